import Foundation

/// The shared workload as a rulebook in YAML, kept between runs in a temporary folder.
struct LoadWorkload {
    /// One folder with all files of the rulebook.
    var folder: URL

    /// Makes it where it is not there yet; nil, saying so, where the shared generator is missing.
    init?(rules count: Int, shared: URL) throws {
        let base = FileManager.default.temporaryDirectory.appending(path: "safe-conduct-benchmarks")
        let made = base.appending(path: "load-\(count)-3")
        folder = made
        if FileManager.default.fileExists(atPath: made.path) { return }
        let script = shared.appending(path: "bench/workload.py")
        guard FileManager.default.fileExists(atPath: script.path) else {
            print("load: skipped, as there is no workload.py in the shared material")
            return nil
        }
        let data = base.appending(path: "data-\(count)")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", script.path, String(count), "1", data.path]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: data.appending(path: "rules.json")))
        guard let rules = json as? [[String: Any]], rules.count == count else {
            print("load: skipped, as workload.py made nothing")
            return nil
        }
        let unfinished = base.appending(path: "load-\(count)-unfinished")
        try? FileManager.default.removeItem(at: unfinished)
        try FileManager.default.createDirectory(at: unfinished, withIntermediateDirectories: true)
        for (name, text) in Self.files(rules) {
            try Data(text.utf8).write(to: unfinished.appending(path: name))
        }
        try FileManager.default.moveItem(at: unfinished, to: made)
    }

    /// The texts of all files.
    func texts() throws -> [(name: String, bytes: [UInt8])] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
            ($0, [UInt8](try Data(contentsOf: folder.appending(path: $0))))
        }
    }

    private static func files(_ rules: [[String: Any]]) -> [String: String] {
        var files = [
            "vocabulary.yaml": """
            vocabulary: bench
            attributes:
              traveler.hasPermit: { type: boolean, summary: whether a permit is there }

            """,
            "sources.yaml": """
            sources:
              gazette: { title: Gazette, kind: law, reliability: A, published: 2020-01-01, retrieved: 2026-01-01 }

            """,
            "crossing.yaml": "crossing: here\nname: Here\nbetween: [US, CN]\n",
        ]
        for family in ["closure", "permit", "safety", "contacts"] {
            var text = "rules: \(family)\nfamily: \(family)\nitems:\n"
            for rule in rules {
                let advisory = rule["advisory"] as? [String: Any] ?? [:]
                guard advisory["family"] as? String == family else { continue }
                text += item(rule, family, advisory)
            }
            files["\(family).yaml"] = text
        }
        return files
    }

    private static func item(_ rule: [String: Any], _ family: String, _ advisory: [String: Any]) -> String {
        func text(_ key: String) -> String { rule[key] as? String ?? "" }
        func list(_ key: String) -> String { (rule[key] as? [String] ?? []).joined(separator: ", ") }
        let extra =
            switch rule["extra"] as? String {
            case "minor": ", traveler.age: \"< 18\""
            case "no-permit": ", traveler.hasPermit: false"
            case "rail": ", trip.mode: rail"
            default: ""
            }
        let severity = advisory["severity"] as? Int ?? 1
        let payload =
            switch family {
            case "closure": "passage: closed"
            case "permit": "permit: { document: visa }"
            case "safety": "level: \(severity)"
            default: "contacts: [{ service: all, number: \"112\" }]"
            }
        return """
              - id: \(text("id"))
                title: \(advisory["code"] as? String ?? "")
                when: { trip.from: \(text("from")), trip.to: \(text("to")), traveler.nationalities: [\(list("nationality"))], trip.purpose: [\(list("purpose"))], trip.date: \(text("start"))..\(text("end"))\(extra) }
                \(payload)
                sources: [gazette]

            """
    }
}
