import Authoring
public import RuleEngine
public import SourceDiagnostics
import YAMLTree

/// Formats files that were changed at random, and looks itself whether anything was lost.
///
/// ```swift
/// var trial = FormatTrial(files, families: .standard, seed: 1)
/// let tally = trial.run(count: 2000)
/// tally.faults    // []
/// ```
public struct FormatTrial {
    /// What came of the files.
    public struct Tally: Sendable {
        /// How many were written in their form.
        public var formatted = 0
        /// How many were sound, and left as they were.
        public var refused = 0
        /// How many had an error.
        public var broken = 0
        /// What was lost, with the text of the file; at most 20.
        public var faults: [String] = []

        /// In a line.
        public var text: String {
            "\(formatted) formatted, \(refused) left as they were, \(broken) with an error, \(faults.count) faults"
        }
    }

    private static let pieces = [
        "# c1\n", " # c2", "\n", "\n\n\n", "  ", ": ", "- ", "\"", "'", "[", "]", "{", "}", ", ", "&a ", "*a", "|\n",
        ">-\n", "\t",
        "\r\n", "---\n", "? ", "~", "#", "\\", "é", "中", "[a,b , c]", "{a: 1,b: [x, 'y']}", "\u{FEFF}", "NO", "017",
        "!t ",
    ]

    private let files: [[UInt8]]
    private var random: SlipChoice
    private let formatter: FileFormatter

    /// A trial of changed copies of some files; the same seed makes the same changes.
    public init(_ files: [SourceFile], families: [any RuleFamily.Type], seed: UInt64) {
        formatter = FileFormatter(families: families)
        self.files = files.map(\.bytes).filter { !$0.isEmpty }
        random = SlipChoice(seed: seed)
    }

    /// Changes, formats and compares so many files.
    public mutating func run(count: Int) -> Tally {
        var tally = Tally()
        for _ in 0..<count {
            guard var bytes = random.one(of: files) else { break }
            bytes = part(of: bytes)
            for _ in 0..<Int.random(in: 0...3, using: &random) { change(&bytes) }
            examine(bytes, &tally)
        }
        return tally
    }

    /// A stretch of whole lines from an item on, as large files would take all the time.
    private mutating func part(of bytes: [UInt8]) -> [UInt8] {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.count > 40 else { return bytes }
        let items = lines.indices.filter { lines[$0].starts(with: Array("  - ".utf8)) }
        guard let start = random.one(of: items) else { return Array(lines[..<30].joined(separator: [0x0A])) + [0x0A] }
        let end = min(lines.count, start + Int.random(in: 5...30, using: &random))
        return Array("rules: r\nfamily: permit\nitems:\n".utf8) + lines[start..<end].joined(separator: [0x0A]) + [0x0A]
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...4, using: &random)))
        case 1:
            // After a line, where most pieces mean something.
            let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
            bytes.insert(contentsOf: Array((random.one(of: Self.pieces) ?? "").utf8), at: end)
        default: bytes.insert(contentsOf: Array((random.one(of: Self.pieces) ?? "").utf8), at: place)
        }
    }

    private func examine(_ bytes: [UInt8], _ tally: inout Tally) {
        let file = SourceFile(path: "a.yaml", bytes: bytes)
        switch formatter.format(file) {
        case .broken: tally.broken += 1
        case .refused: tally.refused += 1
        case .formatted(let result):
            tally.formatted += 1
            guard let fault = fault(of: file, SourceFile(path: "a.yaml", bytes: result)), tally.faults.count < 20 else {
                return
            }
            tally.faults.append("\(fault):\n\(String(decoding: bytes, as: UTF8.self))")
        }
    }

    private func fault(of old: SourceFile, _ new: SourceFile) -> String? {
        let (before, after) = (SyntaxTree(reading: old), SyntaxTree(reading: new))
        if before.comments.map(\.text).sorted() != after.comments.map(\.text).sorted() { return "a comment is lost" }
        if Self.saying(before.value) != Self.saying(after.value) { return "a value differs" }
        guard case .formatted(let again) = formatter.format(new), again == new.bytes else { return "not settled" }
        return nil
    }

    /// What a value says, in one text whatever the order of keys.
    private static func saying(_ node: Node?) -> String {
        guard let node else { return "nothing" }
        return switch node.kind {
        case .scalar: "\(node.scalar)\(node.text.debugDescription)"
        case .sequence: "[" + node.elements.map { saying($0) }.joined(separator: ",") + "]"
        case .mapping:
            "{" + node.entries.map { "\(saying($0.key)):\(saying($0.value))" }.sorted().joined(separator: ",") + "}"
        }
    }
}
