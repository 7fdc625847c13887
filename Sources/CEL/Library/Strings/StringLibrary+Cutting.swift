extension StringLibrary {
    static let cutting: [FunctionDeclaration] = [
        FunctionDeclaration(
            "charAt", "The character at an index, empty at the end; an index outside of the text is an error.",
            examples: ["'hello'.charAt(4) // 'o'", "'hello'.charAt(5) // ''", "'hello'.charAt(-1) // error"],
            [
                Overload(
                    "string_char_at_int", [.string, .int], .string, isMember: true, cost: .linear(per: 10)
                ) { arguments in
                    guard let text = arguments.text(0), let place = arguments.integer(1) else {
                        return arguments.noSuchOverload
                    }
                    let isEnd = place == Int64(text.codePointCount)
                    return substring(of: text, from: place, to: isEnd ? place : place &+ 1)
                }
            ]),
        FunctionDeclaration(
            "substring", "The part from an index to the end, or up to but not including a second index.",
            examples: [
                "'tacocat'.substring(4) // 'cat'", "'tacocat'.substring(-1) // error",
                "'tacocat'.substring(0, 4) // 'taco'", "'tacocat'.substring(2, 1) // error",
            ],
            [
                Overload(
                    "string_substring_int", [.string, .int], .string, isMember: true, cost: .linear(per: 10)
                ) { arguments in
                    guard let text = arguments.text(0), let start = arguments.integer(1) else {
                        return arguments.noSuchOverload
                    }
                    return substring(of: text, from: start, to: Int64(text.codePointCount))
                },
                Overload(
                    "string_substring_int_int", [.string, .int, .int], .string, isMember: true,
                    cost: .linear(per: 10)
                ) { arguments in
                    guard let text = arguments.text(0), let start = arguments.integer(1), let end = arguments.integer(2)
                    else { return arguments.noSuchOverload }
                    return substring(of: text, from: start, to: end)
                },
            ]),
        FunctionDeclaration(
            "split",
            "The parts between the occurrences of a separator: all, or at most that many; a negative number means all.",
            examples: [
                "'a b c'.split(' ') // ['a', 'b', 'c']", "'abc'.split('') // ['a', 'b', 'c']",
                "'a b c'.split(' ', 2) // ['a', 'b c']", "'a b c'.split(' ', 0) // []",
            ],
            [
                Overload(
                    "string_split_string", [.string, .string], .list(.string), isMember: true, cost: .growing(per: 4)
                ) { split($0, limit: .max) },
                Overload(
                    "string_split_string_int", [.string, .string, .int], .list(.string), isMember: true,
                    cost: .growing(per: 4)
                ) { arguments in
                    guard let limit = arguments.integer(2) else { return arguments.noSuchOverload }
                    return split(arguments, limit: limit < 0 ? .max : Int(clamping: limit))
                },
            ]),
    ]

    private static func substring(of text: String, from start: Int64, to end: Int64) -> Value {
        guard let first = text.byteOffset(ofCodePoint: start) else { return .placeOutOfRange(start, in: text) }
        guard let last = text.byteOffset(ofCodePoint: end) else { return .placeOutOfRange(end, in: text) }
        guard first <= last else { return .placesReversed(start, end) }
        return .string(text.part(first..<last))
    }

    private static func split(_ arguments: Arguments, limit: Int) -> Value {
        guard let text = arguments.text(0), let separator = arguments.text(1) else {
            return arguments.noSuchOverload
        }
        return .list(text.parts(separatedBy: separator, limit: limit).map { .string($0) })
    }
}
