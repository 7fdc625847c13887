package import SourceDiagnostics

/// Makes nodes of values that no reader has read; where they are in no file, their places mean nothing.
///
/// The caller takes care that every `begin` has its `end`, and that mappings hold keys with values, each key once.
package struct NodeBuilder {
    private var builder = TreeBuilder(reserving: 64)
    private let file: SourceFile

    /// - Parameter file: the text in which the places of the nodes are.
    package init(in file: SourceFile = SourceFile(path: "", bytes: [])) { self.file = file }

    /// Adds a scalar; a plain one has the type that the schema gives its text.
    package mutating func scalar(_ text: String, isPlain: Bool = false, at span: SourceSpan = SourceSpan(at: .start)) {
        var text = text
        text.withUTF8 { _ = builder.scalar($0, isPlain ? .plain : .doubleQuoted, span.start, span.end) }
    }

    /// Opens a list or a mapping.
    package mutating func begin(_ kind: Node.Kind) { _ = builder.begin(kind, .start, .start) }

    /// Closes the innermost list or mapping.
    package mutating func end() { _ = builder.end(nil, areKeysDistinct: true) }

    /// The first value that was added, with all that it holds; nil where there is none.
    package var root: Node? {
        builder.records.isEmpty ? nil : Node(tree: builder.tree(file), index: 0)
    }
}
