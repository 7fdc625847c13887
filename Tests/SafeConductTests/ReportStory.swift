import JSON
import AdvisoryModel
import Testing

/// A report with what its page names beside it; its folder below Fixtures holds what it is rendered to.
struct ReportStory: Sendable, CustomTestStringConvertible {
    var folder: String
    var report: Report
    var traveler: Traveler?
    var languages: [String] = ["en"]
    var width = 80

    var testDescription: String { folder }

    static let all =
        [blocked, tooLate, disagreement, clear, korean, hostile, unknownTrip]
        + [("english", "en"), ("french", "fr"), ("russian", "ru"), ("polish", "pl"), ("chinese", "zh")].map {
            withinHours($0, $1)
        }
        + [("polish", "pl-PL"), ("chinese", "zh-Hans-CN")].flatMap { name, language in
            [
                tooLate.told(in: language, as: "a-pass-for-which-it-is-too-late-in-\(name)"),
                disagreement.told(in: language, as: "sources-that-disagree-in-\(name)"),
            ]
        }

    static let crossing = Crossing(
        id: "khasan-tumangang",
        name: LocalizedText(["en": "Khasan – Tumangang", "ru": "Хасан – Туманган", "ko": "하산–두만강"]),
        between: ["RU", "KP"])
    static let rulebook = RulebookReference(
        digest: "sha256:0123456789abcdef0123456789abcdef", rules: 31, bundle: "sha256:89abcdef0123456789abcdef01234567")
    static let asOf = Day("2026-11-21") ?? .first

    static func trip(on date: String?) -> Trip {
        Trip(crossing: crossing.id, from: "RU", to: "KP", date: date.flatMap { Day($0) }, mode: "rail")
    }

    static func stay(from day: String, until last: String) -> Trip {
        var trip = trip(on: day)
        trip.until = Day(last)
        return trip
    }

    static let guideText = SourceReference(
        id: "guide-text", title: "Border guide, article", reliability: .c, published: PartialDate("2025"),
        retrieved: PartialDate("2025-12-10"), stale: true, url: "https://example.org/guide")
    static let guideCard = SourceReference(
        id: "guide-card", title: "Border guide, card", reliability: .d, published: PartialDate("2025-03"))
    static let tourTrain = Advisory(
        rule: "ru-kp/tour-train", family: "closure", effect: .opens, certainty: .certain,
        title: "Tourist train for organised tours", language: "en",
        details: .object([
            .init("passage", "restricted"), .init("hours", "Mo,We,Fr 08:30-15:00"), .init("admitted", true),
        ]), sources: ["guide-card"], at: "ru-kp/closures.yaml:8:5")
    static let detention = Advisory(
        rule: "us/detention", family: "safety", effect: .warns, certainty: .certain, authority: "US",
        title: "Risk of arrest and long-term detention", language: "en",
        details: .object([
            .init("level", 4), .init("hazard", "detention"), .init("severity", "extreme"),
            .init("advice", "Do not travel."),
        ]), at: "us/safety.yaml:3:5", level: 4)
    static func pass(_ details: [JSONValue.Member], isMet: Bool = false) -> Advisory {
        Advisory(
            rule: "ru-kp/border-zone-pass", family: "permit", effect: .requires, certainty: .certain, authority: "RU",
            title: "Border-zone pass for Khasan",
            text: "Khasan lies in a closed border zone.\n\nThe pass is issued by the border service.", language: "en",
            details: .object(details),
            because: [
                Evidence(
                    condition: "trip.crossing == \"khasan-tumangang\"", value: .true, at: "ru-kp/permits.yaml:3:9")
            ], stale: true, sources: ["guide-text"], at: "ru-kp/permits.yaml:6:5", isMet: isMet)
    }
    static let contacts = [
        SideContacts(
            country: "RU",
            contacts: [
                Contact(
                    service: "consular", number: "+7 423 230-00-70", country: "RU", for: ["US"],
                    languages: ["en", "ru"],
                    hours: "Mo-Fr 09:00-17:00", callableFrom: ["RU"], rule: "us/consulate", certainty: .possible),
                Contact(service: "all", number: "112", country: "RU", rule: "ru/112"),
                Contact(service: "mountain-guides", rule: "ru/guides"),
            ]), SideContacts(country: "KP", contacts: []),
    ]

    static let blocked = ReportStory(
        folder: "a-passport-that-its-own-state-forbids",
        report: Report(
            id: "booking-4711", trip: trip(on: "2026-06-08"), asOf: asOf, verdict: .blocked,
            reasons: [.rule("us/passport")], risk: 4, goodUntil: Day("2027-05-31"),
            goodUntilBecause: LastDay.Cause(.ruleEnds, of: "us/passport"),
            advisories: [
                Advisory(
                    rule: "us/passport", family: "closure", effect: .blocks, certainty: .certain, authority: "US",
                    title: "US passports are not valid for North Korea", language: "en",
                    details: .object([.init("passage", "closed"), .init("reopens", "2027-05-31")]),
                    because: [
                        Evidence(
                            condition: "\"US\" in traveler.nationalities", value: .true, at: "us/passport.yaml:4:9"),
                        Evidence(
                            condition: "traveler.occupation == \"press\"", value: .unknown, at: "us/passport.yaml:5:9"),
                        Evidence(condition: "trip.date < date(\"x\")", value: .error, at: "us/passport.yaml:6:9"),
                        Evidence(condition: "trip.purpose == \"aid\"", value: .false, at: "us/passport.yaml:7:9"),
                    ],
                    valid: MomentRange(DayRange(from: Day("2017-09-01"), to: Day("2027-05-31"))),
                    at: "us/passport.yaml:2:5"),
                Advisory(
                    rule: "us/permit", family: "closure", effect: .blocks, certainty: .certain,
                    title: "No passport without a stamp", defeatedBy: "us/passport", at: "us/passport.yaml:30:5"),
                detention,
                tourTrain,
            ], sources: [guideCard],
            setAside: [
                Advisory(
                    rule: "us/old-passport", family: "closure", effect: .blocks, certainty: .certain,
                    title: "Older form of the ban", defeatedBy: "us/passport", at: "us/passport.yaml:20:5"),
                Advisory(
                    rule: "us/stamp", family: "permit", effect: .requires, certainty: .certain, title: "Stamp",
                    details: .object([.init("document", "stamp")]), defeatedBy: "us/passport", sources: ["guide-text"]),
                Advisory(
                    rule: "us/caution", family: "safety", effect: .warns, certainty: .certain, title: "Take care",
                    defeatedBy: "us/detention", level: 2),
            ],
            coming: ComingChange.What.allCases.enumerated().map { index, what in
                ComingChange(
                    date: (Day("2026-06-09") ?? .first).adding(days: index), what: what, rule: "us/\(what.rawValue)",
                    title: "What \(what.rawValue)", sources: index == 0 ? ["guide-card"] : [])
            }, contacts: contacts, rulebook: rulebook),
        traveler: Traveler(nationalities: ["US"], residence: "US"))

    static let tooLate = ReportStory(
        folder: "a-pass-for-which-it-is-too-late-in-french",
        report: Report(
            trip: trip(on: "2026-12-07"), asOf: asOf, verdict: .conditional, reasons: [.rule("ru-kp/border-zone-pass")],
            advisories: [
                pass([
                    .init("document", "ru-border-zone-pass"), .init("standing", "missing"), .init("fee", "0 RUB"),
                    .init("leadTime", "30 working days"), .init("applyBy", "2026-10-26"), .init("tooLate", true),
                ]),
                Advisory(
                    rule: "kp/visa", family: "permit", effect: .requires, certainty: .certain, title: "Visa",
                    details: .object([
                        .init("document", "visa"), .init("standing", "held"), .init("applyBy", "2026-11-09"),
                    ]), isMet: true), tourTrain,
            ], sources: [guideCard, guideText], contacts: contacts, rulebook: rulebook), traveler: Traveler(),
        languages: ["fr-CA", "en"])

    static let disagreement = ReportStory(
        folder: "sources-that-disagree-and-an-end-that-has-passed",
        report: Report(
            trip: trip(on: "2026-12-07"), asOf: asOf, verdict: .undetermined,
            reasons: [.rule("kp/tourism-halt"), .finding(code: "nothing-says-open", country: "KP")], risk: 2,
            goodUntil: Day("2026-12-31"), goodUntilBecause: LastDay.Cause(.sourceStale, of: "guide-card"),
            advisories: [
                Advisory(
                    rule: "kp/tourism-halt", family: "closure", effect: .blocks, certainty: .possible, authority: "KP",
                    title: "Tourism is halted", details: .object([.init("passage", "closed")]),
                    missing: ["trip.purpose"],
                    lapsed: true, valid: MomentRange(DayRange(to: Day("2026-08-31"))),
                    sources: ["guide-text", "guide-card"],
                    contested: [
                        ContestedFact(
                            fact: "crossing.modes", value: .array(["rail"]),
                            claims: [
                                ContestedClaim(value: .array(["rail"]), source: "guide-text"),
                                ContestedClaim(value: .array(["road", "foot"]), source: "guide-card"),
                            ]),
                        ContestedFact(
                            fact: "crossing.waitMinutes", value: .null,
                            claims: [
                                ContestedClaim(value: .object([.init("min", 30), .init("max", 90)]), source: "a"),
                                ContestedClaim(value: 45, source: "b"),
                            ]),
                    ]),
                Advisory(
                    rule: "kp/list", family: "permit", effect: .requires, certainty: .possible,
                    title: "List of the tour",
                    details: .object([.init("document", "tour-list"), .init("standing", "unknown")]),
                    missing: ["traveler.documents"]),
                Advisory(
                    rule: "ru/flood", family: "safety", effect: .warns, certainty: .possible, title: "Floods",
                    details: .object([.init("level", 2)]), missing: ["trip.date"], lapsed: true, level: 2),
            ],
            sources: [
                SourceReference(id: "a", title: "A", reliability: .b),
                SourceReference(id: "b", title: "B", reliability: .b),
                guideCard, guideText,
            ], contacts: contacts,
            questions: [
                Question(
                    attribute: "trip.purpose", question: "What is the purpose of the trip?",
                    values: ["tourism", "aid"],
                    rules: ["kp/tourism-halt"]),
                Question(attribute: "traveler.documents", question: "Which documents are held?"),
            ],
            problems: [
                Problem(code: "cel/overflow", message: "`9 * 9` is too large", rule: "kp/list", at: "kp/list.yaml:4:11")
            ], rulebook: rulebook), width: 60)

    static let clear = ReportStory(
        folder: "a-clear-way-in-russian",
        report: Report(
            trip: trip(on: "2026-12-01"), asOf: asOf, verdict: .clear, reasons: [.rule("ru-kp/tour-train")],
            advisories: [
                pass(
                    [
                        .init("document", "ru-border-zone-pass"), .init("standing", "waived"),
                        .init("waivedBy", "ru/list"),
                    ], isMet: true),
                Advisory(
                    rule: "kp/photos", family: "photography", effect: .informs, certainty: .certain, authority: "KP",
                    title: "Фотографировать с разрешения",
                    details: .object([
                        .init("cameras", .object([.init("drones", false), .init("lensMillimetres", .number(150.5))]))
                    ]), valid: MomentRange(DayRange(from: Day("2012-01-01")))), tourTrain,
            ], sources: [guideCard, guideText], contacts: contacts, rulebook: rulebook),
        traveler: Traveler(nationalities: ["RU"]), languages: ["ru"])

    static let korean = ReportStory(
        folder: "korean-texts-in-forty-columns",
        report: Report(
            trip: stay(from: "2026-12-07", until: "2026-12-12"), asOf: asOf, verdict: .conditional, risk: 4,
            coveredUntil: Day("2026-12-10"),
            advisories: [
                Advisory(
                    rule: "ru-kp/pass", family: "permit", effect: .requires, certainty: .certain,
                    title: "하산 국경지대 통행증이 필요합니다",
                    text: "하산은 폐쇄된 국경지대에 있습니다。신청은 여행 서른 근무일 전까지 국경수비대에 하셔야 합니다。中国公民请提前申请边境通行证，并携带护照原件。")
            ],
            coming: [
                ComingChange(date: Day("2026-12-10") ?? .first, what: .closes, rule: "kp/holiday", title: "Feiertag")
            ], rulebook: rulebook), languages: ["ko"], width: 40)

    static let hostile = ReportStory(
        folder: "texts-that-would-steer-a-terminal-or-a-page",
        report: Report(
            id: "x\u{1B}[2J", trip: trip(on: "2026-12-07"), asOf: asOf, verdict: .undetermined,
            reasons: [.rule("a/`b`"), .finding(code: "new-finding", country: "RU")],
            advisories: [
                Advisory(
                    rule: "a/`b`", family: "permit", effect: .blocks, certainty: .possible,
                    title: "<script>alert(1)</script> **bold** [link](javascript:x)\n# heading",
                    text: "1. one\r\n- two\u{1B}[31m red\n+ three \u{202E}evil\t| cell |\n=== \\ `code` &amp; {1}",
                    details: .object([.init("document", "{1}{2}"), .init("applyBy", "{1}"), .init("tooLate", true)]))
            ], rulebook: rulebook))

    static let unknownTrip = ReportStory(
        folder: "a-trip-of-which-only-the-crossing-is-known",
        report: Report(
            trip: Trip(crossing: crossing.id, to: "KP"), asOf: asOf, verdict: .undetermined,
            reasons: [
                .finding(code: "nothing-says-open", country: "RU"),
                .outsideCoverage(DayRange(from: Day("2024-01-01"), to: Day("2027-12-31"))),
                .tooLate(rule: "ru-kp/border-zone-pass", applyBy: nil),
            ], sources: [guideText],
            questions: [Question(attribute: "trip.date", question: "When?")],
            lookUp: [
                FactLookUp(fact: "crossing.ferry", newest: "guide-text"),
                FactLookUp(fact: "crossing.status", newest: "guide-text", seen: PartialDate("2025-12")),
            ], rulebook: rulebook))

    /// The same in another language.
    private func told(in language: String, as folder: String) -> ReportStory {
        var story = self
        story.folder = folder
        story.languages = [language]
        return story
    }

    private static func withinHours(_ name: String, _ language: String) -> ReportStory {
        let window = OpenWindow(
            [OpenWindow.Span(from: 540, to: 720), OpenWindow.Span(from: 780, to: 1440)], clock: "RU")
        return ReportStory(
            folder: "a-way-that-is-open-at-certain-hours-in-\(name)",
            report: Report(
                trip: trip(on: "2026-12-07"), asOf: asOf, verdict: .conditional,
                reasons: [.withinHours(rules: ["kp/bridge", "ru-kp/tour-train"], window)],
                advisories: [
                    Advisory(
                        rule: "kp/bridge", family: "closure", effect: .opens, certainty: .certain, authority: "KP",
                        title: "Bridge", details: .object([.init("passage", "open"), .init("hours", "08:00-23:00")]),
                        missing: ["trip.time"]), tourTrain,
                    Advisory(
                        rule: "ru/ferry", family: "closure", effect: .blocks, certainty: .certain, authority: "RU",
                        title: "Ferry",
                        details: .object([
                            .init("passage", "open"), .init("hours", "Tu 09:00-12:00"),
                            .init("nextOpening", "2026-12-08T09:00"), .init("nextWeekday", "tu"), .init("clock", "RU"),
                        ])),
                    Advisory(
                        rule: "ru/road", family: "closure", effect: .opens, certainty: .possible, authority: "RU",
                        title: "Road",
                        details: .object([
                            .init("passage", "open"), .init("hours", "PH off"), .init("noHolidayList", .array([2028])),
                        ])),
                ], rulebook: rulebook), languages: [language])
    }
}
