/// How much of a file is read before it is refused; checked while it is read.
///
/// Values beyond what can be kept are brought back to it: `YAMLLimits(maximumDepth: 5000).maximumDepth` is 1000.
///
/// ```swift
/// let limits = YAMLLimits(maximumBytes: 64 << 20)
/// YAMLReader.read(file, limits: limits)
/// ```
public struct YAMLLimits: Hashable, Sendable {
    /// The size of one file in bytes; 16 MiB unless raised, never more than 2 GiB less one byte.
    public var maximumBytes: Int {
        didSet { maximumBytes = Self.bytes(maximumBytes) }
    }

    /// How deep mappings and lists may be nested; 64 unless raised, never more than 1,000.
    ///
    /// The cap is there because libyaml's time grows with the square of the depth, and because those who walk a tree may recurse.
    public var maximumDepth: Int {
        didSet { maximumDepth = Self.depth(maximumDepth) }
    }

    /// The number of nodes of one file, those of aliases counted each time; 2,000,000 unless raised, never more than 2³¹ − 1.
    public var maximumNodes: Int {
        didSet { maximumNodes = Self.nodes(maximumNodes) }
    }

    /// Creates limits.
    public init(maximumBytes: Int = 16 << 20, maximumDepth: Int = 64, maximumNodes: Int = 2_000_000) {
        self.maximumBytes = Self.bytes(maximumBytes)
        self.maximumDepth = Self.depth(maximumDepth)
        self.maximumNodes = Self.nodes(maximumNodes)
    }

    /// The default limits.
    public static let `default` = YAMLLimits()

    // INVARIANT: offsets into a file and indexes of nodes fit in 31 bits; the tree keeps them so.
    private static func bytes(_ wanted: Int) -> Int { min(max(0, wanted), Int(Int32.max)) }
    private static func depth(_ wanted: Int) -> Int { min(max(1, wanted), 1000) }
    private static func nodes(_ wanted: Int) -> Int { min(max(1, wanted), Int(Int32.max)) }
}
