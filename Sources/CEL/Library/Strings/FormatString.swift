/// A text with places for values, as `format` takes it: `%s opens in %d days`.
struct FormatString: Sendable {
    /// How a value is written.
    enum Clause: Equatable, Sendable {
        /// `%s`: any value as text.
        case text
        /// `%d`: a whole number.
        case decimal
        /// `%.2f`: digits after the point.
        case fixed(precision: Int)
        /// `%.2e`: one digit before the point, and an exponent.
        case scientific(precision: Int)
        /// `%b`.
        case binary
        /// `%o`.
        case octal
        /// `%x`, and `%X` in capitals: numbers, and the bytes of texts.
        case hexadecimal(capitals: Bool)
    }

    enum Part: Equatable, Sendable {
        case literal(String)
        case value(Clause)
    }

    /// What is wrong with a format.
    enum Problem: Error, Equatable {
        case endsInClause
        case unknownClause(String)
        case precisionTooLarge
    }

    static let defaultPrecision = 6
    static let largestPrecision = 1000

    private(set) var parts: [Part] = []

    init(_ text: String) throws(Problem) {
        var literal = ""
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if scalar != "%" {
                literal.unicodeScalars.append(scalar)
            } else if rest.first == "%" {
                rest.removeFirst()
                literal += "%"
            } else {
                if !literal.isEmpty { parts.append(.literal(literal)) }
                literal = ""
                parts.append(.value(try Self.clause(&rest)))
            }
        }
        if !literal.isEmpty { parts.append(.literal(literal)) }
    }

    private static func clause(_ rest: inout String.UnicodeScalarView.SubSequence) throws(Problem) -> Clause {
        var precision = defaultPrecision
        if rest.first == "." {
            rest.removeFirst()
            precision = 0
            while let digit = rest.first, ("0"..."9").contains(digit) {
                rest.removeFirst()
                precision = precision * 10 + Int(digit.value - 48)
                if precision > largestPrecision { throw .precisionTooLarge }
            }
        }
        guard let letter = rest.popFirst() else { throw .endsInClause }
        switch letter {
        case "s": return .text
        case "d": return .decimal
        case "f": return .fixed(precision: precision)
        case "e": return .scientific(precision: precision)
        case "b": return .binary
        case "o": return .octal
        case "x": return .hexadecimal(capitals: false)
        case "X": return .hexadecimal(capitals: true)
        default: throw .unknownClause("%\(letter)")
        }
    }
}

extension FormatString.Problem {
    var message: String {
        switch self {
        case .endsInClause: "the format ends in the middle of a clause; write `%%` for a percent sign"
        case .unknownClause(let text):
            "`\(text)` is not a clause of a format; there are `%s`, `%d`, `%f`, `%e`, `%b`, `%o`, `%x` and `%X`"
        case .precisionTooLarge: "a format has at most \(FormatString.largestPrecision) digits after the point"
        }
    }
}
