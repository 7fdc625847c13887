import AdvisoryModel
import Authoring
import SourceDiagnostics
import YAMLTree

/// Finds the mistakes that fit into one file of a rulebook.
struct FileSlips {
    /// What is known of the place at hand.
    private struct Context {
        /// The keys that lead to it.
        var keys: [String] = []
        /// Whether it is a text that people read, in which any word may be meant.
        var isProse = false
        /// Whether it belongs to a fact that no rule reads.
        var isUnread = false
    }

    private let tree: SyntaxTree
    private let words: KnownWords
    /// The facts and groups that rules read.
    private let readFacts: Set<String>
    private let seed: UInt64
    private let family: String
    /// The lines of texts in blocks that people read, from 1.
    private var proseLines: Set<UInt32> = []
    private(set) var slips: [Slip] = []

    private var path: String { tree.file.path }

    init(_ tree: SyntaxTree, words: KnownWords, readFacts: Set<String>, seed: UInt64) {
        (self.tree, self.words, self.readFacts, self.seed) = (tree, words, readFacts, seed)
        family = tree.value?["family"]?.text ?? ""
        for (kind, change) in Self.ofWholeFile(path) {
            slips.append(Slip(kind: kind, isUnread: false, file: tree.file, change: change, isAnother: { false }))
        }
        let isOfTests = AuthorTestRunner.holdsTests(tree.file)
        guard let root = tree.root, !isOfTests else { return }
        visit(root, Context())
        visitLines()
    }

    // MARK: what is added

    private mutating func add(
        _ kind: SlipKind, _ edits: [TextEdit], _ context: Context,
        leavesAnother: @escaping @autoclosure @Sendable () -> Bool = false
    ) {
        slips.append(
            Slip(
                kind: kind, isUnread: context.isUnread, file: tree.file, change: .edits(edits), isAnother: leavesAnother
            ))
    }

    private static func ofWholeFile(_ path: String) -> [(SlipKind, Slip.Change)] {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let folder = path.dropLast(name.count)
        let other = name.replacing("a", with: "o", maxReplacements: 1)
        return [(.fileLost, .lost)]
            + [other, name.replacing(".tests.", with: ".test.")].filter { $0 != name }.map {
                (.fileRenamed, .renamed(folder + $0))
            }
    }

    private func choice(_ offset: Int) -> SlipChoice { SlipChoice(seed: seed, path, offset) }

    // MARK: values

    private mutating func visit(_ node: SyntaxNode, _ context: Context) {
        switch node.kind {
        case .scalar: visit(scalar: node, context)
        case .mapping:
            addBrackets(node, context)
            let entries = node.entries
            for (number, entry) in entries.enumerated() {
                guard let key = entry.key else { continue }
                var inner = context
                let name = key.value.text
                inner.isUnread =
                    context.isUnread || context.keys == ["facts"] && !readFacts.contains(name)
                    || context.keys == ["groups"] && !readFacts.contains(name)
                visit(key: key, of: entry, next: entries.dropFirst(number + 1).first, inner)
                inner.isProse =
                    context.isProse || Self.prose.contains(name) || name.hasPrefix("x-")
                    || name == "hours" && family == "contacts"
                inner.keys.append(name)
                visit(entry.value, inner)
            }
        case .sequence:
            addBrackets(node, context)
            for entry in node.entries {
                if let removal = entry.removal { add(loss(of: entry, context.keys), [removal], context) }
                visit(entry.value, context)
            }
        case .alias, .unread: return
        }
    }

    private static let prose: Set<String> = [
        "title", "text", "reason", "advice", "name", "names", "summary", "question", "url", "applyAt", "phrases",
        "aliases",
        "label", "note", "vocabulary",
    ]

    private mutating func visit(scalar node: SyntaxNode, _ context: Context) {
        guard node.isComplete, let range = innerRange(node), !range.isEmpty else { return }
        let text = tree.text(range)
        if context.isProse { return visit(prose: node, text, range, context) }
        let slips = WordSlips(
            text, letterKind: letterKind(text, context.keys), isKey: false, choice: choice(range.lowerBound))
        let words = words
        for (kind, new) in slips.found {
            // The name that a rule has of its own is whatever is written; whoever else names it is told.
            let isOwnName = context.keys.last == "id" || context.keys == ["rules"]
            add(kind, [TextEdit(range, new)], context, leavesAnother: isOwnName || Self.leaves(new, text, kind, words))
        }
        addOtherTypes(node, text, context)
    }

    /// A text that people read: any of its words may be meant, but quotes and comments may swallow what follows.
    private mutating func visit(prose node: SyntaxNode, _ text: String, _ range: Range<Int>, _ context: Context) {
        let isBlock = node.style == .literal || node.style == .folded
        if isBlock {
            proseLines.formUnion(
                tree.position(ofByte: range.lowerBound).line...tree.position(ofByte: range.upperBound).line)
        }
        var choice = choice(range.lowerBound)
        let blanks = tree.file.bytes[range].indices.filter { tree.file.bytes[$0] == UInt8(ascii: " ") }
        if let blank = choice.one(of: blanks) {
            add(.comment, [TextEdit(blank..<blank + 1, " # ")], context, leavesAnother: true)
            add(.quote, [TextEdit(blank..<blank + 1, " \"")], context, leavesAnother: true)
        }
        add(.emptied, [TextEdit(node.contentRange, "")], context)
    }

    /// The bytes of what a scalar says, without quotes and the line of `>-`.
    private func innerRange(_ node: SyntaxNode) -> Range<Int>? {
        let range = node.contentRange
        switch node.style {
        case .plain: return range
        case .singleQuoted, .doubleQuoted:
            return range.count < 2 ? nil : range.lowerBound + 1..<range.upperBound - 1
        case .literal, .folded:
            guard let line = tree.file.bytes[range].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            return line + 1..<range.upperBound
        case .flow, .block: return nil
        }
    }

    private static func leaves(_ new: String, _ old: String, _ kind: SlipKind, _ words: KnownWords) -> Bool {
        // `15 days` in the place of `15 working days`.
        if kind == .unitDropped, new.contains(" ") { return true }
        // What a comment swallows is not there any more; a blank at the end means nothing.
        let rest = kind == .comment ? new.prefix { $0 != "#" }.description : new
        let trimmed = rest.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
        return words.isAnother(String(trimmed), of: old)
    }

    private func letterKind(_ text: String, _ keys: [String]) -> SlipKind {
        if text.contains(where: { "=<>()&|\"".contains($0) }) { return .letterInExpression }
        if text.utf8.count == 2, text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) { return .letterInCountry }
        return Self.ids.contains(keys.last ?? "") ? .letterInID : .letterInValue
    }

    private static let ids: Set<String> = [
        "id", "crossing", "rules", "family", "source", "sources", "overrides", "waives", "formerly", "trip.crossing",
        "document",
        "hazard",
    ]

    private mutating func addOtherTypes(_ node: SyntaxNode, _ text: String, _ context: Context) {
        if node.style == .literal || node.style == .folded { return }
        let range = node.contentRange
        var others = [
            "[\(tree.text(range))]", "{ \(text.prefix { $0 != ":" && $0 != "," }): 1 }", "N/A", "~", "\"\(text)\"",
        ]
        if Double(text) == nil { others.append("7") } else { others.append("\(text).5") }
        if PartialText.isDay(text) { others += [String(text.prefix(7)), String(text.prefix(4)), "\(text)T25:00"] }
        let words = words
        for other in others {
            // A list of one is what its one element is.
            let isSame = other.hasPrefix("[")
            add(
                .typeChanged, [TextEdit(range, other)], context,
                leavesAnother: isSame || words.isAnother(other, of: text))
        }
        // The last element of a list in brackets may be left out, comma or not.
        let isElement = node.parent?.style == .flow && node.parent?.kind == .sequence
        add(.emptied, [TextEdit(range, "")], context, leavesAnother: isElement)
    }

    // MARK: keys and what they hold

    private mutating func visit(key: SyntaxNode, of entry: SyntaxEntry, next: SyntaxEntry?, _ context: Context) {
        guard key.kind == .scalar, let range = innerRange(key), !range.isEmpty else { return }
        let text = tree.text(range)
        let slips = WordSlips(text, letterKind: .letterInKey, isKey: true, choice: choice(range.lowerBound))
        let words = words
        for (kind, new) in slips.found {
            let kind = kind == .digitInNumber ? .letterInKey : kind
            add(kind, [TextEdit(range, new)], context, leavesAnother: words.isAnother(new, of: text))
        }
        if let removal = entry.removal { add(loss(of: entry, context.keys), [removal], context) }
        let end = key.contentRange.upperBound
        if tree.file.bytes[end...].starts(with: Array(": ".utf8)) {
            add(.colonLost, [TextEdit(end..<end + 1, "")], context)
            add(.colonLost, [TextEdit(end + 1..<end + 2, "")], context)
        }
        if let other = next?.key, let value = next?.value, other.kind == .scalar {
            let both = [entry.value, value].map { tree.text($0.contentRange) }
            let keys = [text, other.value.text]
            let isOther =
                context.isProse || Self.alike.contains(context.keys.last ?? "") || Self.exchangeable.contains(keys)
                || Self.prose.isSuperset(of: keys)
            add(
                .keysSwapped,
                [
                    TextEdit(key.contentRange, tree.text(other.contentRange)),
                    TextEdit(other.contentRange, tree.text(key.contentRange)),
                ],
                context,
                leavesAnother: isOther
                    || words.isAnother(both[0], of: both[1]) && words.isAnother(both[1], of: both[0]))
        }
    }

    /// Keys below which each key is a name of somebody's own, so that what two of them hold may be either's.
    private static let alike: Set<String> = [
        "sources", "facts", "groups", "calendars", "attributes", "values", "timeZones",
    ]
    /// Neighbours that hold the same kind of thing.
    private static let exchangeable: Set<[String]> = [
        ["when", "unless"], ["unless", "when"], ["any", "all"], ["all", "any"],
    ]

    private func loss(of entry: SyntaxEntry, _ keys: [String]) -> SlipKind {
        if keys == ["items"], entry.key == nil { return lossOfRule(entry.value.value) }
        if keys == ["sources"], entry.key != nil { return .sourceLost }
        if keys.first == "facts" { return .claimLost }
        if keys.last == "members" || keys.last == "holidays" { return .rowLost }
        return entry.key == nil ? .elementLost : .keyLost
    }

    private func lossOfRule(_ rule: Node) -> SlipKind {
        if rule["admits"] != nil { return .admissionLost }
        if let passage = rule["passage"] { return passage.text == "open" ? .openingLost : .closureLost }
        switch family {
        case "permit": return .dutyLost
        case "contacts": return .contactLost
        default: return .warningLost
        }
    }

    // MARK: signs and lines

    private mutating func addBrackets(_ node: SyntaxNode, _ context: Context) {
        guard node.style == .flow, node.isComplete else { return }
        let range = node.contentRange
        if range.count > 1 {
            add(.bracketLost, [TextEdit(range.lowerBound..<range.lowerBound + 1, "")], context)
            add(.bracketLost, [TextEdit(range.upperBound - 1..<range.upperBound, "")], context)
        }
        let entries = node.entries
        for (entry, next) in zip(entries, entries.dropFirst()) {
            let between = entry.range.upperBound..<next.range.lowerBound
            guard let comma = tree.file.bytes[between].firstIndex(of: UInt8(ascii: ",")) else { continue }
            add(.bracketLost, [TextEdit(comma..<comma + 1, "")], context)
            break
        }
    }

    private mutating func visitLines() {
        let lines = tree.file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (line, number) in zip(lines, UInt32(1)...) {
            let isProse = proseLines.contains(number)
            for (kind, edit) in LineSlips(line).found { add(kind, [edit], Context(), leavesAnother: isProse) }
        }
    }
}

/// Whether a text is a whole day.
private enum PartialText {
    static func isDay(_ text: String) -> Bool { Day(text) != nil }
}
