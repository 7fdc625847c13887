import AdvisoryModel
import JSON
import RuleEngine
import RuleFixtures
import RulebookLoading
import SafeConduct
import SafeConductTesting
import Testing

/// A word of a request that is near one which rules read is taken as not known, and said; no other word is.
@Suite struct NearWordTests {
    private static let book = TestRulebook(
        families: [NoteFamily.self],
        files: [
            "rules.yaml": """
            rules: t
            family: note
            items:
              - { id: press, title: It, effect: blocks, when: { traveler.occupation: [journalist, banker] } }
              - { id: aid, title: It, effect: blocks, when: "!(traveler.occupation != 'aid-worker' && trip.mode != 'sea')" }
              - { id: list, title: It, effect: blocks, when: "[traveler.occupation].exists(o, o == 'sailor')" }
              - { id: chair, title: It, effect: blocks, when: { traveler.needs: wheelchair } }
              - { id: place, title: It, effect: blocks, when: { traveler.localities: { not: khasan } } }
              - { id: paper, title: It, effect: blocks, when: 'traveler.holds("seaman-book", "RU")' }
              - { id: covers, title: It, effect: blocks, when: 'traveler.documents.exists(d, "sortavala" in d.covers)' }
              - { id: club, title: It, effect: blocks, when: { traveler.clubs: alpine } }
              - { id: stop, title: It, effect: blocks, when: { trip.stopsAt: vladivostok } }
            """,
            "words.yaml": """
            vocabulary: tests
            attributes:
              trip.stopsAt: { type: text }
              traveler.clubs: { type: list of word }
            names: { values: { traveler.occupation: { baker: { en: Baker } } } }
            """,
        ])

    private static let trip = "crossing: a-b, from: RU, to: KP, date: 2026-12-07, mode: rail"

    private func said(_ traveler: String, trip: String = "") throws -> [String] {
        let report = try Self.book.report("trip: { \(Self.trip)\(trip) }\ntraveler: { \(traveler) }")
        return report.problems.map(\.message)
    }

    @Test(arguments: [
        ("occupation: Journalist", "occupation", "journalist", "Journalist"),
        ("occupation: JOURNALIST", "occupation", "journalist", "JOURNALIST"),
        ("occupation: journalists", "occupation", "journalist", "journalists"),
        ("occupation: jоurnalist", "occupation", "journalist", "jоurnalist"),
        ("occupation: j0urnalist", "occupation", "journalist", "j0urnalist"),
        ("occupation: journa1i5t", "occupation", "journalist", "journa1i5t"),
        ("needs: [wheelcha1r]", "needs", "wheelchair", "wheelcha1r"),
        ("localities: [kha5an]", "localities", "khasan", "kha5an"),
        ("documents: [{ type: seaman-b00k, issuer: RU }]", "documents", "seaman-book", "seaman-b00k"),
        ("occupation: photo-journalist", "occupation", "journalist", "photo-journalist"),
        ("occupation: photojournalist", "occupation", "journalist", "photojournalist"),
        ("occupation: freelance journalist", "occupation", "journalist", "freelance journalist"),
        ("occupation: worker", "occupation", "aid-worker", "worker"),
        ("needs: [wheelchair_user]", "needs", "wheelchair", "wheelchair_user"),
        ("occupation: pending", "occupation", "unknown", "pending"),
        ("occupation: Other", "occupation", "unknown", "Other"),
        ("needs: [\"yes\"]", "needs", "unknown", "yes"), ("localities: [missing]", "localities", "unknown", "missing"),
        ("needs: [unknwon]", "needs", "unknown", "unknwon"), ("occupation: unkown", "occupation", "unknown", "unkown"),
        ("occupation: jour-nalist", "occupation", "journalist", "jour-nalist"),
        ("occupation: jurnalist", "occupation", "journalist", "jurnalist"),
        ("occupation: Aid worker", "occupation", "aid-worker", "Aid worker"),
        ("occupation: Sailor", "occupation", "sailor", "Sailor"),
        ("needs: [oxygen, Wheelchair]", "needs", "wheelchair", "Wheelchair"),
        ("needs: [wheelchаir]", "needs", "wheelchair", "wheelchаir"),
        ("localities: [Khasan]", "localities", "khasan", "Khasan"),
        ("localities: [khassan]", "localities", "khasan", "khassan"),
        ("clubs: [alpin]", "clubs", "alpine", "alpin"),
        ("documents: [{ type: seamans-book, issuer: RU }]", "documents", "seaman-book", "seamans-book"),
        ("documents: [{ type: pass, covers: [Sortavala] }]", "documents", "sortavala", "Sortavala"),
    ])
    func aNearWordIsNotKnown(traveler: String, attribute: String, meant: String, word: String) throws {
        #expect(
            try said(traveler) == [
                "`traveler.\(attribute)` is taken as not known: did you mean `\(meant)` by `\(word)`?"
            ])
    }

    @Test(arguments: [
        "occupation: journalist", "occupation: teacher", "occupation: nurse", "occupation: cook", "occupation: rail",
        // It has a name, so that it is known.
        "occupation: baker", "occupation: b2b", "occupation: g0lfer", "localities: [pavilion-0]", "needs: [oxygen]",
        "needs: []", "localities: [hassan-2, vladivostok]", "clubs: [chess]",
        "documents: [{ type: passport, issuer: FR }, { type: e-seaman-book }, { type: visa, covers: [kem] }]",
    ])
    func anyOtherWordIsWhatItIs(traveler: String) throws { #expect(try said(traveler) == []) }

    @Test func whatIsNotKnownMayBeAndIsAskedFor() throws {
        let exact = try Self.book.report("trip: { \(Self.trip) }\ntraveler: { occupation: journalist }")
        #expect(exact.advisory("t/press")?.certainty == .certain)
        let near = try Self.book.report("trip: { \(Self.trip) }\ntraveler: { occupation: Journalist }")
        #expect(near.advisory("t/press")?.certainty == .possible)
        #expect(near.advisory("t/press")?.missing == ["traveler.occupation"])
        #expect(near.questions.map(\.attribute).contains("traveler.occupation"))
        #expect(near.problems.map(\.code) == ["request/near-miss"])
        let other = try Self.book.report("trip: { \(Self.trip) }\ntraveler: { occupation: teacher }")
        #expect(other.advisory("t/press") == nil)
    }

    /// A slip in one document makes nothing of the others unknown that would let the traveler through: the passports.
    @Test(arguments: ["type: licence-weapon", "type: weapons-license", "type: weapons-licence, covers: [Khasan]"])
    func theDocumentsWithoutASlipAreHeld(slip: String) throws {
        let book = TestRulebook(
            families: .standard,
            files: [
                "rules.yaml": """
                rules: t
                family: permit
                items:
                  - { id: french, title: In, admits: entry, authority: KP, when: { traveler.nationalities: FR }, sources: [good] }
                """,
                "warnings.yaml": """
                rules: w
                family: safety
                items:
                  - { id: arms, title: Arms, level: 1, hazard: arms, unless: 'traveler.documents.exists(d, d.type == "weapons-licence" && "khasan" in d.covers)', sources: [good] }
                """,
                "open.yaml":
                    "rules: c\nfamily: closure\nitems: [{ id: open, title: Open, passage: open, sources: [good] }]\n",
            ])
        func report(_ documents: String) throws -> Report {
            try book.report(
                """
                trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }
                traveler: { nationalities: [FR, US], documents: [{ type: passport, issuer: \(documents)] }
                """)
        }
        #expect(try report("FR, expires: 2030-01-01 }, { type: weapons-licence, covers: [khasan] }").verdict == .clear)
        let right = try report("US, expires: 2030-01-01 }, { type: weapons-licence, covers: [khasan] }")
        #expect(right.verdict == .undetermined && right.problems.isEmpty)
        let slipped = try report("US, expires: 2030-01-01 }, { \(slip) }")
        #expect(slipped.verdict == .undetermined, "\(slipped.problems)")
    }

    @Test func theTripIsShownAsItWasAskedAbout() throws {
        let report = try Self.book.report("trip: { \(Self.trip), stopsAt: Vladivostok }")
        #expect(report.problems.count == 1)
        #expect(report.trip.additional["stopsAt"] == .string("Vladivostok"))
        #expect(report.advisory("t/stop")?.certainty == .possible)
    }

    @Test func aRequestMadeInSwiftIsHeldToTheSame() throws {
        let rulebook = try #require(Self.book.result.rulebook)
        let request = Request(
            traveler: Traveler(occupation: "Journalist"), trip: Trip(crossing: "a-b", from: "RU", to: "KP"))
        let day = try #require(Day("2026-11-21"))
        #expect(rulebook.check(request, asOf: day).problems.map(\.code) == ["request/near-miss"])
    }

    @Test func severalSlipsAreAllSaid() throws {
        #expect(try said("occupation: Journalist, needs: [Wheelchair, wheel-chair]").count == 3)
    }
}
