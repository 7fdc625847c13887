public import ReportLanguages
public import RuleEngine
import RulebookWords

extension ReportWords {
    /// A file of phrases with everything that reports say in a language; in English where the product does not speak it, to be translated.
    ///
    /// - Parameters:
    ///   - language: BCP 47.
    ///   - families: the families whose words are in it.
    public static func template(in language: String, families: [any RuleFamily.Type] = .standard) -> String {
        PhrasesTemplate.text(language, families: families.map { ($0.name, $0.words) })
    }
}
