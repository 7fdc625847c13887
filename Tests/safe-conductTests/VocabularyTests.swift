import Authoring
import Foundation
import Testing

@testable import SafeConductCommand

/// `vocabulary` lists what files may hold.
@Suite struct VocabularyTests {
    @Test func aTableIsPrinted() throws {
        let run = try Workspace().run(["vocabulary", "freshness"])
        #expect(run.code == 0)
        #expect(
            run.output == """
                FRESHNESS: how long after it was last seen a source is fresh, where it does not say so itself

                  law           730
                  government    365
                  operator      180
                  news          180
                  guide         180
                  encyclopedia  365
                  field-report  90

                """)
    }

    @Test func allTablesAreJSON() throws {
        let run = try Workspace().run(["vocabulary", "--format", "json"])
        let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(object["schema"] as? String == "safe-conduct/vocabulary/1")
        #expect(Set(object.keys) == Set(VocabularyCommand.reference.tables.map(\.name) + ["schema"]))
        let attributes = try #require(object["attributes"] as? [[String: Any]])
        let mode = try #require(attributes.first { $0["name"] as? String == "trip.mode" })
        #expect(mode["values"] as? [String] == ["rail", "road", "foot", "bicycle", "sea", "air"])
        let codes = try #require(object["codes"] as? [[String: Any]])
        #expect(codes.contains { $0["code"] as? String == "yaml/tag" })
    }

    @Test func aRulebookAddsWhatItHas() throws {
        let run = try Workspace(SmallRulebook.files).run(["vocabulary", "crossings", "--rules", "rules"])
        #expect(
            run.output == """
                CROSSINGS: the crossings of this rulebook

                  a-b  RU, KP
                      aliases: The old bridge
                      facts: modes

                """)
    }

    @Test func aSlipIsSeen() throws {
        let run = try Workspace().run(["vocabulary", "atributes"])
        #expect(run.code == 2)
        #expect(run.error.hasPrefix("Error: no table is called `atributes`: did you mean `attributes`?"))
    }
}
