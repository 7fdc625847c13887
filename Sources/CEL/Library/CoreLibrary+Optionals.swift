extension CoreLibrary {
    private static let optionalOfA = CELType.optional(a)

    static let optionals: [FunctionDeclaration] = [
        FunctionDeclaration(
            "optional.of", "An optional that has the value.", examples: ["optional.of(1).value() // 1"],
            [Overload("optional_of", [a], optionalOfA) { .optional(OptionalValue($0[0])) }]),
        FunctionDeclaration(
            "optional.none", "An optional without a value.", examples: ["optional.none().hasValue() // false"],
            [Overload("optional_none", [], optionalOfA) { _ in .optional(OptionalValue(nil)) }]),
        FunctionDeclaration(
            "optional.ofNonZeroValue", "An optional that has the value unless it is null, false, zero or empty.",
            examples: ["optional.ofNonZeroValue('').hasValue() // false"],
            [
                Overload("optional_ofNonZeroValue", [a], optionalOfA) {
                    .optional(OptionalValue(isZero($0[0]) ? nil : $0[0]))
                }
            ]),
        FunctionDeclaration(
            "hasValue", "Whether the optional has a value.", examples: ["optional.of(1).hasValue() // true"],
            [member("optional_hasValue", .bool) { .bool($0 != nil) }]),
        FunctionDeclaration(
            "value", "The value of the optional; an error if it has none.", examples: ["optional.of(1).value() // 1"],
            [
                member("optional_value", a) {
                    $0 ?? .error(EvaluationError(CELCode.noValue, "the optional has no value"))
                }
            ]),
        FunctionDeclaration(
            "or", "The optional if it has a value, else the other.",
            examples: ["optional.none().or(optional.of(1)) // optional.of(1)"],
            [
                Overload("optional_or_optional", [optionalOfA, optionalOfA], optionalOfA, isMember: true) { arguments in
                    guard case .optional(let optional) = arguments[0] else {
                        return EvaluationError.noOverload("or", arguments[0])
                    }
                    return optional.value == nil ? arguments[1] : arguments[0]
                }
            ]),
        FunctionDeclaration(
            "orValue", "The value of the optional, or another one.", examples: ["optional.none().orValue(1) // 1"],
            [
                Overload("optional_orValue_value", [optionalOfA, a], a, isMember: true) { arguments in
                    guard case .optional(let optional) = arguments[0] else {
                        return EvaluationError.noOverload("orValue", arguments[0])
                    }
                    return optional.value ?? arguments[1]
                }
            ]),
    ]

    private static func member(
        _ id: String, _ result: CELType, _ body: @escaping @Sendable (Value?) -> Value
    ) -> Overload {
        Overload(id, [optionalOfA], result, isMember: true) { arguments in
            guard case .optional(let optional) = arguments[0] else {
                return EvaluationError.noOverload(id, arguments[0])
            }
            return body(optional.value)
        }
    }

    private static func isZero(_ value: Value) -> Bool {
        switch value {
        case .null: true
        case .bool(let flag): !flag
        case .int(let number): number == 0
        case .uint(let number): number == 0
        case .double(let number): number == 0
        case .string(let text): text.utf8.isEmpty
        case .bytes(let bytes): bytes.isEmpty
        case .list(let list): list.isEmpty
        case .map(let map): map.count == 0
        case .duration(let length): length.nanoseconds == 0
        case .timestamp(let time): time.seconds == 0 && time.nanoseconds == 0
        case .optional(let optional): optional.value == nil
        default: false
        }
    }
}
