import Foundation

/// What an author waits for in an editor: `safe-conduct lsp` as a program of its own, from a message in to a message out.
///
/// Each row is printed as soon as it is known: the whole takes minutes.
enum EditorBenchmarks {
    /// A workspace, and what is asked of it.
    private struct Workspace {
        var name: String
        var files: Int
        /// How long a keystroke may take, in milliseconds.
        var limit: Double
        /// How often a key is struck, and after how many of these strokes the whole is waited for.
        var strokes = 200
        var wholes: Int
    }

    static func rows(tool: URL) throws -> [Row] {
        guard FileManager.default.isExecutableFile(atPath: tool.path) else {
            Tool.note("no rows of `lsp`: build the program with `swift build -c release`")
            return []
        }
        return try measure(tool, Workspace(name: "1000 rules in one file", files: 1, limit: 20, wholes: 20))
            + measure(tool, Workspace(name: "100000 rules in a workspace", files: 100, limit: 50, wholes: 3))
    }

    private static func measure(_ tool: URL, _ workspace: Workspace) throws -> [Row] {
        let folder = try written(workspace)
        defer { try? FileManager.default.removeItem(at: folder) }
        var rows: [Row] = []
        func add(_ what: String, _ value: Double, _ unit: String, peer: Double? = nil, limit: Double? = nil) {
            let row = Row(
                name: "lsp, \(workspace.name): \(what)", value: value, unit: unit, peer: peer, limit: limit)
            Tool.note(row.line(width: 60))
            rows.append(row)
        }
        Tool.note("lsp: lint of \(workspace.name), then the server")
        // The same work in turn, the better of two: a machine that is busy for a while is busy for both.
        var lint = try EditorProcess.lint(tool, folder)
        var (editor, cold) = try start(tool, folder)
        editor.end()
        let again = try EditorProcess.lint(tool, folder)
        lint = (min(lint.milliseconds, again.milliseconds), min(lint.megabytes, again.megabytes))
        let second: Double
        (editor, second) = try start(tool, folder)
        cold = min(cold, second)
        add("cold open, and lint", cold, "ms", peer: lint.milliseconds, limit: lint.milliseconds * 1.2)
        add("resident after cold open, and lint's most", editor.memory, "MB", peer: lint.megabytes)
        let text = rules(file: 0)
        editor.open("0.yaml", text)
        try editor.awaitReport(of: "0.yaml")
        let line =
            text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("[law]") } ?? 0
        let (strokes, wholes) = try type(editor, workspace, line: line)
        add("a keystroke, p50", strokes.part(0.5), "ms")
        add("a keystroke, p95", strokes.part(0.95), "ms", limit: workspace.limit)
        add("a keystroke, p99", strokes.part(0.99), "ms")
        add("all is known after a keystroke, p50", wholes.part(0.5), "ms")
        add("all is known after a keystroke, p95", wholes.part(0.95), "ms")
        try editor.awaitReport(of: "0.yaml")
        for method in ["completion", "hover"] {
            let waits = try (0..<50).map { _ in
                try milliseconds { try editor.ask("textDocument/\(method)", of: "0.yaml", line: line, column: 15) }
            }.sorted()
            add("\(method), p50", waits.part(0.5), "ms")
            add("\(method), p95", waits.part(0.95), "ms")
        }
        add(
            "resident after the session, and lint's most", editor.memory, "MB", peer: lint.megabytes,
            limit: lint.megabytes * 1.25)
        add("most that was resident, and lint's most", editor.peakMemory, "MB", peer: lint.megabytes)
        editor.end()
        return rows
    }

    private static func start(_ tool: URL, _ folder: URL) throws -> (EditorProcess, Double) {
        let clock = ContinuousClock()
        let start = clock.now
        let editor = try EditorProcess(tool, folder)
        return (editor, (clock.now - start).milliseconds)
    }

    /// Strikes a key again and again, which breaks a rule and mends it in turn; how long each answer took, and how long it took from time to time
    /// until everything was known, both sorted.
    private static func type(
        _ editor: EditorProcess, _ workspace: Workspace, line: Int
    ) throws -> (strokes: [Double], wholes: [Double]) {
        var (strokes, wholes): ([Double], [Double]) = ([], [])
        let clock = ContinuousClock()
        let stretch = workspace.strokes / workspace.wholes
        for number in 0..<workspace.strokes {
            let start = clock.now
            editor.type("0.yaml", line: line, column: 14, number % 2 == 0 ? "lwa" : "law", length: 3)
            try editor.awaitFindings(of: "0.yaml")
            strokes.append((clock.now - start).milliseconds)
            guard number % stretch == stretch - 1 else { continue }
            try editor.awaitReport(of: "0.yaml")
            wholes.append((clock.now - start).milliseconds)
            Tool.note("lsp: \(number + 1) of \(workspace.strokes) keystrokes in \(workspace.name)")
        }
        return (strokes.sorted(), wholes.sorted())
    }

    private static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
        try ContinuousClock().measure(body).milliseconds
    }

    // MARK: files

    private static func written(_ workspace: Workspace) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: "editor-\(workspace.files)-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try write(sources, to: folder.appending(path: "sources.yaml"))
        try write(crossing, to: folder.appending(path: "a-b.yaml"))
        for file in 0..<workspace.files { try write(rules(file: file), to: folder.appending(path: "\(file).yaml")) }
        return folder
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

extension [Double] {
    /// The value below which a share of a sorted list lies.
    fileprivate func part(_ share: Double) -> Double {
        isEmpty ? .nan : self[Swift.min(count - 1, Int(Double(count) * share))]
    }
}

extension Duration {
    var milliseconds: Double { Double(components.seconds) * 1e3 + Double(components.attoseconds) / 1e15 }
}
