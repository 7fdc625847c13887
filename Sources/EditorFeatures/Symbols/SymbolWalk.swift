import RulebookFolder
package import YAMLTree

/// Finds what in a file has a name: the keys of the file, and below them rules, sources, facts with their claims, groups, cases.
///
/// It needs the file alone, and goes through what can be read of one that is broken.
package struct SymbolWalk {
    /// What the entries below a key of the file are.
    private struct Members {
        let kind: DocumentSymbol.Kind
        /// The key that names an item of a list; nil where the entries' own keys do.
        var name: String?
        /// The key that says what it is.
        var detail: String?
        /// Whether it says something of others, each time by a source.
        var hasClaims = false
    }

    private static func members(below key: String, in kind: RulebookFileKind?) -> Members? {
        switch (kind, key) {
        case (.rules, "items"): Members(kind: .rule, name: "id", detail: "title")
        case (.sources, "sources"): Members(kind: .source, detail: "title")
        case (.crossing, "facts"): Members(kind: .fact, hasClaims: true)
        case (.vocabulary, "groups"): Members(kind: .group, detail: "title", hasClaims: true)
        case (.vocabulary, "attributes"), (.family, "fields"): Members(kind: .attribute, detail: "summary")
        case (.vocabulary, "calendars"), (.vocabulary, "holidays"): Members(kind: .calendar)
        case (.vocabulary, "values"), (.vocabulary, "names"): Members(kind: .key)
        case (.tests, "travelers"), (.tests, "trips"): Members(kind: .fixture)
        case (.tests, "cases"): Members(kind: .testCase, name: "name")
        default: nil
        }
    }

    /// How long names and details are at most, in characters.
    private static let longest = 60

    private let tree: SyntaxTree
    private let kind: RulebookFileKind?

    /// The symbols of a file in their order.
    package static func symbols(in tree: SyntaxTree) -> [DocumentSymbol] {
        let walk = SymbolWalk(tree: tree, kind: EditorFeatures.kind(of: tree))
        return (tree.root?.entries ?? []).compactMap { $0.key == nil ? nil : walk.symbol(ofFile: $0) }
    }

    private init(tree: SyntaxTree, kind: RulebookFileKind?) { (self.tree, self.kind) = (tree, kind) }

    private func symbol(ofFile entry: SyntaxEntry) -> DocumentSymbol {
        let key = entry.key?.value.text ?? ""
        let isCrossing = kind == .crossing && key == "crossing"
        let members = Self.members(below: key, in: kind)
        return symbol(
            entry, isCrossing ? .crossing : .key, named: entry.key, detail: words(of: entry.value),
            members.map { members in entry.value.entries.map { symbol($0, members) } } ?? [])
    }

    private func symbol(_ entry: SyntaxEntry, _ members: Members) -> DocumentSymbol {
        let name = entry.key ?? members.name.flatMap { entry.value.entry($0)?.value }
        let claims = members.hasClaims ? claims(in: entry.value) : []
        let detail: String =
            if let key = members.detail {
                words(of: entry.value.entry(key)?.value)
            } else if let only = claims.first, claims.count == 1 {
                words(of: only.value.entry("is")?.value)
            } else {
                claims.isEmpty ? words(of: entry.value) : "\(claims.count) claims"
            }
        return symbol(
            entry, members.kind, named: name, detail: detail,
            claims.count > 1 || members.kind == .group ? claims.map(claim) : [])
    }

    /// A claim alone, several as a list, or these under a key with what is said of all of them.
    private func claims(in value: SyntaxNode) -> [SyntaxEntry] {
        guard value.kind == .mapping else { return value.kind == .sequence ? value.entries : [] }
        if let list = value.entry("claims") ?? value.entry("members") { return list.value.entries }
        return value.entry("is") == nil ? [] : value.entry.map { [$0] } ?? []
    }

    private func claim(_ entry: SyntaxEntry) -> DocumentSymbol {
        let (from, to) = (entry.value.entry("from")?.value, entry.value.entry("to")?.value)
        let range = from == nil && to == nil ? "" : "\(words(of: from))..\(words(of: to))"
        let detail = [words(of: entry.value.entry("source")?.value), range].filter { !$0.isEmpty }
        return symbol(
            entry, .claim, named: entry.value.entry("is")?.value, detail: detail.joined(separator: ", "), [])
    }

    private func symbol(
        _ entry: SyntaxEntry, _ kind: DocumentSymbol.Kind, named node: SyntaxNode?, detail: String,
        _ children: [DocumentSymbol]
    ) -> DocumentSymbol {
        let name = words(of: node)
        let start = entry.range.lowerBound
        return DocumentSymbol(
            name: name.isEmpty ? "…" : name, detail: detail, kind: kind, range: entry.range,
            nameRange: (node?.contentRange ?? start..<start).clamped(to: entry.range), children: children)
    }

    /// What a value says on one line; of texts by language the English one, or else the first.
    private func words(of node: SyntaxNode?) -> String {
        guard let node else { return "" }
        switch node.kind {
        case .scalar, .alias: return Self.shortened(node.value.kind == .scalar ? node.value.text : "")
        case .sequence:
            return Self.shortened(node.style == .flow && node.isComplete ? tree.text(node.contentRange) : "")
        case .mapping:
            let texts = node.entries.filter { $0.key.map { $0.value.text.utf8.count == 2 } ?? false }
            guard texts.count == node.entries.count else { return "" }
            return words(of: (node.entry("en") ?? texts.first)?.value)
        case .unread: return ""
        }
    }

    private static func shortened(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).first ?? ""
        return line.count > longest ? line.prefix(longest - 1) + "…" : String(line)
    }
}
