import SourceDiagnostics

/// The tokens of a text in their order.
package struct SyntaxTokens: RandomAccessCollection, Sendable {
    struct Piece: Sendable {
        var kind: SyntaxToken.Kind
        var start: UInt32
    }

    var pieces: [Piece] = []
    /// Where the last one ends.
    var end = 0

    /// 0.
    package var startIndex: Int { 0 }
    /// The number of tokens.
    package var endIndex: Int { pieces.count }

    /// The token at an index, counted from 0.
    package subscript(index: Int) -> SyntaxToken {
        SyntaxToken(kind: pieces[index].kind, range: start(of: index)..<start(of: index + 1))
    }

    /// The index of the token that holds a byte, and of the last one for the end of the text; nil where there are none.
    ///
    /// - Complexity: O(log n).
    package func index(ofByte offset: Int) -> Int? {
        pieces.isEmpty ? nil : Swift.max(0, pieces.indices.partition { start(of: $0) > offset } - 1)
    }

    /// Where a token begins; the end of the text for what is past the last one.
    func start(of index: Int) -> Int { index < pieces.count ? Int(pieces[index].start) : end }

    /// The last token before an index that is no trivia.
    package func significant(before index: Int) -> Int? {
        var index = index - 1
        while index >= 0, pieces[index].kind.isTrivia { index -= 1 }
        return index >= 0 ? index : nil
    }

    /// The first token from an index on that is no trivia.
    package func significant(from index: Int) -> Int? {
        var index = index
        while index < pieces.count, pieces[index].kind.isTrivia { index += 1 }
        return index < pieces.count ? index : nil
    }
}
