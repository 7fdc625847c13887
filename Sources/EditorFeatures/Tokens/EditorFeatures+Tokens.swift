import AdvisoryModel
import RulebookLoading
import SourceDiagnostics
import YAMLTree

extension EditorFeatures {
    /// The words of the file that mean something, in their order and without overlaps: known keys, names, values of closed lists, and each
    /// word of an expression, wherever in a scalar it is.
    ///
    /// - Parameter lines: those that are asked for, from 1; nil: all.
    package func semanticTokens(in lines: ClosedRange<UInt32>? = nil) -> [SemanticToken] {
        guard let kind, let root = tree.value else { return [] }
        var walk = TokenWalk(forms)
        walk.visit(file: root)
        var found = walk.keys
        let names = NameWalk.places(in: root, kind, draft)
        found += names.map { SemanticToken(kind: $0.kind.token, isDeclaration: $0.isDeclaration, span: $0.span) }
        found += walk.words
        // What begins at one place is told by what was found last, which knows most of it.
        var byStart: [Position: SemanticToken] = [:]
        for token in found where token.span.start.line == token.span.end.line && token.span.start < token.span.end {
            byStart[token.span.start] = token
        }
        var tokens: [SemanticToken] = []
        for token in byStart.values.sorted(by: { $0.span.start < $1.span.start }) {
            if let last = tokens.last, token.span.start < last.span.end { continue }
            if let lines, !lines.contains(token.span.start.line) { continue }
            tokens.append(token)
        }
        return tokens
    }
}

extension NameKind {
    fileprivate var token: SemanticToken.Kind {
        switch self {
        case .rule: .function
        case .source: .class
        case .crossing: .namespace
        case .group: .enum
        case .fact, .attribute: .variable
        case .traveler, .trip: .struct
        }
    }
}
