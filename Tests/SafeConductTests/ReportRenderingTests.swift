import AdvisoryModel
import Foundation
import Testing

@testable import SafeConduct

@Suite struct ReportRenderingTests {
    static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

    /// Compares with the fixture's file; with `UPDATE_FIXTURES=1` writes the file, and then fails all the same, so that nobody forgets it set.
    static func compare(_ text: String, with name: String, of story: ReportStory) throws {
        let file = fixtures.appending(path: story.folder).appending(path: name)
        if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            Issue.record("wrote \(story.folder)/\(name); look at it, and run again without UPDATE_FIXTURES")
            return
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        #expect(text == expected, "\(story.folder)/\(name) differs; UPDATE_FIXTURES=1 rewrites it")
    }

    @Test(arguments: ReportStory.all)
    func textReadsAsTheStoryTells(story: ReportStory) throws {
        let text = ReportText(width: story.width, languages: story.languages)
            .render(story.report, for: story.traveler, at: ReportStory.crossing)
        try Self.compare(text, with: "expected.txt", of: story)
    }

    @Test(arguments: ReportStory.all)
    func explainedTextAddsConditionsAndPlaces(story: ReportStory) throws {
        let text = ReportText(width: story.width, length: .explained, languages: story.languages)
            .render(story.report, for: story.traveler, at: ReportStory.crossing)
        try Self.compare(text, with: "expected.explained.txt", of: story)
    }

    @Test(arguments: ReportStory.all)
    func markdownSaysTheSame(story: ReportStory) throws {
        let text = ReportMarkdown(length: .explained, languages: story.languages)
            .render(story.report, for: story.traveler, at: ReportStory.crossing)
        try Self.compare(text, with: "expected.md", of: story)
    }

    @Test(arguments: ReportStory.all)
    func theBriefPageSaysWhatToDoByWhenAndWhomToCall(story: ReportStory) throws {
        let text = ReportText(width: story.width, length: .brief, languages: story.languages)
            .render(story.report, for: story.traveler, at: ReportStory.crossing)
        try Self.compare(text, with: "expected.brief.txt", of: story)
        let markdown = ReportMarkdown(length: .brief, languages: story.languages)
            .render(story.report, for: story.traveler, at: ReportStory.crossing)
        try Self.compare(markdown, with: "expected.brief.md", of: story)
    }

    @Test(arguments: ReportStory.all)
    func colourChangesNothingButTheColour(story: ReportStory) {
        var renderer = ReportText(width: story.width, length: .explained, languages: story.languages)
        let plain = renderer.render(story.report)
        renderer.color = true
        let colored = renderer.render(story.report)
        #expect(colored != plain)
        #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }

    @Test(arguments: ReportStory.all)
    func linesKeepToTheWidthUnlessAWordIsLonger(story: ReportStory) {
        let text = ReportText(width: story.width, length: .explained, languages: story.languages)
            .render(story.report, for: story.traveler)
        for line in text.split(separator: "\n") where DisplayWidth.of(line) > story.width {
            let words = line.split(separator: " ")
            #expect(words.contains { DisplayWidth.of($0) + 6 > story.width }, "`\(line)` is too long")
        }
    }

    @Test(arguments: ReportStory.all)
    func noControlCharacterGetsThrough(story: ReportStory) {
        let pages = [
            ReportText(width: story.width, length: .explained, languages: story.languages)
                .render(story.report, for: story.traveler, at: ReportStory.crossing),
            ReportMarkdown(length: .explained, languages: story.languages)
                .render(story.report, for: story.traveler, at: ReportStory.crossing),
        ]
        for page in pages {
            let controls = page.unicodeScalars.filter {
                $0 != "\n" && ($0.properties.generalCategory == .control || (0x202A...0x202E).contains($0.value))
            }
            #expect(controls.isEmpty)
        }
    }

    @Test func everyAdvisoryStandsInTheExplainedText() {
        for story in ReportStory.all {
            let text = ReportText(width: nil, length: .explained).render(story.report)
            for advisory in story.report.advisories { #expect(text.contains("[\(advisory.rule)]")) }
        }
    }

    @Test func withoutTheCrossingItsIDIsNamed() {
        let text = ReportText().render(ReportStory.clear.report)
        #expect(text.contains("khasan-tumangang"))
    }
}
