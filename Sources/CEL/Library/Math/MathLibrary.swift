extension Library {
    /// Numbers: greatest and least, rounding, signs, roots and bits.
    ///
    /// ```
    /// math.greatest(1, 2u, 3.5)     // 3.5
    /// math.round(-2.5)              // -3.0
    /// math.bitAnd(6, 3)             // 2
    /// ```
    public static let math = Library(
        "math",
        functions: MathLibrary.extremes + MathLibrary.rounding + MathLibrary.signs + MathLibrary.bits
            + MathLibrary.shifts)
}

/// The declarations of the math library, by what they do.
enum MathLibrary {
    private static let numbers: [CELType] = [.int, .uint, .double]

    static let extremes: [FunctionDeclaration] = [
        FunctionDeclaration(
            "math.greatest", "The greatest of any number of arguments, or of a list; of equal ones the first.",
            examples: [
                "math.greatest(1) // 1", "math.greatest(1u, 2u) // 2u", "math.greatest(-42.0, -21.5, -100.0) // -21.5",
                "math.greatest([1, 5, 3]) // 5", "math.greatest([]) // error",
            ],
            extremeOverloads("max") { isLess($0, $1) }),
        FunctionDeclaration(
            "math.least", "The least of any number of arguments, or of a list; of equal ones the first.",
            examples: [
                "math.least(1) // 1", "math.least(1u, 2u) // 1u", "math.least(-42.0, -21.5, -100.0) // -100.0",
                "math.least([1, 5, 3]) // 1", "math.least([]) // error",
            ],
            extremeOverloads("min") { isLess($1, $0) }),
    ]

    private static func extremeOverloads(
        _ name: String, _ isWorse: @escaping @Sendable (Value, Value) -> Bool
    ) -> [Overload] {
        var overloads: [Overload] = []
        for type in numbers {
            overloads.append(Overload("math_@\(name)_\(type.description)", [type], type) { extreme($0, isWorse) })
            overloads.append(
                Overload("math_@\(name)_list_\(type.description)", [.list(type)], type, cost: .linear(per: 1)) {
                    guard let elements = $0.list(0) else { return $0.noSuchOverload }
                    return elements.trouble ?? extreme(elements, isWorse)
                })
            for other in numbers {
                overloads.append(
                    Overload(
                        "math_@\(name)_\(type.description)_\(other.description)", [type, other],
                        type == other ? type : .dyn
                    ) { extreme($0, isWorse) })
            }
        }
        return overloads
    }

    private static func extreme(_ values: [Value], _ isWorse: (Value, Value) -> Bool) -> Value {
        guard var best = values.first else { return .failure(CELCode.invalidArgument, "an empty list has no extreme") }
        for value in values {
            switch value {
            case .int, .uint, .double: if isWorse(best, value) { best = value }
            default: return values.noSuchOverload
            }
        }
        return best
    }

    /// Order of numbers of all types; false if either is not a number.
    static func isLess(_ a: Value, _ b: Value) -> Bool {
        switch (a, b) {
        case (.int(let a), .int(let b)): a < b
        case (.uint(let a), .uint(let b)): a < b
        case (.double(let a), .double(let b)): a < b
        case (.int(let a), .uint(let b)): a < 0 || a.magnitude < b
        case (.uint(let a), .int(let b)): b > 0 && a < b.magnitude
        case (.int(let a), .double(let b)): Double(a) < b
        case (.double(let a), .int(let b)): a < Double(b)
        case (.uint(let a), .double(let b)): Double(a) < b
        case (.double(let a), .uint(let b)): a < Double(b)
        default: false
        }
    }
}
