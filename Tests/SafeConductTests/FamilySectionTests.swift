import AdvisoryModel
import SafeConductTesting
import Testing

@testable import SafeConduct

/// A family without Swift has a heading and words of its own, if the rulebook gives it names.
@Suite struct FamilySectionTests {
    private static let family = """
        family: tolls
        effect: informs
        fields:
          payment: { type: word, values: [cash, card] }
          booths: { type: integer }
        """
    private static let rules = """
        rules: t
        family: tolls
        items: [{ id: toll, title: A toll, payment: cash, booths: 2, sources: [good] }]
        """

    private func page(_ names: String?, _ language: String = "en") throws -> String {
        var files = ["tolls.yaml": Self.family, "rules.yaml": Self.rules]
        files["names.yaml"] = names
        let book = TestRulebook(families: .standard, files: files)
        #expect(book.rendered == "")
        let report = try book.report("trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }")
        let text = ReportText(width: 60, languages: [language], words: try #require(book.result.rulebook).words)
            .render(report)
        // What a report says of sections is between two of them that are always there.
        let sections = text.split(separator: "\n\n")
        return sections.filter { $0.contains("A toll") }.joined(separator: "\n\n")
    }

    private static let names = """
        vocabulary: names
        names:
          families: { tolls: { en: Tolls, ru: Сборы } }
          fields: { tolls.payment: { en: How to pay, ru: Как платят } }
          values: { tolls.payment: { cash: { en: in cash, ru: наличными } } }
        """

    @Test func withoutNamesItStandsAmongTheRest() throws {
        #expect(
            try page(nil) == """
                GOOD TO KNOW
                 1. A toll
                    payment: cash
                    booths: 2
                    Sources: good (A)
                    [t/toll]
                """)
    }

    @Test(arguments: [
        (
            "en",
            """
            TOLLS
             1. A toll
                How to pay: in cash
                booths: 2
                Sources: good (A)
                [t/toll]
            """
        ),
        (
            "ru",
            """
            СБОРЫ
             1. A toll
                Как платят: наличными
                booths: 2
                Источники: good (A)
                [t/toll]
            """
        ),
    ])
    func withNamesItHasASectionOfItsOwn(language: String, expected: String) throws {
        #expect(try page(Self.names, language) == expected)
    }

    @Test(arguments: [
        (
            "names: { families: { tols: { en: Tolls } } }",
            """
            warning[rulebook/useless-name]: no family is called `tols`, which has a name here
             --> names.yaml:2:22
              |
            2 | names: { families: { tols: { en: Tolls } } }
              |                      ^^^^
            hint: did you mean `tolls`?

            """
        ),
        (
            "names: { fields: { tolls.payments: { en: Paid } } }",
            """
            warning[rulebook/useless-name]: no key of a family is called `tolls.payments`, which has a name here
             --> names.yaml:2:20
              |
            2 | names: { fields: { tolls.payments: { en: Paid } } }
              |                    ^^^^^^^^^^^^^^
            hint: did you mean `tolls.payment`?

            """
        ),
        (
            "names: { values: { tolls.payment: { csh: { en: in cash } } } }",
            """
            warning[rulebook/useless-name]: no value of `tolls.payment` is called `csh`, which has a name here
             --> names.yaml:2:37
              |
            2 | names: { values: { tolls.payment: { csh: { en: in cash } } } }
              |                                     ^^^
            hint: did you mean `cash`?

            """
        ),
    ])
    func aNameOfNothingIsToldOf(names: String, expected: String) {
        let book = TestRulebook(
            families: .standard,
            files: ["tolls.yaml": Self.family, "rules.yaml": Self.rules, "names.yaml": "vocabulary: names\n\(names)\n"])
        #expect(book.renderedLint.contains(expected), "\(book.renderedLint)")
    }
}
