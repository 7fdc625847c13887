extension Library {
    /// Lists: parts, order, repeats and numbers in a row. Places count from 0.
    ///
    /// ```
    /// [3, 1, 2, 1].distinct().sort()          // [1, 2, 3]
    /// ['c', 'bb', 'a'].sortBy(s, size(s))     // ['c', 'a', 'bb']
    /// ```
    public static let lists = Library("lists", functions: ListLibrary.parts + ListLibrary.wholes + ListLibrary.ordering)
}

/// The declarations of the lists library, by what they do.
enum ListLibrary {
    /// The most numbers that `lists.range` makes.
    private static let longestRange: Int64 = 10_000
    static let element = CELType.parameter("T")
    static let anyList = CELType.list(element)

    static let parts: [FunctionDeclaration] = [
        FunctionDeclaration(
            "slice", "The elements from an index up to but not including another.",
            examples: [
                "[1, 2, 3, 4].slice(1, 3) // [2, 3]", "[1, 2].slice(1, 1) // []", "[1, 2].slice(1, 3) // error",
            ],
            [
                Overload("list_slice", [anyList, .int, .int], anyList, isMember: true, cost: .linear(per: 10)) {
                    arguments in
                    guard let list = arguments.list(0), let start = arguments.integer(1), let end = arguments.integer(2)
                    else { return arguments.noSuchOverload }
                    guard start >= 0, start <= end, end <= Int64(list.count) else {
                        return .failure(
                            CELCode.indexOutOfRange, "a list of \(list.count) has no part from \(start) to \(end)")
                    }
                    return .list(Array(list[Int(start)..<Int(end)]))
                }
            ]),
        FunctionDeclaration(
            "first", "The first element as an optional; none for an empty list.",
            examples: ["[1, 2].first() // optional.of(1)", "[].first() // optional.none()"],
            [
                Overload("list_first", [anyList], .optional(element), isMember: true) { arguments in
                    arguments.list(0).map { optional($0.first) } ?? arguments.noSuchOverload
                }
            ]),
        FunctionDeclaration(
            "last", "The last element as an optional; none for an empty list.",
            examples: ["[1, 2].last() // optional.of(2)", "[].last() // optional.none()"],
            [
                Overload("list_last", [anyList], .optional(element), isMember: true) { arguments in
                    arguments.list(0).map { optional($0.last) } ?? arguments.noSuchOverload
                }
            ]),
    ]

    static let wholes: [FunctionDeclaration] = [
        FunctionDeclaration(
            "reverse", "The elements in reverse order.", examples: ["[1, 2, 3].reverse() // [3, 2, 1]"],
            [
                Overload("list_reverse", [anyList], anyList, isMember: true, cost: .linear(per: 10)) { arguments in
                    arguments.list(0).map { .list($0.reversed()) } ?? arguments.noSuchOverload
                }
            ]),
        FunctionDeclaration(
            "flatten",
            "The list with the elements of inner lists in place of those lists: one level deep, or as many levels as are given.",
            examples: [
                "[[1, 2], [], [3]].flatten() // [1, 2, 3]", "[1, [2, [3, [4]]]].flatten(2) // [1, 2, 3, [4]]",
                "[[1]].flatten(-1) // error",
            ],
            [
                Overload("list_flatten", [.list(anyList)], anyList, isMember: true, cost: .growing(per: 1)) {
                    arguments in
                    arguments.list(0).map { flattened($0, levels: 1) } ?? arguments.noSuchOverload
                },
                Overload("list_flatten_int", [.list(.dyn), .int], .list(.dyn), isMember: true, cost: .growing(per: 1)) {
                    arguments in
                    guard let list = arguments.list(0), let levels = arguments.integer(1) else {
                        return arguments.noSuchOverload
                    }
                    guard levels >= 0 else {
                        return .failure(CELCode.invalidArgument, "a list cannot be flattened by \(levels) levels")
                    }
                    return flattened(list, levels: levels)
                },
            ]),
        FunctionDeclaration(
            "lists.range", "The numbers from 0 up to but not including another, at most \(longestRange) of them.",
            examples: ["lists.range(3) // [0, 1, 2]", "lists.range(0) // []", "lists.range(1000000) // error"],
            [
                Overload("lists_range", [.int], .list(.int), cost: .growing(per: 4)) { arguments in
                    guard let count = arguments.integer(0) else { return arguments.noSuchOverload }
                    guard count <= longestRange else {
                        return .failure(
                            CELCode.invalidArgument, "a range has at most \(longestRange) numbers, not \(count)")
                    }
                    return .list((0..<max(count, 0)).map { .int($0) })
                }
            ]),
        FunctionDeclaration(
            "distinct", "Each element once, where it came first; numbers that are equal are one, whatever their type.",
            examples: ["[1, 2, 1, 1.0, 'a'].distinct() // [1, 2, 'a']"],
            [
                Overload("list_distinct", [anyList], anyList, isMember: true, cost: .linear(per: 1)) { arguments in
                    guard let list = arguments.list(0) else { return arguments.noSuchOverload }
                    if let trouble = list.trouble { return trouble }
                    var seen = ValueCollection()
                    var distinct: [Value] = []
                    for element in list {
                        switch seen.contains(element) {
                        case .bool(true): continue
                        case .bool(false):
                            seen.insert(element)
                            distinct.append(element)
                        case let trouble: return trouble
                        }
                    }
                    return .list(distinct)
                }
            ]),
    ]

    private static func optional(_ element: Value?) -> Value {
        if let element, !element.isKnown { return element }
        return .optional(OptionalValue(element))
    }

    private static func flattened(_ list: [Value], levels: Int64) -> Value {
        var elements: [Value] = []
        func append(_ list: [Value], _ levels: Int64) {
            for element in list {
                if levels > 0, case .list(let inner) = element {
                    append(inner, levels - 1)
                } else {
                    elements.append(element)
                }
            }
        }
        append(list, levels)
        // It is not known how many elements an unknown one stands for.
        return elements.trouble ?? .list(elements)
    }
}
