/// Names a node of a syntax tree; stable as long as the tree lives.
public struct ExprID: Hashable, Sendable, Comparable {
    /// The index of the node in its tree.
    public let rawValue: UInt32

    init(_ index: Int) { rawValue = UInt32(truncatingIfNeeded: index) }

    var index: Int { Int(rawValue) }

    /// Orders by index.
    public static func < (a: ExprID, b: ExprID) -> Bool { a.rawValue < b.rawValue }
}
