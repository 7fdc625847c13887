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
            Document(type: "passport", issuer: "RU", expires: Expiry("2031-01-01")),
            Document(type: "ru-border-zone-pass", issuer: "RU", covers: ["khasan"], expires: Expiry("2027-01-31")),
            Document(type: "kp-operator-list", issuer: "KP", expires: Expiry("2027-01-31")),
        ]
        let travelers = [
            Traveler(
                nationalities: ["FR"], residence: "FR", age: 36, languages: ["fr"], occupation: "teacher", documents: []
            ),
            Traveler(nationalities: ["RU"], residence: "RU", age: 40, documents: passes, visited: [], localities: []),
            Traveler(
                nationalities: ["US"], residence: "US", age: 50,
                documents: [Document(type: "passport", issuer: "US", expires: Expiry("2030-01-01"))]),
            Traveler(nationalities: ["KR"], residence: "KR", age: 30), Traveler(nationalities: ["CN", "US"], age: 12),
            Traveler(),
        ]
        func trip(_ crossing: String, _ date: String, _ mode: String, _ party: String) -> Trip {
            Trip(
                crossing: crossing, from: "RU", to: "KP", date: Day(date), mode: mode, purpose: "tourism", party: party)
        }
        let trips = [
            trip("khasan-tumangang", "2026-12-07", "rail", "organized-tour"),
            trip("khasan-tumangang", "2026-12-06", "rail", "organized-tour"),
            trip("khasan-tumangang", "2026-12-07", "rail", "independent"),
            trip("khasan-tumangang", "2026-06-08", "rail", "organized-tour"),
            trip("khasan-tumangang", "2026-12-07", "road", "official-delegation"),
            trip("tumen-road-bridge", "2026-12-07", "road", "organized-tour"),
        ]
        // Asked while what was known of Russian groups was fresh: one has the papers, the other has time to apply for them.
        let group = trip("khasan-tumangang", "2024-08-09", "rail", "organized-tour")
        let early = [travelers[1], Traveler(nationalities: ["RU"], residence: "RU", age: 40, documents: [passes[0]])]
        return travelers.flatMap { traveler in trips.map { Request(traveler: traveler, trip: $0) } }
            + early.map { Request(traveler: $0, trip: group, asOf: Day("2024-07-01")) }
    }()
}
