import AdvisoryModel
import JSON
import RequestReading
import RuleEngine
import RuleFixtures
import RulebookLoading
import SafeConductTesting
import Testing

/// What is no value is said, and leaves what it would have said unknown.
@Suite struct RequestSlipTests {
    private static let book = TestRulebook(
        families: [NoteFamily.self],
        files: [
            "rules.yaml": "rules: t\nfamily: note\nitems: [{ id: it, title: It, effect: warns, sources: [good] }]\n",
            "words.yaml": """
            vocabulary: tests
            attributes:
              trip.stopsAt: { type: list of text }
              trip.carriages: { type: integer }
              traveler.clubs: { type: list of word }
            """,
        ])

    private func problem(_ traveler: String, trip: String = "") -> String {
        do {
            _ = try Self.book.report(
                "trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07\(trip) }\ntraveler: { \(traveler) }")
            return ""
        } catch { return "\(error)" }
    }

    @Test(arguments: [
        "localities: [null]", "needs: [null]", "needs: [x, null]", "needs: [~]", "languages: [null]", "clubs: [null]",
        "nationalities: [null]", "documents: [{ type: pass, covers: [null] }]", "documents: [null]",
    ])
    func aListWithANullInItIsRefused(traveler: String) {
        #expect(problem(traveler).contains("error[request/wrong-type]"))
    }

    @Test func anAddedListWithANullInItIsRefused() {
        #expect(problem("age: 3", trip: ", stopsAt: [null]").contains("`trip.stopsAt` is a list of text, not nothing"))
        #expect(problem("age: 3", trip: ", stopsAt: null").isEmpty)
        #expect(problem("localities: [\"null\"]").contains("leave it out where it is not known"))
    }

    @Test func aRequestMadeInSwiftIsHeldToTheSame() throws {
        let rulebook = try #require(Self.book.result.rulebook)
        var request = Request(traveler: Traveler(nationalities: ["FR"]), trip: Trip(crossing: "a-b"))
        request.trip.additional["stopsAt"] = .array([.null])
        #expect(rulebook.validated(request).request == nil)
        request.trip.additional["stopsAt"] = nil
        request.traveler.occupation = "journalist\u{200B}"
        #expect(rulebook.validated(request).request == nil)
        request.traveler.occupation = "journalist"
        #expect(rulebook.validated(request).request != nil)
    }

    @Test(arguments: [
        ("2030-01-01", "the birth date 2030-01-01 is after the day of the trip, 2026-12-07"),
        ("2027", "the birth date 2027 is after the day of the trip, 2026-12-07"),
        ("1870-01-01", "with the birth date 1870-01-01 the traveler is 156 years old on 2026-12-07"),
        ("2026", ""), ("2026-12-07", ""), ("1876", ""), ("1990-04", ""),
    ])
    func whatIsNoAgeIsRefused(birthDate: String, message: String) {
        let problem = problem("birthDate: \(birthDate)")
        #expect(message.isEmpty ? problem.isEmpty : problem.contains(message))
    }

    @Test(arguments: [
        ("pasport", true), ("passeport", true), ("Passports", true), ("passport2", true), ("passport", false),
        ("Passport", false), ("e-passport", false), ("visa", false), ("seaman-book", false),
    ])
    func whatIsNearlyAPassportIsRefused(type: String, isRefused: Bool) {
        let problem = problem("nationalities: [FR, US], documents: [{ type: \(type), issuer: US }]")
        #expect(problem.contains("did you mean `passport`?") == isRefused)
        #expect(problem.isEmpty == !isRefused)
    }

    @Test(arguments: [
        ("\" journalist\"", true), ("\"journalist \"", true), ("\"journal\\u200Bist\"", true),
        ("\"\\u00A0cook\"", true),
        ("journalist", false), ("ship's cook", false), ("журналист", false),
        ("true", true), ("0", true), ("3.5", true), ("\"journalist, nurse\"", true), ("journalist;nurse", true),
        ("journalist or nurse", true), ("\"[journalist]\"", true), ("any", true),
    ])
    func aWordThatIsNoneIsRefused(word: String, isRefused: Bool) {
        #expect(problem("occupation: \(word)").isEmpty == !isRefused)
        #expect(problem("localities: [x, \(word)]").isEmpty == !isRefused)
        #expect(problem("clubs: [\(word)]").isEmpty == !isRefused)
        #expect(problem("documents: [{ type: \(word) }]").isEmpty == !isRefused)
    }

    @Test(arguments: [
        ("14", true), ("14.0", true), ("1.4e1", true), ("\"14\"", true), ("14.5", false),
        ("13.99999999999999999999999", false), ("1e99", false), ("x", false),
    ])
    func aWholeNumberMayHaveAFractionOfNothing(number: String, isRead: Bool) {
        #expect(problem("age: 3", trip: ", carriages: \(number)").isEmpty == isRead)
    }

    @Test func thereAreNotMoreDocumentsThanAreJudged() {
        func documents(_ count: Int) -> String {
            "documents: [\((0..<count).map { "{ type: pass, entries: \($0) }" }.joined(separator: ", "))]"
        }
        #expect(problem(documents(100)).isEmpty)
        #expect(problem(documents(101)).contains("there are 101 of them, and 100 is the most"))
    }

    @Test func whatIsWrittenTwiceIsOne() throws {
        let rulebook = try #require(Self.book.result.rulebook)
        let visa = Document(type: "visa", issuer: "KP", entries: 1)
        var request = Request(traveler: Traveler(documents: [visa, visa]), trip: Trip(crossing: "a-b"))
        request.traveler.visited = [Visit(country: "KP"), Visit(country: "KP")]
        request.traveler.stays = [Stay(in: "KP"), Stay(in: "RU"), Stay(in: "KP")]
        let read = try #require(rulebook.validated(request).request)
        // Of what is known in part it is not known whether it is one.
        #expect(read.traveler.documents == [visa, visa])
        #expect(read.traveler.visited?.count == 2)
        #expect(read.traveler.stays?.map(\.country) == ["KP", "RU", "KP"])
        let day = PartialDate("2026-05-01")
        request.traveler.visited = [Visit(country: "KP", date: day), Visit(country: "KP", date: day)]
        request.traveler.stays = [Stay(in: "KP", from: day, until: day), Stay(in: "KP", from: day, until: day)]
        let whole = try #require(rulebook.validated(request).request)
        #expect(whole.traveler.visited?.count == 1)
        #expect(whole.traveler.stays?.count == 1)
        request.traveler.documents = [visa, Document(type: "visa", issuer: "KP", entries: 2)]
        #expect(rulebook.validated(request).request?.traveler.documents?.count == 2)
    }
}
