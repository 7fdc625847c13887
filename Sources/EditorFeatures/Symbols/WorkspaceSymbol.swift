import AdvisoryModel
import RuleEngine
import RuleLanguage
import RulebookFolder
package import RulebookLoading
package import SourceDiagnostics
import YAMLTree

/// Something of a rulebook that has an id.
package struct WorkspaceSymbol: Sendable {
    /// The id; of a rule in full.
    package let id: String
    /// What it is called.
    package let title: String
    package let kind: DocumentSymbol.Kind
    /// The file in which it is.
    package let file: SourceFile
    /// Its id there.
    package let span: SourceSpan

    /// Those of a rulebook whose ids or titles go with some letters: the same id, ids with the letters as they are, titles with them, and
    /// at last ids with the letters in their order. Of each kind at most so many are looked for.
    ///
    /// - Complexity: O(n) in the number of rules.
    package static func matching(_ query: String, in draft: RulebookDraft, atMost count: Int) -> [WorkspaceSymbol] {
        var found = Matches(query, atMost: count)
        for (source, at) in draft.sources {
            found.add(source.id, source.title.text(for: ["en"])?.text ?? "", .source) { (at.file, at.span) }
        }
        let names = Dictionary(draft.crossings.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        for (_, root) in draft.roots(where: { $0 == .crossing }) {
            guard let node = root["crossing"] else { continue }
            found.add(node.text, names[node.text]?.text(for: ["en"])?.text ?? "", .crossing) { (node.file, node.span) }
        }
        for (_, root) in draft.roots(where: { $0 == .vocabulary }) {
            for (key, kind) in [("groups", DocumentSymbol.Kind.group), ("attributes", .attribute)] {
                guard let named = root[key], named.kind == .mapping else { continue }
                for (name, _) in named.entriesView { found.add(name.text, "", kind) { (name.file, name.span) } }
            }
        }
        for rule in draft.rules {
            found.add(rule.id, rule.rule.title.languages.text(for: ["en"])?.text ?? "", .rule) {
                let node = rule.template ?? rule.idNode
                return (node.file, node.span)
            }
        }
        for root in draft.lastGoodRoots { addRules(of: root, to: &found) }
        return found.best
    }

    /// The rules of a file that cannot be read as it is now.
    private static func addRules(of root: Node, to found: inout Matches) {
        guard let prefix = root["rules"]?.text, let items = root["items"], items.kind == .sequence else { return }
        for id in items.elementsView.compactMap({ $0.kind == .mapping ? $0["id"] : nil }) {
            found.add("\(prefix)/\(id.text)", "", .rule) { (id.file, id.span) }
        }
    }
}

/// What was found for some letters, by how well it fits.
private struct Matches {
    private let letters: [UInt8]
    private let count: Int
    /// The best first.
    private var found: [[WorkspaceSymbol]] = Array(repeating: [], count: 4)

    init(_ query: String, atMost count: Int) {
        letters = query.utf8.filter { $0 != 0x20 }.map(Self.small)
        self.count = count
    }

    var best: [WorkspaceSymbol] { Array(found.joined().prefix(count)) }

    mutating func add(
        _ id: String, _ title: @autoclosure () -> String, _ kind: DocumentSymbol.Kind,
        at place: () -> (file: SourceFile, span: SourceSpan)
    ) {
        guard let rank = rank(of: id) ?? (holds(title()) ? 2 : nil), found[rank].count < count else { return }
        let (file, span) = place()
        found[rank].append(WorkspaceSymbol(id: id, title: title(), kind: kind, file: file, span: span))
    }

    private func rank(of id: String) -> Int? {
        if id.utf8.count == letters.count, id.utf8.elementsEqual(letters, by: { Self.small($0) == $1 }) { return 0 }
        if holds(id) { return 1 }
        var rest = letters[...]
        for byte in id.utf8 where byte == rest.first || Self.small(byte) == rest.first { rest.removeFirst() }
        return rest.isEmpty ? 3 : nil
    }

    /// Whether the letters are in a text as they are, whatever their case.
    private func holds(_ text: String) -> Bool {
        guard let first = letters.first else { return true }
        var rest = text.utf8[...]
        while let start = rest.firstIndex(where: { Self.small($0) == first }) {
            rest = rest[start...]
            if zip(rest, letters).allSatisfy({ Self.small($0) == $1 }), rest.count >= letters.count { return true }
            rest = rest.dropFirst()
        }
        return false
    }

    private static func small(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
