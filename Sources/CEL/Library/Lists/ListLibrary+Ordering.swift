extension ListLibrary {
    private static let ordered: [CELType] = [.int, .uint, .double, .bool, .duration, .timestamp, .string, .bytes]

    static let ordering: [FunctionDeclaration] = [
        FunctionDeclaration(
            "sort",
            "The elements from the least to the greatest; all of them have to be of one type that has an order.",
            examples: ["[3, 1, 2].sort() // [1, 2, 3]", "['b', 'a'].sort() // ['a', 'b']", "[1, 'a'].sort() // error"],
            ordered.map { type in
                Overload(
                    "list_\(type.description)_sort", [.list(type)], .list(type), isMember: true, cost: .linear(per: 1)
                ) { arguments in
                    arguments.list(0).map { sorted($0, by: $0) } ?? arguments.noSuchOverload
                }
            }),
        // What the macro `sortBy` calls: `x.sortBy(e, key)` is `x.@sortByAssociatedKeys(x.map(e, key))`.
        FunctionDeclaration(
            "@sortByAssociatedKeys", "The elements in the order of their keys; those of equal keys stay as they were.",
            examples: ["['c', 'bb', 'a'].sortBy(s, size(s)) // ['c', 'a', 'bb']"],
            ordered.map { type in
                Overload(
                    "list_\(type.description)_sortByAssociatedKeys", [anyList, .list(type)], anyList, isMember: true,
                    cost: .linear(per: 1)
                ) { arguments in
                    guard let elements = arguments.list(0), let keys = arguments.list(1), elements.count == keys.count
                    else { return arguments.noSuchOverload }
                    return sorted(elements, by: keys)
                }
            }),
    ]

    private static func sorted(_ elements: [Value], by keys: [Value]) -> Value {
        if let trouble = keys.trouble { return trouble }
        for key in keys {
            guard let first = keys.first, precedes(first, key) != nil else {
                let types = keys.map(\.runtimeType.runtimeName)
                let other = types.first { $0 != types[0] } ?? types[0]
                return .failure(
                    CELCode.noSuchOverload, "a list cannot be sorted by values of type \(types[0]) and \(other)")
            }
        }
        let places = keys.indices.sorted {
            precedes(keys[$0], keys[$1]) ?? false || !(precedes(keys[$1], keys[$0]) ?? false) && $0 < $1
        }
        return .list(places.map { elements[$0] })
    }

    /// Whether one value comes before another; nil if they are of different types or have no order. NaN comes last.
    private static func precedes(_ a: Value, _ b: Value) -> Bool? {
        switch (a, b) {
        case (.int(let a), .int(let b)): a < b
        case (.uint(let a), .uint(let b)): a < b
        case (.double(let a), .double(let b)): a < b || b.isNaN && !a.isNaN
        case (.bool(let a), .bool(let b)): !a && b
        case (.string(let a), .string(let b)): a.utf8.lexicographicallyPrecedes(b.utf8)
        case (.bytes(let a), .bytes(let b)): a.lexicographicallyPrecedes(b)
        case (.timestamp(let a), .timestamp(let b)): a < b
        case (.duration(let a), .duration(let b)): a < b
        default: nil
        }
    }
}
