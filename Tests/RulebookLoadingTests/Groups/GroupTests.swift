import AdvisoryModel
import RuleFixtures
import SafeConductTesting
import SourceDiagnostics
import Testing

@testable import RuleEngine
@testable import RulebookLoading
@testable import RuleLookup

/// Who belongs to a group of countries on the day of the trip, as known on the day of the question.
@Suite struct GroupTests {
    @Test(
        arguments: [
            // On the day of the trip, both ends in.
            ("DE", "1995-03-25", "2026-11-21", "no"), ("DE", "1995-03-26", "2026-11-21", "certain"),
            ("GB", "2020-01-31", "2026-11-21", "certain"), ("GB", "2020-02-01", "2026-11-21", "no"),
            ("NO", "1950-01-01", "2026-11-21", "certain"), ("KP", "2026-12-07", "2026-11-21", "no"),
            // Members not yet published at asOf do not count.
            ("HR", "2023-05-01", "2022-12-07", "no"), ("HR", "2023-05-01", "2022-12-08", "certain"),
            ("HR", "2022-12-31", "2022-12-08", "no"),
            // Without a date a membership is known where it is the same on every day.
            ("NO", nil, "2026-11-21", "certain"), ("DE", nil, "2026-11-21", "possible trip.date"),
            ("GB", nil, "2026-11-21", "possible trip.date"), ("KP", nil, "2026-11-21", "no"),
            ("HR", nil, "2022-12-07", "no"),
        ] as [(String, String?, String, String)])
    func membershipIsThatOfTheDay(country: String, date: String?, asOf: String, expected: String) throws {
        let mapping = GroupRulebook.rulebook(when: "{ traveler.nationalities: { in: club } }")
        let expression = GroupRulebook.rulebook(when: "\"traveler.nationalities.exists(n, n in groups.club)\"")
        let single = GroupRulebook.rulebook(when: "{ traveler.residence: { in: club } }")
        let traveler = "{ nationalities: [\(country)], residence: \(country) }"
        for rulebook in [mapping, expression, single] {
            #expect(try GroupRulebook.answer(rulebook, traveler, date: date, asOf: asOf) == expected)
        }
    }

    @Test(arguments: [
        ("{ traveler.nationalities: { in: old-club } }", "[DE]", "certain"),
        ("{ traveler.nationalities: { in: [club, old-club] } }", "[FR]", "certain"),
        ("{ traveler.nationalities: { in: [club, old-club] } }", "[KP, NO]", "certain"),
        ("{ traveler.nationalities: { not: { in: club } } }", "[NO]", "no"),
        ("{ traveler.nationalities: { not: { in: club } } }", "[KP]", "certain"),
        ("{ traveler.nationalities: [KP, { in: club }] }", "[KP]", "certain"),
        ("{ traveler.nationalities: { all: [KP, { in: club }] } }", "[KP]", "no"),
        ("{ traveler.nationalities: { all: [KP, { in: club }] } }", "[KP, DE]", "certain"),
        ("{ not: { traveler.nationalities: { in: club } } }", "[DE]", "no"),
        ("\"traveler.nationalities.all(n, n in groups['old-club'])\"", "[DE, FR]", "certain"),
        ("\"traveler.nationalities.exists_one(n, n in groups.club)\"", "[DE, NO]", "no"),
        ("\"'NO' in groups.club\"", "[KP]", "certain"),
    ])
    func groupsJoinWithEverythingElse(condition: String, nationalities: String, expected: String) throws {
        let rulebook = GroupRulebook.rulebook(when: condition)
        // Asked while every source is fresh.
        let answer = try GroupRulebook.answer(
            rulebook, "{ nationalities: \(nationalities) }", date: "2025-05-01", asOf: "2020-06-01")
        #expect(answer == expected, "\(rulebook.rendered)")
    }

    /// Old news may shut, it never lets through: what only a stale source says of members, and silence where no source of the group is fresh.
    @Test(arguments: [
        // A ban by old news is a ban, and one that old news keeps away may hold.
        ("blocks", "{ in: club }", "CH", "2020-06-01", "certain"),
        ("blocks", "{ in: club }", "CH", "2026-11-21", "certain"),
        ("blocks", "{ in: club }", "KP", "2026-11-21", "no"),
        ("blocks", "{ in: old-club }", "KP", "2020-06-01", "no"),
        ("blocks", "{ in: old-club }", "KP", "2026-11-21", "possible groups.old-club"),
        ("blocks", "{ not: { in: club } }", "CH", "2026-11-21", "possible groups.club"),
        // What lets through is only possible where old news makes it apply.
        ("opens", "{ in: club }", "CH", "2020-06-01", "certain"),
        ("opens", "{ in: club }", "CH", "2026-11-21", "possible"),
        ("opens", "{ not: { in: old-club } }", "KP", "2020-06-01", "certain"),
        ("opens", "{ not: { in: old-club } }", "KP", "2026-11-21", "possible"),
        ("opens", "{ not: { in: club } }", "KP", "2026-11-21", "certain"),
    ])
    func oldNewsOfMembersNeverLetsThrough(
        effect: String, value: String, country: String, asOf: String, expected: String
    ) throws {
        let rulebook = GroupRulebook.rulebook(
            "rules: t\nfamily: note\nitems: [{ id: a, title: A, effect: \(effect), sources: [law], when: { traveler.nationalities: \(value) } }]\n"
        )
        let traveler = "{ nationalities: [\(country)] }"
        #expect(try GroupRulebook.answer(rulebook, traveler, date: "2026-12-07", asOf: asOf) == expected)
    }

    /// What has ended by news that was old on that day may have been prolonged.
    @Test(arguments: [
        ("old, to: 2026-12-01", "2026-12-07", "2026-11-21", "possible groups.club"),
        ("old, to: 2026-12-01", "2026-12-07", "2020-06-01", "no"),
        ("law, to: 2026-12-01", "2026-12-07", "2026-11-21", "no"),
        ("old, to: 2020-07-01", "2026-12-07", "2026-11-21", "no"),
        ("old, from: 2027-01-01, to: 2027-02-01", "2026-12-07", "2026-11-21", "no"),
        ("old, to: 2026-12-08", "2026-12-07", "2026-11-21", "certain"),
    ])
    func anEndThatOldNewsAnnouncesIsNone(keys: String, date: String, asOf: String, expected: String) throws {
        let vocabulary = """
            vocabulary: groups
            groups: { club: { members: [{ is: [FR], source: \(keys) }, { is: [DE], source: law }] } }
            """
        for condition in ["{ in: club }", "[KP, { in: club }]"] {
            let rulebook = GroupRulebook.rulebook(
                "rules: t\nfamily: note\nitems: [{ id: a, title: A, effect: blocks, sources: [law], when: { traveler.nationalities: \(condition) } }]\n",
                vocabulary: vocabulary)
            let answer = try GroupRulebook.answer(rulebook, "{ nationalities: [FR] }", date: date, asOf: asOf)
            #expect(answer == expected, "\(rulebook.rendered)")
        }
    }

    @Test func theReportIsGoodUntilASourceOfTheGroupChanges() throws {
        let rulebook = GroupRulebook.rulebook(when: "{ traveler.nationalities: { in: club } }")
        let request = "traveler: { nationalities: [NO] }\ntrip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }\n"
        #expect(try rulebook.report("asOf: 2022-01-01\n" + request).goodUntil == Day("2022-12-07"))
    }

    /// Whoever was never a member is not met by the rule at all: nothing is evaluated for them.
    @Test func groupsAreLookedUp() throws {
        let rulebook = try #require(
            GroupRulebook.rulebook(when: "{ traveler.nationalities: { in: club } }").result.rulebook)
        func met(_ country: String, asOf: String = "2026-11-21") throws -> Int {
            var request = Request(traveler: Traveler(), trip: Trip(crossing: "a-b"))
            request.traveler.nationalities = [country]
            request.trip.date = Day("2026-12-07")
            let day = try #require(Day(asOf))
            let bound = try #require(rulebook.bind(request, asOf: day))
            let matches = RuleMatches()
            rulebook.index.blocks.lookUp(bound.query, asOf: .max, into: matches)
            return matches.count
        }
        #expect(try (met("DE"), met("GB"), met("KP")) == (1, 1, 0))
        // A year after the last look at any source nobody knows who is no member.
        #expect(try met("KP", asOf: "2060-01-01") == 1)
    }

    @Test func aBundleHasTheGroups() throws {
        let files = TestRulebook.basics.merging([
            "sources.yaml": GroupRulebook.sources, "groups.yaml": GroupRulebook.vocabulary,
            "rules.yaml": """
            rules: t
            family: note
            when: { traveler.residence: { in: [club, old-club] } }
            items: [{ id: a, title: A, effect: warns, sources: [law], unless: { traveler.nationalities: { in: club } } }]
            """,
        ]) { $1 }.map { SourceFile(path: $0.key, text: $0.value) }
        let compiled = try #require(Rulebook.compile(files, families: [NoteFamily.self]).rulebook)
        let bytes = try #require(Rulebook.bundle(files, families: [NoteFamily.self]).bundle)
        let opened = try #require(Rulebook.open(bundle: bytes, families: [NoteFamily.self]).rulebook)
        for country in ["DE", "HR", "GB", "NO", "CH", "FR", "KP"] {
            var request = Request(traveler: Traveler(), trip: Trip(crossing: "a-b"))
            (request.traveler.nationalities, request.traveler.residence) = ([country], "DE")
            for (date, asOf) in [("2026-12-07", "2026-11-21"), ("2019-01-01", "2020-06-01")] {
                request.trip.date = Day(date)
                let day = try #require(Day(asOf))
                let (one, other) = (opened.check(request, asOf: day), compiled.check(request, asOf: day))
                #expect(BundleRulebook.text(of: one) == BundleRulebook.text(of: other))
            }
        }
    }

    @Test func theOrderOfMembersMeansNothing() {
        let rules = "rules: t\nfamily: note\nitems: [{ id: a, title: A, effect: warns, sources: [law] }]\n"
        func digest(_ members: String) -> String? {
            let vocabulary = "vocabulary: g\ngroups: { club: { members: [\(members)] } }\n"
            return GroupRulebook.rulebook(rules, vocabulary: vocabulary).result.rulebook?.reference.digest
        }
        let one = digest("{ is: [DE, FR], source: law }, { is: [NO], source: late }")
        #expect(one != nil)
        #expect(digest("{ is: [NO], source: late }, { source: law, is: [FR, DE] }") == one)
        #expect(digest("{ is: [NO], source: law }, { is: [FR, DE], source: law }") != one)
    }
}
