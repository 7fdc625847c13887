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

    var record: Tree.Record { tree.records[index] }

    /// What the node is.
    public var kind: Kind { record.kind }
    /// The file that it stands in.
    public var file: SourceFile {
        let origin = Int(record.origin)
        return origin > 0 && origin <= tree.origins.count ? tree.origins[origin - 1].file : tree.file
    }
    /// Where it stands, quotes and brackets included; a list or mapping in block style ends with its last value.
    public var span: Span { Span(record.start, record.end) }
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
    public var elements: [Node] {
        guard kind == .sequence else { return [] }
        return tree.links[record.range].map { Node(tree: tree, index: Int($0)) }
    }

    /// The entries of a mapping in their order; empty for anything else. Keys are scalars.
    public var entries: [(key: Node, value: Node)] {
        guard kind == .mapping else { return [] }
        let first = Int(record.first)
        return (0..<Int(record.count)).map { entry in
            let link = first + entry * 2
            return (
                Node(tree: tree, index: Int(tree.links[link])), Node(tree: tree, index: Int(tree.links[link + 1]))
            )
        }
    }

    /// The value of a key of a mapping; nil if there is none.
    ///
    /// Takes time proportional to the number of keys.
    public subscript(key: String) -> Node? {
        guard kind == .mapping else { return nil }
        let wanted = key.utf8
        let first = Int(record.first)
        for entry in 0..<Int(record.count) {
            let link = first + entry * 2
            let candidate = tree.records[Int(tree.links[link])]
            guard Int(candidate.count) == wanted.count else { continue }
            if tree.text[candidate.range].elementsEqual(wanted) {
                return Node(tree: tree, index: Int(tree.links[link + 1]))
            }
        }
        return nil
    }

    /// The value by the YAML 1.2 core schema, or JSON's own; `.string` for lists and mappings.
    public var scalar: Scalar { isPlain ? Scalar(plain: text) : .string }

    /// Whether it is null: nothing, `~` or `null`.
    public var isNull: Bool { isPlain && scalar == .null }
}
