import SourceDiagnostics
import YAMLTree

/// A comment that accepts a warning: `# accept(rulebook/near-miss): the spelling of the law`.
///
/// At the end of a line it is for what begins on the line; on a line of its own for the key or item below, with all that it holds.
struct Acceptance {
    /// The code that is written in it.
    let code: String
    /// The words after the colon; nil where there are none.
    let reason: String?
    let file: String
    /// Where the comment is.
    let span: SourceSpan
    /// Where what it accepts begins; nil for a comment that no key and no item follows.
    let scope: ClosedRange<Position>?

    /// The acceptances of a file in their order.
    static func all(in file: SourceFile, limits: YAMLLimits = .default) -> [Acceptance] {
        // Most files have none, and need not be read again.
        guard file.bytes.holds(Array("accept(".utf8)) else { return [] }
        let tree = SyntaxTree(reading: file, limits: limits)
        return tree.comments.compactMap { Acceptance($0, in: tree) }
    }

    private init?(_ comment: SyntaxComment, in tree: SyntaxTree) {
        guard let match = comment.text.wholeMatch(of: #/accept\(([^)]*)\)\s*:?(.*)/#) else { return nil }
        code = String(match.1).trimmed
        let words = String(match.2).trimmed
        reason = words.isEmpty ? nil : words
        file = tree.file.path
        span = tree.span(comment.range)
        switch comment.role {
        case .endOfLine:
            scope = Position(line: Int(span.start.line), column: 1)...span.start
        case .before, .inside:
            scope = tree.owner(of: comment)?.entry.map { entry in
                let place = tree.span(entry.range)
                return place.start...place.end
            }
        case .closing: scope = nil
        }
    }
}

extension [UInt8] {
    fileprivate func holds(_ word: [UInt8]) -> Bool {
        guard let first = word.first else { return true }
        return indices.contains { self[$0] == first && self[$0...].starts(with: word) }
    }
}
