import Foundation

/// What an author waits for in an editor: `safe-conduct lsp` as a program of its own, from a message in to a message out.
enum EditorBenchmarks {
    static func rows(tool: URL) throws -> [Row] {
        guard FileManager.default.isExecutableFile(atPath: tool.path) else {
            Tool.note("no rows of `lsp`: build the program with `swift build -c release`")
            return []
        }
        return try measure(tool, "1000 rules in one file", files: 1, limit: 20)
            + measure(tool, "100000 rules in a workspace", files: 100, limit: 50)
    }

    private static func measure(_ tool: URL, _ name: String, files: Int, limit: Double) throws -> [Row] {
        let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: "editor-\(files)-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try write(sources, to: folder.appending(path: "sources.yaml"))
        try write(crossing, to: folder.appending(path: "a-b.yaml"))
        for file in 0..<files { try write(rules(file: file), to: folder.appending(path: "\(file).yaml")) }
        let lint = try EditorProcess.lint(tool, folder)
        let clock = ContinuousClock()
        let start = clock.now
        let editor = try EditorProcess(tool, folder)
        let cold = milliseconds(clock.now - start)
        let text = rules(file: 0)
        var waits: [Double] = []
        var all: [Double] = []
        editor.open("0.yaml", text)
        let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("[law]") } ?? 0
        for number in 0..<200 {
            let start = clock.now
            editor.type("0.yaml", line: line, column: 14, number % 2 == 0 ? "lwa" : "law", length: 3)
            try editor.awaitFindings(of: "0.yaml")
            waits.append(milliseconds(clock.now - start))
            // From time to time until everything is known.
            if number % 20 == 19 {
                try editor.awaitReport(of: "0.yaml")
                all.append(milliseconds(clock.now - start))
            }
        }
        let memory = editor.peakMemory
        editor.end()
        waits.sort()
        all.sort()
        func part(_ share: Double) -> Double { waits[min(waits.count - 1, Int(Double(waits.count) * share))] }
        return [
            Row(name: "lsp, \(name): cold open", value: cold, unit: "ms", limit: lint.milliseconds * 1.2),
            Row(name: "lsp, \(name): lint of the folder", value: lint.milliseconds, unit: "ms"),
            Row(name: "lsp, \(name): a keystroke, p50", value: part(0.5), unit: "ms"),
            Row(name: "lsp, \(name): a keystroke, p95", value: part(0.95), unit: "ms", limit: limit),
            Row(name: "lsp, \(name): a keystroke, p99", value: part(0.99), unit: "ms"),
            Row(name: "lsp, \(name): all is known, p50", value: all[all.count / 2], unit: "ms"),
            Row(name: "lsp, \(name): memory", value: memory, unit: "MB", limit: lint.megabytes * 1.25),
            Row(name: "lsp, \(name): memory of lint", value: lint.megabytes, unit: "MB"),
        ]
    }

    private static func milliseconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) * 1e3 + Double(duration.components.attoseconds) / 1e15
    }

    private static func write(_ text: String, to file: URL) throws { try Data(text.utf8).write(to: file) }

    private static let sources =
        "sources:\n  law: { title: Law, kind: law, reliability: A, published: 2024-01-01, retrieved: 2026-01-01 }\n"
    private static let crossing = "crossing: a-b\nname: A\nbetween: [RU, KP]\ncovers: 2020-01-01..2099-12-31\n"

    /// A thousand rules as authors write them.
    private static func rules(file: Int) -> String {
        var text = "rules: f\(file)\nfamily: permit\nitems:\n"
        for number in 0..<1000 {
            text += """
                  - id: r\(number)
                    title: { en: Pass \(number), fr: Permis \(number) }
                    when:
                      traveler.nationalities: [FR, DE, US]
                      trip.to: KP
                      trip.date: 2026-01-01..2026-12-\(10 + number % 20)
                    unless: traveler.age < \(number % 18) && trip.mode == "rail"
                    permit: { document: visa, issuer: KP, leadTime: \(1 + number % 30) days }
                    sources: [law]

                """
        }
        return text
    }
}
