import Customs
import SafeConduct
import SafeConductTesting
import Testing

@Suite struct CustomsFamilyTests {
    private let families: [any RuleFamily.Type] = .standard + [CustomsFamily.self]

    private func report(_ goods: String) throws -> Report {
        let files = [
            "goods.yaml":
                "vocabulary: goods\nattributes: { traveler.goods: { type: list of word, question: What do you carry?, mayBeAbsent: true } }\n",
            "rules.yaml": """
            rules: t
            family: customs
            items:
              - { id: drones, title: No drones, goods: [drone], treatment: banned, sources: [good] }
              - { id: radios, title: Declare radios, goods: [radio], treatment: declared, ahead: 3 days, sources: [good] }
            """,
        ]
        return try TestRulebook(families: families, files: files).report(
            "trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }\ntraveler: { \(goods) }")
    }

    @Test func bannedGoodsBlockWhoCarriesThem() throws {
        let report = try report("goods: [drone]")
        #expect(report.verdict == .blocked)
        #expect(report.advisories.map(\.rule) == ["t/drones"])
    }

    @Test func rulesOnOtherGoodsAreNotAboutThisTraveler() throws {
        #expect(try report("goods: []").advisories.isEmpty)
        #expect(try report("goods: [radio]").advisories.map(\.rule) == ["t/radios"])
    }

    @Test func whatNobodyKnowsMayBlock() throws {
        let report = try report("age: 40")
        #expect(report.advisory("t/drones")?.certainty == .possible)
        #expect(report.questions.contains { $0.attribute == "traveler.goods" })
    }

    @Test(arguments: [
        ("en", "Goods: radio\n    Customs: to be declared\n    Declare by: 4 December 2026"),
        ("fr", "Biens : radio\n    Douane : à déclarer\n    À déclarer avant le : 4 décembre 2026"),
        ("ru", "Товары: radio\n    Таможня: подлежат декларированию\n    Заявить до: 4 декабря 2026"),
    ])
    func theReportSpeaks(_ language: String, _ lines: String) throws {
        let text = ReportText(width: nil, languages: [language], families: families).render(
            try report("goods: [radio]"))
        #expect(text.contains(lines))
    }

    @Test func aRuleWithoutItsTreatmentIsAnError() {
        let rulebook = TestRulebook(
            families: families,
            rules: "rules: t\nfamily: customs\nitems: [{ id: a, title: A, goods: [drone] }]")
        #expect(rulebook.rendered.hasPrefix("error[rulebook/missing-key]: "))
    }
}

/// The cases that stand beside the rules of the family, one test for each.
@Suite struct CustomsRuleTests {
    @Test(arguments: RulebookCase.all(in: ["Tests/CustomsTests/Rules"], families: .standard + [CustomsFamily.self]))
    func everyCaseHolds(_ rule: RulebookCase) { rule.run() }
}
