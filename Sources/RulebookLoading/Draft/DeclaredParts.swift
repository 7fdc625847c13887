import RulebookFolder
import RuleEngine
import RuleLanguage

/// The second stage with what it was made of, and what rules are read with.
struct DeclaredParts {
    let files: [DraftFile]
    let parts: RulebookParts
    let base: RulebookBase
    let context: RulesDecoder.Context
    let compiler: ConditionCompiler

    /// - Parameters:
    ///   - files: those that hold no rules, in the order of their paths.
    ///   - earlier: the stage before a change; its language is used again where nothing of it has changed, so that rules need not be read again.
    init(_ files: [DraftFile], _ families: [AnyFamily], after earlier: DeclaredParts?) {
        let roots = files.compactMap { file in file.root.flatMap { root in file.kind.map { (kind: $0, root: root) } } }
        let parts = RulebookParts(roots, families: families)
        let same = earlier.flatMap { $0.hasLanguage(of: parts, files) ? $0 : nil }
        let base = RulebookBase(
            vocabulary: parts.vocabulary, families: parts.families, sources: parts.sources.map(\.source),
            crossings: parts.crossings, facts: parts.facts, words: parts.words, languageOf: same?.base)
        self.files = files
        self.parts = parts
        self.base = base
        context = same?.context ?? base.rulesContext
        compiler = same?.compiler ?? ConditionCompiler(base.language, base.vocabulary)
    }

    private func hasLanguage(of parts: RulebookParts, _ files: [DraftFile]) -> Bool {
        func families(_ files: [DraftFile]) -> [DraftFile] { files.filter { $0.kind == .family } }
        return self.parts.vocabulary == parts.vocabulary
            && families(self.files).elementsEqual(families(files), by: ===)
    }
}
