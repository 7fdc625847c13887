import YAMLTree

/// A scalar on one line, with quotes only where they are needed.
struct ScalarText {
    /// The scalar as it is written; nil where it has several lines.
    let text: String?

    init(_ node: SyntaxNode) {
        let raw = node.tree.text(node.contentRange)
        guard node.style != .literal, node.style != .folded, !raw.utf8.contains(0x0A) else {
            text = nil
            return
        }
        let isQuoted = node.style == .singleQuoted || node.style == .doubleQuoted
        text = isQuoted && Self.needsNoQuotes(node.value.text) ? node.value.text : raw
    }

    /// What other readers of YAML take for something else than text.
    private static let reserved: Set = ["true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf"]

    /// Whether every reader of YAML takes it for the same text without quotes, wherever it is. In doubt it keeps them.
    static func needsNoQuotes(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, text.last != " ",
            !text.hasSuffix(":"), !reserved.contains(text.lowercased()), !text.contains(": "), !text.contains(" #")
        else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
            case .spaceSeparator: scalar == " "
            default: !",[]{}<>`&*".unicodeScalars.contains(scalar)
            }
        }
    }
}
