import AdvisoryModel
import SourceDiagnostics
import YAMLTree

/// Makes the hashes of findings: moving lines changes none of them.
struct FindingHashes {
    private let files: [String: SourceFile]
    private var places: [String: KeyPaths] = [:]
    /// How many findings had all in common so far.
    private var counts: [String: Int] = [:]

    init(_ files: [SourceFile]) {
        self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func hash(of diagnostic: Diagnostic) -> String {
        let place = diagnostic.span.map { self.place($0.start, in: diagnostic.file) } ?? (keys: "", line: "")
        let parts = [diagnostic.code.text, diagnostic.file, diagnostic.message, place.keys, place.line]
        // No part can hold the byte that is between them.
        let text = parts.joined(separator: "\u{0}")
        let count = counts[text, default: 0]
        counts[text] = count + 1
        return String(SHA256.hexDigest(Array((text + "\u{0}\(count)").utf8)).prefix(16))
    }

    private mutating func place(_ position: Position, in path: String) -> (keys: String, line: String) {
        guard let file = files[path] else { return ("", "") }
        var paths = places[path] ?? KeyPaths(file)
        // A second copy would make every change of what is known a copy of all of it.
        places[path] = nil
        defer { places[path] = paths }
        return paths.place(of: position)
    }
}

/// The keys that lead to the places of a file: `items.id=pass.permit.document`.
private struct KeyPaths {
    private let tree: SyntaxTree
    /// The nodes and the bytes at which they begin, in the order of the text.
    private var nodes: [(start: Int, node: SyntaxNode)] = []
    private var known: [SyntaxNode: String] = [:]
    private let lines: [ArraySlice<UInt8>]

    /// How much of a line is looked at.
    private static let longest = 4000

    init(_ file: SourceFile) {
        // A table has no keys.
        let isYAML = file.path.hasSuffix(".yaml") || file.path.hasSuffix(".yml")
        tree = SyntaxTree(reading: isYAML ? file : SourceFile(path: file.path, bytes: []))
        lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if let root = tree.root { collect(root) }
    }

    private mutating func collect(_ node: SyntaxNode) {
        nodes.append((node.range.lowerBound, node))
        for child in node.children { collect(child) }
    }

    mutating func place(of position: Position) -> (keys: String, line: String) {
        let line = Int(position.line) - 1
        guard lines.indices.contains(line) else { return ("", "") }
        let text = String(decoding: lines[line].prefix(Self.longest), as: UTF8.self).trimmed
        // Columns are counted from the beginning of the line: not once for each finding of one that has no end.
        let byte = tree.byte(
            at: lines[line].count > Self.longest ? Position(line: line + 1, column: 1) : position)
        let after = nodes.indices.partition { nodes[$0].start > byte }
        guard after > 0 else { return ("", text) }
        return (path(to: nodes[after - 1].node), text)
    }

    private mutating func path(to node: SyntaxNode) -> String {
        if node.isKey, let value = node.entry?.value { return path(to: value) }
        if let path = known[node] { return path }
        guard let parent = node.parent else { return "" }
        let above = path(to: parent)
        let step = node.entry?.key?.value.text ?? name(of: node)
        let path = above.isEmpty ? step : "\(above).\(step)"
        known[node] = path
        return path
    }

    /// What an item of a list is called, whatever its number in the list.
    private func name(of item: SyntaxNode) -> String {
        guard item.kind == .mapping else { return "-" }
        // The name of an item is its first key, as a rule: no later one is looked for in a mapping of many.
        let first = item.children.first.flatMap(\.entry)
        guard let key = first?.key?.value.text, ["id", "name"].contains(key), let value = first?.value,
            value.kind == .scalar
        else { return "-" }
        return "\(key)=\(value.value.text)"
    }
}
