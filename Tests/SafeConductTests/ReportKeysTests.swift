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
}
