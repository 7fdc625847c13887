import SafeConduct
import TestSupport
import Testing

/// The order in which a request names nationalities, documents and visits never changes an answer.
@Suite struct RequestOrderTests {
    private static let dates = ["2026-11-30", "2026-12", "2027", "2029-05-01", "2031"]

    /// The request with more documents, so that there is something to put in order.
    private static func withDocuments(_ request: Request, _ random: inout SeededGenerator) -> Request {
        var request = request
        let countries = (request.traveler.nationalities ?? []) + ["RU", "KP", "FR"]
        for _ in 0..<3 {
            request.traveler.documents =
                (request.traveler.documents ?? []) + [
                    Document(
                        type: random.pick(["passport", "passport", "visa", "zone-pass", "ru-border-zone-pass"]),
                        issuer: random.chance(80) ? random.pick(countries) : nil,
                        expires: random.chance(85) ? Expiry(random.pick(dates)) : nil,
                        entries: random.chance(20) ? random.next(below: 3) : nil)
                ]
        }
        return request
    }

    private static func shuffled(_ request: Request, _ random: inout SeededGenerator) -> Request {
        var request = request
        request.traveler.nationalities?.shuffle(using: &random)
        request.traveler.documents?.shuffle(using: &random)
        request.traveler.visited?.shuffle(using: &random)
        request.traveler.localities?.shuffle(using: &random)
        request.traveler.needs?.shuffle(using: &random)
        return request
    }

    /// The report as JSON; what is missing names documents by their place, which is left out.
    private static func answer(_ rulebook: Rulebook, _ request: Request, _ asOf: Day) -> String {
        String(decoding: rulebook.check(request, asOf: asOf).json(pretty: true), as: UTF8.self)
            .replacing(/\[[0-9]+\]\./, with: ".")
            .replacing(/"missing": \[[^\]]*\]/) { match in
                let names = match.output.split(separator: "\"").filter { $0.contains(".") }
                return Set(names.map(String.init)).sorted().joined(separator: " ")
            }
    }

    @Test(arguments: AnsweredRulebook.all)
    func theOrderOfWhatATravelerHasDoesNotMatter(name: String) throws {
        let book = try AnsweredRulebook.named(name)
        let asOf = try #require(Day("2026-11-21"))
        var random = SeededGenerator(7)
        var verdicts: Set<Verdict> = []
        for request in book.requests.compactMap({ $0 }).prefix(250) {
            let first = Self.withDocuments(request, &random)
            let expected = Self.answer(book.rulebook, first, asOf)
            verdicts.insert(book.rulebook.check(first, asOf: asOf, parts: []).verdict)
            let other = Self.shuffled(first, &random)
            #expect(Self.answer(book.rulebook, other, asOf) == expected, "\(first)\n\(other)")
        }
        #expect(verdicts.count > 1)
    }
}
