/// A piece of an expression's text for tools that show or complete it; also of one that is broken or half written.
///
/// ```swift
/// ExpressionToken.all(in: "trip.mode == \"rail\"").map(\.kind)   // [.name, .dot, .name, .mark, .text]
/// ```
package struct ExpressionToken: Hashable, Sendable {
    /// What a piece can be.
    package enum Kind: Sendable {
        case name
        /// `true`, `false`, `null`, `in`.
        case keyword
        case number
        /// A string or bytes, with its quotes.
        case text
        case dot, comma
        /// `(`, `[` or `{`, and what closes them.
        case opening, closing
        /// An operator.
        case mark
    }

    /// What it is.
    package let kind: Kind
    /// Its bytes in the expression.
    package let bytes: Range<Int>

    /// The pieces of an expression, without blanks and comments.
    package static func all(in expression: String) -> [ExpressionToken] {
        var lexer = Lexer(Array(expression.utf8), limits: Limits())
        return lexer.tokens().compactMap { token in
            kind(token.kind).map { ExpressionToken(kind: $0, bytes: token.bytes) }
        }
    }

    private static func kind(_ kind: Token.Kind) -> Kind? {
        switch kind {
        case .identifier("true"), .identifier("false"), .identifier("null"), .identifier("in"): .keyword
        case .identifier, .quotedIdentifier: .name
        case .int, .smallestInt, .uint, .double: .number
        case .string, .bytes: .text
        case .mark(.dot): .dot
        case .mark(.comma): .comma
        case .mark(.leftParenthesis), .mark(.leftBracket), .mark(.leftBrace): .opening
        case .mark(.rightParenthesis), .mark(.rightBracket), .mark(.rightBrace): .closing
        case .mark: .mark
        case .end: nil
        }
    }
}
