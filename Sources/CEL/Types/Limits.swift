/// What is refused before it can cost too much.
public struct Limits: Sendable, Hashable {
    /// The size of an expression in bytes; 100,000 unless changed.
    public var sourceBytes: Int
    /// How deep an expression may be nested; 100 unless changed, never more than 250, which fits the smallest usual stack.
    public var depth: Int
    /// The number of nodes of a tree; 100,000 unless changed.
    public var nodes: Int
    /// The size of one text or bytes literal in bytes; 50,000 unless changed.
    public var literalBytes: Int
    /// How deep macros over lists may be nested; 8 unless changed.
    public var comprehensionDepth: Int
    /// How many steps one evaluation may take; 1,000,000 unless changed.
    public var budget: Int

    /// How many steps an expression may be able to take by its estimate before it is refused; any number unless changed.
    public var estimate: Int

    /// Creates limits.
    public init(
        sourceBytes: Int = 100_000, depth: Int = 100, nodes: Int = 100_000, literalBytes: Int = 50_000,
        comprehensionDepth: Int = 8, budget: Int = 1_000_000, estimate: Int = .max
    ) {
        self.sourceBytes = sourceBytes
        self.depth = min(max(1, depth), Self.deepest)
        self.nodes = nodes
        self.literalBytes = literalBytes
        self.comprehensionDepth = comprehensionDepth
        self.budget = budget
        self.estimate = estimate
    }

    /// The depth that fits the smallest usual stack.
    static let deepest = 250

    /// The default limits.
    public static let `default` = Limits()
}
