import AdvisoryModel
import JSON
import RuleEngine
import SourceDiagnostics
import YAMLTree
import SystemFiles

/// What the answers of a file were made of, written beside it: `reports.jsonl.run`. A run that goes on with them must be made of the same.
///
/// Answers do not tell it by themselves: with `--select verdict` those of two rulebooks look alike.
struct RunRecord {
    static let schema = "safe-conduct/run/1"

    /// The digests of the rulebook.
    var rulebook: String
    /// The SHA-256 of the first bytes of the requests, and how many they are. A file of requests may have grown since.
    var requests: (count: Int, digest: String)
    /// The parts that are written of each report; empty: all.
    var select: [String]
    var asOf: String
    var language: [String]
    var drafts: Bool

    /// What differs, in words; nil: nothing.
    func difference(from earlier: RunRecord) -> String? {
        func list(_ parts: [String]) -> String { parts.isEmpty ? "everything" : parts.joined(separator: ",") }
        if rulebook != earlier.rulebook { return "the rulebook was \(earlier.rulebook), and is \(rulebook)" }
        if requests != earlier.requests { return "the requests were others" }
        if asOf != earlier.asOf { return "the day was \(earlier.asOf), and is \(asOf)" }
        if select != earlier.select { return "--select was \(list(earlier.select)), and is \(list(select))" }
        if language != earlier.language { return "--language was another one" }
        if drafts != earlier.drafts { return "--drafts was \(earlier.drafts ? "given" : "not given")" }
        return nil
    }

    static func path(for output: String) -> String { output + ".run" }

    var json: [UInt8] {
        var json = JSONWriter(pretty: true)
        json.beginObject()
        json.member("schema") { $0.string(Self.schema) }
        json.member("rulebook") { $0.string(rulebook) }
        json.member("requests") { json in
            json.beginObject()
            json.member("bytes") { $0.integer(requests.count) }
            json.member("sha256") { $0.string(requests.digest) }
            json.endObject()
        }
        json.member("select") { $0.strings(select) }
        json.member("asOf") { $0.string(asOf) }
        json.member("language") { $0.strings(language) }
        json.member("drafts") { $0.bool(drafts) }
        json.endObject()
        return json.bytes + [UInt8(ascii: "\n")]
    }
}

extension RunRecord {
    /// Reads a record from a file; nil for anything else.
    init?(path: String) {
        guard let file = try? OpenFile(path, for: .reading) else { return nil }
        defer { file.close() }
        var bytes: [UInt8] = []
        while bytes.count < 1 << 20, (try? file.read(1 << 16, into: &bytes)) ?? 0 > 0 {}
        self.init(json: bytes)
    }

    private init?(json bytes: [UInt8]) {
        guard let root = JSONReader.read(SourceFile(path: "", bytes: bytes)).root, root.kind == .mapping,
            root["schema"]?.text == Self.schema, let rulebook = root["rulebook"]?.text, let asOf = root["asOf"]?.text,
            let requests = root["requests"], let count = (requests["bytes"]?.text).flatMap({ Int($0) }), count >= 0,
            let digest = requests["sha256"]?.text
        else { return nil }
        self.init(
            rulebook: rulebook, requests: (count, digest), select: root["select"]?.elements.map(\.text) ?? [],
            asOf: asOf, language: root["language"]?.elements.map(\.text) ?? [],
            drafts: root["drafts"]?.text == "true")
    }
}
