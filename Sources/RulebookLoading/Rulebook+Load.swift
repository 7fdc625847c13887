public import RuleEngine
public import SourceDiagnostics
import YAMLTree

extension Rulebook {
    /// Reads and compiles the rulebook in some folders or files, or opens the bundle that it was compiled to.
    ///
    /// All findings of all files come at once; the rulebook is nil as soon as one of them is an error.
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
        var findings = options.bundles.findings(onSourcesIn: paths)
        let (files, places, trouble) = RulebookFiles.readWithPlaces(paths, limits: options.limits)
        findings += trouble
        let (linked, result) = compile(files, places, families: families, options: options)
        let diagnostics = (findings + result.diagnostics).sortedForDisplay()
        return LoadResult(
            rulebook: diagnostics.hasErrors ? nil : linked?.rulebook, diagnostics: diagnostics, files: result.files)
    }

    /// Compiles the files of a rulebook that are in memory already, tables (`*.csv`) among them.
    public static func compile(
        _ files: [SourceFile], families: [any RuleFamily.Type], options: LoadOptions = LoadOptions()
    ) -> LoadResult {
        compile(files, [:], families: families, options: options).result
    }

    /// Compiles files, and keeps what a bundle is written from.
    static func compile(
        _ files: [SourceFile], _ places: [String: TableFiles.Place], families: [any RuleFamily.Type],
        options: LoadOptions
    ) -> (linked: RulebookCompiler.Linked?, result: LoadResult) {
        let tables = TableFiles(
            places: places, inMemory: files.filter { TableFiles.isTable($0.path) }, limits: options.limits)
        var compiler = RulebookCompiler(families: families.map { AnyFamily($0) }, tables: tables)
        let linked = compiler.compile(files.filter { !TableFiles.isTable($0.path) }, limits: options.limits)
        let diagnostics = compiler.diagnostics.sortedForDisplay()
        let result = LoadResult(
            rulebook: diagnostics.hasErrors ? nil : linked?.rulebook, diagnostics: diagnostics,
            files: files + compiler.tables.files)
        return (linked, result)
    }
}
