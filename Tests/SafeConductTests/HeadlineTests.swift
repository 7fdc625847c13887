import AdvisoryModel
import SafeConductTesting
import Testing

@testable import SafeConduct

/// The head line promises no more than is known: neither a danger that is only possible, nor that a question settles what it cannot settle.
@Suite struct HeadlineTests {
    private static let ways = """
        rules: way
        family: closure
        items: [{ id: open, title: Open, passage: open, sources: [good] }]
        """
    private static let risks = """
        family: risks
        effect: warns
        severity: level
        fields: { level: { type: integer } }
        """

    private func book(_ files: [String: String]) -> TestRulebook {
        let book = TestRulebook(
            families: .standard, files: files.merging(["ways.yaml": Self.ways]) { own, _ in own })
        #expect(book.rendered == "")
        return book
    }

    private func text(_ book: TestRulebook, _ request: String) throws -> String {
        let words = try #require(book.result.rulebook).words
        return ReportText(width: 1_000, languages: ["en"], words: words).render(try book.report(request))
    }

    @Test(arguments: [
        ("[]", "no known obstacle. The way is open, but", false),
        ("[gadget]", "The way is open, but the advice is: reconsider the trip (danger level 3 of 4).", true),
        (
            "null",
            "The way is open, but the advice may be: reconsider the trip (danger level 3 of 4, if the warning applies).",
            true
        ),
    ])
    func adviceThatIsOnlyPossibleIsSaidToBeSo(_ needs: String, _ sentence: String, _ isThere: Bool) throws {
        let risk = """
            rules: r
            family: risks
            when: { traveler.needs: gadget }
            items: [{ id: a, title: Gadgets, level: 3, sources: [good] }]
            """
        let book = book(
            TestRulebook.admission.merging(["risks.yaml": Self.risks, "risk.yaml": risk]) { own, _ in own })
        let text = try text(
            book, "trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }\ntraveler: { needs: \(needs) }")
        #expect(text.contains(sentence) == isThere, "\(text)")
    }

    /// Of two states of which nothing says that they let the traveler through, the answer of one settles nothing.
    @Test func eachStateThatIsSilentIsNamed() throws {
        let closed = book([
            "ways.yaml":
                "rules: way\nfamily: closure\nitems: [{ id: open, title: Open, passage: open, when: { trip.mode: sea }, sources: [good] }]\n"
        ])
        let text = try text(closed, "trip: { crossing: a-b, date: 2026-12-07, mode: rail }\ntraveler: {}")
        for sentence in ["the border authorities of Russia", "the border authorities of North Korea"] {
            #expect(text.contains(sentence), "\(text)")
        }
    }

    /// The title of a rule that opens at some hours says that the way is open; outside them even the shortest page says that it is not.
    @Test func whatIsShutAtThatHourIsSaidSoInBrief() throws {
        let book = book(
            TestRulebook.admission.merging([
                "ways.yaml":
                    "rules: way\nfamily: closure\nitems: [{ id: open, title: Open, passage: open, zone: KP, hours: \"08:00-12:00\", sources: [good] }]\n"
            ]) { _, mine in mine })
        let report = try book.report(
            "trip: { crossing: a-b, from: KP, to: RU, date: 2026-12-07, time: \"15:00\" }\ntraveler: {}")
        #expect(report.verdict == .blocked)
        let page = ReportText(width: nil, length: .brief).render(report)
        #expect(
            page.contains("Closed at the time of the trip; next opening: Tuesday, 8 December 2026, 08:00"), "\(page)")
    }

    private static let entry = """
        rules: entry
        family: permit
        items:
          - { id: free, title: Free, when: trip.until - trip.date < 15, authority: KP, admits: entry, sources: [good] }
          - { id: card, title: Card, authority: KP, permit: { document: kp-card }, sources: [good] }
          - { id: passport, title: Passport, authority: KP, permit: { document: passport }, sources: [good] }
          - { id: slip, title: Slip, authority: KP, permit: { document: kp-slip }, sources: [good] }
        """

    @Test func theQuestionThatSettlesItIsNamed() throws {
        let book = book(["entry.yaml": Self.entry])
        let request = "trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }"
        #expect(try book.report(request).questions.map(\.attribute) == ["trip.until", "traveler.documents"])
        let text = try text(book, request)
        #expect(text.contains("This would settle it: Which is the last day of the stay?"), "\(text)")
    }

    /// Documents are missing too, and still nobody says that the traveler is let in.
    @Test func whatNoAnswerSettlesIsToBeLookedUpElsewhere() throws {
        let papers = """
            rules: entry
            family: permit
            items: [{ id: card, title: Card, authority: KP, permit: { document: kp-card }, sources: [good] }]
            """
        let text = try text(
            book(["entry.yaml": papers]), "trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }")
        #expect(!text.contains("This would settle it"), "\(text)")
        #expect(text.contains("To settle it, ask an embassy of North Korea."), "\(text)")
    }

    @Test func nothingIsAskedOfADayForWhichTheRulebookIsNotKept() throws {
        let crossing = """
            crossing: a-b
            name: { en: A – B }
            between: [RU, KP]
            timeZones: { RU: Asia/Vladivostok, KP: Asia/Pyongyang }
            covers: 2026-01-01..2026-12-31
            """
        let text = try text(
            book(["a-b.yaml": crossing, "entry.yaml": Self.entry]),
            "trip: { crossing: a-b, from: RU, to: KP, date: 2027-12-07 }")
        #expect(!text.contains("This would settle it"), "\(text)")
        #expect(text.contains("To settle it, use a rulebook that is kept for that day."), "\(text)")
    }

    private static let trip = "trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }"

    private func rules(_ ways: String, _ entry: String) -> TestRulebook {
        book([
            "ways.yaml": "rules: way\nfamily: closure\nitems:\n\(ways)\n",
            "entry.yaml": "rules: entry\nfamily: permit\nitems:\n\(entry)\n",
        ])
    }

    /// The first answer opens the way, and still nobody says that the traveler is let in; what may shut it for certain is asked all the same.
    @Test(arguments: [
        ("  - { id: o, title: O, passage: open, when: { trip.mode: rail }, sources: [good] }", [], false),
        (
            """
              - { id: o, title: O, passage: open, sources: [good] }
              - { id: s, title: Shut, passage: closed, when: { trip.mode: foot }, sources: [good] }
            """, ["trip.mode"], true
        ),
    ])
    func aQuestionThatSettlesNothingIsNotAsked(_ ways: String, _ asked: [String], _ couldChange: Bool) throws {
        let book = rules(ways, "  - { id: c, title: C, authority: KP, permit: { document: kp-card }, sources: [good] }")
        #expect(try book.report(Self.trip).questions.map(\.attribute) == asked)
        let text = try text(book, Self.trip)
        #expect(!text.contains("This would settle it"), "\(text)")
        #expect(text.contains("To settle it, ask an embassy of North Korea."), "\(text)")
        #expect(text.contains("This could still change it: How does the traveler cross?") == couldChange, "\(text)")
    }

    /// Two reasons wait for an answer each: neither alone settles it.
    @Test func whatSettlesOnlyAPartIsSaidToChangeIt() throws {
        let book = rules(
            "  - { id: o, title: O, passage: open, when: { trip.mode: rail }, sources: [good] }",
            "  - { id: f, title: F, when: { trip.purpose: tourism }, authority: KP, admits: entry, sources: [good] }")
        #expect(Set(try book.report(Self.trip).questions.map(\.attribute)) == ["trip.mode", "trip.purpose"])
        let text = try text(book, Self.trip)
        #expect(text.contains("This could still change it: "), "\(text)")
        #expect(!text.contains("This would settle it"), "\(text)")
    }

    @Test(arguments: [
        (", mode: rail", "[]", "It is too late to apply for “Card”: the last day was"),
        (", mode: rail", "null", "It may be too late to apply for “Card”: the last day was"),
        ("", "[]", "It may be too late to apply for “Card”: the last day was"),
    ])
    func whatItIsTooLateForIsNamed(_ mode: String, _ documents: String, _ sentence: String) throws {
        let book = rules(
            "  - { id: o, title: O, passage: open, sources: [good] }",
            """
              - { id: f, title: F, authority: KP, admits: entry, sources: [good] }
              - { id: c, title: Card, when: { trip.mode: rail }, authority: KP, permit: { document: kp-card, leadTime: 400 days }, sources: [good] }
            """)
        let request =
            "traveler: { documents: \(documents) }\ntrip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07\(mode) }"
        let text = try text(book, request)
        #expect(text.contains(sentence), "\(text)")
        let isCertain = sentence.hasPrefix("It is")
        #expect(text.contains("It is too late to apply for something") == isCertain, "\(text)")
    }

    @Test(arguments: [
        ("2027-12-01, until: 2027-12-31", false), ("2027-12-01, until: 2028-01-01", true), ("2027-12-01", false),
        // A trip that lies outside altogether is told as such.
        ("2028-01-01, until: 2028-01-05", false),
    ])
    func aStayBeyondTheCoverageIsSaid(date: String, isSaid: Bool) throws {
        let crossing = "crossing: a-b\nname: A\nbetween: [RU, KP]\ncovers: ..2027-12-31\n"
        let book = book([
            "a-b.yaml": crossing,
            "entry.yaml":
                "rules: entry\nfamily: permit\nitems: [{ id: f, title: F, authority: KP, admits: entry, sources: [good] }]\n",
        ])
        let report = try book.report("trip: { crossing: a-b, from: RU, to: KP, date: \(date) }")
        let known = try #require(book.result.rulebook)
        let text = ReportText(width: 1_000, languages: ["en"], words: known.words)
            .render(report, at: known.crossing("a-b"))
        let sentence = "The stay goes on after 31 December 2027, the last day for which the rulebook is kept."
        #expect(text.contains(sentence) == isSaid, "\(text)")
        #expect(report.coveredUntil == (isSaid ? Day("2027-12-31") : nil))
    }

    /// An end that lies before the day of the trip changes nothing once it comes.
    @Test func aLapsedRuleDoesNotEndTheReport() throws {
        let book = rules(
            "  - { id: shut, title: Shut, passage: closed, valid: 2026-01-01..2026-12-01, afterwards: uncertain, sources: [good] }",
            "  - { id: f, title: F, authority: KP, admits: entry, sources: [good] }")
        let report = try book.report(Self.trip)
        #expect(report.verdict == .undetermined)
        #expect(report.goodUntilBecause?.what == .sourceStale)
    }

    @Test func aDayThatLiesOutsideIsSaidToLieOutside() throws {
        let crossing = """
            crossing: a-b
            name: { en: A – B }
            between: [RU, KP]
            timeZones: { RU: Asia/Vladivostok, KP: Asia/Pyongyang }
            covers: 2026-01-01..2026-12-31
            """
        let book = book(["a-b.yaml": crossing, "entry.yaml": Self.entry])
        let outside = try text(book, "trip: { crossing: a-b, from: RU, to: KP, date: 2027-12-07 }")
        #expect(outside.contains("and the trip does not lie in between"), "\(outside)")
        let unknown = try text(book, "trip: { crossing: a-b, from: RU, to: KP }")
        #expect(unknown.contains("and the trip is not known to lie in between"), "\(unknown)")
    }

    @Test func answersAndTravelersAreSpokenOfInWords() throws {
        let ways = "  - { id: o, title: O, passage: open, when: { trip.mode: rail }, sources: [good] }"
        let free = "  - { id: f, title: F, authority: KP, admits: entry, sources: [good] }"
        let book = rules(ways, free)
        let words = try #require(book.result.rulebook).words
        let text = ReportText(width: 1_000, languages: ["en"], words: words).render(
            try book.report(Self.trip), for: Traveler(nationalities: ["XXA"]))
        #expect(text.contains("Possible answers: by rail, by road, on foot"), "\(text)")
        #expect(text.contains("a traveler (stateless) can cross"), "\(text)")
    }
}
