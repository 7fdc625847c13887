import ArgumentParser
import YAMLTree

/// How much of a file is read before it is refused.
struct LimitOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The size of one file in bytes, such as 300M (default: 16M).", valueName: "bytes"))
    var maxBytes: ByteCount?

    @Option(
        help: ArgumentHelp("How deep mappings and lists may be nested, 1 to 1000 (default: 64).", valueName: "levels"))
    var maxDepth: Int?

    @Option(
        help: ArgumentHelp(
            "The number of values of one file, with aliases counted each time (default: 2000000).", valueName: "count"))
    var maxNodes: Int?

    var limits: YAMLLimits {
        var limits = YAMLLimits.default
        if let maxBytes { limits.maximumBytes = maxBytes.count }
        if let maxDepth { limits.maximumDepth = maxDepth }
        if let maxNodes { limits.maximumNodes = maxNodes }
        return limits
    }

    func validate() throws {
        if let maxDepth, !(1...1000).contains(maxDepth) {
            throw ValidationError("--max-depth must be a number from 1 to 1000")
        }
        if let maxNodes, maxNodes < 1 { throw ValidationError("--max-nodes must be a positive number") }
    }
}
