extension Library {
    /// Lists taken as sets: order and repeats do not count, and numbers are equal whatever their type.
    ///
    /// ```
    /// sets.contains(['visa', 'permit', 'passport'], ['permit'])   // true
    /// sets.intersects(traveler.languages, ['ru', 'kk'])
    /// ```
    public static let sets = Library(
        "sets",
        functions: [
            SetLibrary.relation(
                "contains", "Whether the first list holds every element of the second.",
                [
                    "sets.contains([1, 2, 3, 4], [2, 3.0]) // true", "sets.contains([], [1]) // false",
                    "sets.contains([], []) // true",
                ]
            ) { SetLibrary.holdsAll($0, of: $1) },
            SetLibrary.relation(
                "equivalent", "Whether each list holds every element of the other.",
                ["sets.equivalent([1], [1u, 1.0]) // true", "sets.equivalent([1, 2], [2]) // false"]
            ) { a, b in
                let forth = SetLibrary.holdsAll(a, of: b)
                if case .bool(false) = forth { return forth }
                let back = SetLibrary.holdsAll(b, of: a)
                if case .bool(false) = back { return back }
                return [forth, back].trouble ?? .bool(true)
            },
            SetLibrary.relation(
                "intersects", "Whether some element of the first list is in the second.",
                ["sets.intersects([1, 2], [2u]) // true", "sets.intersects([1], []) // false"]
            ) { a, b in
                let held = ValueCollection(b)
                var doubts: [Value] = []
                for element in a {
                    let answer = held.contains(element)
                    if case .bool(true) = answer { return answer }
                    doubts.append(answer)
                }
                return doubts.trouble ?? .bool(false)
            },
        ])
}

/// How the functions of the sets library are declared and computed.
enum SetLibrary {
    static func relation(
        _ name: String, _ summary: String, _ examples: [String], _ body: @escaping @Sendable ([Value], [Value]) -> Value
    ) -> FunctionDeclaration {
        let type = CELType.list(.parameter("T"))
        let overload = Overload("list_sets_\(name)_list", [type, type], .bool, cost: .linear(per: 1)) { arguments in
            guard let a = arguments.list(0), let b = arguments.list(1) else { return arguments.noSuchOverload }
            return body(a, b)
        }
        return FunctionDeclaration("sets.\(name)", summary, examples: examples, [overload])
    }

    /// False as soon as one is missing for certain; unknown or an error where that hangs on a comparison.
    static func holdsAll(_ list: [Value], of wanted: [Value]) -> Value {
        let held = ValueCollection(list)
        var doubts: [Value] = []
        for element in wanted {
            let answer = held.contains(element)
            if case .bool(false) = answer { return answer }
            doubts.append(answer)
        }
        return doubts.trouble ?? .bool(true)
    }
}
