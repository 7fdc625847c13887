/// The elements of a list, made one by one as they are asked for.
package struct NodeElements: RandomAccessCollection, Sendable {
    private let tree: Tree
    private let first: Int
    /// 0.
    package let startIndex = 0
    /// The number of elements.
    package let endIndex: Int

    init(_ node: Node) { self.init(node, .sequence, links: 1) }

    /// What a node of some kind is linked to; nothing where it is of another.
    fileprivate init(_ node: Node, _ kind: Node.Kind, links: Int) {
        let record = node.record
        tree = node.tree
        first = Int(record.first)
        endIndex = record.kind == kind ? Int(record.count) * links : 0
    }

    /// The element at an index.
    package subscript(index: Int) -> Node {
        precondition(index >= 0 && index < endIndex, "the index of an element is one of the list's")
        return Node(tree: tree, index: Int(tree.links[first + index]))
    }
}

/// The entries of a mapping in their order, made one by one as they are asked for.
package struct NodeEntries: RandomAccessCollection, Sendable {
    /// Keys and values in turn.
    private let nodes: NodeElements

    init(_ node: Node) { nodes = NodeElements(node, .mapping, links: 2) }

    /// 0.
    package var startIndex: Int { 0 }
    /// The number of entries.
    package var endIndex: Int { nodes.endIndex / 2 }

    /// The entry at an index.
    package subscript(index: Int) -> (key: Node, value: Node) { (nodes[2 * index], nodes[2 * index + 1]) }
}
