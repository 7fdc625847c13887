import Foundation
import SafeConduct
import SafeConductC
import Testing

/// The C functions, as C calls them.
@Suite struct FunctionTests {
    /// A rulebook of one rule, compiled; removed with the test.
    private final class Bundle: Sendable {
        let file = FileManager.default.temporaryDirectory.appending(path: "c-\(UUID().uuidString).scbundle")
        let bytes: [UInt8]

        init() throws {
            let files = [
                "sources.yaml":
                    "sources: { good: { title: Good, kind: law, reliability: A, published: 2024-01-01, retrieved: 2026-01-01, freshFor: 3 years } }\n",
                "a-b.yaml": "crossing: a-b\nname: { en: A – B }\nbetween: [RU, KP]\n",
                "rules.yaml":
                    "rules: t\nfamily: closure\nitems: [{ id: shut, title: Shut, passage: closed, sources: [good] }]\n",
            ].map { SourceFile(path: $0.key, text: $0.value) }
            bytes = try #require(Rulebook.bundle(files, families: .standard).bundle)
            try Data(bytes).write(to: file)
        }

        deinit { try? FileManager.default.removeItem(at: file) }
    }

    private static let request = #"{"id": "7", "trip": {"crossing": "a-b", "from": "RU", "to": "KP"}}"#

    private func text(_ text: UnsafeMutablePointer<CChar>?) -> String? {
        defer { safeConductFree(text) }
        return text.map { String(cString: $0) }
    }

    private var lastError: String? { safeConductLastError().map { String(cString: $0) } }

    @Test func aRequestIsAnsweredAsInSwift() throws {
        let bundle = try Bundle()
        let number = withExtendedLifetime(bundle) { safeConductOpen(bundle.file.path) }
        defer { safeConductClose(number) }
        #expect(number != 0)
        let rulebook = try Rulebook.open(bundle: bundle.bytes, families: .standard).get()
        let request = try rulebook.decodeRequest(json: Array(Self.request.utf8)).get()
        let day = try #require(Day("2026-11-21"))
        #expect(
            text(safeConductCheck(number, Self.request, "2026-11-21"))
                == String(decoding: rulebook.check(request, asOf: day).json(), as: UTF8.self))
        let lines = text(safeConductBatch(number, Self.request + "\nno\n", "2026-11-21"))
        #expect(lines?.split(separator: "\n").count == 2)
        #expect(lines?.contains(#""schema":"safe-conduct/error/1","line":2"#) == true)
        let fromBytes = bundle.bytes.withUnsafeBytes { safeConductOpenBytes($0.baseAddress, $0.count) }
        #expect(fromBytes != 0 && fromBytes != number)
        safeConductClose(fromBytes)
    }

    @Test func aJourneyIsAnsweredAsInABatch() throws {
        let bundle = try Bundle()
        let number = withExtendedLifetime(bundle) { safeConductOpen(bundle.file.path) }
        defer { safeConductClose(number) }
        let journey =
            #"{"id": 9, "journey": [{"crossing": "a-b", "from": "RU", "to": "KP"}, {"crossing": "a-b", "from": "KP", "to": "RU"}]}"#
        let answer = try #require(text(safeConductCheck(number, journey, "2026-11-21")), "\(lastError ?? "")")
        #expect(answer.hasPrefix(#"{"schema":"safe-conduct/journey/1","id":9,"#))
        #expect(text(safeConductBatch(number, journey, "2026-11-21")) == answer + "\n")
        #expect(text(safeConductCheck(number, journey, nil)) == nil)
        #expect(lastError?.contains("as of which day") == true)
    }

    @Test func whatCannotBeUsedIsAnErrorAndNothingElse() throws {
        #expect(safeConductOpen(nil) == 0)
        #expect(lastError?.contains("the path is null or not UTF-8") == true)
        #expect(safeConductOpen("/nowhere/at/all") == 0)
        #expect(lastError?.contains("rulebook/no-such-file") == true)
        #expect(safeConductOpenBytes(nil, 5) == 0)
        #expect(text(safeConductCheck(4711, Self.request, nil)) == nil)
        #expect(lastError?.contains("no open rulebook has the number 4711") == true)
        safeConductClose(4711)
        safeConductFree(nil)
        let bundle = try Bundle()
        let number = withExtendedLifetime(bundle) { safeConductOpen(bundle.file.path) }
        #expect(text(safeConductCheck(number, nil, "2026-11-21")) == nil)
        #expect(text(safeConductCheck(number, Self.request, nil)) == nil)
        #expect(lastError?.contains("as of which day") == true)
        #expect(text(safeConductCheck(number, Self.request, "2026-02-30")) == nil)
        #expect(text(safeConductCheck(number, "{", "2026-11-21")) == nil)
        #expect(lastError?.contains("json/syntax") == true)
        #expect(text(safeConductBatch(number, Self.request, nil)) == nil)
        let noText: [CChar] = [-1, -2, 0]
        #expect(text(safeConductCheck(number, noText, "2026-11-21")) == nil)
        #expect(text(safeConductCheck(number, Self.request, noText)) == nil)
        safeConductClose(number)
        #expect(text(safeConductCheck(number, Self.request, "2026-11-21")) == nil)
    }

    @Test func errorsBelongToTheirThreads() async throws {
        #expect(safeConductOpen("/nowhere/at/all") == 0)
        let mine = lastError
        await withCheckedContinuation { done in
            Thread {
                #expect(safeConductLastError() == nil)
                #expect(safeConductOpen(nil) == 0)
                done.resume()
            }.start()
        }
        #expect(mine?.contains("/nowhere/at/all") == true)
    }

    @Test func theVersionIsTheLibrarys() {
        #expect(safeConductVersion().map { String(cString: $0) } == SafeConduct.version)
    }

    /// Resident memory in pages.
    private static var residentPages: Int {
        let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        return text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    }

    /// `Benchmarks` has the same with a million calls.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/statm")))
    func manyCallsLeaveNothingBehind() throws {
        let bundle = try Bundle()
        let number = withExtendedLifetime(bundle) { safeConductOpen(bundle.file.path) }
        defer { safeConductClose(number) }
        for _ in 0..<500 { _ = text(safeConductCheck(number, Self.request, "2026-11-21")) }
        var counts: [Int: Int] = [:]
        for _ in 0..<2_000 {
            counts[text(safeConductCheck(number, Self.request, "2026-11-21"))?.count ?? 0, default: 0] += 1
            #expect(text(safeConductCheck(number, "[]", "2026-11-21")) == nil)
        }
        // Each call gives the same, and none leaves its answer: 4 MB of them would show.
        #expect(counts.count == 1 && counts[0] == nil)
    }
}
