import BundleFiles
public import RuleEngine
public import SourceDiagnostics

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
        var result = LoadResult(
            RulebookDraft(paths: paths, families: families, limits: options.limits, keepsDoubts: false))
        guard !refused.isEmpty else { return result }
        result.diagnostics = (refused + result.diagnostics).sortedForDisplay()
        if result.diagnostics.hasErrors { result.rulebook = nil }
        return result
    }

    /// Compiles the files of a rulebook that are in memory already, tables (`*.csv`) among them.
    public static func compile(
        _ files: [SourceFile], families: [any RuleFamily.Type], options: LoadOptions = LoadOptions()
    ) -> LoadResult {
        LoadResult(RulebookDraft(files, families: families, limits: options.limits, keepsDoubts: false))
    }
}
