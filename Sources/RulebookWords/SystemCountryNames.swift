#if canImport(FoundationEssentials)
    import FoundationEssentials
    import FoundationInternationalization
#else
    import Foundation
#endif

/// The names of countries in languages that the product has none in, from the system's copy of the Unicode Common Locale Data Repository.
struct SystemCountryNames {
    /// Nil: the system does not know the language, and would name countries in another.
    private let locale: Locale?

    /// - Parameter language: BCP 47.
    init(_ language: String) {
        let primary = String(language.prefix { $0 != "-" })
        locale = Locale.availableIdentifiers.contains(primary) ? Locale(identifier: language) : nil
    }

    /// The name of a country; nil where there is none.
    subscript(code: String) -> String? {
        guard let name = locale?.localizedString(forRegionCode: code), name != code else { return nil }
        return name
    }
}
