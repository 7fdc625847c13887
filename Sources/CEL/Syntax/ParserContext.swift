/// A finished part of an expression, with its first and last token.
struct Operand {
    var id: ExprID
    var first: Int
    var last: Int
}

/// What waits for an operand, or for the next part of a list.
enum ParserContext {
    case parentheses(opened: Int)
    case list(opened: Int, isOptional: Bool)
    case map(opened: Int, key: ExprID?, isOptional: Bool)
    case message(PendingMessage)
    case call(PendingCall)
    case index(Operand, opened: Int, isOptional: Bool)
    /// `condition ? …`
    case condition(Operand)
    /// `condition ? yes : …`
    case alternative(Operand, ExprID)
    /// A chain of `&&` or `||`.
    case chain(Token.Operator)
    /// `left + …`
    case binary(Token.Operator, Operand)
    /// A run of `!` or `-`, by its places.
    case signs(ClosedRange<Int>)

    /// Whether it counts for the depth of nesting: operators and signs do not, since the height of the tree counts them.
    var isNesting: Bool {
        switch self {
        case .chain, .binary, .signs: false
        default: true
        }
    }
}

/// A call whose arguments are being read.
struct PendingCall {
    var name: String
    var target: ExprID?
    /// The first token of the target, or of the name.
    var first: Int
    var opened: Int
    var macro: Macro?
}

/// A message literal whose fields are being read.
struct PendingMessage {
    var name: String
    var first: Int
    var opened: Int
    /// The name of the field whose value is read.
    var field = ""
    var isOptional = false
}

/// Parts of brackets that are still open, all in one array each, so that adding one never copies those before.
struct OpenParts<Part> {
    private var parts: [Part] = []
    private var starts: [Int] = []

    mutating func begin() { starts.append(parts.count) }

    mutating func add(_ part: Part) { parts.append(part) }

    /// The parts since the last `begin`, which is thereby done.
    mutating func end() -> [Part] {
        let start = starts.popLast() ?? 0
        let result = Array(parts[start...])
        parts.removeLast(result.count)
        return result
    }
}
