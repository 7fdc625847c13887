import AdvisoryModel
import RuleEngine
import SafeConduct
import SafeConductTesting
import TestSupport
import Testing

/// What is to come is found without judging all rules where those that turn hang on no other: then it is what judging all of them finds.
@Suite struct LoneRulesTests {
    private static let says = [
        (family: "closure", ["passage: closed", "passage: closed, reason: { en: Flood, ru: Паводок }"]),
        ("safety", ["level: 2, hazard: road", "level: 4, hazard: conflict"]),
        ("contacts", ["contacts: [{ service: police, number: \"112\", country: KP }]"]),
        (
            "closure",
            [
                "passage: closed, reopens: 2026-12-20", "passage: open", "passage: open, hours: \"Mo-Fr 09:00-17:00\"",
                "passage: restricted, to: { trip.mode: rail }",
                "passage: restricted, to: { traveler.nationalities: FR }",
            ]
        ),
        ("permit", ["permit: { document: visa, leadTime: 14 days }", "admits: entry"]),
    ]
    private static let demands = [
        "", "", "trip.date: 2026-12-09..2026-12-20", "trip.date: [2026-12-10, 2026-12-17]",
        "trip.date: \"< 2026-12-12\"",
        "trip.weekday: [mo, we]", "traveler.nationalities: [FR, DE]", "traveler.nationalities: { not: [US] }",
        "traveler.age: \"< 18\"", "trip.mode: rail", "crossing.status: shut", "traveler.residence: { in: club }",
        "trip.until: \"> 2026-12-16\"", "all: ['trip.date >= date(\"2026-12-11\")']",
        "trip.time: 20:00..23:59", "trip.time: \"10:00\"",
        "all: ['traveler.daysIn(\"RU\", 30) > 5']", "all: ['traveler.holds(\"visa\", \"KP\")']",
    ]
    private static let times = [
        "", "", "valid: 2026-12-10..", "valid: ..2026-12-11", "valid: 2026-12-09..2026-12-18, afterwards: uncertain",
        "valid: 2026-12-10T08:00..", "endedBy: { source: old, after: 2026-12-12 }", "review: 2026-11-01",
        "status: draft",
    ]
    static let requests = [
        "traveler: { nationalities: [FR] }", "traveler: { nationalities: [US], birthDate: 2008-12-12 }",
        "traveler: { nationalities: [FR, US], residence: RU }",
        "traveler: { nationalities: [DE], documents: [{ type: passport, issuer: DE, expires: 2030-01-01 }] }",
        "traveler: { residence: DE, birthDate: \"2008\" }",
    ]
    private static let trips = [
        "", ", until: 2026-12-20", ", time: \"10:00\"", ", mode: rail", ", until: 2026-12-12, mode: road",
    ]

    static func rules(_ random: inout SeededGenerator) -> [String: [String]] {
        var items: [String: [String]] = [:]
        for number in 0..<(1 + random.next(below: 4)) {
            let (family, payloads) = random.pick(says)
            let demand = random.pick(demands)
            let parts = [
                "id: r\(number), title: Rule \(number)", random.pick(payloads), random.pick(times),
                random.pick(["when: { \(demand) }", "", "unless: { \(demand) }"]),
                family == "permit" || family == "closure" || random.chance(50) ? "authority: KP" : "",
                "sources: [\(random.pick(["good", "good", "good", "old", "late", "brief", "brief, late"]))]",
            ]
            let told = parts.filter { !$0.isEmpty && !$0.hasSuffix("{  }") }.joined(separator: ", ")
            items[family, default: []].append("  - { \(told) }\n")
        }
        return items
    }

    static func rulebook(_ items: [String: [String]], judgingAll: Bool = false, status: String = "good")
        -> TestRulebook
    {
        var files = [
            "v.yaml":
                "vocabulary: v\ngroups: { club: { members: [{ is: [RU, DE], source: good }, { is: [FR], from: 2026-12-11, source: good }] } }\n",
            "sources.yaml": TestRulebook.basics["sources.yaml", default: ""]
                + "\n  late: { title: Late, kind: law, reliability: A, published: 2026-11-25, retrieved: 2026-11-25 }\n"
                + "  brief: { title: Brief, kind: law, reliability: A, published: 2026-11-01, retrieved: 2026-11-20, freshFor: 12 days }\n",
            "a-b.yaml": TestRulebook.basics["a-b.yaml", default: ""]
                + "\nfacts:\n  status: { policy: latest, claims: [{ is: open, source: good }, { is: shut, source: \(status), from: 2026-12-14 }] }\n",
        ]
        for (family, items) in items {
            files["\(family).yaml"] = "rules: \(family)\nfamily: \(family)\nitems:\n" + items.joined()
            let overrides = ids(in: items).map { "\(family)/\($0)" }.joined(separator: ", ")
            // A rule that never applies hangs on all others all the same.
            files["\(family)-all.yaml"] =
                "rules: \(family)-all\nfamily: safety\nitems:\n  - { id: none, title: None, level: 1, hazard: road, when: { trip.purpose: study }, sources: [good]\(judgingAll ? ", overrides: [\(overrides)]" : "") }\n"
        }
        return TestRulebook(families: .standard, files: files)
    }

    private static func ids(in items: [String]) -> [String] {
        items.compactMap { $0.split(separator: ",").first?.split(separator: " ").last.map(String.init) }
    }

    @Test(arguments: 0..<12) func whatIsToComeIsTheSame(seed: Int) throws {
        var random = SeededGenerator(UInt64(seed))
        var told = 0
        for _ in 0..<40 {
            let items = Self.rules(&random)
            let (lone, all) = (Self.rulebook(items, judgingAll: false), Self.rulebook(items, judgingAll: true))
            for traveler in Self.requests {
                let request =
                    "\(traveler)\ntrip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07, purpose: tourism\(random.pick(Self.trips)) }\n"
                let (found, expected) = (try lone.report(request).coming, try all.report(request).coming)
                told += found.count
                #expect(found == expected, "\(items) \(request)")
            }
        }
        #expect(told > 100)
    }

    /// A rule that only old news has prolonged is stale after its end as it was written, whichever day was asked about before.
    @Test(arguments: ["safety: level: 2, hazard: road", "closure: passage: closed"], [false, true])
    func whatOldNewsProlongsIsStaleOnSomeDays(rule: String, isReversed: Bool) throws {
        let parts = rule.split(separator: ":", maxSplits: 1).map(String.init)
        let item =
            "  - { id: r0, title: Rule,\(parts[1]), valid: 2026-01-01..2026-12-09, endedBy: { source: old, after: 2026-12-20 }, sources: [good] }\n"
        let rulebook = Self.rulebook([parts[0]: [item]])
        let asked = [("2026-12-08", false), ("2026-12-15", true)]
        for (day, isStale) in isReversed ? asked.reversed() : asked {
            let report = try rulebook.report("trip: { crossing: a-b, from: RU, to: KP, date: \(day) }\n")
            #expect(report.advisory("\(parts[0])/r0")?.stale == isStale, "\(day)")
        }
    }

    /// What is to come may change when a source becomes known or too old, though nothing changes on the day of the trip.
    @Test(arguments: 0..<12) func whatIsToComeHoldsAsLongAsTheReportSays(seed: Int) throws {
        var random = SeededGenerator(UInt64(100 + seed))
        let later = ["2026-11-24", "2026-11-25", "2026-12-02", "2026-12-03", "2026-12-10", "2027-12-31", "2028-01-01"]
        var (changed, held) = (0, 0)
        for _ in 0..<40 {
            let items = Self.rules(&random)
            let rulebook = Self.rulebook(items, status: random.pick(["good", "late", "brief", "old"]))
            for traveler in Self.requests {
                let trip =
                    "crossing: a-b, from: RU, to: KP, date: 2026-12-07, purpose: tourism\(random.pick(Self.trips))"
                func report(_ asOf: String) throws -> Report {
                    try rulebook.report("asOf: \(asOf)\n\(traveler)\ntrip: { \(trip) }\n")
                }
                let now = try report("2026-11-21")
                for day in later {
                    let then = try report(day)
                    let isSame = then.coming == now.coming && then.verdict == now.verdict
                    if isSame { held += 1 } else { changed += 1 }
                    #expect(isSame || now.goodUntil.map { $0.description < day } ?? false, "\(items) \(day) \(trip)")
                }
            }
        }
        #expect(changed > 100 && held > 100)
    }
}
