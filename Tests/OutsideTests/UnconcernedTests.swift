import SafeConduct
import SafeConductTesting
import Testing

/// A family that says of some rules that they are not about this traveler: those on goods that the traveler does not carry.
private enum GoodsFamily: RuleFamily {
    static let name = "goods"
    static let fields = [FamilyField("goods", "the goods meant", example: "drone")]

    static func decode(_ item: inout RuleItem) -> String? {
        item.fields.required("goods").flatMap { item.fields.text(of: $0) }
    }

    static func resolve(_ rules: AppliedRules<String>, in context: CheckContext) -> [Resolution] {
        rules.map { rule in
            let occupation = context.request.traveler.occupation
            return occupation == nil || occupation == rule.payload ? Resolution(.blocks) : .none
        }
    }
}

/// A family whose rules tell everybody the same, and override nothing or only may.
private enum IdleFamily: RuleFamily {
    static let name = "idle"
    static let fields = [FamilyField("mayOverride", "whether it may override others", example: "true")]

    static func decode(_ item: inout RuleItem) -> Bool? {
        item.fields.required("mayOverride").map { item.fields.text(of: $0) == "yes" }
    }

    static func steady(_ mayOverride: Bool, languages: [String]) -> Resolution? {
        var resolution = Resolution(.informs)
        resolution.overriding = mayOverride ? .possible : nil
        return resolution
    }

    static func resolve(_ rules: AppliedRules<Bool>, in context: CheckContext) -> [Resolution] {
        rules.map { steady($0.payload, languages: []) ?? Resolution(.informs) }
    }
}

/// Rules that are not about a traveler are in no part of the report.
@Suite struct UnconcernedTests {
    private func report(_ traveler: String) throws -> Report {
        let rules = """
            rules: t
            family: goods
            items:
              - { id: a, title: A, goods: pilot, sources: [good], overrides: [t/b] }
              - { id: b, title: B, goods: sailor, sources: [good], overrides: [t/c] }
              - { id: c, title: C, goods: driver, sources: [good] }
            """
        return try TestRulebook(families: [GoodsFamily.self], rules: rules)
            .report("trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }\ntraveler: { \(traveler) }")
    }

    @Test(arguments: [
        ("occupation: pilot", ["t/a"]), ("occupation: sailor", ["t/b"]), ("occupation: driver", ["t/c"]),
        ("occupation: cook", []),
    ])
    func theyAreNotShownAndOverrideNothing(_ traveler: String, _ shown: [String]) throws {
        let report = try report(traveler)
        #expect(report.advisories.map(\.rule).filter { $0.hasPrefix("t/") } == shown)
        #expect(report.setAside.isEmpty)
        #expect(report.verdict == (shown.isEmpty ? .undetermined : .blocked))
    }

    /// That a rule overrides less than it was written to is no matter of what is kept of it for everybody.
    @Test(arguments: [("yes", Certainty.possible), ("no", .certain)])
    func whatItsFamilyTakesBackIsNotOverridden(_ mayOverride: String, _ expected: Certainty) throws {
        let rules = """
            rules: t
            family: idle
            items:
              - { id: a, title: A, mayOverride: "\(mayOverride)", sources: [good], overrides: [t/b] }
              - { id: b, title: B, mayOverride: "no", sources: [good] }
            """
        let report = try TestRulebook(families: [IdleFamily.self], rules: rules)
            .report("trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }")
        #expect(report.advisories.first { $0.rule == "t/b" }?.certainty == expected)
        #expect(report.setAside.isEmpty)
    }

    @Test func thoseThatAreAboutTheTravelerOverride() throws {
        let report = try report("age: 40")
        #expect(report.advisories.map(\.rule) == ["t/a", "t/c"])
        #expect(report.setAside.map(\.rule) == ["t/b"])
    }

    private enum OddFamily: RuleFamily {
        static let name = "Odd Name"
        static let fields: [FamilyField] = []
        static func decode(_ item: inout RuleItem) -> Bool? { true }
        static func resolve(_ rules: AppliedRules<Bool>, in context: CheckContext) -> [Resolution] {
            rules.map { _ in .none }
        }
    }

    @Test func aFamilyHasANameThatFilesCanSay() {
        #expect(
            TestRulebook(families: [OddFamily.self], files: [:]).rendered == """
                error[rulebook/invalid-id]: a family is called `Odd Name`, which no file can name
                hint: use lower-case letters, digits and `-`, such as `customs`

                """)
    }
}

/// The cases of authors as cases of Swift Testing.
@Suite struct RulebookCaseTests {
    @Test(arguments: RulebookCase.all(in: ["Rules/ge-ru"], families: .standard).prefix(1))
    func aFolderThatIsNoWholeRulebookSaysSo(_ rule: RulebookCase) {
        #expect(rule.testDescription == "the rulebook and its tests can be read")
        withKnownIssue { rule.run() }
    }
}
