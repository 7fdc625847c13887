public import SourceDiagnostics
public import YAMLTree

/// How rulebooks are read.
public struct LoadOptions: Sendable {
    /// The limits of each file.
    public var limits: YAMLLimits
    /// What a compiled bundle must show before it is used.
    public var bundles: BundlePolicy

    /// Creates options.
    public init(limits: YAMLLimits = .default, bundles: BundlePolicy = BundlePolicy()) {
        self.limits = limits
        self.bundles = bundles
    }
}

/// What came of loading a rulebook.
public struct LoadResult: Sendable {
    /// The rulebook; nil where there was an error.
    public var rulebook: Rulebook?
    /// The errors, sorted, those of reading first. What is merely doubtful `LintRun` says.
    public var diagnostics: [Diagnostic]
    /// The files that were read, for showing the diagnostics.
    public var files: [SourceFile]

    init(rulebook: Rulebook?, diagnostics: [Diagnostic], files: [SourceFile]) {
        self.rulebook = rulebook
        self.diagnostics = diagnostics
        self.files = files
    }

    /// The rulebook of a draft, or why there is none.
    public init(_ draft: RulebookDraft) {
        self.init(
            rulebook: Rulebook(draft), diagnostics: draft.diagnostics.filter { $0.severity == .error },
            files: draft.files)
    }
}

extension Rulebook {
    /// Reads and compiles the rulebook in some folders or files, or opens the bundle that it was compiled to.
    ///
    /// All errors of all files come at once.
    ///
    /// ```swift
    /// Rulebook.load(paths: ["Rules"], families: .standard).rulebook?.ruleCount            // 67
    /// Rulebook.load(paths: ["rules.scbundle"], families: .standard).rulebook?.ruleCount   // 67
    /// ```
    public static func load(
        paths: [String], families: [any RuleFamily.Type], options: LoadOptions = LoadOptions()
    ) -> LoadResult {
        if paths.contains(where: BundleMemory.isBundle) {
            return openBundle(among: paths, families: families, options: options)
        }
        let refused = options.bundles.findings(onSourcesIn: paths)
        var result = LoadResult(RulebookDraft(paths: paths, families: families, options: options))
        guard !refused.isEmpty else { return result }
        result.diagnostics = (refused + result.diagnostics).sortedForDisplay()
        if result.diagnostics.hasErrors { result.rulebook = nil }
        return result
    }

    /// Compiles the files of a rulebook that are in memory already, tables (`*.csv`) among them.
    public static func compile(
        _ files: [SourceFile], families: [any RuleFamily.Type], options: LoadOptions = LoadOptions()
    ) -> LoadResult {
        LoadResult(RulebookDraft(files, families: families, options: options))
    }
}
