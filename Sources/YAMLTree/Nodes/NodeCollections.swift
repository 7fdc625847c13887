/// The elements of a list, made one by one as they are asked for.
package struct NodeElements: RandomAccessCollection, Sendable {
    private let tree: Tree
    private let first: Int
    /// 0.
    package let startIndex = 0
    /// The number of elements.
    package let endIndex: Int

    init(_ node: Node) {
        let record = node.record
        tree = node.tree
        first = Int(record.first)
        endIndex = record.kind == .sequence ? Int(record.count) : 0
    }

    /// The element at a place, counted from 0.
    package subscript(place: Int) -> Node {
        precondition(place >= 0 && place < endIndex, "the place of an element is one of the list's")
        return Node(tree: tree, index: Int(tree.links[first + place]))
    }
}

/// The entries of a mapping in their order, made one by one as they are asked for.
package struct NodeEntries: RandomAccessCollection, Sendable {
    private let tree: Tree
    private let first: Int
    /// 0.
    package let startIndex = 0
    /// The number of entries.
    package let endIndex: Int

    init(_ node: Node) {
        let record = node.record
        tree = node.tree
        first = Int(record.first)
        endIndex = record.kind == .mapping ? Int(record.count) : 0
    }

    /// The entry at a place, counted from 0.
    package subscript(place: Int) -> (key: Node, value: Node) {
        precondition(place >= 0 && place < endIndex, "the place of an entry is one of the mapping's")
        let link = first + place * 2
        return (Node(tree: tree, index: Int(tree.links[link])), Node(tree: tree, index: Int(tree.links[link + 1])))
    }
}
