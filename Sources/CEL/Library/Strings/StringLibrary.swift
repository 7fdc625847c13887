extension Library {
    /// Text: looking for, cutting, changing, quoting and formatting. Places count code points from 0.
    ///
    /// ```
    /// 'hello mellow'.indexOf('ello', 2)                 // 7
    /// '%s opens in %d days'.format(['Alashankou', 3])   // 'Alashankou opens in 3 days'
    /// ```
    public static let strings = Library(
        "strings",
        functions: StringLibrary.searching + StringLibrary.cutting + StringLibrary.changing + StringLibrary.formatting)
}

/// The declarations of the strings library, by what they do.
enum StringLibrary {
    /// The longest text that a function makes, in bytes: `replace` and `join` could else multiply what they are given.
    static let longestResult = 10_000_000

    static let searching: [FunctionDeclaration] = [
        FunctionDeclaration(
            "indexOf",
            "The index of the first occurrence of a text within another, from an index on if one is given; -1 if there is none.",
            examples: [
                "'hello mellow'.indexOf('ello') // 1", "'hello'.indexOf('jello') // -1",
                "'hello mellow'.indexOf('ello', 2) // 7", "'hello mellow'.indexOf('', 2) // 2",
                "'hello mellow'.indexOf('ello', 20) // error",
            ],
            [
                Overload(
                    "string_index_of_string", [.string, .string], .int, isMember: true, cost: .linear(per: 10)
                ) { arguments in
                    guard let text = arguments.text(0), let search = arguments.text(1) else {
                        return arguments.noSuchOverload
                    }
                    return firstIndex(of: search, in: text, from: 0)
                },
                Overload(
                    "string_index_of_string_int", [.string, .string, .int], .int, isMember: true,
                    cost: .linear(per: 10)
                ) { arguments in
                    guard let text = arguments.text(0), let search = arguments.text(1),
                        let start = arguments.integer(2)
                    else { return arguments.noSuchOverload }
                    return firstIndex(of: search, in: text, from: start)
                },
            ]),
        FunctionDeclaration(
            "lastIndexOf",
            "The index of the last occurrence of a text within another, not after an index if one is given; -1 if there is none.",
            examples: [
                "'hello mellow'.lastIndexOf('ello') // 7", "'hello'.lastIndexOf('') // 5",
                "'hello mellow'.lastIndexOf('ello', 6) // 1", "'hello mellow'.lastIndexOf('ello', -1) // error",
            ],
            [
                Overload(
                    "string_last_index_of_string", [.string, .string], .int, isMember: true, cost: .linear(per: 10)
                ) { arguments in
                    guard let text = arguments.text(0), let search = arguments.text(1) else {
                        return arguments.noSuchOverload
                    }
                    return lastIndex(of: search, in: text, upTo: Int64(text.codePointCount))
                },
                Overload(
                    "string_last_index_of_string_int", [.string, .string, .int], .int, isMember: true,
                    cost: .linear(per: 10)
                ) { arguments in
                    guard let text = arguments.text(0), let search = arguments.text(1),
                        let limit = arguments.integer(2)
                    else { return arguments.noSuchOverload }
                    return lastIndex(of: search, in: text, upTo: limit)
                },
            ]),
    ]

    private static func firstIndex(of search: String, in text: String, from start: Int64) -> Value {
        guard let offset = text.byteOffset(ofCodePoint: start) else { return .placeOutOfRange(start, in: text) }
        let found = text.withBytes { ByteStringSearch(search).firstIndex(in: $0, from: offset) }
        return .int(found.map { Int64(text.codePointCount(before: $0)) } ?? -1)
    }

    private static func lastIndex(of search: String, in text: String, upTo limit: Int64) -> Value {
        guard let offset = text.byteOffset(ofCodePoint: limit) else { return .placeOutOfRange(limit, in: text) }
        let found = text.withBytes { ByteStringSearch(search).lastIndex(in: $0, upTo: offset) }
        return .int(found.map { Int64(text.codePointCount(before: $0)) } ?? -1)
    }
}

extension Value {
    static func placeOutOfRange(_ place: Int64, in text: String) -> Value {
        .failure(CELCode.indexOutOfRange, "there is no index \(place) in a text of \(text.codePointCount) characters")
    }

    static func placesReversed(_ start: Int64, _ end: Int64) -> Value {
        .failure(CELCode.indexOutOfRange, "the end \(end) is before the start \(start)")
    }

    static var resultTooLong: Value {
        .failure(CELCode.invalidArgument, "the text would be longer than \(StringLibrary.longestResult) bytes")
    }
}
