import ArgumentParser
import RuleEngine
import SafeConduct
import SourceDiagnostics
import YAMLTree

/// Which rulebook, and how much of a file is read.
struct RulebookOptions: ParsableArguments {
    @Option(
        name: .customLong("rules"),
        help: ArgumentHelp(
            "A folder (or file) of rules, may be given several times; or a compiled bundle.",
            discussion:
                "Default: $SAFE_CONDUCT_RULES (several paths by colons), else the rulebook of the program.",
            valueName: "path"))
    var paths: [String] = []

    @OptionGroup var limits: LimitOptions
    @OptionGroup var bundle: BundleOptions

    /// Loads the rulebook; ends with code 3 and all diagnostics where it does not compile.
    func load(_ format: OutputFormat) throws -> Rulebook {
        let result = try loadResult(paths, format)
        if let rulebook = result.rulebook { return rulebook }
        Findings(files: result.files, format: format).report(result.diagnostics)
        throw Ending.badRulebook
    }

    /// Loads a rulebook from some paths, the default one where there are none, with everything that was found.
    func loadResult(_ paths: [String], _ format: OutputFormat) throws -> LoadResult {
        let paths = try paths.isEmpty ? RulebookLocator.defaultPaths(format) : paths
        let options = LoadOptions(limits: limits.limits, bundles: try bundle.policy(format))
        return Rulebook.load(paths: paths, families: .standard, options: options)
    }
}

/// How much of a file is read before it is refused.
struct LimitOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The size of one file in bytes, such as 300M (default: 16M).", valueName: "bytes"))
    var maxBytes: ByteCount?

    @Option(
        help: ArgumentHelp("How deep mappings and lists may be nested, 1 to 1000 (default: 64).", valueName: "levels"))
    var maxDepth: Int?

    @Option(
        help: ArgumentHelp(
            "The number of values of one file, those of aliases each time (default: 2000000).", valueName: "count"))
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
            throw ValidationError("--max-depth is a number from 1 to 1000")
        }
        if let maxNodes, maxNodes < 1 { throw ValidationError("--max-nodes is a positive number") }
    }
}

/// A number of bytes: `4096`, `64K`, `300M`, `2G`.
struct ByteCount: ExpressibleByArgument {
    var count: Int

    init?(argument: String) {
        let units = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]
        let unit = argument.last.flatMap { units[$0.uppercased()] }
        guard let number = Int(unit == nil ? argument : String(argument.dropLast())), number > 0 else { return nil }
        let (product, overflow) = number.multipliedReportingOverflow(by: unit ?? 1)
        if overflow { return nil }
        count = product
    }
}
