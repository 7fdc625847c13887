import AdvisoryModel
import Authoring
import Foundation
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import TestSupport
import Testing
import YAMLTree

@testable import Feeds

/// The feeds as they were published, with how each of them fares.
@Suite(
    .enabled(
        if: SharedMaterial.item("data/gov-advisories") != nil,
        "the feeds are not there: SAFE_CONDUCT_SHARED names the shared material"))
struct SharedFeedTests {
    struct Story: Sendable, CustomTestStringConvertible {
        var kind: FeedKind
        var files: [String]
        var retrieved: String?
        var entries: Int
        /// How many different things it says.
        var values: Int
        var testDescription: String { files.joined(separator: ", ") }

        /// The file with what is told of it.
        var health: URL {
            let name = files[0].split(separator: "/").joined(separator: "-")
            return URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Health/\(name).txt")
        }
    }

    static let stories = [
        Story(kind: .state, files: ["gov-advisories/us-state-dept-2026-08-22.json"], entries: 220, values: 4),
        Story(kind: .state, files: ["gov-advisories/unitedstates_summary.json"], entries: 237, values: 4),
        Story(kind: .state, files: ["gov-advisories/unitedstates_summary.csv"], entries: 237, values: 4),
        Story(
            kind: .fcdo, files: ["fcdo/fcdo-status-table-2026-08-22.json"], retrieved: "2026-08-22", entries: 226,
            values: 4),
        Story(
            kind: .fcdo, files: ["fcdo/full-country.json", "fcdo/alt-country.json", "fcdo/no-parts.json"], entries: 3,
            values: 0),
        Story(kind: .fcdo, files: ["fcdo/withdrawn-full-country.json"], entries: 1, values: 0),
        Story(kind: .fcdo, files: ["fcdo/publisher_v2-travel_advice.json"], entries: 1, values: 0),
        Story(kind: .canada, files: ["gov-advisories/canada_summary.json"], entries: 230, values: 7),
        Story(kind: .canada, files: ["gov-advisories/canada_summary.csv"], entries: 230, values: 7),
        Story(
            kind: .visaMatrix, files: ["passport-index-tidy-iso2.2026-02-17.csv"], retrieved: "2026-02-17",
            entries: 39_601, values: 22),
        Story(kind: .cbp, files: ["cbp/currentBorderCrossings.json"], entries: 76, values: 2),
    ]

    private static func read(_ name: String) throws -> SourceFile {
        let file = try #require(SharedMaterial.item("data/\(name)"))
        return SourceFile(path: name, bytes: [UInt8](try Data(contentsOf: file)))
    }

    @Test(arguments: stories) func aFeedIsTakenAndItsHealthTold(_ story: Story) throws {
        let files = try story.files.map(Self.read)
        let run = Feed.run(story.kind, files, retrieved: story.retrieved)
        #expect(run.findings.filter { $0.severity == .error }.map(\.message) == [])
        #expect(run.health.entries == story.entries && run.health.values.count == story.values)
        let told = FeedReport(run, isWritten: false).text + Feed.said(run).map { $0 + "\n" }.joined()
        if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1" {
            try told.write(to: story.health, atomically: true, encoding: .utf8)
            Issue.record("wrote \(story.health.lastPathComponent); look at it, and run again without UPDATE_FIXTURES")
        }
        #expect(try told == String(contentsOf: story.health, encoding: .utf8))
        if run.outputs.isEmpty { return }
        let draft = RulebookDraft(run.outputs, families: .standard)
        let lint = LintRun(draft)
        #expect(draft.isSound && lint.errors == 0, "\(lint.text())")
        #expect(draft.rules.allSatisfy { !$0.letsThrough })
        // The same once more changes nothing.
        let again = Feed.run(story.kind, files, run.outputs, retrieved: story.retrieved)
        #expect(again.outputs.isEmpty && again.changes.allSatisfy { $0.kind == .seenAgain })
    }

    private static func needs(_ name: String) throws -> [String: VisaNeed] {
        let file = try read(name)
        let (root, _) = name.hasSuffix(".csv") ? CSVReader.read(file) : JSONReader.read(file)
        var contents = FeedContents<VisaNeed>()
        VisaBook().read(try #require(root), into: &contents)
        #expect(contents.findings.map(\.message) == [])
        #expect(contents.statements.count == 39_402)
        return contents.statements
    }

    @Test(arguments: [
        ("passport-index-tidy-iso2.2026-02-17.csv", "passport-index.2026-02-17.json"),
        ("passport-index-tidy-iso2.csv", "passport-index-matrix-iso2.csv"),
    ])
    func theShapesOfATableOfVisasSayTheSame(_ table: String, _ other: String) throws {
        #expect(try Self.needs(table) == Self.needs(other))
    }

    @Test func anOlderTableOfVisasIsRead() throws {
        #expect(try Self.needs("passport-index-tidy-iso2.legacy-2024-12-04.csv")["FR>RU"]?.value == "e-visa")
    }

    /// Files that lie beside feeds, and are none.
    @Test(arguments: [
        (FeedKind.fcdo, "fcdo/travel_advice_index.json"), (.state, "fcdo/travel_advice.frontend.schema.json"),
        (.canada, "gov-advisories/unitedkingdom_summary.json"), (.cbp, "cbp/PortsOfEntry.geojson"),
        (.state, "gov-advisories/level-change-events.json"),
    ])
    func whatIsNoFeedIsNotTaken(_ kind: FeedKind, _ name: String) throws {
        let file = try Self.read(name)
        let json = SourceFile(path: "\(name).json", bytes: file.bytes)
        let run = Feed.run(kind, [json], retrieved: "2026-08-22")
        #expect(run.outputs.isEmpty && run.findings.map(\.code.text).contains("feed/unknown-shape"))
    }
}
