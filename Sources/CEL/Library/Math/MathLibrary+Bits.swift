extension MathLibrary {
    static let bits: [FunctionDeclaration] = [
        combine(
            "bitAnd", "The bits set in all of the arguments, or in all of a list.",
            ["math.bitAnd(3, 5) // 1", "math.bitAnd(7, 6, 12) // 4"]
        ) { $0 & $1 },
        combine(
            "bitOr", "The bits set in any of the arguments, or in any of a list.",
            ["math.bitOr(1u, 2u) // 3u", "math.bitOr([1, 2, 4]) // 7"]
        ) {
            $0 | $1
        },
        combine(
            "bitXor", "The bits set in an odd number of the arguments, or of a list.",
            ["math.bitXor(3, 5) // 6", "math.bitXor(1, 1, 1) // 1"]
        ) { $0 ^ $1 },
        FunctionDeclaration(
            "math.bitNot", "The number with every bit reversed.",
            examples: ["math.bitNot(1) // -2", "math.bitNot(0u) // 18446744073709551615u"],
            [
                Overload("math_bitNot_int_int", [.int], .int) { apply($0) { ~$0 } },
                Overload("math_bitNot_uint_uint", [.uint], .uint) { apply($0) { ~$0 } },
            ]),
    ]

    static let shifts: [FunctionDeclaration] = [
        shift(
            "bitShiftLeft",
            "The bits shifted to the left, with zeros on the right; 0 beyond 63 bits, an error for a negative number of bits.",
            ["math.bitShiftLeft(1, 2) // 4", "math.bitShiftLeft(1, 200) // 0", "math.bitShiftLeft(1, -1) // error"]
        ) { $0 << $1 },
        shift(
            "bitShiftRight",
            "The bits shifted to the right, with zeros on the left also for negative numbers; 0 beyond 63 bits, an error for a negative number of bits.",
            ["math.bitShiftRight(1024, 2) // 256", "math.bitShiftRight(-1024, 3) // 2305843009213693824"]
        ) { $0 >> $1 },
    ]

    /// Signed numbers are taken as their bits.
    private static func apply(_ arguments: Arguments, _ body: (UInt64) -> UInt64) -> Value {
        switch arguments.first {
        case .int(let number): .int(Int64(bitPattern: body(UInt64(bitPattern: number))))
        case .uint(let number): .uint(body(number))
        default: arguments.noSuchOverload
        }
    }

    private static func combine(
        _ name: String, _ summary: String, _ examples: [String], _ body: @escaping @Sendable (UInt64, UInt64) -> UInt64
    ) -> FunctionDeclaration {
        FunctionDeclaration(
            "math.\(name)", summary, examples: examples,
            [CELType.int, .uint].flatMap { type in
                [
                    Overload("math_@\(name)_\(type.description)_\(type.description)", [type, type], type) {
                        fold($0, body)
                    },
                    Overload("math_@\(name)_list_\(type.description)", [.list(type)], type, cost: .linear(per: 1)) {
                        guard let elements = $0.list(0) else { return $0.noSuchOverload }
                        return elements.trouble ?? fold(elements, body)
                    },
                ]
            })
    }

    /// A list of unknown element type finds the form for ints first, so the elements say what they are.
    private static func fold(_ values: [Value], _ body: (UInt64, UInt64) -> UInt64) -> Value {
        guard var result = values.first else { return .failure(CELCode.invalidArgument, "an empty list has no bits") }
        for value in values.dropFirst() {
            switch (result, value) {
            case (.int(let a), .int(let b)):
                result = .int(Int64(bitPattern: body(UInt64(bitPattern: a), UInt64(bitPattern: b))))
            case (.uint(let a), .uint(let b)):
                result = .uint(body(a, b))
            default:
                return values.noSuchOverload
            }
        }
        switch result {
        case .int, .uint: return result
        default: return values.noSuchOverload
        }
    }

    private static func shift(
        _ name: String, _ summary: String, _ examples: [String], _ body: @escaping @Sendable (UInt64, Int64) -> UInt64
    ) -> FunctionDeclaration {
        FunctionDeclaration(
            "math.\(name)", summary, examples: examples,
            [CELType.int, .uint].map { type in
                Overload("math_\(name)_\(type.description)_int", [type, .int], type) { arguments in
                    guard let places = arguments.integer(1) else { return arguments.noSuchOverload }
                    guard places >= 0 else {
                        return .failure(CELCode.invalidArgument, "bits cannot be shifted by \(places)")
                    }
                    return apply(arguments) { places > 63 ? 0 : body($0, places) }
                }
            })
    }
}
