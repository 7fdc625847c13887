import AdvisoryModel
import Testing

/// The codes of countries and of travel documents, and their one normal form.
@Suite struct CountryCodeTests {
    @Test(arguments: [
        ("FR", "FR"), ("fr", "FR"), ("FRA", "FR"), ("D", "DE"), ("D<<", "DE"), ("d<<", "DE"), ("XK", "XK"),
        ("XKX", "XK"), ("RKS", "XK"), ("UN", "UNO"), ("UNO", "UNO"), ("un", "UNO"), ("EUE", "EUE"), ("xxa", "XXA"),
    ])
    func hasOneNormalForm(code: String, normal: String) {
        #expect(CountryCode.normalized(code) == normal)
    }

    /// ICAO Doc 9303, part 3, section 5: what is no country's there.
    static let travelDocuments = [
        "GBD", "GBN", "GBO", "GBP", "GBS", "EUE", "UNO", "UNA", "UNK", "XBA", "XIM", "XCC", "XCE", "XCO", "XDC", "XEC",
        "XES", "XMP", "XOM", "XPO", "XXA", "XXB", "XXC", "XXX",
    ]

    @Test(arguments: travelDocuments)
    func codesOfTravelDocumentsAreNormalAsTheyAre(code: String) {
        #expect(CountryCode.normalized(code) == code)
        #expect(CountryCode.all.contains(code))
    }

    @Test func everyCodeIsItsOwnNormalForm() {
        #expect(CountryCode.all.allSatisfy { CountryCode.normalized($0) == $0 })
        // ISO 3166-1 has 249 countries; Kosovo has a code of two letters beside them. The European Union is a group.
        #expect(CountryCode.all.count == 249 + 1 + Self.travelDocuments.count)
    }

    @Test(arguments: [
        "", "UK", "EL", "ZZ", "XXD", "UTO", "GB ", "D<", "KOR<", "Франция", "ß", "\u{FB01}", "u\u{17F}", "\u{212A}p",
        "\u{131}r",
    ])
    func whatIsNoCodeIsRefused(code: String) {
        #expect(CountryCode.normalized(code) == nil)
    }
}
