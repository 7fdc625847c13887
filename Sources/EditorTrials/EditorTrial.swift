import Authoring
public import Foundation
import LanguageServer
public import RuleEngine
import RulebookLoading
import SafeConductTesting
public import SourceDiagnostics

/// Edits a rulebook at random through a language server, and compares what it says after each edit with what lint says of the same texts.
///
/// ```swift
/// import EditorTrials
///
/// let folder = URL(filePath: "/tmp/trial")
/// var trial = try EditorTrial(files, families: .standard, seed: 1, in: folder)
/// let tally = try trial.run(edits: 300)
/// tally.faults    // []
/// ```
public struct EditorTrial {
    /// What came of the edits.
    public struct Tally: Sendable {
        /// After how many edits the rulebook was sound.
        public var sound = 0
        /// After how many it was broken.
        public var broken = 0
        /// How many findings there were, over all edits.
        public var findings = 0
        /// Where the server said something else than lint; at most 20.
        public var faults: [String] = []

        /// In a line.
        public var text: String {
            "\(sound) times sound, \(broken) times broken, \(findings) findings, \(faults.count) faults"
        }
    }

    private static let pieces = [
        "x", " ", "\n", "  ", ": ", "- ", "\"", "'", "[", "]", "{", "}", ", ", "# c\n", "&a ", "*a", "|\n", "\t", "é",
        "😀",
        "\r\n", "RU", "law", "rail", "2026-01-01", "# accept(rulebook/no-source): x", "items:\n", "id: a\n",
    ]

    private let originals: [String: String]
    private let families: [any RuleFamily.Type]
    private let folder: URL
    /// A second folder, to which all texts are written as they would be if they were saved.
    private let mirror: URL
    private var random: SlipChoice
    private var session: EditorSession
    /// The texts as they are in the editor, and where it holds none, on the disk.
    private var texts: [String: String] = [:]
    private var saved: [String: String] = [:]
    private var isBroken = false
    private var undo: [(name: String, text: String)] = []

    /// A trial with some files in a folder of its own; the same seed makes the same edits.
    public init(_ files: [SourceFile], families: [any RuleFamily.Type], seed: UInt64, in folder: URL) throws {
        originals = Dictionary(
            files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }, uniquingKeysWith: { $1 })
        self.families = families
        (self.folder, mirror) = (folder.appending(path: "edited"), folder.appending(path: "mirror"))
        random = SlipChoice(seed: seed)
        session = EditorSession(folder: self.folder, families: families)
        for (name, text) in originals { try write(text, to: name) }
        session.begin()
    }

    /// Makes so many edits.
    public mutating func run(edits count: Int) throws -> Tally {
        var tally = Tally()
        for number in 0..<count {
            let edit = try self.edit()
            session.sayAtOnce()
            session.settle()
            let draft = RulebookDraft(paths: [mirror.path], families: families)
            let lint = LintRun(draft)
            isBroken = !draft.isSound
            if draft.isSound { tally.sound += 1 } else { tally.broken += 1 }
            tally.findings += lint.diagnostics.count
            let expected = Set(lint.diagnostics.filter { !$0.file.isEmpty }.map { line($0, lint) })
            let (more, less) = (session.findings.subtracting(expected), expected.subtracting(session.findings))
            guard !more.isEmpty || !less.isEmpty, tally.faults.count < 20 else { continue }
            tally.faults.append(
                "edit \(number), \(edit): only the server: \(more.sorted().prefix(5)), only lint: \(less.sorted().prefix(5))"
            )
        }
        return tally
    }

    /// A finding in a line, its column counted in UTF-16 by other means than the server's.
    private func line(_ finding: Diagnostic, _ lint: LintRun) -> String {
        var (line, column) = (0, 0)
        if let start = finding.span?.start, let file = lint.files.first(where: { $0.path == finding.file }) {
            let count = file.bytes.count { $0 == UInt8(ascii: "\n") } + 1
            line = min(Int(start.line), count) - 1
            let scalars = (file.line(line + 1) ?? "").unicodeScalars
            let before = Int(start.line) > count ? scalars[...] : scalars.prefix(Int(start.column) - 1)
            column = before.reduce(0) { $0 + UTF16.width($1) }
        }
        return EditorSession.line(
            finding.file, line, column, finding.code.text,
            finding.message + (finding.hint.map { "\nhint: \($0)" } ?? ""))
    }
}

// MARK: edits

extension EditorTrial {
    /// Does what an author may do next; what that was.
    private mutating func edit() throws -> String {
        let name = random.one(of: texts.keys.sorted()) ?? originals.keys.sorted()[0]
        // What is broken for long hides what lint says of the rest.
        if isBroken, Int.random(in: 0..<3, using: &random) == 0 { return try mendAll() }
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<8: return try type(in: name)
        case 8: return try paste(into: name)
        case 9, 10: return try undoLast()
        case 11: return try mend(name)
        case 12: return try save(name)
        case 13: return try close(name)
        case 14: return try remove(name)
        case 15: return try rename(name)
        case 16: return try writeOutside(name)
        default: return try mendAll()
        }
    }

    private mutating func type(in name: String) throws -> String {
        let text = texts[name] ?? ""
        let units = Array(text.utf16)
        var start = Int.random(in: 0...units.count, using: &random)
        // Not into the middle of a character.
        while start > 0, start < units.count, UTF16.isTrailSurrogate(units[start]) { start -= 1 }
        var end = min(units.count, start + [0, 0, 0, 1, 3, 20][Int.random(in: 0..<6, using: &random)])
        while end < units.count, UTF16.isTrailSurrogate(units[end]) { end += 1 }
        let piece = random.one(of: Self.pieces) ?? ""
        let new =
            String(decoding: units[..<start], as: UTF16.self) + piece + String(decoding: units[end...], as: UTF16.self)
        remember(name)
        session.open(name, text)
        session.change(name, from: Self.place(start, in: units), to: Self.place(end, in: units), piece)
        try note(new, in: name)
        return "\(piece.debugDescription) at \(start)..<\(end) of \(name)"
    }

    /// Line and column, both from 0.
    private static func place(_ offset: Int, in units: [UInt16]) -> (line: Int, column: Int) {
        let before = units[..<offset]
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return (before.count { $0 == 0x0A }, offset - start)
    }

    private mutating func paste(into name: String) throws -> String {
        let other = random.one(of: texts.keys.sorted()) ?? name
        let lines = (texts[other] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        let first = Int.random(in: 0..<max(1, lines.count), using: &random)
        let pasted = lines[first..<min(lines.count, first + 8)].map { $0 + "\n" }.joined()
        try hold((texts[name] ?? "") + pasted, in: name)
        return "lines of \(other) pasted into \(name)"
    }

    private mutating func undoLast() throws -> String {
        guard let (name, text) = undo.popLast(), texts[name] != nil else { return "nothing undone" }
        session.open(name, texts[name] ?? "")
        session.replace(name, text)
        try note(text, in: name)
        return "undone in \(name)"
    }

    private mutating func mend(_ name: String) throws -> String {
        guard let text = originals[name] else { return "nothing mended" }
        try hold(text, in: name)
        return "\(name) mended"
    }

    private mutating func mendAll() throws -> String {
        for name in texts.keys.sorted() where originals[name] == nil { try delete(name) }
        for (name, text) in originals.sorted(by: { $0.key < $1.key }) where texts[name] != text {
            if texts[name] == nil {
                try write(text, to: name)
                session.changeFile(name, type: 1)
            } else {
                try hold(text, in: name)
            }
        }
        return "all mended"
    }

    private mutating func save(_ name: String) throws -> String {
        let text = texts[name] ?? ""
        let isNew = saved[name] == nil
        try write(text, to: name)
        session.save(name)
        session.changeFile(name, type: isNew ? 1 : 2)
        return "\(name) saved"
    }

    /// What was not saved is lost.
    private mutating func close(_ name: String) throws -> String {
        guard session.close(name) else { return "\(name) is not open" }
        try note(saved[name], in: name)
        return "\(name) closed"
    }

    private mutating func remove(_ name: String) throws -> String {
        guard texts.count > 2 else { return "nothing removed" }
        try delete(name)
        return "\(name) removed"
    }

    private mutating func delete(_ name: String) throws {
        session.close(name)
        if saved.removeValue(forKey: name) != nil {
            try FileManager.default.removeItem(at: folder.appending(path: name))
            session.changeFile(name, type: 3)
        }
        try note(nil, in: name)
    }

    private mutating func rename(_ name: String) throws -> String {
        let text = texts[name] ?? ""
        let prefix = random.one(of: ["z", "0", "é "]) ?? ""
        let new =
            name.split(separator: "/").dropLast().map { $0 + "/" }.joined() + prefix
            + (name.split(separator: "/").last ?? "")
        guard texts[new] == nil, new.utf8.count < 80 else { return "nothing renamed" }
        try delete(name)
        try write(text, to: new)
        session.changeFile(new, type: 1)
        return "\(name) renamed"
    }

    /// Another program writes a file, which the editor may have open.
    private mutating func writeOutside(_ name: String) throws -> String {
        let text = (texts[name] ?? "") + "# by another program\n"
        let isOpen = session.isOpen(name)
        let held = texts[name]
        try write(text, to: name)
        session.changeFile(name, type: 2)
        if isOpen { try note(held, in: name) }
        return "\(name) written by another program"
    }

    // MARK: texts

    private mutating func remember(_ name: String) {
        undo.append((name, texts[name] ?? ""))
        if undo.count > 100 { undo.removeFirst() }
    }

    private mutating func hold(_ text: String, in name: String) throws {
        remember(name)
        session.open(name, texts[name] ?? "")
        session.replace(name, text)
        try note(text, in: name)
    }

    private mutating func write(_ text: String, to name: String) throws {
        try Self.write(text, to: folder.appending(path: name))
        saved[name] = text
        try note(text, in: name)
    }

    /// A text is another one, or gone, in the editor as in the mirror.
    private mutating func note(_ text: String?, in name: String) throws {
        texts[name] = text
        let copy = mirror.appending(path: name)
        if let text {
            try Self.write(text, to: copy)
        } else {
            try? FileManager.default.removeItem(at: copy)
        }
    }

    private static func write(_ text: String, to file: URL) throws {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
}
