extension SyntaxNode {
    /// One step from the root to a value.
    package enum Step: Sendable, Hashable {
        case key(String)
        case index(Int)
    }

    /// The way from the root to it; that of a key is the way to its mapping.
    package var path: [Step] {
        var steps: [Step] = []
        var node = isKey ? parent : self
        while let current = node {
            if let step = current.step { steps.append(step) }
            node = current.parent
        }
        return steps.reversed()
    }

    /// The last step of the way to a value; nil for the root.
    private var step: Step? {
        guard let parent else { return nil }
        if let key = entry?.key { return .key(key.value.text) }
        return .index(parent.children.firstIndex(of: self) ?? 0)
    }
}
