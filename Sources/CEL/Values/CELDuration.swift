/// A length of time in whole nanoseconds, about 292 years to either side.
public struct CELDuration: Hashable, Sendable, Comparable {
    /// The nanoseconds.
    public let nanoseconds: Int64

    /// Creates a duration.
    public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

    /// Orders by length.
    public static func < (a: CELDuration, b: CELDuration) -> Bool { a.nanoseconds < b.nanoseconds }
}
