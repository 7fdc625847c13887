/// How much of a file is read before it is refused; checked while it is read.
public struct YAMLLimits: Hashable, Sendable {
    /// The size of one file in bytes; 16 MiB unless raised.
    public var maximumBytes: Int
    /// How deep mappings and lists may be nested; 64 unless raised, never more than 1,000.
    public var maximumDepth: Int
    /// The number of nodes of one file, those of aliases counted each time; 2,000,000 unless raised.
    public var maximumNodes: Int

    /// Creates limits.
    public init(maximumBytes: Int = 16 << 20, maximumDepth: Int = 64, maximumNodes: Int = 2_000_000) {
        self.maximumBytes = maximumBytes
        self.maximumDepth = min(max(1, maximumDepth), 1000)
        self.maximumNodes = maximumNodes
    }

    /// The limits that hold where nobody says otherwise.
    public static let `default` = YAMLLimits()
}
