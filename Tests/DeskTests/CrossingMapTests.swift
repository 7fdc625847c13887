import AdvisoryModel
import Desk
import Foundation
import RuleEngine
import SafeConduct
import Testing

/// Crossings as GeoJSON.
@Suite struct CrossingMapTests {
    @Test func aCrossingIsAPointWithItsStanding() throws {
        let rulebook = try DeskRulebook.load()
        let json = CrossingMap(on: Day("2026-12-21"), asOf: DeskRulebook.asOf).json(rulebook.crossings, of: rulebook)
        let map = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
        #expect(map["type"] as? String == "FeatureCollection")
        let features = try #require(map["features"] as? [[String: Any]])
        #expect(features.compactMap { $0["id"] as? String } == ["north-gate", "south-gate"])
        let geometry = try #require(features[0]["geometry"] as? [String: Any])
        // Longitude goes first.
        #expect(geometry["coordinates"] as? [Double] == [28.25, 60.5])
        #expect(features[1]["geometry"] is NSNull)
        let properties = try #require(features[0]["properties"] as? [String: Any])
        let facts = try #require(properties["facts"] as? [String: [String: Any]])
        #expect(facts["status"]?["value"] as? String == "closed")
        let directions = try #require(properties["directions"] as? [[String: Any]])
        #expect(
            directions.map { "\($0["from"] ?? "") \($0["to"] ?? "") \($0["standing"] ?? "")" } == [
                "FI RU blocked", "RU FI blocked",
            ])
    }
}
