/// The names that macros, `cel.bind` and `cel.block` bind, with their types; the innermost of one name hides the others.
struct LocalNames {
    private var order: [String] = []
    private var types: [String: [CELType]] = [:]

    /// The type of a name; nil where it is not bound.
    subscript(name: String) -> CELType? { types[name]?.last }

    /// All names that are bound.
    var names: some Sequence<String> { types.keys }

    mutating func bind(_ name: String, to type: CELType) {
        order.append(name)
        types[name, default: []].append(type)
    }

    /// Unbinds the names that were bound last.
    mutating func unbind(_ count: Int) {
        for _ in 0..<count {
            guard let name = order.popLast() else { return }
            types[name]?.removeLast()
            if types[name]?.isEmpty == true { types[name] = nil }
        }
    }
}
