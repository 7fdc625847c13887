import AdvisoryModel
import Foundation
import Testing

@testable import SafeConduct

/// The paths that `--select` takes are the keys that reports have.
@Suite struct ReportKeysTests {
    /// The keys that the stories' reports are written with, each below its part.
    private static func written() throws -> [String: Set<String>] {
        var keys: [String: Set<String>] = [:]
        for story in ReportStory.all {
            let json = try JSONSerialization.jsonObject(with: Data(story.report.json()))
            for (key, value) in try #require(json as? [String: Any]) {
                let objects = (value as? [[String: Any]]) ?? [value as? [String: Any] ?? [:]]
                keys[key, default: []].formUnion(objects.flatMap(\.keys))
            }
        }
        return keys
    }

    @Test func everyKeyThatIsWrittenIsKnownAndEveryKnownOneIsWritten() throws {
        let written = try Self.written()
        #expect(Set(written.keys) == Set(ReportKeys.known.keys))
        for (key, below) in ReportKeys.known where !below.isEmpty {
            #expect(written[key] == Set(below), "\(key)")
        }
    }

    @Test(arguments: ReportStory.all) func aReportIsReadAsItWasWritten(story: ReportStory) throws {
        #expect(try Report(json: story.report.json()) == story.report)
    }

    @Test func hoursAreWrittenByTheClock() throws {
        let story = try #require(ReportStory.all.first { $0.folder.contains("certain-hours") })
        let json = String(decoding: story.report.json(), as: UTF8.self)
        #expect(
            json.contains(
                #""reasons":[{"code":"within-hours","rules":["kp/bridge","ru-kp/tour-train"],"#
                    + #""spans":[{"from":"09:00","to":"12:00"},{"from":"13:00","to":"24:00"}],"clock":"RU"}]"#))
        let wrong = json.replacing(#""to":"24:00""#, with: #""to":"24:30""#)
        #expect(throws: InvalidReport.self) { try Report(json: Array(wrong.utf8)) }
    }
}
