package import SourceDiagnostics
package import YAMLTree

/// A comment in an expression whose lines YAML has joined to one: it takes with it what is on the lines below.
///
/// ```yaml
/// when: >-
///   traveler.nationalities == ["US"]   // Americans
///   || traveler.age < 18
/// ```
package enum SwallowingComment {
    /// - Parameter comments: their places in the text of the node.
    package static func findings(_ comments: [SourceSpan], in node: Node) -> [Diagnostic] {
        if comments.isEmpty { return [] }
        let positions = node.positions
        return findings(comments, file: node.file.path) { positions.position(of: $0) }
    }

    /// - Parameters:
    ///   - comments: their places in a text.
    ///   - map: gives a place of the text in the file.
    static func findings(_ comments: [SourceSpan], file: String, by map: (Position) -> Position) -> [Diagnostic] {
        return comments.compactMap { comment in
            let last = Position(line: Int(comment.end.line), column: max(1, Int(comment.end.column) - 1))
            let (start, end) = (map(comment.start), map(last))
            guard end.line > start.line else { return nil }
            return Diagnostic(
                RulebookCode.swallowingComment, "the comment goes on over the lines below it, which are lost",
                file: file, span: SourceSpan(at: start),
                hint: "write the expression after `|`, which keeps its lines, or the comment as one of YAML, `#`")
        }
    }
}
