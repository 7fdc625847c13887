package import YAMLTree

/// What a place in a text is for: in which list or mapping, and whether a key or a value belongs there. Also on empty lines and in broken
/// text, where indentation and what is written before tell.
///
/// ```swift
/// let tree = SyntaxTree(reading: SourceFile(path: "a.yaml", text: "items:\n  - id: a\n    \n"))
/// let spot = tree.spot(atByte: 21)   // the end of the line of four blanks
/// spot.path                          // [.key("items"), .index(0)]
/// spot.part                          // .key: another key can be written here
/// ```
package struct SyntaxSpot: Sendable, Hashable {
    /// What belongs there.
    package enum Part: Sendable {
        /// A key of the mapping that the path leads to.
        case key
        /// The value that the path leads to.
        case value
        case comment
    }

    /// The way from the root.
    package var path: [SyntaxNode.Step]
    /// What belongs there.
    package var part: Part
    /// The scalar or alias that the place is in or at the end of.
    package var node: SyntaxNode?
    /// The list or mapping that holds the key or value; nil where there is none yet.
    package var container: SyntaxNode?
    /// The bytes of the word or text that is written there, empty where there is none.
    package var written: Range<Int>
}
