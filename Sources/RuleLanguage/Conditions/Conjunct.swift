import CEL
import SourceDiagnostics

/// One of the terms of a condition as it was read.
package struct Conjunct {
    /// Where a term comes from that is the same in every row of a table.
    struct Source: Hashable {
        var node: Int
        var index: Int
    }

    enum Content {
        case plain(TermCore)
        case tree(AST)
    }

    let content: Content
    let span: SourceSpan
    /// Nil: it depends on more than one scalar.
    let source: Source?

    init(_ core: TermCore, at span: SourceSpan) {
        content = .plain(core)
        self.span = span
        source = nil
    }

    init(tree: AST, source: Source? = nil) {
        content = .tree(tree)
        span = tree.span(of: tree.root)
        self.source = source
    }

    /// The term as a part of a larger tree.
    var tree: AST {
        switch content {
        case .plain(let core): core.tree(at: span)
        case .tree(let tree): tree
        }
    }
}
