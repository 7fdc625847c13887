import SourceDiagnostics

/// A part of an expression's text.
struct Token {
    enum Kind: Equatable {
        case identifier(String)
        /// A name in backticks, only a field's.
        case quotedIdentifier(String)
        case int(Int64)
        /// The absolute value of the smallest int, good only after a minus.
        case smallestInt
        case uint(UInt64)
        case double(Double)
        case string(String)
        case bytes([UInt8])
        case mark(Mark)
        case end
    }

    /// Operators and brackets.
    enum Mark: String {
        case equal = "==", notEqual = "!=", lessOrEqual = "<=", greaterOrEqual = ">=", and = "&&", or = "||", less = "<"
        case greater = ">", leftParenthesis = "(", rightParenthesis = ")", leftBracket = "[", rightBracket = "]"
        case leftBrace = "{", rightBrace = "}", dot = ".", comma = ",", minus = "-", not = "!", question = "?"
        case colon = ":", plus = "+", times = "*", divide = "/", remainder = "%"
    }

    var kind: Kind
    var span: SourceSpan
    /// Where it is written among the bytes of the expression.
    var bytes: Range<Int>

    /// An operator between two operands.
    enum Operator: String {
        case or = "_||_", and = "_&&_"
        case equal = "_==_", notEqual = "_!=_", less = "_<_", lessOrEqual = "_<=_", greater = "_>_"
        case greaterOrEqual = "_>=_", membership = "@in"
        case add = "_+_", subtract = "_-_", multiply = "_*_", divide = "_/_", remainder = "_%_"

        init?(_ kind: Kind) {
            switch kind {
            case .mark(.or): self = .or
            case .mark(.and): self = .and
            case .mark(.equal): self = .equal
            case .mark(.notEqual): self = .notEqual
            case .mark(.less): self = .less
            case .mark(.lessOrEqual): self = .lessOrEqual
            case .mark(.greater): self = .greater
            case .mark(.greaterOrEqual): self = .greaterOrEqual
            case .identifier("in"): self = .membership
            case .mark(.plus): self = .add
            case .mark(.minus): self = .subtract
            case .mark(.times): self = .multiply
            case .mark(.divide): self = .divide
            case .mark(.remainder): self = .remainder
            default: return nil
            }
        }

        /// The function that it calls.
        var function: String { rawValue }

        /// How tightly it binds.
        var level: Int {
            switch self {
            case .or: 1
            case .and: 2
            case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .membership: 3
            case .add, .subtract: 4
            case .multiply, .divide, .remainder: 5
            }
        }

        var isLogic: Bool { self == .and || self == .or }
    }
}
