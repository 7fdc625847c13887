import Foundation
import SafeConduct
import Testing
import YAMLTree

/// A rulebook whose answers are recorded, with the requests that it is asked.
final class AnsweredRulebook: Sendable {
    /// What names it in the file of digests.
    let name: String
    let rulebook: Rulebook
    /// The same rulebook, opened from its bundle.
    let opened: Rulebook
    /// The requests as lines of JSON.
    let lines: [String]
    /// The requests; nil where a line is none.
    let requests: [Request?]

    private init(_ name: String, _ files: [SourceFile], _ lines: [String]) throws {
        let compiled = Rulebook.compile(files, families: .standard)
        let text = DiagnosticRenderer(sources: files).render(compiled.diagnostics.filter { $0.severity == .error })
        let bundle = try #require(Rulebook.bundle(files, families: .standard).bundle, "\(name): \(text)")
        self.name = name
        rulebook = try #require(compiled.rulebook, "\(name): \(text)")
        opened = try #require(Rulebook.open(bundle: bundle, families: .standard).rulebook)
        self.lines = lines
        let rulebook = rulebook
        requests = lines.map { Self.request($0, rulebook) }
    }

    private static func request(_ line: String, _ rulebook: Rulebook) -> Request? {
        guard let root = JSONReader.read(SourceFile(path: "", text: line)).root else { return nil }
        return rulebook.decodeRequest(root).request
    }

    static let all = ["shipped", "small", "generated"]

    /// The rulebook of that name.
    static func named(_ name: String) throws -> AnsweredRulebook {
        switch name {
        case "shipped": try shipped.get()
        case "small": try small.get()
        default: try generated.get()
        }
    }

    private static let shipped = Result {
        let range = RequestLines.Range(
            crossings: [("khasan-tumangang", ["RU", "KP"]), ("tumen-road-bridge", ["RU", "KP"])],
            nationalities: ["RU", "KP", "CN", "US", "FR", "KR", "DE", "GB", "JP", "AU"],
            documents: [
                "passport", "passport", "visa", "ru-border-zone-pass", "kp-operator-list", "us-special-validation",
                "ru-special-permit",
            ], localities: ["khasan", "vladivostok", "rason"],
            occupations: ["teacher", "journalist", "soldier", "engineer"], additional: [])
        return try AnsweredRulebook(
            "shipped", files(in: root.appending(path: "Rules")), RequestLines.lines(900, from: range, seed: 1))
    }

    private static let small = Result {
        let range = RequestLines.Range(
            crossings: [
                ("hill-pass", ["RU", "CN"]), ("ferry-line", ["RU", "KP"]), ("tunnel", ["CN", "KP"]),
                ("village-path", ["RU", "CN"]),
            ],
            nationalities: ["RU", "CN", "KP", "FR", "DE", "US", "KR", "JP"],
            documents: ["passport", "visa", "zone-pass", "special-pass", "parental-consent", "pet-certificate"],
            localities: ["hills", "coast"], occupations: ["minister", "teacher", "guide"],
            additional: [
                ("trip.groupSize", ["1", "4", "5", "12"]), ("trip.pets", ["true", "false"]),
                ("traveler.vaccines", ["[]", "[\"polio\"]", "[\"yellow-fever\",\"measles\"]", "null"]),
            ])
        return try AnsweredRulebook(
            "small", files(in: folder.appending(path: "Rulebook")), RequestLines.lines(1600, from: range, seed: 2))
    }

    private static let generated = Result {
        let range = RequestLines.Range(
            crossings: GeneratedRulebook.crossings, nationalities: GeneratedRulebook.countries + ["CH"],
            documents: GeneratedRulebook.documents, localities: GeneratedRulebook.localities,
            occupations: GeneratedRulebook.occupations,
            additional: [("trip.axles", ["2", "3", "5"]), ("traveler.member", ["true", "false"])])
        return try AnsweredRulebook(
            "generated", GeneratedRulebook.files(seed: 3), RequestLines.lines(700, from: range, seed: 4))
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    private static let root = folder.deletingLastPathComponent().deletingLastPathComponent()

    /// The files of a folder under paths that are the same on every machine.
    private static func files(in folder: URL) throws -> [SourceFile] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return try paths.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".csv") }.sorted().map { path in
            SourceFile(path: path, bytes: [UInt8](try Data(contentsOf: folder.appending(path: path))))
        }
    }
}
