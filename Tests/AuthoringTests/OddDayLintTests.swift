import Authoring
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

/// Days, months and years that no rulebook is about, in every form in which one is written.
@Suite struct OddDayLintTests {
    private static let head = [
        "s.yaml":
            "sources: { s: { title: L, kind: law, reliability: A, published: 2020-01-01, retrieved: 2026-06-01 } }\n",
        "x.yaml": "crossing: a-b\nname: A B\nbetween: [RU, KP]\ncovers: 2020-01-01..2035-12-31\n",
    ]

    private static func found(_ files: [String: String]) -> [Diagnostic] {
        let all = files.merging(head) { own, _ in own }
        let draft = RulebookDraft(all.map { SourceFile(path: $0.key, text: $0.value) }, families: .standard)
        #expect(draft.isSound, "\(draft.diagnostics.map(\.message))")
        return LintRun(draft).diagnostics.filter {
            ["rulebook/odd-day", "rulebook/constant-condition", "rulebook/other-calendar"].contains($0.code.text)
        }
    }

    private static func rule(_ keys: String, in family: String = "closure") -> [String: String] {
        let own = family == "closure" ? "passage: \(keys.hasPrefix("hours") ? "open" : "closed"), " : ""
        return [
            "c.yaml":
                "rules: c\nfamily: \(family)\nitems:\n  - { id: a, title: A, text: A, sources: [s], \(own)\(keys) }\n"
        ]
    }

    /// What a rule says, and the years that are told of, each by one warning.
    @Test(arguments: [
        ("valid: 2206-12-01..", ["2206"]), ("valid: ..0206-12-31", ["0206"]), ("valid: 2206..", ["2206"]),
        ("valid: 0206-12-01..0207-01-31", ["0206", "0207"]), ("valid: 2020-12-01T10:00..2206-12-31T10:00", ["2206"]),
        ("endedBy: { source: s, after: 0206-01-01 }", ["0206"]), ("review: 2206-12-01", ["2206"]),
        ("when: { trip.date: 2206-12-01 }", ["2206"]), ("when: { trip.date: 2206-12 }", ["2206"]),
        ("when: { trip.date: 2206-12.. }", ["2206"]), ("when: { trip.date: 0026 }", ["0026"]),
        ("when: { trip.date: [2206-12-07, 2206-12-08] }", ["2206", "2206"]),
        ("when: { trip.date: 0206-12-01..0207-12-31 }", ["0206", "0207"]),
        ("when: { trip.date: ..1026-12-31 }", ["1026"]),
        ("when: { trip.date: '>= 2206-12-01' }", ["2206"]), ("when: { trip.until: 2206-12.. }", ["2206"]),
        ("when: { trip.date: { not: 2206 } }", ["2206"]), ("unless: { trip.date: '>= 1206-12-31' }", ["1206"]),
        ("unless: { trip.date: ..2206-12-06 }", ["2206"]), ("when: { not: { trip.date: 0206-12-08.. } }", ["0206"]),
        ("when: { any: [{ trip.date: 2206 }, { trip.mode: road }] }", ["2206"]),
        ("when: 'trip.date >= date(\"2206-12-01\")'", ["2206"]), ("unless: trip.date < date('2206-01-01')", ["2206"]),
        ("when: 'trip.date in [date(\"2206-12-07\"), date(\"2026-12-08\")]'", ["2206"]),
        ("when: trip.date.year() == 2206", ["2206"]), ("when: trip.date.year() < 26", ["26"]),
        ("when: 'traveler.age < 18 && trip.date.year() in [2026, 2206]'", ["2206"]),
        ("hours: '24/7; 2206 Dec 07 off'", ["2206"]), ("hours: '2026 Dec 24-2206 Jan 07 off'", ["2206"]),
        ("when: { traveler.birthDate: '< 1899-01-01' }", ["1899"]), ("reopens: 2206-07-01", ["2206"]),
        // Years that are meant, and numbers that are no years.
        ("valid: 1991-01-01..", []), ("valid: 2020-01-01..2030-12-31", []), ("valid: ..9999-12-31", []),
        ("when: { trip.date: 2030 }", []), ("when: { traveler.birthDate: '< 1949-10-01' }", []),
        ("when: { traveler.age: 18.. }", []),
        ("when: trip.date.year() == 2026 && traveler.age >= 18", []),
        ("when: trip.date.year() - traveler.birthDate.year() < 18", []),
        ("when: trip.date - date(string(trip.date.year()) + '-01-01') < 90", []),
        ("hours: '24/7; 2026 Dec 07 off'", []), ("hours: '12:00-22:06'", []),
        ("x-seen: 2206-12-01", []), ("x-treaty: { of: 1849-01-01 }", []),
    ])
    func theYearOfARuleIsOneOfOurTime(keys: String, years: [String]) {
        let found = Self.found(Self.rule(keys))
        #expect(found.map(\.code.text) == years.map { _ in "rulebook/odd-day" }, "\(keys): \(found.map(\.message))")
        for (finding, year) in zip(found, years) { #expect(finding.message.contains(year), "\(finding.message)") }
    }

    /// What other files say.
    @Test(arguments: [
        ("x.yaml", "crossing: a-b\nname: A B\nbetween: [RU, KP]\ncovers: 2020-01-01..2206-12-31\n", 1),
        ("x.yaml", "crossing: a-b\nname: Treaty of 1206-12-01\nbetween: [RU, KP]\ncovers: 2020..2030\n", 0),
        (
            "x.yaml",
            "crossing: a-b\nname: A\nbetween: [RU, KP]\nfacts: { st: { is: shut, source: s, from: 2206-12-01 } }\n", 1
        ),
        ("x.yaml", "crossing: a-b\nname: A\nbetween: [RU, KP]\nfacts: { st: { is: shut, source: s, to: 1206 } }\n", 1),
        ("x.yaml", "crossing: a-b\nname: A\nbetween: [RU, KP]\nfacts: { st: { is: 12345-6789, source: s } }\n", 0),
        (
            "x.yaml",
            "crossing: a-b\nname: A\nbetween: [RU, KP]\nfacts: { st: { is: shut, source: s, withdrawn: 2206-12-31 } }\n",
            1
        ),
        (
            "v.yaml",
            "vocabulary: v\ngroups: { g: { title: G, members: [{ is: [FR], from: 2206-01-01, source: s }] } }\n", 1
        ),
        (
            "v.yaml",
            "vocabulary: v\ngroups: { g: { title: G, members: [{ is: [FR], to: 1206-01-01, source: s }] } }\n", 1
        ),
        ("v.yaml", "vocabulary: v\ncalendars: { KP: { holidays: [2206-12-25] } }\n", 1),
        (
            "p.yaml",
            "rules: p\nfamily: permit\nitems:\n  - { id: v, title: V, sources: [s], permit: { document: visa, issuer: KP }, phases: [{ phase: enforced, from: 2206-07-01 }] }\n",
            1
        ),
        (
            "s.yaml",
            "sources: { s: { title: Treaty of 1849-01-01, kind: law, reliability: A, published: 1899-07-29, retrieved: 2026 } }\n",
            0
        ),
        (
            "s.yaml",
            "sources: { s: { title: Law, kind: law, reliability: A, url: 'https://e.org/2206-12-01', retrieved: 2206-06-01 } }\n",
            1
        ),
    ])
    func soIsThatOfEveryOtherFile(path: String, text: String, count: Int) {
        let found = Self.found([path: text])
        #expect(found.map(\.code.text) == Array(repeating: "rulebook/odd-day", count: count), "\(found.map(\.message))")
    }

    /// A table of which rules are made is looked at, and tests are not.
    @Test func tablesAreLookedAt() {
        let files = Self.rule("each: { csv: m.csv }, valid: '{b}..{e}', when: { trip.mode: '{m}' }")
            .mapValues { $0.replacing("id: a,", with: "id: 'a-{m}',") }
        let csv = "m,b,e\nroad,2206-12-01,2207-01-31\nrail,2026-12-01,9999-12-31\n"
        #expect(Self.found(files.merging(["m.csv": csv]) { $1 }).map { $0.span?.start.column } == [6, 17])
    }

    @Test func whatIsSaidOfThem() {
        let files = Self.rule("valid: 2206-12-01.., when: trip.date.year() == 3026")
        let all = DiagnosticRenderer(sources: files.map { SourceFile(path: $0.key, text: $0.value) })
        #expect(
            all.render(Self.found(files)) == """
                warning[rulebook/odd-day]: no rulebook is about the year of `2206-12-01`
                 --> c.yaml:4:71
                  |
                4 |   - { id: a, title: A, text: A, sources: [s], passage: closed, valid: 2206-12-01.., when: trip.date.year() == 3026 }
                  |                                                                       ^^^^^^^^^^^^
                hint: did you mean the year 2026?

                warning[rulebook/odd-day]: no rulebook is about the year 3026
                 --> c.yaml:4:91
                  |
                4 |   - { id: a, title: A, text: A, sources: [s], passage: closed, valid: 2206-12-01.., when: trip.date.year() == 3026 }
                  |                                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^
                hint: did you mean the year 2026?

                """)
    }

    /// A claim that was taken back before its source had said it.
    @Test(arguments: [("2006-12-31", 1), ("2020-01-01", 0), ("2026-12-31", 0)])
    func aClaimIsWithdrawnAfterItWasPublished(day: String, count: Int) {
        let facts = "facts:\n  st: { is: shut, source: s, withdrawn: \(day) }\n"
        let found = Self.found(["x.yaml": "crossing: a-b\nname: A\nbetween: [RU, KP]\n\(facts)"])
        #expect(
            found.map(\.message)
                == (count == 0
                    ? []
                    : [
                        "the claim was withdrawn on \(day), before its source was published on 2020-01-01"
                    ]))
        #expect(found.allSatisfy { $0.code.text == "rulebook/odd-day" && $0.span?.start.line == 5 })
    }
}
