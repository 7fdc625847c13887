import AdvisoryModel
package import ReportLanguages
import RuleLanguage
package import SourceDiagnostics
package import YAMLTree

/// Reads a file of phrases, the fixed words of reports in one language:
///
/// ```yaml
/// phrases: de
/// verdicts: { clear: Frei, conditional: Unter Bedingungen, undetermined: Offen, blocked: Gesperrt }
/// report: { at: "über {0}{1}", onDay: "am {0}" }
/// families: { permit: { labels: { document: Dokument } } }
/// ```
///
/// What it leaves out is in English or, where the product speaks the language itself, as the product says it; names of countries are as the
/// system says them, if it speaks the language.
package struct PhrasesReader {
    /// The words; nil: the file does not say of which language.
    package private(set) var phrases: Phrases?
    /// What families say, by their names.
    package private(set) var families: [String: FamilyWords] = [:]
    package private(set) var diagnostics: [Diagnostic] = []
    private let root: Node

    /// - Parameter families: the words of each family by language.
    package init(_ root: Node, families given: [(name: String, words: [String: FamilyWords])]) {
        self.root = root
        var fields = FieldReader(scalarsOf: root)
        let language = root["phrases"].flatMap { fields.language(of: $0) }
        diagnostics = fields.diagnostics
        guard let language else { return }
        let spoken = Phrases.all.first { $0.language == language }
        var words = spoken ?? .english
        words.language = language
        let filling = PhraseFilling(root)
        words.walk(PhraseWalk(filling.fill))
        for key in ["terms", "questions"] { filling.allow(key) }
        words.terms.merge(filling.texts(under: "terms")) { known, _ in known }
        words.questions.merge(filling.texts(under: "questions")) { known, _ in known }
        for family in given {
            guard var own = family.words[language] ?? family.words[Phrases.english.language] else { continue }
            own.walk(PhraseWalk { filling.fill(["families", family.name] + $0, &$1) })
            families[family.name] = own
        }
        let system = SystemCountryNames(language)
        let countries = filling.countries { spoken?.countries($0) ?? system[$0] }
        words.countries = { countries[$0] }
        phrases = words
        filling.checkKeys()
        diagnostics += filling.diagnostics
        if spoken == nil { reportMissing(filling.missing, of: filling.count, language) }
    }

    private mutating func reportMissing(_ missing: [String], of count: Int, _ language: String) {
        if missing.isEmpty { return }
        let shown = missing.prefix(5).map { "`\($0)`" }.joined(separator: ", ")
        let rest = missing.count > 5 ? " and \(missing.count - 5) more" : ""
        diagnostics.append(
            Diagnostic(
                WordsCode.missingPhrase,
                "the phrases of `\(language)` lack \(missing.count) of \(count): \(shown)\(rest)",
                file: root.file.path, span: root["phrases"]?.span ?? root.span,
                hint: "`safe-conduct phrases \(language)` prints all of them, in English"))
    }
}
