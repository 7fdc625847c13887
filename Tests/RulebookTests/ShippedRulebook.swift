import Foundation
import SafeConduct

/// The shipped rulebook as its tests see it.
enum ShippedRulebook {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Rules").path

    static let result = Rulebook.load(paths: [folder], families: .standard)

    /// The files, read anew from some order.
    static let files: [SourceFile] = result.files

    static func rulebook() throws -> Rulebook {
        guard let rulebook = result.rulebook else {
            throw Failure(text: DiagnosticRenderer(sources: files).render(result.diagnostics))
        }
        return rulebook
    }

    struct Failure: Error, CustomStringConvertible {
        var text: String
        var description: String { text }
    }

    /// Travelers and trips that see very different answers.
    static let requests: [Request] = {
        let passes = [
            Document(type: "passport", issuer: "RU", expires: Day("2031-01-01")),
            Document(type: "ru-border-zone-pass", issuer: "RU", covers: ["khasan"], expires: Day("2027-01-31")),
            Document(type: "kp-operator-list", issuer: "KP", expires: Day("2027-01-31")),
        ]
        let travelers = [
            Traveler(
                nationalities: ["FR"], residence: "FR", age: 36, languages: ["fr"], occupation: "teacher", documents: []
            ),
            Traveler(nationalities: ["RU"], residence: "RU", age: 40, documents: passes, visited: [], localities: []),
            Traveler(
                nationalities: ["US"], residence: "US", age: 50,
                documents: [Document(type: "passport", issuer: "US", expires: Day("2030-01-01"))]),
            Traveler(nationalities: ["KR"], residence: "KR", age: 30), Traveler(nationalities: ["CN", "US"], age: 12),
            Traveler(),
        ]
        let trips = ["2026-12-07", "2026-12-06", "2026-06-08", "2024-02-01"].flatMap { date in
            [("rail", "organized-tour"), ("rail", "independent"), ("road", "official-delegation")].flatMap {
                mode, party in
                ["khasan-tumangang", "tumen-road-bridge"].map { crossing in
                    Trip(
                        crossing: crossing, from: "RU", to: "KP", date: Day(date), mode: mode, purpose: "tourism",
                        party: party)
                }
            }
        }
        return travelers.flatMap { traveler in trips.map { Request(traveler: traveler, trip: $0) } }
    }()
}
