import Foundation
import SafeConduct
import Testing

/// What 3,200 requests are answered, in every form, is what was recorded: no change of the code changes an answer unnoticed.
///
/// A difference prints the first request whose answer is another, and writes all answers of the kind to a folder. To see what has changed, run
/// both versions with `ANSWERS_FOLDER=…`, which writes every answer, and compare the two folders. Where the change is meant, `UPDATE_FIXTURES=1`
/// rewrites the digests, and then fails all the same.
@Suite struct AnswersTests {
    private static let environment = ProcessInfo.processInfo.environment

    @Test(arguments: AnsweredRulebook.all, Answers.allCases)
    func answersAreTheRecordedOnes(rulebook: String, kind: Answers) throws {
        let book = try AnsweredRulebook.named(rulebook)
        let answers = kind.answers(of: book)
        let digests = AnswerDigests(answers)
        let file = AnsweredRulebook.folder.appending(path: "Digests/\(rulebook).\(kind).txt")
        if let folder = Self.environment["ANSWERS_FOLDER"] {
            _ = try write(answers, of: book, kind, to: URL(filePath: folder))
        }
        if Self.environment["UPDATE_FIXTURES"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(digests.text.utf8).write(to: file)
            Issue.record(
                "wrote \(file.lastPathComponent); say in the change why, and run again without UPDATE_FIXTURES")
            return
        }
        let recorded = AnswerDigests(text: try String(contentsOf: file, encoding: .utf8))
        guard let number = digests.firstDifference(from: recorded) else { return }
        let folder = FileManager.default.temporaryDirectory.appending(path: "safe-conduct-answers")
        let path = try write(answers, of: book, kind, to: folder)
        let request = kind != .crossings && number < book.lines.count ? ": \(book.lines[number])" : ""
        Issue.record(
            "\(rulebook) \(kind): answer \(number) is another\(request)\nall answers: \(path); UPDATE_FIXTURES=1 rewrites the digests"
        )
    }

    @Test func theRequestsAreManyAndOfAllKinds() throws {
        var (requests, verdicts, errors) = (0, [Verdict: Int](), 0)
        let asOf = try #require(Day("2026-11-21"))
        for name in AnsweredRulebook.all {
            let book = try AnsweredRulebook.named(name)
            requests += book.requests.count { $0 != nil }
            errors += book.requests.count { $0 == nil }
            for case let request? in book.requests {
                verdicts[book.rulebook.check(request, asOf: asOf).verdict, default: 0] += 1
            }
        }
        #expect(requests >= 3_000)
        #expect(errors >= 20)
        for verdict in Verdict.allCases { #expect(verdicts[verdict, default: 0] >= 10, "\(verdict)") }
    }

    /// Writes answers, each after its number and request, and says where.
    private func write(_ answers: [String], of book: AnsweredRulebook, _ kind: Answers, to folder: URL) throws -> String
    {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "\(book.name).\(kind).txt")
        let text = answers.enumerated().map { number, answer in
            let request = kind != .crossings && number < book.lines.count ? " \(book.lines[number])" : ""
            return "# \(number)\(request)\n\(answer)\n"
        }
        try Data(text.joined().utf8).write(to: file)
        return file.path
    }
}
