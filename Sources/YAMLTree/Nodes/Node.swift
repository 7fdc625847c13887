public import SourceDiagnostics

/// A value of a file with its place: a scalar, a list or a mapping.
///
/// A small handle into the tree that its reader made; copying it costs a reference.
///
/// ```swift
/// let (root, _) = YAMLReader.read(SourceFile(path: "a.yaml", text: "modes: [rail, road]"))
/// root?["modes"]?.elements.map(\.text)   // ["rail", "road"]
/// root?["modes"]?.elements.last?.span    // 1:15 to 1:19
/// ```
public struct Node: Sendable {
    /// What a node can be.
    public enum Kind: UInt8, Sendable {
        case scalar, sequence, mapping
    }

    let tree: Tree
    let index: Int

    package init(tree: Tree, index: Int) { (self.tree, self.index) = (tree, index) }

    package var record: Tree.Record { tree.records[index] }

    /// What the node is.
    public var kind: Kind { record.kind }
    /// The file that it is in.
    public var file: SourceFile {
        let fill = Int(record.fill)
        return fill > 0 && fill <= tree.fills.count ? tree.fills[fill - 1].file : tree.file
    }
    /// Where it is written, quotes and brackets included; a list or mapping in block style ends with its last value.
    public var span: SourceSpan { SourceSpan(record.start, record.end) }
    /// Whether it is a scalar written without quotes, so that the schema gives it a type.
    public var isPlain: Bool { kind == .scalar && record.style == .plain }

    /// The content of a scalar, quotes removed, escapes resolved and lines folded; empty for lists and mappings.
    public var text: String {
        guard kind == .scalar else { return "" }
        return String(decoding: tree.text[record.range], as: UTF8.self)
    }

    /// How many elements a list or entries a mapping has; 0 for a scalar.
    public var count: Int { kind == .scalar ? 0 : Int(record.count) }

    /// The elements of a list; empty for anything else.
    public var elements: [Node] { Array(elementsView) }

    /// The elements of a list, made one by one.
    package var elementsView: NodeElements { NodeElements(self) }

    /// The entries of a mapping in their order; empty for anything else. Keys are scalars.
    public var entries: [(key: Node, value: Node)] { Array(entriesView) }

    /// The entries of a mapping, made one by one.
    package var entriesView: NodeEntries { NodeEntries(self) }

    /// The value of a key of a mapping; nil if there is none.
    ///
    /// Takes time proportional to the number of keys.
    public subscript(key: String) -> Node? { index(of: key).map { value(at: $0) } }

    /// The index of a key among the entries of a mapping; nil if there is none.
    package func index(of key: String) -> Int? {
        guard kind == .mapping else { return nil }
        var key = key
        return key.withUTF8 { wanted in
            let (first, count) = (Int(record.first), Int(record.count))
            return tree.text.withUnsafeBufferPointer { text in
                for entry in 0..<count {
                    let candidate = tree.records[Int(tree.links[first + entry * 2])]
                    guard Int(candidate.count) == wanted.count, candidate.kind == .scalar else { continue }
                    if UnsafeBufferPointer(rebasing: text[candidate.range]).elementsEqual(wanted) { return entry }
                }
                return nil
            }
        }
    }

    /// The value of the entry at an index, which must be one of theirs.
    package func value(at index: Int) -> Node {
        Node(tree: tree, index: Int(tree.links[Int(record.first) + index * 2 + 1]))
    }

    /// The value by the YAML 1.2 core schema, or JSON's own; `.string` for lists and mappings.
    public var scalar: Scalar { isPlain ? Scalar(plain: text) : .string }

    /// Whether it is null: nothing, `~` or `null`.
    public var isNull: Bool {
        // Most texts have another length than all that mean null.
        switch record.count {
        case 0, 1, 4: isPlain && scalar == .null
        default: false
        }
    }
}
