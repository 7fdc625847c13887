import AdvisoryModel
import Foundation
import RuleFixtures
import RuleEngine
import SafeConductTesting
import Testing

/// Facts are claims: which one wins, what is unknown, what is contested, what is stale.
@Suite struct FactTests {
    private func report(_ claims: String, _ trip: String = "date: 2026-12-07") throws -> Report {
        try TestRulebook(
            families: [NoteFamily.self],
            files: [
                "a-b.yaml": "crossing: a-b\nbetween: [RU, KP]\nfacts:\n  mode: \(claims)\n",
                "rules.yaml": """
                rules: t
                family: note
                items:
                  - { id: rail, title: Rail, effect: opens, when: { crossing.mode: rail }, sources: [good] }
                """,
            ]
        ).report("trip: { crossing: a-b, from: RU, to: KP, \(trip) }")
    }

    @Test func theBetterSourceWinsAndTheFactIsContested() throws {
        let report = try report("[{ is: road, source: poor }, { is: rail, source: good }]")
        let advisory = try #require(report.advisory("t/rail"))
        #expect(advisory.certainty == .certain)
        #expect(advisory.contested.map(\.fact) == ["crossing.mode"])
        #expect(advisory.contested.first?.claims.map(\.source) == ["good", "poor"])
    }

    @Test func claimsThatAgreeContestNothing() throws {
        let report = try report("[{ is: rail, source: poor }, { is: rail, source: good }]")
        #expect(report.advisory("t/rail")?.contested.isEmpty == true)
    }

    @Test func aTieBetweenDifferentValuesIsUnknown() throws {
        let report = try report("[{ is: rail, source: good, from: 2024 }, { is: road, source: good, from: 2024 }]")
        #expect(report.advisory("t/rail")?.missing == ["crossing.mode"])
        #expect(report.verdict == .undetermined)
        #expect(report.questions.isEmpty)
    }

    @Test func credibilityAndThenTheLatestStartDecide() throws {
        #expect(
            try report("[{ is: rail, source: good, credibility: 1 }, { is: road, source: good, credibility: 2 }]")
                .verdict == .clear)
        #expect(
            try report("[{ is: road, source: good, from: 2024 }, { is: rail, source: good, from: 2025 }]").verdict
                == .clear)
    }

    @Test func onlyClaimsInForceAndKnownCount() throws {
        #expect(try report("[{ is: rail, source: good }, { is: road, source: good, from: 2027 }]").verdict == .clear)
        #expect(
            try report("[{ is: rail, source: poor }, { is: road, source: good, withdrawn: 2026-01-01 }]").verdict
                == .clear)
        #expect(try report("{ is: rail, source: good, to: 2025 }").advisory("t/rail")?.missing == ["crossing.mode"])
    }

    @Test func withoutADateAFactIsKnownOnlyIfItIsTheSameOnEveryDay() throws {
        #expect(try report("{ is: rail, source: good }", "mode: rail").advisory("t/rail")?.certainty == .certain)
        #expect(
            try report("[{ is: rail, source: good }, { is: road, source: good, from: 2027 }]", "mode: rail").advisory(
                "t/rail")?
                .missing == ["trip.date"])
    }

    @Test func aFactIsStaleOnlyIfAllItsSupportIs() throws {
        #expect(try report("{ is: rail, source: old }").advisory("t/rail")?.certainty == .possible)
        #expect(
            try report("[{ is: rail, source: old }, { is: rail, source: poor }]").advisory("t/rail")?.certainty
                == .certain)
    }

    @Test func aCrossingWithoutTheFactDoesNotKnowIt() throws {
        let book = TestRulebook(
            families: [NoteFamily.self],
            files: [
                "c-d.yaml": "crossing: c-d\nbetween: [RU, CN]\nfacts: { mode: { is: rail, source: good } }\n",
                "rules.yaml":
                    "rules: t\nfamily: note\nitems:\n  - { id: rail, title: R, effect: opens, when: { crossing.mode: rail }, sources: [good] }\n",
            ])
        #expect(try book.report("trip: { crossing: a-b }").advisory("t/rail")?.missing == ["crossing.mode"])
        #expect(try book.report("trip: { crossing: c-d }").advisory("t/rail")?.certainty == .certain)
    }

    @Test(arguments: [
        ("{ is: 30..90, source: good }", "crossing.mode.min >= 30 && crossing.mode.max == 90"),
        ("{ is: 2026-10-30, source: good }", "crossing.mode < date('2026-12-01')"),
        ("{ is: 660, source: good }", "crossing.mode == 660"), ("{ is: true, source: good }", "crossing.mode"),
        ("{ is: [rail, road], source: good }", "'road' in crossing.mode"),
        ("{ is: \"112\", source: good }", "crossing.mode == '112'"),
    ])
    func theTypeOfAFactFollowsFromItsClaims(claim: String, condition: String) throws {
        let book = TestRulebook(
            families: [NoteFamily.self],
            files: [
                "a-b.yaml": "crossing: a-b\nbetween: [RU, KP]\nfacts:\n  mode: \(claim)\n",
                "rules.yaml":
                    "rules: t\nfamily: note\nitems:\n  - { id: r, title: R, effect: warns, when: \"\(condition)\", sources: [good] }\n",
            ])
        #expect(try book.report("trip: { crossing: a-b, date: 2026-12-07 }").advisory("t/r")?.certainty == .certain)
    }

    private func rendered(_ files: [String: String]) -> String {
        TestRulebook(families: [], files: files).rendered
    }

    @Test func allClaimsOfAFactHaveOneTypeAtEveryCrossing() {
        let found = rendered([
            "a-b.yaml": "crossing: a-b\nbetween: [RU, KP]\nfacts: { wait: { is: 120, source: good } }\n",
            "c-d.yaml": "crossing: c-d\nbetween: [RU, CN]\nfacts: { wait: { is: N/A, source: good } }\n",
        ])
        #expect(
            found == """
                error[rulebook/wrong-type]: `wait` is a whole number, not the text `N/A`
                 --> c-d.yaml:3:22
                  |
                3 | facts: { wait: { is: N/A, source: good } }
                  |                      ^^^
                hint: all claims of a fact have one type, at every crossing: give what is something else a name of its own
                note: as it is claimed here
                 --> a-b.yaml:3:22
                  |
                3 | facts: { wait: { is: 120, source: good } }
                  |                      ^^^

                """)
    }

    /// Each list of claims of which one has another type, with what is said of it and what to do.
    @Test(arguments: [
        ("[1, later]", "`wait` is a whole number, not the text `later`", "all claims of a fact have one type"),
        ("[60, \"120\"]", "`wait` is a whole number, not the text `120`", "write it without quotes"),
        ("[later, soon, 1]", "`wait` is a text, not `1`", "put it in quotes if it is meant as text"),
        ("[30, 30..90]", "`wait` is a whole number, not the range `30..90`", "all claims of a fact have one type"),
        ("[30..90, 10..20, 45]", "`wait` is a range of whole numbers, not `45`", "write `45..45`"),
        ("[2026-12-07, 2026-12]", "`wait` is a date, not the text `2026-12`", "write the day as YYYY-MM-DD"),
        ("[2026-12-07, 2026-12-08, 2026]", "`wait` is a date, not `2026`", "write the day as YYYY-MM-DD"),
        ("[2026-12-07, \"2026-12-08\"]", "`wait` is a date, not the text `2026-12-08`", "write it without quotes"),
        ("[true, maybe]", "`wait` is `true` or `false`, not the text `maybe`", "all claims of a fact have one type"),
        ("[1.5, many]", "`wait` is a number, not the text `many`", "all claims of a fact have one type"),
        ("[[1, 2], [1, two]]", "`wait` is a whole number, not the text `two`", "all claims of a fact have one type"),
        ("[60, null]", "a claim of `wait` says nothing", "write what it says"),
    ])
    func aClaimOfAnotherTypeIsAnError(values: String, message: String, hint: String) throws {
        let claims = try #require(Self.elements(of: values)).map { "{ is: \($0), source: good }" }
        for order in [claims, claims.reversed()] {
            let found = rendered([
                "a-b.yaml":
                    "crossing: a-b\nbetween: [RU, KP]\nfacts: { wait: [\(order.joined(separator: ", "))] }\n"
            ])
            #expect(found.hasPrefix("error[rulebook/wrong-type]: \(message)\n"), "\(found)")
            #expect(found.contains("hint: \(hint)"), "\(found)")
            #expect(found.count(of: "error[") == 1)
        }
    }

    /// The elements of a list in square brackets, at its first level.
    private static func elements(of list: String) -> [String]? {
        var depth = 0
        var parts = [""]
        for character in list.dropFirst().dropLast() {
            depth += character == "[" ? 1 : character == "]" ? -1 : 0
            if character == ",", depth == 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
        }
        return parts.map { String($0.drop { $0 == " " }) }
    }

    @Test func wholeNumbersAreNumbers() {
        let found = rendered([
            "a-b.yaml":
                "crossing: a-b\nbetween: [RU, KP]\nfacts: { wait: [{ is: 1, source: good }, { is: 1.5, source: poor }] }\n"
        ])
        #expect(found.isEmpty)
    }
}

extension String {
    fileprivate func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}
