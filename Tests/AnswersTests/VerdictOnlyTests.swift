import SafeConduct
import TestSupport
import Testing

/// What is not wanted of a report is not made; what is made stays the same.
@Suite struct VerdictOnlyTests {
    private static let days = ["2024-07-01", "2026-01-15", "2026-11-21"]

    @Test(arguments: AnsweredRulebook.all)
    func theVerdictDoesNotDependOnWhatIsWanted(name: String) throws {
        let book = try AnsweredRulebook.named(name)
        var verdicts: Set<Verdict> = []
        for (number, request) in book.requests.compactMap({ $0 }).enumerated() where number % 4 == 1 {
            let asOf = try #require(Day(Self.days[number % Self.days.count]))
            for rulebook in [book.rulebook, book.opened] {
                func check(_ parts: ReportParts) -> Report {
                    rulebook.check(request, asOf: asOf, includingDrafts: number % 5 == 0, parts: parts)
                }
                let whole = check(.all)
                verdicts.insert(whole.verdict)
                #expect(check([]).verdict == whole.verdict, "\(request)")
                #expect(check([]).reasons.isEmpty || whole.problems.contains { $0.code.hasPrefix("request/") })
                let reasons = check([.reasons, .questions])
                #expect(reasons.verdict == whole.verdict && reasons.reasons == whole.reasons, "\(request)")
                #expect(reasons.questions == whole.questions)
                #expect(check(.risk).risk == whole.risk)
            }
        }
        #expect(verdicts.count > 1)
    }

    /// Lines that ask the same are answered once, each under its own id.
    @Test(arguments: AnsweredRulebook.all)
    func linesThatAskTheSameAreAnsweredLikeAnyOther(name: String) throws {
        let book = try AnsweredRulebook.named(name)
        var random = SeededGenerator(11)
        let asked = Array(book.lines.prefix(40))
        // Under other ids, under none, and in other words for the same.
        let lines = (0..<200).map { number in
            let line = random.pick(asked)
            return switch number % 4 {
            case 0: line
            case 1: line.replacing(/"id": ?("[^"]*"|[0-9]+)/, with: "\"id\":\(number)")
            case 2: line.replacing(/"id": ?("[^"]*"|[0-9]+), ?/, with: "")
            default: line.replacing("2026", with: "2027")
            }
        }
        let asOf = try #require(Day("2026-11-21"))
        for selection in [JSONSelection(["id", "verdict"]), .all] {
            let batch = Batch(rulebook: book.rulebook, asOf: asOf, selection: selection)
            let together = batch.answer(lines: Array(lines.map { $0 + "\n" }.joined().utf8))
            let alone = lines.enumerated().map { number, line in
                batch.answer(lines: Array((line + "\n").utf8), firstLine: number + 1)
            }
            #expect(together.bytes == alone.flatMap(\.bytes))
            #expect(together.lengths == alone.flatMap(\.lengths))
        }
    }

    /// After many lines that are all different none is looked for among those before it; what repeats then is answered like any other.
    @Test func linesThatAskTheSameLate() throws {
        let book = try AnsweredRulebook.named(AnsweredRulebook.all[0])
        let batch = Batch(
            rulebook: book.rulebook, asOf: try #require(Day("2026-11-21")), selection: JSONSelection(["id", "verdict"]))
        // An error names the number of its line.
        let asked = book.lines.filter { batch.answer(lines: Array(($0 + "\n").utf8)).errors.isEmpty }.prefix(30)
        let different = (0..<40).flatMap { blanks in asked.map { $0 + String(repeating: " ", count: blanks) } }
        let lines = different + different.prefix(60) + asked
        #expect(asked.count == 30)
        let alone = asked.map { batch.answer(lines: Array(($0 + "\n").utf8)).bytes }
        let together = batch.answer(lines: Array(lines.map { $0 + "\n" }.joined().utf8))
        #expect(together.lengths.count == lines.count)
        #expect(together.bytes == lines.indices.flatMap { alone[$0 % asked.count] })
    }
}
