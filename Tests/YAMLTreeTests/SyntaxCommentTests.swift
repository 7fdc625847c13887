import SourceDiagnostics
import Testing

@testable import YAMLTree

/// Whose a comment is, and how far the entries are apart.
struct SyntaxCommentTests {
    private func tree(_ text: String) -> SyntaxTree { SyntaxTree(reading: SourceFile(path: "a.yaml", text: text)) }

    /// Each comment with its role and the way to what it belongs to.
    private func owners(_ text: String) -> [String] {
        let tree = tree(text)
        return tree.comments.map { comment in
            guard comment.owner >= 0 else { return "\(comment.text): \(comment.role) the file" }
            let path = SyntaxNode(tree: tree, index: Int(comment.owner)).path.map { step in
                switch step {
                case .key(let key): key
                case .index(let index): "\(index)"
                }
            }
            return "\(comment.text): \(comment.role) \(path.joined(separator: "/"))"
        }
    }

    @Test func commentsBelongToTheEntryBelowOrBeforeThem() {
        #expect(
            owners(
                """
                # head
                a: 1 # one

                # about b
                b: # behind b
                  # about c
                  - c: 2 # two
                    d: [3, # three
                      # about 4
                      4
                      # the end of d
                    ] # behind d
                    # the end of the item
                  # the end of b
                # about e
                  # still about e
                e:
                  # inside e
                  5
                f: | # behind f
                  text
                # the end

                """) == [
                    "head: before a", "one: endOfLine a", "about b: before b", "behind b: endOfLine b",
                    "about c: before b/0", "two: endOfLine b/0/c", "three: endOfLine b/0/d/0",
                    "about 4: before b/0/d/1",
                    "the end of d: closing b/0/d", "behind d: endOfLine b/0/d", "the end of the item: closing b/0",
                    "the end of b: closing b", "about e: before e", "still about e: before e", "inside e: inside e",
                    "behind f: endOfLine f", "the end: closing ",
                ])
    }

    @Test func commentsOutsideOfTheValuesAreThoseOfTheFile() {
        #expect(owners("# a\n--- # b\n# c\nx\n... # d\n# e\n").first == "a: before the file")
        #expect(tree("# only\n").commentsOfFile.map(\.text) == ["only"])
        #expect(tree("").commentsOfFile.isEmpty)
    }

    @Test func listsInTheColumnOfTheirKeyAreClosedByTheirComments() {
        #expect(
            owners("a:\n- x # x\n# two\n- y\n# b\nb: 1\n") == ["x: endOfLine a/0", "two: before a/1", "b: before b"])
    }

    @Test func linesBeforeAnEntryAreKeptInTheirOrder() throws {
        let root = try #require(tree("a: 1 # x\n\n\n# one\n\n# two\nb: 2\n\nc:\n  d: |\n    t\n\n  e: 3\n").root)
        let b = try #require(root.entry("b"))
        #expect(b.blankLinesBefore == 2)
        #expect(b.linesBefore.count == 5)
        #expect(b.commentsBefore.map(\.text) == ["one", "two"])
        #expect(root.entry("c")?.blankLinesBefore == 1)
        #expect(root.entry("c")?.value.entry("e")?.blankLinesBefore == 1)
        #expect(root.entry("a")?.blankLinesBefore == 0)
    }

    @Test func acceptancesAreFoundAtTheirEntries() throws {
        let root = try #require(
            tree("items:\n  # accept(a/b): why\n  - id: x # accept(c/d): because\n    y: 1\n").root)
        let item = try #require(root.entry("items")?.value.entries.first)
        #expect(item.commentsBefore.map(\.text) == ["accept(a/b): why"])
        #expect(item.value.entry("id")?.commentsAtLineEnds.map(\.text) == ["accept(c/d): because"])
        #expect(item.value.entry("y")?.comments.isEmpty == true)
    }
}
