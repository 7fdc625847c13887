import AdvisoryModel
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of a language that one text alone has and that looks like one that many have: `een` for `en`, or the country `kr` for its language `ko`.
enum RareLanguageLint: RulebookLint {
    static func findings(in rulebook: LintedRulebook) -> [Diagnostic] {
        let uses = rulebook.files.reduce(into: LanguageUses()) { $0.add($1.languages) }
        let usual = uses.all.filter { $0.key.utf8.count == 2 && $0.value.count > 3 }.map(\.key)
        return uses.all.compactMap { language, use in
            let node = use.first
            guard use.count == 1, let near = usual.filter({ isLike($0, language) }).min()
            else { return nil }
            return Diagnostic(
                LintCode.rareLanguage, "`\(language)` is the language of one text alone, and `\(near)` of many",
                file: node.file.path, span: node.span, hint: "did you mean `\(near)`?")
        }
    }

    /// Whether leaving out a letter of the one gives the other, which is a code of three letters, or the one is spoken in the country of that code.
    private static func isLike(_ short: String, _ long: String) -> Bool {
        if long.utf8.count == 2 { return LanguageTag.spoken[long] == short }
        return long.indices.contains { index in
            var rest = long
            rest.remove(at: index)
            return rest == short
        }
    }
}
