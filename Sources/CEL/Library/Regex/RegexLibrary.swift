extension Library {
    /// Finding and replacing by regular expressions in RE2's syntax, in linear time.
    ///
    /// ```
    /// regex.extract('Flight KC 937', r'[A-Z]{2} ?(\d+)')          // optional.of('937')
    /// regex.replace('2026-11-21', r'(\d+)-(\d+)-(\d+)', r'\3.\2.\1')  // '21.11.2026'
    /// ```
    public static let regex = Library(
        "regex",
        functions: [
            FunctionDeclaration(
                "regex.extract",
                "The first match, or its capture group if the pattern has one; none if there is no match or the group is empty.",
                examples: [
                    "regex.extract('item-A, item-B', r'item-(\\w+)') // optional.of('A')",
                    "regex.extract('HELLO', 'hello') // optional.none()",
                    "regex.extract('user@domain', '(.*)@(.*)') // error",
                ],
                [
                    Overload(
                        "regex_extract_string_string", [.string, .string], .optional(.string), cost: .product
                    ) { RegexLibrary.extract($0) }
                ]),
            FunctionDeclaration(
                "regex.extractAll",
                "All matches, or what their capture group holds if the pattern has one; empty groups are left out.",
                examples: [
                    "regex.extractAll('id:123, id:456', r'id:(\\d+)') // ['123', '456']",
                    "regex.extractAll('id:123', 'x') // []",
                ],
                [
                    Overload(
                        "regex_extractAll_string_string", [.string, .string], .list(.string), cost: .growing(per: 4)
                    ) { RegexLibrary.extractAll($0) }
                ]),
            FunctionDeclaration(
                "regex.replace",
                "The text with all matches replaced, or the first few; `\\1` to `\\9` stand for groups, `\\0` for the match.",
                examples: [
                    "regex.replace('foo bar', '(fo)o (ba)r', r'\\2 \\1') // 'ba fo'",
                    "regex.replace('test', '(.)', r'\\2') // error", "regex.replace('banana', 'a', 'x', 1) // 'bxnana'",
                    "regex.replace('banana', 'a', 'x', -1) // 'bxnxnx'",
                ],
                [
                    Overload(
                        "regex_replace_string_string_string", [.string, .string, .string], .string,
                        cost: .growing(per: 4)
                    ) { RegexLibrary.replace($0, limit: .max) },
                    Overload(
                        "regex_replace_string_string_string_int", [.string, .string, .string, .int], .string,
                        cost: .growing(per: 4)
                    ) { arguments in
                        guard let limit = arguments.integer(3) else { return arguments.noSuchOverload }
                        return RegexLibrary.replace(arguments, limit: limit < 0 ? .max : Int(clamping: limit))
                    },
                ]),
        ])
}

/// How the functions of the regex library are computed.
enum RegexLibrary {
    static func extract(_ arguments: Arguments) -> Value {
        withProgram(arguments) { text, program in
            guard program.groupCount <= 1 else { return .tooManyGroups(program.groupCount) }
            guard let match = program.firstMatch(in: text), let range = match.groups[program.groupCount] else {
                return .optional(OptionalValue(nil))
            }
            return .optional(OptionalValue(range.isEmpty && program.groupCount == 1 ? nil : .string(text.part(range))))
        }
    }

    static func extractAll(_ arguments: Arguments) -> Value {
        withProgram(arguments) { text, program in
            guard program.groupCount <= 1 else { return .tooManyGroups(program.groupCount) }
            guard let matches = program.matches(in: text) else { return .searchTooLong }
            let bytes = Array(text.utf8)
            return .list(
                matches.compactMap { match in
                    guard let range = match.groups[program.groupCount] else { return nil }
                    if range.isEmpty, program.groupCount == 1 { return nil }
                    return .string(String(decoding: bytes[range], as: UTF8.self))
                })
        }
    }

    static func replace(_ arguments: Arguments, limit: Int) -> Value {
        withProgram(arguments) { text, program in
            guard let replacement = arguments.text(2) else { return arguments.noSuchOverload }
            guard let matches = program.matches(in: text, limit: limit) else { return .searchTooLong }
            // What is wrong with a replacement shows only where it is used.
            if matches.isEmpty { return .string(text) }
            do throws(RegexTemplate.Problem) {
                let template = try RegexTemplate(replacement, groupCount: program.groupCount)
                return template.replace(matches, in: text).map { .string($0) } ?? .resultTooLong
            } catch {
                return .failure(CELCode.invalidArgument, error.message)
            }
        }
    }

    private static func withProgram(_ arguments: Arguments, _ body: (String, RegexProgram) -> Value) -> Value {
        guard let text = arguments.text(0), let pattern = arguments.text(1) else {
            return arguments.noSuchOverload
        }
        switch RegexCache.shared.program(for: pattern) {
        case .success(let program): return body(text, program)
        case .failure(let error):
            return .failure(CELCode.invalidArgument, "in the pattern `\(pattern.prefix(60))`: \(error.message)")
        }
    }
}

extension Value {
    fileprivate static func tooManyGroups(_ count: Int) -> Value {
        .failure(CELCode.invalidArgument, "the pattern has \(count) capture groups where one at most is possible")
    }

    fileprivate static var searchTooLong: Value {
        .failure(CELCode.invalidArgument, "finding all matches of the pattern takes too long")
    }
}

extension RegexTemplate.Problem {
    fileprivate var message: String {
        switch self {
        case .trailingBackslash: "a replacement cannot end in `\\`"
        case .invalidEscape(let text): "`\(text)` in a replacement is neither a group nor `\\\\`"
        case .missingGroup(let number, let available): "there is no group \(number) in a pattern of \(available) groups"
        }
    }
}
