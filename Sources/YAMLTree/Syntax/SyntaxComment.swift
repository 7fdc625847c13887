import SourceDiagnostics

/// A comment, and whose it is.
package struct SyntaxComment: Sendable, Hashable {
    /// Where a comment is, as seen from what it belongs to.
    package enum Role: Sendable {
        /// On a line above an entry.
        case before
        /// At the end of a line of an entry: after its key, or after its value and the comma after it.
        case endOfLine
        /// On a line between the key of an entry and its value.
        case inside
        /// On a line after the last entry of a list or mapping, by brackets or by its indentation.
        case closing
    }

    /// Its bytes, from the `#` on.
    package let range: Range<Int>
    /// What it says, without the `#` and the blanks around.
    package let text: String
    /// Where it is.
    package let role: Role
    /// The value of the entry, or the list or mapping, that it belongs to; -1: the file.
    let owner: Int32
}

extension SyntaxTree {
    /// The comments that belong to no entry, list or mapping: above the `---`, or in a file without values.
    package var commentsOfFile: [SyntaxComment] { comments(of: -1) }

    /// The value of the entry, or the list or mapping, that a comment belongs to; nil for one of the file.
    package func owner(of comment: SyntaxComment) -> SyntaxNode? {
        comment.owner >= 0 ? SyntaxNode(tree: self, index: Int(comment.owner)) : nil
    }

    func comments(of owner: Int) -> [SyntaxComment] {
        func first(_ owner: Int) -> Int {
            commentsByOwner.indices.partition { Int(comments[Int(commentsByOwner[$0])].owner) >= owner }
        }
        return commentsByOwner[first(owner)..<first(owner + 1)].map { comments[Int($0)] }
    }
}

extension SyntaxNode {
    /// The comments after the last entry of a list or mapping.
    package var closingComments: [SyntaxComment] { tree.comments(of: index).filter { $0.role == .closing } }

    /// The comments of the entry that it is a part of; of the root those around it.
    package var comments: [SyntaxComment] { entry?.comments ?? tree.comments(of: index).filter { $0.role != .closing } }
}
