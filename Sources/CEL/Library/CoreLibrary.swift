extension Library {
    /// What the language definition itself has: operators, sizes, texts, conversions, times, optionals.
    public static let core = Library(
        "standard",
        functions: CoreLibrary.operators + CoreLibrary.texts + CoreLibrary.conversions + CoreLibrary.times
            + CoreLibrary.optionals)
}

/// The functions of the language definition.
enum CoreLibrary {
    static let a = CELType.parameter("A")
    static let b = CELType.parameter("B")
    static let listOfA = CELType.list(a)
    static let mapOfAB = CELType.map(a, b)

    /// A form of an operator on two values.
    private static func binary(
        _ id: String, _ left: CELType, _ right: CELType, _ result: CELType, cost: FunctionCost = .constant(1),
        _ operation: @escaping @Sendable (Value, Value) -> Value
    ) -> Overload {
        Overload(id, left, right, result, cost: cost, binary: operation)
    }

    static let operators: [FunctionDeclaration] = arithmetic + comparisons + logic

    private static let arithmetic: [FunctionDeclaration] = [
        FunctionDeclaration(
            "_+_", "Adds numbers and durations, joins texts, bytes and lists.",
            examples: ["1 + 2 // 3", "'a' + 'b' // 'ab'"],
            [
                binary("add_int64", .int, .int, .int, Arithmetic.add),
                binary("add_uint64", .uint, .uint, .uint, Arithmetic.add),
                binary("add_double", .double, .double, .double, Arithmetic.add),
                binary("add_string", .string, .string, .string, cost: .linear(per: 16), Arithmetic.add),
                binary("add_bytes", .bytes, .bytes, .bytes, Arithmetic.add),
                binary("add_list", listOfA, listOfA, listOfA, cost: .linear(per: 4), Arithmetic.add),
                binary("add_timestamp_duration", .timestamp, .duration, .timestamp, Arithmetic.add),
                binary("add_duration_timestamp", .duration, .timestamp, .timestamp, Arithmetic.add),
                binary("add_duration_duration", .duration, .duration, .duration, Arithmetic.add),
            ]),
        FunctionDeclaration(
            "_-_", "Subtracts numbers, durations and points in time.", examples: ["3 - 2 // 1"],
            [
                binary("subtract_int64", .int, .int, .int, Arithmetic.subtract),
                binary("subtract_uint64", .uint, .uint, .uint, Arithmetic.subtract),
                binary("subtract_double", .double, .double, .double, Arithmetic.subtract),
                binary("subtract_timestamp_timestamp", .timestamp, .timestamp, .duration, Arithmetic.subtract),
                binary("subtract_timestamp_duration", .timestamp, .duration, .timestamp, Arithmetic.subtract),
                binary("subtract_duration_duration", .duration, .duration, .duration, Arithmetic.subtract),
            ]),
        numbers("_*_", "Multiplies numbers.", "multiply", ["2 * 3 // 6"], Arithmetic.multiply),
        numbers(
            "_/_", "Divides numbers; whole numbers towards zero.", "divide", ["7 / 2 // 3", "7.0 / 2.0 // 3.5"],
            Arithmetic.divide),
        FunctionDeclaration(
            "_%_", "The rest of a division, with the sign of the left side.", examples: ["-7 % 2 // -1"],
            [
                binary("modulo_int64", .int, .int, .int, Arithmetic.remainder),
                binary("modulo_uint64", .uint, .uint, .uint, Arithmetic.remainder),
            ]),
        FunctionDeclaration(
            "-_", "Changes the sign.", examples: ["-(2) // -2"],
            [
                Overload("negate_int64", [.int], .int) { Arithmetic.negate($0[0]) },
                Overload("negate_double", [.double], .double) { Arithmetic.negate($0[0]) },
                Overload("negate_duration", [.duration], .duration) { Arithmetic.negate($0[0]) },
            ]),
    ]

    private static func numbers(
        _ name: String, _ summary: String, _ id: String, _ examples: [String],
        _ operation: @escaping @Sendable (Value, Value) -> Value
    ) -> FunctionDeclaration {
        FunctionDeclaration(
            name, summary, examples: examples,
            [
                binary("\(id)_int64", .int, .int, .int, operation),
                binary("\(id)_uint64", .uint, .uint, .uint, operation),
                binary("\(id)_double", .double, .double, .double, operation),
            ])
    }

    private static let comparisons: [FunctionDeclaration] = [
        FunctionDeclaration(
            "_==_", "Whether two values are equal; numbers by value.", examples: ["1 == 1 // true"],
            [binary("equals", a, a, .bool, cost: .constant(0)) { $0.equals($1) }]),
        FunctionDeclaration(
            "_!=_", "Whether two values differ.", examples: ["1 != 2 // true"],
            [
                binary("not_equals", a, a, .bool, cost: .constant(0)) { left, right in
                    if case .bool(let flag) = left.equals(right) { .bool(!flag) } else { left.equals(right) }
                }
            ]),
        ordering("_<_", "Whether the left side comes first.", "less", .less),
        ordering("_<=_", "Whether the left side does not come after the right.", "less_equals", .lessOrEqual),
        ordering("_>_", "Whether the left side comes last.", "greater", .greater),
        ordering("_>=_", "Whether the left side does not come before the right.", "greater_equals", .greaterOrEqual),
        FunctionDeclaration(
            "@in", "Whether a list has an element, or a map a key.", examples: ["2 in [1, 2] // true"],
            [
                binary("in_list", a, listOfA, .bool, cost: .linear(per: 1)) { Lookup.contains($1, $0) },
                binary("in_map", a, mapOfAB, .bool, cost: .constant(0)) { Lookup.contains($1, $0) },
            ]),
        FunctionDeclaration(
            "_[_]", "An element of a list, or the value of a key of a map.", examples: ["[1, 2][0] // 1"],
            [
                binary("index_list", listOfA, .int, a, Lookup.index), binary("index_map", mapOfAB, a, b, Lookup.index),
                binary("optional_list_index_int", .optional(listOfA), .int, .optional(a), Lookup.index),
                binary("optional_map_index_value", .optional(mapOfAB), a, .optional(b), Lookup.index),
            ]),
        FunctionDeclaration(
            "_[?_]", "Like `[]`, as an optional that is empty where there is no such element or key.",
            examples: ["[1][?5].orValue(0) // 0"],
            [
                binary("list_optindex_optional_int", listOfA, .int, .optional(a), Lookup.optionalIndex),
                binary("map_optindex_optional_value", mapOfAB, a, .optional(b), Lookup.optionalIndex),
                binary(
                    "optional_list_optindex_optional_int", .optional(listOfA), .int, .optional(a), Lookup.optionalIndex),
                binary(
                    "optional_map_optindex_optional_value", .optional(mapOfAB), a, .optional(b), Lookup.optionalIndex),
            ]),
    ]

    private static func ordering(
        _ name: String, _ summary: String, _ id: String, _ operation: Ordering.Operation
    ) -> FunctionDeclaration {
        let numbers: [(String, CELType)] = [("int64", .int), ("uint64", .uint), ("double", .double)]
        var overloads = [
            ("bool", CELType.bool), ("string", .string), ("bytes", .bytes), ("timestamp", .timestamp),
            ("duration", .duration),
        ]
        .map { name, type in
            binary("\(id)_\(name)", type, type, .bool, cost: .constant(0)) { Ordering.compare($0, $1, operation) }
        }
        for (left, leftType) in numbers {
            for (right, rightType) in numbers {
                let suffix = left == right ? left : "\(left)_\(right)"
                overloads.append(
                    binary("\(id)_\(suffix)", leftType, rightType, .bool, cost: .constant(0)) {
                        Ordering.compare($0, $1, operation)
                    })
            }
        }
        return FunctionDeclaration(
            name, summary, examples: ["1 \(operation.sign) 2 // \(operation == .less || operation == .lessOrEqual)"],
            overloads)
    }

    /// Declared to be checked; the evaluator has nodes of its own for them, since they do not need all their operands.
    private static let logic: [FunctionDeclaration] = [
        FunctionDeclaration(
            "_&&_", "Whether both are true; false as soon as one is false, whatever the other.",
            examples: ["true && false // false"],
            [Overload("logical_and", [.bool, .bool], .bool, cost: .constant(0))]),
        FunctionDeclaration(
            "_||_", "Whether one is true; true as soon as one is true, whatever the other.",
            examples: ["true || false // true"],
            [Overload("logical_or", [.bool, .bool], .bool, cost: .constant(0))]),
        FunctionDeclaration(
            "!_", "The opposite.", examples: ["!true // false"],
            [Overload("logical_not", [.bool], .bool, cost: .constant(0))]),
        FunctionDeclaration(
            "_?_:_", "One of two values by a condition.", examples: ["true ? 1 : 2 // 1"],
            [Overload("conditional", [.bool, a, a], a, cost: .constant(0))]),
    ]
}
