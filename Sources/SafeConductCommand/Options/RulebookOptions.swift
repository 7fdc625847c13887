import ArgumentParser
import RuleEngine
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Synchronization
import YAMLTree

/// Which rulebook, and how much of a file is read.
struct RulebookOptions: ParsableArguments {
    @Option(
        name: .customLong("rules"),
        help: ArgumentHelp(
            "A folder (or file) of rules, may be given several times; or a compiled bundle.",
            discussion:
                "Default: $SAFE_CONDUCT_RULES (paths separated by colons), else share/safe-conduct/rules.scbundle or share/safe-conduct/Rules beside the program (or beside its bin).",
            valueName: "path"))
    var paths: [String] = []

    @OptionGroup var limits: LimitOptions
    @OptionGroup var bundle: BundleOptions

    /// What was loaded: the end of the process frees it in one go.
    private static let loaded = Mutex<[Rulebook]>([])

    /// The paths of the rulebook, those of the default one where none are given, and of the keys.
    func named(_ format: OutputFormat) throws -> [String] {
        try (paths.isEmpty ? RulebookLocator.defaultPaths(format) : paths) + bundle.trustKey
    }

    /// Loads the rulebook; ends with code 3 and all diagnostics where it does not compile.
    func load(_ format: OutputFormat) throws -> Rulebook {
        let result = try loadResult(paths, format)
        if let rulebook = result.rulebook {
            Self.loaded.withLock { $0.append(rulebook) }
            return rulebook
        }
        Findings(files: result.files, format: format).report(result.diagnostics)
        throw Ending.badRulebook
    }

    /// Loads a rulebook from some paths, the default one where there are none, with everything that was found.
    func loadResult(_ paths: [String], _ format: OutputFormat) throws -> LoadResult {
        let paths = try paths.isEmpty ? RulebookLocator.defaultPaths(format) : paths
        try OwnFiles(paths + bundle.trustKey).refuseOutput(format)
        let options = LoadOptions(limits: limits.limits, bundles: try bundle.policy(format))
        return Rulebook.load(paths: paths, families: PluggedFamilies.current, options: options)
    }
}
