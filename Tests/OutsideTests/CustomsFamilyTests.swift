import SafeConduct
import SafeConductTesting
import Testing

/// A family of the outside, loaded, asked and rendered through the products alone. The target has no access to what is `package`.
@Suite struct CustomsFamilyTests {
    static let rules = """
        rules: t
        family: customs
        items:
          - { id: radio, title: "Declare {{ customs.goods }}", goods: [radio, drone], treatment: declared, ahead: 3 days, exempt: { trip.party: crew } }
        """

    private func report(_ party: String, _ rules: String = rules) throws -> Report {
        try TestRulebook(families: .standard + [CustomsFamily.self], rules: rules)
            .report("trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07, party: \(party) }")
    }

    private func page(_ report: Report, _ language: String = "en") -> String {
        ReportText(width: nil, languages: [language], families: .standard + [CustomsFamily.self]).render(report)
    }

    @Test func aRequirementThatIsMetIsShownAsMet() throws {
        let report = try report("crew")
        let advisory = try #require(report.advisory("t/radio"))
        #expect(advisory.effect == .requires)
        #expect(advisory.isMet)
        #expect(
            String(decoding: report.json(), as: UTF8.self).contains(
                #""effect":"requires","certainty":"certain","met":true"#))
        #expect(
            page(report).contains(
                """
                REQUIREMENTS THAT ARE MET
                 1. Declare radio, drone
                    Goods: radio, drone
                    treatment: to be declared
                    Declare them by Friday, 4 December 2026.
                    [t/radio]
                """))
        #expect(!page(report).contains("WHAT IS REQUIRED"))
    }

    @Test func aRequirementThatIsNotMetIsShownAsRequired() throws {
        let report = try report("independent")
        #expect(report.advisory("t/radio")?.isMet == false)
        #expect(String(decoding: report.json(), as: UTF8.self).contains(#""met":false"#))
        #expect(page(report).contains("WHAT IS REQUIRED\n 1. Declare radio, drone\n"))
    }

    @Test func aLanguageThatTheFamilyLacksReadsEnglish() throws {
        let report = try report("crew")
        #expect(page(report, "fr").contains("    Biens : radio, drone\n"))
        #expect(page(report, "fr").contains("    À déclarer avant le vendredi 4 décembre 2026.\n"))
        #expect(page(report, "ru").contains("    Goods: radio, drone\n"))
    }

    @Test func withoutTheFamilyItsDetailsAreShownByTheirKeys() throws {
        let text = ReportText(width: nil).render(try report("crew"))
        #expect(text.contains("    goods: radio, drone\n    treatment: declared\n    declareBy: 4 December 2026\n"))
    }

    @Test func goodsInAnotherOrderAreTheSameRule() {
        func digest(_ goods: String) -> String? {
            TestRulebook(
                families: [CustomsFamily.self],
                rules: "rules: t\nfamily: customs\nitems: [{ id: a, title: A, treatment: banned, goods: \(goods) }]"
            ).result.rulebook?.reference.digest
        }
        #expect(digest("[radio, drone]") != nil)
        #expect(digest("[radio, drone]") == digest("[drone, radio]"))
        #expect(digest("[radio, drone]") != digest("[drone]"))
    }

    @Test func usualWordsOfTheFamilyShowASlip() {
        let rulebook = TestRulebook(
            families: [CustomsFamily.self],
            rules: "rules: t\nfamily: customs\nitems: [{ id: a, title: A, treatment: banned, goods: [drnoe] }]")
        #expect(rulebook.lint.contains { $0.message.hasPrefix("`drnoe` is used less often than `drone`") })
    }

    @Test func aRuleThatTheFamilyDropsWithoutAWordIsAnError() {
        let rulebook = TestRulebook(
            families: [CustomsFamily.self],
            rules: "rules: t\nfamily: customs\nitems: [{ id: a, title: A, treatment: banned }]")
        #expect(rulebook.result.rulebook == nil)
        #expect(
            rulebook.rendered == """
                error[rulebook/unread-rule]: the family `customs` could not read this rule, and does not say why
                 --> rules.yaml:3:15
                  |
                3 | items: [{ id: a, title: A, treatment: banned }]
                  |               ^
                hint: let `decode` report what it misses before it returns nil

                """)
    }

    @Test func aRequestComesFromJSONBytes() throws {
        let rulebook = try #require(TestRulebook(families: .standard, files: [:]).result.rulebook)
        let body = Array(#"{ "trip": { "crossing": "a-b", "from": "RU",\#n "mode": "train" } }"#.utf8)
        let result = rulebook.decodeRequest(json: body, name: "body")
        #expect(result.request == nil)
        let file = SourceFile(path: "body", bytes: body)
        #expect(
            DiagnosticRenderer(sources: [file]).render(result.diagnostics) == """
                error[request/unknown-value]: `train` is not a value of `trip.mode`
                 --> body:2:10
                  |
                2 |  "mode": "train" } }
                  |          ^^^^^^^
                hint: did you mean `rail`?

                """)
        let good = rulebook.decodeRequest(json: Array(#"{"trip": {"crossing": "a-b", "mode": "rail"}}"#.utf8))
        #expect(good.request?.trip.mode == "rail")
        #expect(rulebook.decodeRequest(json: Array("{".utf8)).diagnostics.map(\.code.text) == ["json/syntax"])
    }
}
