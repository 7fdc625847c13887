import SourceDiagnostics

/// A piece of an expression's text.
struct Token {
    enum Kind: Equatable {
        case identifier(String)
        /// A name in backticks, only a field's.
        case quotedIdentifier(String)
        case int(Int64)
        /// The absolute value of the smallest int, good only behind a minus.
        case smallestInt
        case uint(UInt64)
        case double(Double)
        case string(String)
        case bytes([UInt8])
        /// An operator or a mark: `&&`, `(`, `?`.
        case mark(String)
        case end
    }

    var kind: Kind
    var span: Span
    /// The text as it stands, for messages.
    var text: String
}
