/// A language in which the fixed words of a report are there; what authors write comes in whatever languages they wrote it.
enum PhraseLanguage: String, CaseIterable, Sendable {
    case english = "en"
    case russian = "ru"
    case french = "fr"

    /// What stands between a label and its text; French puts a blank that does not break before it.
    var colon: String { self == .french ? "\u{A0}:" : ":" }

    /// The first of the preferred languages (BCP 47) that is there, by its primary language; else English.
    init(preferring languages: [String]) {
        for language in languages {
            let primary = language.prefix { $0 != "-" }.lowercased()
            if let found = PhraseLanguage(rawValue: primary) {
                self = found
                return
            }
        }
        self = .english
    }
}
