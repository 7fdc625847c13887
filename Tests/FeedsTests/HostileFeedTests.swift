import SourceDiagnostics
import Testing
import YAMLTree

@testable import Feeds

/// What is wrong with a feed keeps all of it from being written.
@Suite struct HostileFeedTests {
    private static let good = Feed.state([Feed.russia, Feed.georgia])

    @Test(arguments: [
        (#"{"advisories": [{"country": "Russia", "level": 4, "full_ti"#, "json/"),
        (#"{"advisories": []}"#, "feed/unknown-shape"), ("[1, 2]", "feed/unknown-shape"), ("7", "feed/unknown-shape"),
        (#"[{"country": "Russia"}]"#, "feed/unknown-shape"),
        (two(Feed.russia), "feed/said-twice"),
        (two(Feed.entry("Georgia", 1, "All is well")), "feed/unknown-word"),
        (two(Feed.entry("Georgia", 7, "Do Not Travel")), "feed/unknown-word"),
        (two(Feed.georgia.replacing(#""level": 1"#, with: #""level": 3"#)), "feed/unknown-word"),
        (two(Feed.entry("<b>Georgia</b>", 1, "Exercise Normal Precautions")), "feed/unsafe-text"),
        (two(Feed.entry("Georgia", 1, "<script>Exercise Normal Precautions</script>")), "feed/unsafe-text"),
        (two(Feed.entry("Geor\u{202E}gia", 1, "Exercise Normal Precautions")), "feed/unsafe-text"),
        (two(Feed.entry(#"Georgia\n  - id: x"#, 1, "Exercise Normal Precautions")), "feed/unsafe-text"),
        (two(Feed.entry(String(repeating: "x", count: 300), 1, "Do Not Travel")), "feed/unsafe-text"),
        (two(Feed.entry("Georgia", 1, "Exercise Normal Precautions", date: "soon")), "feed/wrong-date"),
        (two(Feed.entry("Georgia", 1, "Exercise Normal Precautions", date: "2099-01-01")), "feed/wrong-date"),
    ])
    func aHostileFeedGivesFindingsAndChangesNothing(_ text: String, _ code: String) {
        let before = Feed.run(.state, [Self.good]).outputs
        let run = Feed.run(
            .state, [SourceFile(path: "feed.json", text: text)], before, retrieved: "2026-08-22", today: "2026-08-23")
        #expect(run.outputs.isEmpty)
        #expect(run.findings.contains { $0.severity == .error && $0.code.text.hasPrefix(code) }, "\(Feed.said(run))")
    }

    private static func two(_ second: String) -> String { Feed.text(Feed.state([Feed.russia, second])) }

    /// Wherever a feed is cut, nothing of it is taken.
    @Test func aFeedThatIsCutAnywhereIsNotTaken() {
        let bytes = Self.good.bytes
        for end in stride(from: 0, to: bytes.count - 1, by: 7) {
            let run = Feed.run(.state, [SourceFile(path: "feed.json", bytes: Array(bytes[..<end]))])
            #expect(run.outputs.isEmpty && run.findings.hasErrors, "cut after \(end) bytes")
        }
    }

    @Test func aFeedThatWasCutAtTheEndOfARowIsNotTaken() {
        let places = ["Russia", "Georgia", "China", "Poland", "Belarus"]
        let all = places.map { Feed.entry($0, 2, "Exercise Increased Caution") }
        let before = Feed.run(.state, [Feed.state(all)]).outputs
        let run = Feed.run(.state, [Feed.state(Array(all.prefix(2)))], before)
        #expect(
            Feed.said(run).last == "error feed/shrunk 3 of 5 statements are not in the feed any more"
                && run.outputs.isEmpty)
    }

    @Test func aFeedOfWhichOneFileIsWrongIsNotTakenInPart() {
        let run = Feed.run(.state, [Self.good, SourceFile(path: "second.json", text: "{")])
        #expect(run.outputs.isEmpty && run.findings.hasErrors)
    }

    /// What was fetched tomorrow would stay fresh for as long as anybody likes.
    @Test func nothingIsFetchedInTheFuture() {
        let later = Feed.run(.state, [Self.good], retrieved: "2030-01-01", today: "2026-08-23")
        #expect(
            Feed.said(later) == [
                "error feed/wrong-date the feed would have been seen on 2030-01-01, and today is 2026-08-23"
            ])
        let newest = Feed.entry("China", 2, "Exercise Increased Caution", date: "2031-01-01")
        #expect(Feed.run(.state, [Feed.state([newest])], today: "2026-08-23").outputs.isEmpty)
    }

    @Test func aFileThatIsLargerThanTheLimitIsNotRead() {
        var request = FeedRequest(.state, files: [Self.good], families: [])
        request.limits.maximumBytes = 100
        let run = FeedImport(request)
        #expect(run.findings.map(\.code.text) == ["json/too-large"] && run.outputs.isEmpty)
    }

    // MARK: files that are there

    @Test func aFileThatSomebodyHasWrittenIsNotWrittenOver() {
        let own = SourceFile(path: "state-advice.yaml", text: "rules: mine\nfamily: safety\nitems: []\n")
        let run = Feed.run(.state, [Self.good], [own])
        #expect(
            Feed.said(run) == [
                "error feed/not-made-here `state-advice.yaml` was not made by an import, and would be written over"
            ])
        #expect(run.outputs.isEmpty)
    }

    @Test func aRuleThatSomebodyHasWrittenIntoOurFileIsNotLost() {
        let before = Feed.run(.state, [Self.good]).outputs.map { file in
            SourceFile(path: file.path, text: Feed.text(file) + (file.path == "state-advice.yaml" ? mine : ""))
        }
        let run = Feed.run(.state, [Self.good], before)
        #expect(
            Feed.said(run) == ["error feed/not-made-here this was not made by an import, and would be lost"])
        #expect(run.outputs.isEmpty)
    }

    private let mine = "  - id: mine\n    title: Mine\n    level: 4\n    sources: [state-advice-ru]\n"
}
