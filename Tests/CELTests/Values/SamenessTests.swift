import Testing

@testable import CEL

/// Results are kept by the values that they were found for: two that any expression could tell apart are never the same.
@Suite struct SamenessTests {
    private static let shape = RecordShape(["type", "issuer"])

    /// Each differs from all others.
    private static let different: [Value] = [
        .null, .bool(false), .bool(true), .int(0), .int(1), .uint(1), .double(1), .double(0.0), .double(-0.0),
        .string(""), .string("1"), .string("e\u{301}"), .string("\u{e9}"), .bytes([]), .bytes([49]),
        .duration(CELDuration(nanoseconds: 1)), .duration(CELDuration(nanoseconds: 2)),
        .list([]), .list([.null]), .list([.int(1)]), .list([.uint(1)]), .list([.int(1), .int(1)]),
        .record([:]), .record(["a": .int(1)]), .record(["b": .int(1)]), .record(["a": .uint(1)]),
        shape.record([.string("passport"), .string("RU")]),
        shape.record([.string("passport"), .unknown(UnknownSet("issuer"))]),
        .unknown(UnknownSet("a")), .unknown(UnknownSet("b")), .unknown(UnknownSet(["a", "b"])),
        .unknown("a", between: .int(17), and: .int(18)), .unknown("a", between: .int(17), and: .int(19)),
        .unknown("a", between: .uint(17), and: .uint(18)), .list([.unknown(UnknownSet("a"))]),
    ]

    /// The same once more, so that nothing is told by where it lies in memory.
    private static func copy(_ value: Value) -> Value {
        switch value {
        case .string(let text): .string(String(decoding: Array(text.utf8), as: UTF8.self))
        case .list(let elements): .list(elements.map(copy))
        case .map(let map): .map(copy(map))
        default: value
        }
    }

    private static func copy(_ map: MapValue) -> MapValue {
        var copied = MapValue()
        for (key, value) in zip(map.keys, map.values) { copied.insert(copy(value), for: key) }
        return copied
    }

    @Test func valuesAreTheSameAsThemselvesOnly() {
        for (index, value) in Self.different.enumerated() {
            for (other, second) in Self.different.enumerated() {
                #expect(value.isSame(as: Self.copy(second)) == (index == other), "\(value), \(second)")
            }
        }
    }

    @Test func ofErrorsAndTypesItIsNotTold() {
        func error() -> Value { .error(EvaluationError(CELCode.unboundAttribute, "an attribute has no value")) }
        let types = Value.type(.int)
        for (value, other) in [(error(), error()), (.list([error()]), .list([error()])), (types, types)] {
            #expect(!value.isSame(as: other), "\(value)")
        }
    }
}
