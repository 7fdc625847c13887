/// A text as a scalar of one line.
package struct ScalarForm {
    private let text: String

    package init(_ text: String) { self.text = text }

    /// The text in the given quotes, or in others where those cannot hold it.
    package func written(as style: SyntaxNode.Style) -> String {
        switch style {
        case .plain where isPlain: text
        case .plain, .singleQuoted: isOneLine ? "'\(text.replacing("'", with: "''"))'" : doubleQuoted
        default: doubleQuoted
        }
    }

    /// Whether it reads as the same text without quotes, wherever it is.
    private var isPlain: Bool {
        guard let first = text.utf8.first, isOneLine, Scalar(plain: text) == .string, !text.hasPrefix("---"),
            !text.hasPrefix("..."), text.first != " ", text.last != " ", text != "<<"
        else { return false }
        return !"-?:,[]{}#&*!|>'\"%@`=".utf8.contains(first) && !text.utf8.contains { "[]{},".utf8.contains($0) }
            && !text.contains(": ") && !text.contains(" #") && !text.hasSuffix(":")
    }

    /// Whether every character can be written without an escape, on one line.
    private var isOneLine: Bool {
        text.unicodeScalars.allSatisfy { $0 != "\n" && $0 != "\t" && !TextCheck.isForbidden($0.value) }
    }

    private var doubleQuoted: String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default:
                if TextCheck.isForbidden(scalar.value) {
                    let digits = String(scalar.value, radix: 16, uppercase: true)
                    result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }
}
