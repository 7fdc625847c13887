import AdvisoryModel
import RuleEngine
import SafeConduct
import SafeConductTesting
import Testing

/// Which entries of documents the trips of a journey use, and which they may use.
@Suite struct EntryUseTests {
    /// One rule about the papers for North Korea; both states let in by another one, unless the rule admits.
    private static func rulebook(_ rule: String, more: [String: String] = [:]) -> TestRulebook {
        let admits =
            rule.contains("admits") ? "" : ", { id: kp, title: In, admits: entry, authority: KP, sources: [good] }"
        return TestRulebook(
            families: .standard,
            files: more.merging([
                "open.yaml":
                    "rules: open\nfamily: closure\nitems: [{ id: all, title: Open, passage: open, sources: [good] }]\n",
                "in.yaml":
                    "rules: in\nfamily: permit\nitems: [{ id: ru, title: In, admits: entry, authority: RU, sources: [good] }\(admits)]\n",
                "papers.yaml": "rules: papers\nfamily: \(rule.contains("passage") ? "closure" : "permit")\nitems:\n"
                    + rule.split(separator: "\n").map { "  - { title: T, sources: [good], \($0) }\n" }.joined(),
            ]) { own, _ in own })
    }

    /// Into North Korea and out again, as often as there are days, five days between each.
    private static func journey(_ documents: [Document], entries: Int, purposes: [String] = []) throws -> Journey {
        let start = try #require(Day("2026-12-01"))
        let legs = (0..<(2 * entries - 1)).map { number in
            let isIn = number.isMultiple(of: 2)
            var trip = Trip(
                crossing: "a-b", from: isIn ? "RU" : "KP", to: isIn ? "KP" : "RU", date: start.adding(days: 5 * number))
            trip.purpose = purposes.isEmpty ? nil : purposes[number / 2]
            return trip
        }
        return Journey(
            traveler: Traveler(nationalities: ["FR"], documents: documents, visited: [], stays: []), legs: legs)
    }

    private static func visa(
        _ issuer: String? = "KP", _ entries: Int? = 1, until end: String = "2027-12-31", type: String = "visa",
        covers: [String]? = nil
    ) -> Document {
        Document(type: type, issuer: issuer, covers: covers, expires: Expiry(end), entries: entries)
    }

    private func verdicts(_ rule: String, _ journey: Journey) throws -> [Verdict] {
        let book = Self.rulebook(rule)
        let rulebook = try #require(book.result.rulebook, "\(book.rendered)")
        return try rulebook.check(journey, asOf: #require(Day("2026-11-21"))).legs.map(\.verdict)
    }

    /// All the ways in which a rule may ask for a visa: what the first entry into North Korea uses is not there for the second.
    private static let questions: [(rule: String, second: Verdict)] = [
        ("id: v, when: { trip.to: KP }, permit: { document: visa, issuer: KP }", .conditional),
        ("id: v, when: { trip.to: KP }, permit: { document: [pass, visa], issuer: [CN, KP] }", .conditional),
        ("id: v, when: { trip.to: KP }, authority: RU, permit: { document: visa, issuer: KP }", .conditional),
        (
            "id: v, authority: KP, admits: entry, when: { all: ['traveler.holds(\"visa\", \"KP\")'], trip.to: KP }",
            .undetermined
        ),
        ("id: v, when: { trip.to: KP }, unless: 'traveler.holds(\"visa\")', permit: { document: pass }", .conditional),
        (
            "id: p, when: { trip.to: KP }, permit: { document: pass }\n"
                + "id: w, authority: KP, waives: [p], when: { all: ['traveler.holds(\"visa\", \"KP\")'], trip.to: KP }",
            .conditional
        ),
        ("id: v, when: { trip.to: KP }, passage: restricted, to: 'traveler.holds(\"visa\", \"KP\")'", .undetermined),
        (
            "id: v, when: { trip.to: KP }, unless: 'traveler.documents.exists(d, d.type == \"visa\")', permit: { document: pass }",
            .conditional
        ),
        (
            "id: v, when: { trip.to: KP }, unless: 'traveler.documents.exists(d, d.entries > 0)', permit: { document: pass }",
            .conditional
        ),
    ]

    @Test(arguments: questions)
    func whateverAsksForAVisaUsesIt(rule: String, second: Verdict) throws {
        let once = try verdicts(rule, Self.journey([Self.visa()], entries: 2))
        #expect(once == [.clear, .clear, second])
        // Which of the two is not said: it may have been North Korea's.
        var other = Self.visa()
        other.issuer = nil
        #expect(try verdicts(rule, Self.journey([other], entries: 2)).last != .clear)
    }

    @Test(arguments: questions)
    func asManyEntriesAsThereAreCanBeUsed(rule: String, second: Verdict) throws {
        for documents in [[Self.visa("KP", 2)], [Self.visa(), Self.visa("KP", 1, until: "2028-01-01")]] {
            let verdicts = try verdicts(rule, Self.journey(documents, entries: 3))
            #expect(verdicts.prefix(4).allSatisfy { $0 == .clear })
            #expect(verdicts.last != .clear)
        }
        // Of a visa that does not say for how many it is known for one; what asks for the number itself does not know that.
        if rule.contains("d.entries") { return }
        let silent = try verdicts(rule, Self.journey([Self.visa("KP", nil)], entries: 2))
        #expect(silent.prefix(2).allSatisfy { $0 == .clear } && silent.last != .clear)
    }

    /// What is for another state, or is not read on the way in, is not used.
    @Test func whatIsNotReadIsNotUsed() throws {
        let waiver = """
            id: p, when: { trip.to: KP }, permit: { document: pass, issuer: KP }
            id: w, authority: KP, waives: [p], when: { all: ['traveler.holds("visa", "CN")'], trip.to: KP }
            """
        #expect(try verdicts(waiver, Self.journey([Self.visa("CN")], entries: 3)).allSatisfy { $0 == .clear })
        let later = """
            id: v, when: { trip.to: KP, trip.purpose: work }, unless: 'traveler.holds("visa", "KP")', permit: { document: pass }
            """
        let journey = try Self.journey([Self.visa()], entries: 3, purposes: ["tourism", "work", "work"])
        #expect(try verdicts(later, journey) == [.clear, .clear, .clear, .clear, .conditional])
    }

    /// Nobody stamps a visa that is not valid yet, whatever conditions make of it.
    @Test(arguments: [("2026-12-03", true), ("2026-12-01", false), ("2026-12", false)])
    func whatIsNotValidYetIsNotUsed(begins: String, isLeft: Bool) throws {
        let rule =
            "id: v, when: { trip.to: KP }, unless: 'traveler.documents.exists(d, d.entries > 0)', permit: { document: pass }"
        var visa = Self.visa()
        visa.validFrom = PartialDate(begins)
        let last = try verdicts(rule, Self.journey([visa], entries: 2)).last
        #expect((last == .clear) == isLeft)
    }

    /// A visa of a state of a group may be for all of them, so that a condition on the group, or on one of them, uses it.
    @Test(arguments: [
        "traveler.documents.exists(d, d.type == \"visa\" && d.issuer in groups.union)",
        "traveler.holds(\"visa\", \"CN\")",
    ])
    func aVisaOfAGroupIsUsed(condition: String) throws {
        let rule = "id: v, authority: KP, admits: entry, when: { all: ['\(condition)'], trip.to: KP }"
        let groups = """
            vocabulary: t
            groups:
              union: { title: { en: Union }, members: [{ is: [KP, CN], source: good }] }
            """
        let book = Self.rulebook(rule, more: ["groups.yaml": groups])
        let rulebook = try #require(book.result.rulebook, "\(book.rendered)")
        let asOf = try #require(Day("2026-11-21"))
        func last(_ issuer: String, _ entries: Int?) throws -> Verdict? {
            try rulebook.check(Self.journey([Self.visa(issuer, entries)], entries: 2), asOf: asOf).legs.last?.verdict
        }
        #expect(try last("CN", 2) == .clear)
        #expect(try last("CN", 1) == .undetermined)
        #expect(try last("CN", nil) == .undetermined)
    }

    /// Of documents of several states nobody knows which one is stamped.
    @Test(arguments: [("2027-06-01", "2026-12-31"), ("2026-12-31", "2027-06-01"), ("2027-06-01", "2027-06-01")])
    func eachOfTwoStatesDocumentsMayBeUsed(china: String, korea: String) throws {
        let rules = """
            id: v, when: { trip.to: KP, trip.purpose: tourism }, permit: { document: pass, issuer: [KP, CN] }
            id: k, when: { trip.to: KP, trip.purpose: work }, permit: { document: pass, issuer: KP }
            id: c, when: { trip.to: KP, trip.purpose: study }, permit: { document: pass, issuer: CN }
            """
        for last in ["work", "study"] {
            let passes = [
                Self.visa("CN", 1, until: china, type: "pass"), Self.visa("KP", 1, until: korea, type: "pass"),
            ]
            let journey = try Self.journey(passes, entries: 2, purposes: ["tourism", last])
            #expect(try verdicts(rules, journey) == [.clear, .clear, .conditional])
        }
    }

    /// Less that is known of a document makes no later trip clear.
    @Test(arguments: ["issuer", "covers", "expires", "entries", "all"])
    func whatIsNotKnownOfADocumentClearsNothing(field: String) throws {
        let rules = """
            id: v, when: { trip.to: KP, trip.purpose: tourism }, permit: { document: pass, issuer: [KP, CN], covers: x }
            id: w, when: { trip.to: KP, trip.purpose: work }, permit: { document: pass }
            """
        var second = Self.visa("CN", 2, type: "pass", covers: ["x"])
        let first = Self.visa("KP", nil, until: "2026-12-15", type: "pass", covers: ["x"])
        let purposes = ["tourism", "tourism", "work"]
        let known = try verdicts(rules, Self.journey([first, second], entries: 3, purposes: purposes))
        #expect(known == [.clear, .clear, .clear, .clear, .conditional])
        if ["issuer", "all"].contains(field) { second.issuer = nil }
        if ["covers", "all"].contains(field) { second.covers = nil }
        if ["expires", "all"].contains(field) { second.expires = nil }
        if ["entries", "all"].contains(field) { (second.entries, second.unknowns) = (nil, .entries) }
        let blurred = try verdicts(rules, Self.journey([first, second], entries: 3, purposes: purposes))
        #expect(blurred.last != .clear)
    }

    /// A document that is there still, without an entry, is told of where a condition asks no more than whether it is there.
    @Test func aDocumentWithoutAnEntryLetsNobodyThroughByBeingThere() throws {
        let rule =
            "id: v, when: { trip.to: KP }, passage: restricted, to: 'traveler.documents.exists(d, d.type == \"visa\")'"
        let rulebook = try #require(Self.rulebook(rule).result.rulebook)
        let report = try rulebook.check(
            Self.journey([Self.visa()], entries: 2), asOf: #require(Day("2026-11-21")))
        #expect(report.legs.map(\.verdict) == [.clear, .clear, .undetermined])
        #expect(report.legs[2].problems.map(\.message) == ["a rule counts `visa`, of which no entry may be left"])
    }

    /// What is not known of the number of entries is not known of the next trip either.
    @Test(arguments: questions)
    func anUnknownNumberOfEntriesClearsNoSecondTrip(rule: String, second: Verdict) throws {
        var visa = Self.visa()
        (visa.entries, visa.unknowns) = (nil, .entries)
        #expect(try verdicts(rule, Self.journey([visa], entries: 2)).last != .clear)
    }

    /// That a document covers nothing is no more than that nothing is said of what it covers: it is the same one.
    @Test func aVisaThatIsWrittenTwiceIsUsedOnceWhateverItSaysOfPlaces() throws {
        let rule = "id: v, when: { trip.to: KP }, permit: { document: visa, issuer: KP }"
        let twice = [Self.visa(), Self.visa(covers: [])]
        for documents in [twice, twice.reversed()] {
            #expect(try verdicts(rule, Self.journey(documents, entries: 2)).last == .conditional)
        }
    }

    /// Less that is known of one of two that are one, or of two that are two, makes no later trip clear.
    @Test(arguments: [
        "permit: { document: visa, issuer: KP }",
        "unless: 'traveler.holds(\"visa\", \"KP\")', permit: { document: pass }",
    ])
    func twoVisasThatMayBeOneHaveTheEntriesOfOne(asks: String) throws {
        let rule = "id: v, when: { trip.to: KP }, \(asks)"
        let whole = Document(
            type: "visa", issuer: "KP", issued: PartialDate("2026-01-01"), expires: Expiry("2027-12-31"), entries: 1)
        var twins = [whole, whole, whole, whole, whole]
        twins[1].expires = Expiry("2027")
        twins[2].issued = nil
        twins[3].entries = nil
        twins[4].blankPages = 3
        for twin in twins {
            for documents in [[whole, twin], [twin, whole]] {
                #expect(try verdicts(rule, Self.journey(documents, entries: 2)).last != .clear, "\(twin)")
            }
        }
        // Those that differ are two, also when they have as many entries left.
        var other = whole
        (other.expires, other.entries) = (Expiry("2028-01-01"), 2)
        #expect(try verdicts(rule, Self.journey([whole, other], entries: 3)).last == .clear)
        other.entries = 1
        #expect(try verdicts(rule, Self.journey([whole, other], entries: 2)).last == .clear)
    }

    /// As many documents as a traveler may have, of as many states, are judged in no time to speak of.
    @Test func manyDocumentsAreJudged() throws {
        let codes = ["CN", "FR", "DE", "IT", "ES", "PL", "EE", "LV", "LT", "FI", "KP"]
        let documents = (0..<100).map { Self.visa(codes[$0 % codes.count], 1, until: "20\(27 + $0 / 11)-01-01") }
        let rule = "id: v, when: { trip.to: KP }, permit: { document: visa }"
        let verdicts = try verdicts(rule, Self.journey(documents, entries: 5))
        #expect(verdicts.allSatisfy { $0 == .clear })
    }
}
