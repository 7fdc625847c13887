import Authoring
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

/// Slips of authors that move a verdict towards clear, each with what lint says of it: its place and code.
@Suite struct SlipTests {
    private static let head = [
        "s.yaml": "sources: { s: { title: L, kind: law, reliability: A, retrieved: 2026-06-01 } }\n",
        "x.yaml": "crossing: a-b\nname: A B\nbetween: [RU, KP]\ncovers: 2020-01-01..2029-12-31\n",
    ]

    private static func found(_ files: [String: String]) -> [String] {
        let all = files.merging(head) { own, _ in own }
        let draft = RulebookDraft(all.map { SourceFile(path: $0.key, text: $0.value) }, families: .standard)
        return LintRun(draft).diagnostics.map { "\($0.file):\($0.span?.start.line ?? 0) \($0.code.text)" }
    }

    private static func rule(_ keys: String, in family: String = "closure") -> [String: String] {
        let own = family == "closure" ? "passage: closed, " : ""
        return [
            "c.yaml":
                "rules: c\nfamily: \(family)\nitems:\n  - { id: a, title: A, text: A, sources: [s], \(own)\(keys) }\n"
        ]
    }

    /// `#` after a comma, a blank or a word takes with it what was meant to be read.
    @Test(arguments: [
        ("when: { trip.mode: [road,#rail\n      sea] }", true),
        ("when: { any: [ { trip.mode: road }, # { trip.mode: rail },\n      { trip.mode: sea } ] }", true),
        ("unless: { trip.mode: rail, # trip.party: crew,\n      trip.purpose: tourism }", true),
        ("valid: 2026-01-01 # ..2027-01-01", true), ("valid: 2026-01-01.. # until further notice", false),
        ("when: { trip.mode: [road, # and by rail\n      sea] }", false),
        ("when: { trip.mode: rail } # see note: page 3", false), ("when: { traveler.occupation: \"a,#b\" }", false),
    ])
    func whatACommentTakesWithIt(keys: String, isTold: Bool) {
        let files = [
            "c.yaml":
                "rules: c\nfamily: closure\nitems:\n  - id: a\n    title: A\n    text: A\n    sources: [s]\n    passage: closed\n    \(keys)\n"
        ]
        #expect(
            Self.found(files).contains { $0.hasSuffix("rulebook/hiding-comment") } == isTold, "\(Self.found(files))")
    }

    /// A text that is looked for in words, and that none has which the rulebook knows, where one nearly has it.
    @Test(arguments: [
        ("traveler.documents.exists(d, d.type.startsWith('viz'))", "begins with `viz`, and `visa`", "vis"),
        (
            "traveler.documents.exists(d, d.type.startsWith('pasport'))", "begins with `pasport`, and `passport`",
            "passport"
        ),
        (
            "traveler.documents.exists(d, d.type.contains('arival'))", "contains `arival`, and `visa-on-arrival`",
            "arrival"
        ),
        ("traveler.documents.exists(d, d.type.endsWith('-crad'))", "ends with `-crad`, and `identity-card`", "-card"),
        ("traveler.occupation.startsWith('jurnal')", "begins with `jurnal`, and `journalist`", "journal"),
        ("!traveler.occupation.endsWith('nalits')", "ends with `nalits`, and `journalist`", "nalist"),
    ])
    func aPartThatNoWordHasIsToldOf(condition: String, what: String, meant: String) {
        let found = Self.sought(condition)
        #expect(found.map(\.message).allSatisfy { $0.contains(what) && $0.hasSuffix(" nearly does") })
        #expect(found.map(\.hint) == ["did you mean `\(meant)`?"], "\(condition)")
    }

    /// What a word has, and what is near none, may be meant.
    @Test(arguments: [
        "traveler.documents.exists(d, d.type.startsWith('visa'))",
        "traveler.documents.exists(d, d.type.startsWith('e-'))",
        "traveler.documents.exists(d, d.type.startsWith('kp-'))",
        "traveler.documents.exists(d, d.type.endsWith('visa'))",
        "traveler.documents.exists(d, d.type.contains('on-arr'))",
        "traveler.documents.exists(d, d.type.contains('ferry'))",
        "traveler.occupation.startsWith('press')", "traveler.occupation.contains('journal')",
    ])
    func aPartThatMayBeMeantIsNotToldOf(condition: String) { #expect(Self.sought(condition) == []) }

    private static func sought(_ condition: String) -> [Diagnostic] {
        let files = [
            "c.yaml": """
            rules: c
            family: closure
            items:
              - { id: a, title: A, text: A, sources: [s], passage: closed, when: "\(condition)" }
              - { id: b, title: B, text: B, sources: [s], passage: closed, when: { traveler.occupation: journalist } }
            """
        ]
        let all = files.merging(head) { own, _ in own }
        return LintRun(RulebookDraft(all.map { SourceFile(path: $0.key, text: $0.value) }, families: .standard))
            .diagnostics.filter { $0.code.text == "rulebook/near-miss" }
    }

    @Test(arguments: [
        ("journalist", "jornalist"), ("kraskino", "krasino"), ("teacher", "teachr"), ("khasan", "khassan"),
        ("spy", "spyy"), ("gun", "gunn"), ("nun", "nuun"),
    ])
    func ofTwoWordsUsedAsOftenOneMayBeASlip(first: String, second: String) {
        let files = [
            "c.yaml": """
            rules: c
            family: closure
            items:
              - { id: a, title: A, text: A, sources: [s], passage: closed, when: { traveler.occupation: \(first) } }
              - { id: b, title: B, text: B, sources: [s], passage: closed, when: { traveler.occupation: \(second) } }
            """
        ]
        #expect(Self.found(files).filter { $0.hasSuffix("rulebook/near-miss") }.count == 1, "\(Self.found(files))")
    }

    /// Two values of one fact, and whether one may be a slip for the other.
    @Test(arguments: [
        ("ice", "icy", true), ("ice", "eic", false), ("ice", "cie", true), ("dry", "dri", true), ("dry", "rdy", true),
        ("ice", "iice", true), ("ice", "icee", true), ("open", "opn", true), ("dry", "dryy", true),
        ("ice", "rain", false), ("ice", "dry", false), ("ice", "price", false), ("dry", "dirty", false),
        ("on", "off", false), ("no", "on", false), ("ice", "ic", false), ("11", "12", false), ("open", "shut", false),
        ("closed", "clsoed", true),
    ])
    func twoValuesOfAFactThatDifferByALetter(first: String, second: String, isTold: Bool) {
        for (first, second) in [(first, second), (second, first)] {
            let files = [
                "x.yaml":
                    "crossing: a-b\nname: A\nbetween: [RU, KP]\ncovers: 2020..2030\nfacts: { st: { is: \(first), source: s } }\n",
                "y.yaml":
                    "crossing: c-d\nname: C\nbetween: [RU, KP]\ncovers: 2020..2030\nfacts: { st: { is: \(second), source: s } }\n",
            ]
            let rule = Self.rule("when: { crossing.st: \(first) }")
            let told = Self.found(files.merging(rule) { $1 }).filter { $0.hasSuffix("rulebook/near-miss") }
            #expect(told.count == (isTold ? 1 : 0), "\(first), \(second): \(told)")
        }
    }

    /// A table with a good cell and another, what `where` says, and whether the other is told of.
    @Test(arguments: [
        ("refused", "Refused", #"'row.r == "refused"'"#, "near-miss"),
        ("refused", "Refused", #"'"refused" == row.r'"#, "near-miss"),
        ("refused", "Refused", #"'row.r in ["refused"]'"#, "near-miss"),
        ("refused", "Refusd", #"'row.r == "refused" && row.c != ""'"#, "near-miss"),
        ("refused", "Refused", #"{ any: ['row.r == "refused"'] }"#, "near-miss"),
        ("refused", "granted", #"'row.r == "refused"'"#, nil),
        ("refused", "Refused", #"'row.r in ["refused", "Refused"]'"#, nil),
        ("5", "5 days", "{ r: '> 4' }", "odd-form"), ("5", "n/a", "{ r: 1..9 }", "odd-form"),
        ("5", "\"1,000\"", "{ r: '>= 4' }", "odd-form"), ("5", "\u{FF15}", "{ r: 1.. }", "odd-form"),
        ("5", "", "{ r: '> 4' }", "odd-form"), ("5", "n/a", "{ r: { not: 6..9 } }", "odd-form"),
        ("2026-12-01", "01.12.2026", "{ r: '> 2026-11-01' }", "odd-form"),
        ("2026-12-01", "2026-12-1", "{ r: 2026-11-01.. }", "odd-form"),
        ("5", "4", "{ r: '> 4' }", nil), ("5", "n/a", "{ c: DE, r: '> 4' }", nil),
        ("5", "open", "{ all: [{ r: { not: open } }, { r: '> 4' }] }", nil),
        ("1", "01", "{ r: 1 }", "near-miss"), ("1", "1.0", "{ r: 1 }", "near-miss"),
        ("1", "\u{FF11}", "{ r: [1] }", "near-miss"), ("1", "2", "{ r: 1 }", nil), ("1", "01", "{ r: [1, 01] }", nil),
    ])
    func aRowThatIsPassedOver(good: String, other: String, filter: String, code: String?) {
        let csv = "c,r\nDE,\(good)\nFR,\(other)\n"
        let each = [
            "m.csv": csv,
            "c.yaml":
                "rules: c\nfamily: closure\nitems:\n  - { id: \"a-{c}\", title: A, text: A, sources: [s], passage: closed, when: { traveler.nationalities: \"{c}\" }, each: { csv: m.csv, where: \(filter) } }\n",
        ]
        let set = Self.rule("when: { traveler.nationalities: { in: { csv: m.csv, column: c, where: \(filter) } } }")
        let expected = code.map { ["m.csv:3 rulebook/\($0)"] } ?? []
        #expect(Self.found(each) == expected)
        #expect(Self.found(set.merging(["m.csv": csv]) { own, _ in own }) == expected)
    }

    /// Conditions that no trip meets, and some that look like them.
    @Test(arguments: [
        ("when: { traveler.age: '< 0' }", true), ("when: { traveler.age: '> 180' }", true),
        ("when: traveler.age > 150", true), ("when: { traveler.age: 0 }", false),
        ("when: trip.date.dayOfYear() == 367", true), ("when: trip.date.dayOfYear() == 366", false),
        ("when: trip.date.month() == 13", true), ("when: 13 == trip.date.month()", true),
        ("when: 'trip.date.month() in [0, 13]'", true), ("when: trip.date.day() > 31", true),
        ("when: trip.date.month() == 12", false),
        ("when: trip.date.month() >= 12", false), ("when: 'trip.date.month() in [12, 13]'", false),
        ("when: { trip.date: 2026-12-07, trip.weekday: tu }", true),
        ("when: { trip.date: 2026-12-07, trip.weekday: mo }", false),
        ("when: { trip.date: 2026-12-07..2026-12-09, trip.weekday: [sa, su] }", true),
        ("when: { trip.date: 2026-12-07..2026-12-13, trip.weekday: su }", false),
        ("valid: 2062-12-01..", true), ("valid: 2029-12-31..", false),
        ("when: { trip.date: 2062-12-01..2062-12-31 }", true),
        ("valid: 2062-12-01.., when: { trip.crossing: a-b }", true),
    ])
    func aConditionThatNoTripMeets(keys: String, isTold: Bool) {
        #expect(Self.found(Self.rule(keys)) == (isTold ? ["c.yaml:4 rulebook/constant-condition"] : []))
    }

    @Test func aRuleMayBeginWhereACrossingIsKeptLonger() {
        let other = "crossing: c-d\nname: C D\nbetween: [RU, KP]\ncovers: 2020-01-01..2069-12-31\n"
        let all = Self.rule("valid: 2062-12-01..").merging(["y.yaml": other]) { own, _ in own }
        #expect(Self.found(all) == [])
        let one = Self.rule("valid: 2062-12-01.., when: { trip.crossing: a-b }")
        #expect(
            Self.found(one.merging(["y.yaml": other]) { own, _ in own }).contains(
                "c.yaml:4 rulebook/constant-condition"))
    }

    /// Words that a vocabulary declares, and what is said of them.
    @Test(arguments: [
        ("values: { trip.mode: [Rail] }", "conflict"), ("values: { trip.purpose: [turism] }", "near-miss"),
        ("values: { trip.purpose: [pilgrimage] }", nil), ("values: { contacts.service: [Police] }", "conflict"),
        ("attributes: { traveler.club: { type: word, values: [a, A] } }", "conflict"),
        ("attributes: { traveler.club: { type: word, values: [a, b] } }", nil),
        ("attributes: { traveler.ocupation: { type: word } }", "near-miss"),
        ("attributes: { traveler.occuPation: { type: word } }", "near-miss"),
        ("attributes: { traveler.clubName: { type: word }, traveler.clubname: { type: word } }", "near-miss"),
        ("attributes: { traveler.club: { type: word } }", nil),
        ("calendars: { RU: { years: 2026, holidays: [2026-01-01, 2027-01-01] } }", "conflict"),
        ("calendars: { RU: { years: 2026, holidays: [2026-01-01, 2026-12-31..2027-01-08] } }", nil),
        ("calendars: { RU: { years: 2026..2027, holidays: [2026-01-01] } }", "empty-table"),
        ("calendars: { RU: { years: 2026..2027, holidays: [{ on: 01-01 }] } }", nil),
    ])
    func aWordThatAVocabularyDeclares(keys: String, code: String?) {
        let found = Self.found(["v.yaml": "vocabulary: v\n\(keys)\n"])
        #expect(found == (code.map { ["v.yaml:2 rulebook/\($0)"] } ?? []))
    }

    /// Dangers of two rules, and which of them is asked about.
    @Test(arguments: [
        ("ice", "Ice", "c.yaml:5"), ("Ice", "ice", "c.yaml:4"), ("flood", "Flood", "c.yaml:5"),
        ("wolf", "wolfs", nil), ("ice", "rice", nil), ("ice", "іce", "c.yaml:4"),
    ])
    func twoSpellingsOfOneWord(first: String, second: String, place: String?) {
        let items = [first, second].enumerated().map {
            "  - { id: r\($0), title: T, level: 1, hazard: \($1), sources: [law] }\n"
        }
        let found = Self.found(["c.yaml": "rules: c\nfamily: safety\nitems:\n\(items.joined())"])
        #expect(found.filter { $0.hasSuffix("near-miss") } == (place.map { ["\($0) rulebook/near-miss"] } ?? []))
    }

    /// What a case changes, and whether it is asked about.
    @Test(arguments: [
        ("with: {}", true), ("without: []", true), ("with: { traveler.age: 30 }", false),
        ("without: [traveler.nationalities]", false), ("without: traveler.nationalities", false),
    ])
    func aCaseThatChangesNothing(keys: String, isAsked: Bool) {
        let tests = """
            tests: t
            asOf: 2026-06-01
            travelers: { fr: { nationalities: [FR] } }
            trips: { go: { crossing: a-b, from: RU, to: KP, date: 2026-06-08 } }
            cases:
              - { name: x, traveler: fr, trip: go, \(keys), expect: { verdict: undetermined } }

            """
        let found = Self.found(["t.tests.yaml": tests])
        #expect(
            found.filter { $0.hasSuffix("useless-key") } == (isAsked ? ["t.tests.yaml:6 rulebook/useless-key"] : []))
    }

    @Test func aFileWithoutRules() {
        #expect(
            Self.found(["c.yaml": "rules: c\nfamily: closure\nitems: []\n"]) == ["c.yaml:3 rulebook/empty-table"])
    }

    @Test(arguments: ["permit: { document: [] }", "permit: { document: pass, covers: [] }"])
    func aPermitForNothing(keys: String) {
        #expect(Self.found(Self.rule(keys, in: "permit")) == ["c.yaml:4 rulebook/missing-key"])
    }
}
