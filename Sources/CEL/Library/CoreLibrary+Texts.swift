extension CoreLibrary {
    static let texts: [FunctionDeclaration] = [
        FunctionDeclaration(
            "size", "The number of code points, bytes, elements or entries.",
            examples: ["size('abc') // 3", "[1, 2].size() // 2"],
            [("string", CELType.string), ("bytes", .bytes), ("list", listOfA), ("map", mapOfAB)].flatMap { name, type in
                [
                    Overload("size_\(name)", type, .int, cost: .linear(per: 10), unary: size),
                    Overload("\(name)_size", type, .int, isMember: true, cost: .linear(per: 10), unary: size),
                ]
            }),
        text("contains", "Whether a text holds another.", "contains_string", "'abc'.contains('b') // true") {
            text, part in
            text.utf8.count >= part.utf8.count
                && text.withBytes { ByteStringSearch(part).firstIndex(in: $0, from: 0) } != nil
        },
        text("startsWith", "Whether a text begins with another.", "starts_with_string", "'abc'.startsWith('a') // true")
        {
            $0.hasBytes(of: $1, atEnd: false)
        },
        text("endsWith", "Whether a text ends with another.", "ends_with_string", "'abc'.endsWith('c') // true") {
            $0.hasBytes(of: $1, atEnd: true)
        },
        FunctionDeclaration(
            "matches", "Whether a regular expression (RE2) matches somewhere in a text; takes time linear in the text.",
            examples: ["'abc'.matches('^a.c$') // true"],
            [
                Overload("matches", [.string, .string], .bool, cost: .product) { matches($0[0], $0[1]) },
                Overload("matches_string", [.string, .string], .bool, isMember: true, cost: .product) {
                    matches($0[0], $0[1])
                },
            ]),
    ]

    private static func text(
        _ name: String, _ summary: String, _ id: String, _ example: String,
        _ test: @escaping @Sendable (String, String) -> Bool
    ) -> FunctionDeclaration {
        FunctionDeclaration(
            name, summary, examples: [example],
            [
                Overload(id, .string, .string, .bool, isMember: true, cost: .linear(per: 10)) { text, part in
                    guard case .string(let text) = text, case .string(let part) = part else {
                        return EvaluationError.noOverload(name, text, part)
                    }
                    return .bool(test(text, part))
                }
            ])
    }

    private static func size(_ value: Value) -> Value {
        switch value {
        case .string(let text): .int(Int64(text.scalarCount))
        case .bytes(let bytes): .int(Int64(bytes.count))
        case .list(let list): .int(Int64(list.count))
        case .map(let map): .int(Int64(map.count))
        default: EvaluationError.noOverload("size", value)
        }
    }

    private static func matches(_ text: Value, _ pattern: Value) -> Value {
        guard case .string(let text) = text, case .string(let pattern) = pattern else {
            return EvaluationError.noOverload("matches", text, pattern)
        }
        switch RegexCache.shared.program(for: pattern) {
        case .success(let program): return .bool(program.matches(text))
        case .failure(let error): return .error(EvaluationError(CELCode.invalidPattern, error.message))
        }
    }
}
