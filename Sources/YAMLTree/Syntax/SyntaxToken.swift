/// A piece of a text. The tokens of a text follow one another without gaps, so that together they are the text, byte for byte.
package struct SyntaxToken: Hashable, Sendable {
    /// What a piece can be.
    package enum Kind: UInt8, Sendable {
        case byteOrderMark
        /// Spaces and tabs.
        case blanks
        /// A line feed, with the carriage return before it.
        case lineBreak
        /// From `#` to the end of the line.
        case comment
        /// A line that begins with `%`.
        case directive
        /// `---` and `...`.
        case documentStart, documentEnd
        /// The `-` of a list item.
        case dash
        /// The `?` of a key.
        case question
        case colon, comma
        /// `[` or `{`, `]` or `}`.
        case opening, closing
        /// `&name`, `*name` and `!tag`.
        case anchor, alias, tag
        /// The `|` or `>` of a text in a block, with its indicators.
        case blockHeader
        /// A scalar with its quotes; of a text in a block its lines, without the last line break.
        case scalar
        /// Text that could not be read.
        case unread
    }

    /// What it is.
    package let kind: Kind
    /// Its bytes in the text.
    package let range: Range<Int>

    /// Whether it is a blank, a line break, a comment or a byte order mark, which mean nothing to a reader of the values.
    package var isTrivia: Bool { kind.isTrivia }
}

extension SyntaxToken.Kind {
    /// See ``SyntaxToken/isTrivia``.
    var isTrivia: Bool {
        switch self {
        case .byteOrderMark, .blanks, .lineBreak, .comment: true
        default: false
        }
    }
}
