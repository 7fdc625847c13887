import RuleFixtures
import RulebookLoading
import AdvisoryModel
import Foundation
import RuleEngine
import SafeConductTesting
import SourceDiagnostics
import TestSupport
import Testing

/// A rulebook over the visa requirements of 39,601 pairs of countries, read from a folder.
@Suite struct VisaMatrixTests {
    static let matrix = SharedMaterial.item("data/passport-index-tidy-iso2.2026-02-17.csv")

    private static let rules = """
        rules: visa
        family: note
        items:
          - id: no-admission/{Passport}-{Destination}
            each: { csv: visas.csv, where: { Requirement: no admission } }
            title: "{Destination} does not admit citizens of {Passport}"
            effect: blocks
            when: { traveler.nationalities: "{Passport}", trip.to: "{Destination}" }
            sources: [good]
          - id: required/{Passport}-{Destination}
            each: { csv: visas.csv, where: { Requirement: [visa required, e-visa, eta] } }
            title: "Citizens of {Passport} need a visa of {Destination} ({Requirement})"
            effect: requires
            when: { traveler.nationalities: "{Passport}", trip.to: "{Destination}" }
            sources: [good]
          - id: arrival/{Passport}-{Destination}
            each: { csv: visas.csv, where: { Requirement: visa on arrival } }
            title: Visa on arrival
            effect: informs
            when: { traveler.nationalities: "{Passport}", trip.to: "{Destination}" }
            sources: [good]
          - id: stay/{Passport}-{Destination}
            each: { csv: visas.csv, where: { Requirement: 0..1000 } }
            title: "{{ int(row.Requirement) }} days without a visa"
            effect: informs
            when: row.Passport in traveler.nationalities && trip.to == row.Destination
            sources: [good]
          - id: free/{Passport}-{Destination}
            each: { csv: visas.csv, where: { Requirement: visa free } }
            title: No visa
            effect: informs
            when: { traveler.nationalities: "{Passport}", trip.to: "{Destination}" }
            sources: [good]
          - id: home/{Passport}
            each: { csv: visas.csv, where: { Requirement: "< 0" } }
            title: The own country
            effect: informs
            when: { traveler.nationalities: "{Passport}", trip.to: "{Destination}" }
            sources: [good]

        """

    private static func load(_ matrix: URL) throws -> LoadResult {
        let folder = FileManager.default.temporaryDirectory.appending(path: "visas-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: matrix, to: folder.appending(path: "visas.csv"))
        let files = TestRulebook.basics.merging(["visas.yaml": rules]) { _, new in new }
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        // A crossing for each destination that is asked about.
        for country in ["FR", "KP", "DE", "AZ", "US", "AF"] {
            let text = "crossing: to-\(country)\nname: { en: To \(country) }\nbetween: [XK, \(country)]\n"
            try Data(text.utf8).write(to: folder.appending(path: "\(country).yaml"))
        }
        return Rulebook.load(paths: [folder.path], families: [NoteFamily.self])
    }

    private static func kind(of requirement: String) -> String {
        switch requirement {
        case "no admission": "no-admission"
        case "visa required", "e-visa", "eta": "required"
        case "visa on arrival": "arrival"
        case "visa free": "free"
        case "-1": "home"
        default: "stay"
        }
    }

    @Test(.enabled(if: matrix != nil, "the visa matrix is not there: SAFE_CONDUCT_SHARED names the shared material"))
    func everyPairHasItsRuleAndAnswersAsItsCellSays() throws {
        let matrix = try #require(Self.matrix)
        let result = try Self.load(matrix)
        #expect(DiagnosticRenderer(sources: result.files).render(result.diagnostics) == "")
        let rulebook = try #require(result.rulebook)
        let lines = try String(contentsOf: matrix, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
        let cells = lines.map { $0.split(separator: ",").map(String.init) }
        #expect(cells.count == 39_601)
        let ids = cells.map { cell in
            let kind = Self.kind(of: cell[2])
            return "visa/\(kind)/\(cell[0])" + (kind == "home" ? "" : "-\(cell[1])")
        }
        #expect(rulebook.ruleIDs == ids.sorted())
        let asOf = try #require(Day("2026-11-21"))
        for (line, (cell, id)) in zip(cells, ids).enumerated() where ["KP", "AZ", "US"].contains(cell[1]) {
            let request = Request(
                traveler: Traveler(nationalities: [cell[0]]),
                trip: Trip(crossing: "to-\(cell[1])", from: "XK", to: cell[1], date: Day("2026-12-07")))
            let advisories = rulebook.check(request, asOf: asOf).advisories
            #expect(advisories.map(\.rule) == [id])
            #expect(advisories.map(\.at) == ["visas.csv:\(line + 2):1"])
            if Self.kind(of: cell[2]) == "stay" {
                #expect(advisories.map(\.title) == ["\(cell[2]) days without a visa"])
            }
        }
    }
}
