import RuleLanguage
import SourceDiagnostics
import YAMLTree

/// Finds in a rule with `each` what changes from row to row.
///
/// Titles, texts and expressions are not filled in here: an expression reads `row.column`, so that the text of a cell never becomes a part of
/// it, and texts are taken apart by `Template`, which knows what in them is an expression.
struct RulePattern {
    let columns: Placeholders
    private(set) var patterns: [Int: NodeTemplate.Pattern] = [:]
    private(set) var fields: FieldReader
    /// What the rule's titles and texts are made of for each row.
    private var textParts: [NodeTemplate.Part] = []
    /// How often expressions read the cells of their row.
    private var rowReads = 0
    /// The keys whose texts are taken apart by `RowTemplate`.
    static let texts: Set<String> = ["title", "text"]
    private static let untouched = texts.union(["each"])

    /// - Parameter node: the rule.
    init(_ node: Node, columns: Placeholders) {
        self.columns = columns
        fields = FieldReader(scalarsOf: node)
        for entry in node.entries where !Self.untouched.contains(entry.key.text) {
            let isCondition = ["when", "unless"].contains(entry.key.text)
            isCondition ? condition(entry.value) : value(entry.value, key: entry.key.text)
        }
        for key in Self.texts { node[key].map { text($0) } }
        countReads(of: node)
    }

    /// How many bytes of texts and constants are made for a row, beside the scalars that are filled in.
    func textBytes(for cells: [Node]) -> Int {
        let read = rowReads == 0 ? 0 : rowReads * cells.reduce(0) { $0 + $1.utf8.count }
        return textParts.reduce(read) { sum, piece in
            switch piece {
            case .text(let text): sum + text.utf8.count
            case .cell(let column): sum + (column < cells.count ? cells[column].utf8.count : 0)
            }
        }
    }

    private mutating func text(_ node: Node) {
        var unknown: [String] = []
        if node.kind == .scalar { textParts += columns.parts(of: node.text, unknown: &unknown) ?? [.text(node.text)] }
        for entry in node.entries { text(entry.value) }
    }

    private mutating func countReads(of node: Node) {
        rowReads += node.text.ranges(of: "row.").count
        for element in node.elements { countReads(of: element) }
        for entry in node.entries where entry.key.text != "each" { countReads(of: entry.value) }
    }

    private mutating func value(_ node: Node, key: String) {
        switch node.kind {
        case .scalar: scalar(node, key: key)
        case .sequence: for element in node.elements { value(element, key: key) }
        case .mapping:
            guard !isUnquoted(node) else { return }
            for entry in node.entries { value(entry.value, key: entry.key.text) }
        }
    }

    private mutating func condition(_ node: Node) {
        switch node.kind {
        case .scalar: expression(node)
        case .sequence: for element in node.elements { condition(element) }
        case .mapping:
            guard !isUnquoted(node) else { return }
            for entry in node.entries {
                let joins = ["all", "any", "not"].contains(entry.key.text)
                joins ? condition(entry.value) : value(entry.value, key: entry.key.text)
            }
        }
    }

    private mutating func scalar(_ node: Node, key: String) {
        var unknown: [String] = []
        if let parts = columns.parts(of: node.text, unknown: &unknown) {
            patterns[node.identity] = NodeTemplate.Pattern(key: key, parts: parts)
        }
        for name in unknown {
            fields.report(
                RulebookCode.unknownColumn, "no column is called `\(name)`", at: node, hint: columns.hint(for: name))
        }
    }

    private mutating func expression(_ node: Node) {
        var unknown: [String] = []
        guard let parts = columns.parts(of: node.text, unknown: &unknown) else { return }
        for case .cell(let column) in parts { Self.refuse(columns.columns[column], at: node, &fields) }
    }

    static func refuse(_ column: String, at node: Node, _ fields: inout FieldReader) {
        fields.report(
            RulebookCode.columnInExpression, "`{\(column)}` is not filled in inside an expression", at: node,
            hint: "write `row.\(Placeholders.field(column))`, which has the text of the cell")
    }

    /// `trip.to: {to}`, which YAML reads as a mapping.
    private mutating func isUnquoted(_ node: Node) -> Bool {
        let entries = node.entries
        guard entries.count == 1, let only = entries.first, only.value.isNull, columns.index(of: only.key.text) != nil
        else { return false }
        fields.report(
            LoadingCode.unquotedColumn, "`{\(only.key.text)}` without quotes is a mapping", at: node,
            hint: "write `\"{\(only.key.text)}\"`")
        return true
    }
}
