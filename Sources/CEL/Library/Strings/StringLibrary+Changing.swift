extension StringLibrary {
    static let changing: [FunctionDeclaration] = [
        change(
            "lowerAscii", "string_lower_ascii", "The text with `a` to `z` for `A` to `Z`.",
            "'TacoCÆt'.lowerAscii() // 'tacocÆt'"
        ) { $0.loweredASCII },
        change(
            "upperAscii", "string_upper_ascii", "The text with `A` to `Z` for `a` to `z`.",
            "'TacoCæt'.upperAscii() // 'TACOCæT'"
        ) { $0.upperedASCII },
        change(
            "trim", "string_trim",
            "The text without white space at its ends; zero-width characters are not white space.",
            "'  \\ttrim\\n'.trim() // 'trim'"
        ) { $0.trimmed },
        change(
            "reverse", "string_reverse", "The code points in reverse order.", "'gums'.reverse() // 'smug'"
        ) { $0.reversedByCodePoint },
        FunctionDeclaration(
            "strings.quote", "The text in double quotes, with escapes for what is not printed as itself.",
            examples: [#"strings.quote('say "hi"') // '"say \\"hi\\""'"#],
            [
                Overload(
                    "strings_quote", [.string], .string, cost: .linear(per: 10)
                ) { arguments in
                    guard let text = arguments.text(0) else { return arguments.noSuchOverload }
                    return .string(text.quoted)
                }
            ]),
        FunctionDeclaration(
            "replace",
            "The text with every occurrence replaced, or the first few; a negative number of them means all.",
            examples: [
                "'hello hello'.replace('he', 'we') // 'wello wello'",
                "'hello hello'.replace('he', 'we', 1) // 'wello hello'",
                "'hello hello'.replace('he', 'we', 0) // 'hello hello'",
            ],
            [
                Overload(
                    "string_replace_string_string", [.string, .string, .string], .string, isMember: true,
                    cost: .growing(per: 10)
                ) { replace($0, limit: .max) },
                Overload(
                    "string_replace_string_string_int", [.string, .string, .string, .int], .string, isMember: true,
                    cost: .growing(per: 10)
                ) { arguments in
                    guard let limit = arguments.integer(3) else { return arguments.noSuchOverload }
                    return replace(arguments, limit: limit < 0 ? .max : Int(clamping: limit))
                },
            ]),
        FunctionDeclaration(
            "join", "The texts of a list one after another, with a separator between them if one is given.",
            examples: ["['x', 'y'].join() // 'xy'", "['x', 'y'].join('-') // 'x-y'", "[].join('-') // ''"],
            [
                Overload(
                    "list_join", [.list(.string)], .string, isMember: true, cost: .growing(per: 10)
                ) { join($0, separator: "") },
                Overload(
                    "list_join_string", [.list(.string), .string], .string, isMember: true, cost: .growing(per: 10)
                ) { arguments in
                    guard let separator = arguments.text(1) else { return arguments.noSuchOverload }
                    return join(arguments, separator: separator)
                },
            ]),
    ]

    private static func change(
        _ name: String, _ id: String, _ documentation: String, _ example: String,
        _ change: @escaping @Sendable (String) -> String
    ) -> FunctionDeclaration {
        FunctionDeclaration(
            name, documentation, examples: [example],
            [
                Overload(id, [.string], .string, isMember: true, cost: .linear(per: 10)) { arguments in
                    guard let text = arguments.text(0) else { return arguments.noSuchOverload }
                    return .string(change(text))
                }
            ])
    }

    private static func replace(_ arguments: Arguments, limit: Int) -> Value {
        guard let text = arguments.text(0), let search = arguments.text(1),
            let replacement = arguments.text(2)
        else { return arguments.noSuchOverload }
        let places = text.places(of: search, limit: limit)
        let grown = places.count.multipliedReportingOverflow(by: replacement.utf8.count)
        guard !grown.overflow, grown.partialValue <= longestResult else { return .resultTooLong }
        return .string(text.replacing(at: places, length: search.utf8.count, with: replacement))
    }

    private static func join(_ arguments: Arguments, separator: String) -> Value {
        guard let elements = arguments.list(0) else { return arguments.noSuchOverload }
        if let trouble = elements.trouble { return trouble }
        var text = ""
        for (index, element) in elements.enumerated() {
            guard case .string(let part) = element else { return arguments.noSuchOverload }
            if index > 0 { text += separator }
            text += part
            guard text.utf8.count <= longestResult else { return .resultTooLong }
        }
        return .string(text)
    }
}
