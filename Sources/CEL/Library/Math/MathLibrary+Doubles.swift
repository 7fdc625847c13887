extension MathLibrary {
    static let rounding: [FunctionDeclaration] = [
        round("math.ceil", "math_ceil_double", "The next whole number upwards.", ["math.ceil(-1.2) // -1.0"], .up),
        round(
            "math.floor", "math_floor_double", "The next whole number downwards.", ["math.floor(-1.2) // -2.0"], .down),
        round(
            "math.round", "math_round_double", "The nearest whole number, halves away from zero.",
            ["math.round(1.5) // 2.0", "math.round(-1.5) // -2.0"], .toNearestOrAwayFromZero),
        round(
            "math.trunc", "math_trunc_double", "The number without its fraction.", ["math.trunc(-1.3) // -1.0"],
            .towardZero),
        test("math.isInf", "math_isInf_double", "Whether it is infinite.", ["math.isInf(1.0 / 0.0) // true"]) {
            $0.isInfinite
        },
        test("math.isNaN", "math_isNaN_double", "Whether it is not a number.", ["math.isNaN(0.0 / 0.0) // true"]) {
            $0.isNaN
        },
        test(
            "math.isFinite", "math_isFinite_double", "Whether it is neither infinite nor not a number.",
            ["math.isFinite(1.2) // true"]
        ) { $0.isFinite },
    ]

    static let signs: [FunctionDeclaration] = [
        FunctionDeclaration(
            "math.abs", "The distance from zero; of the smallest int it does not fit and is an error.",
            examples: ["math.abs(-1) // 1", "math.abs(-1.5) // 1.5", "math.abs(-9223372036854775808) // error"],
            [
                Overload("math_abs_double", [.double], .double) { arguments in
                    arguments.double(0).map { .double($0.magnitude) } ?? arguments.noSuchOverload
                },
                Overload("math_abs_int", [.int], .int) { arguments in
                    guard let number = arguments.integer(0) else { return arguments.noSuchOverload }
                    return Int64(exactly: number.magnitude).map { .int($0) }
                        ?? .failure(CELCode.overflow, "`math.abs(\(number))` is larger than an int can be")
                },
                Overload("math_abs_uint", [.uint], .uint) { $0.first ?? $0.noSuchOverload },
            ]),
        FunctionDeclaration(
            "math.sign", "-1, 0 or 1 in the number's own type; NaN stays NaN.",
            examples: ["math.sign(-42) // -1", "math.sign(0u) // 0u", "math.sign(0.3) // 1.0"],
            [
                Overload("math_sign_double", [.double], .double) { arguments in
                    guard let number = arguments.double(0) else { return arguments.noSuchOverload }
                    return .double(number > 0 ? 1 : number < 0 ? -1 : number.isNaN ? number : 0)
                },
                Overload("math_sign_int", [.int], .int) { arguments in
                    arguments.integer(0).map { .int($0.signum()) } ?? arguments.noSuchOverload
                },
                Overload("math_sign_uint", [.uint], .uint) { arguments in
                    guard case .uint(let number)? = arguments.first else { return arguments.noSuchOverload }
                    return .uint(number.signum())
                },
            ]),
        FunctionDeclaration(
            "math.sqrt", "The square root as a double; NaN for negative numbers.",
            examples: ["math.sqrt(81) // 9.0", "math.sqrt(2.25) // 1.5"],
            [CELType.double, .int, .uint].map { type in
                Overload("math_sqrt_\(type.description)", [type], .double) { arguments in
                    switch arguments.first {
                    case .double(let number): .double(number.squareRoot())
                    case .int(let number): .double(Double(number).squareRoot())
                    case .uint(let number): .double(Double(number).squareRoot())
                    default: arguments.noSuchOverload
                    }
                }
            }),
    ]

    private static func round(
        _ name: String, _ id: String, _ summary: String, _ examples: [String], _ rule: FloatingPointRoundingRule
    ) -> FunctionDeclaration {
        FunctionDeclaration(
            name, summary, examples: examples,
            [
                Overload(id, [.double], .double) { arguments in
                    arguments.double(0).map { .double($0.rounded(rule)) } ?? arguments.noSuchOverload
                }
            ])
    }

    private static func test(
        _ name: String, _ id: String, _ summary: String, _ examples: [String],
        _ test: @escaping @Sendable (Double) -> Bool
    ) -> FunctionDeclaration {
        FunctionDeclaration(
            name, summary, examples: examples,
            [
                Overload(id, [.double], .bool) { arguments in
                    arguments.double(0).map { .bool(test($0)) } ?? arguments.noSuchOverload
                }
            ])
    }
}
