import CEL

/// Facts for an expression: some known, some not, made from a seed; and the same facts once everything is known.
struct World {
    /// What is known so far.
    var facts: Bindings
    /// The same, and the rest of it.
    var complete: Bindings

    static let environment: Environment = {
        var environment = Environment(limits: Limits(budget: 20_000))
        for (name, type, _) in variables { environment.declare(variable: name, type: type) }
        return environment
    }()

    /// Conditions over the variables, to begin with.
    static let conditions = [
        "trip.mode == 'rail' && docs.exists(d, d.kind == 'visa' && d.number > i)", "has(doc.number) ? doc.number : -i",
        "names.map(n, n + s).filter(n, n.startsWith('a')).join(',').matches(s)",
        "x in names || doc.?kind.orValue('') == s",
        "t + d > timestamp('2026-12-07T08:30:00Z') || d < duration('90m')",
        "cel.bind(y, docs, y.all(e, i, e >= 0 && has(i.kind)))",
        "names.sortBy(n, size(n)).transformMap(k, v, k * i) == {0: f, 1: u}", "p ? b'abc' + bytes(s) : b\"\\xff\"",
        "'%s %d %x %.2f'.format([names, i, u, f]) + string(t) + string(d) + string(p)",
        "[i, ?doc[?'number'], u, f].exists_one(e, e == x)", "math.greatest([i, u, f]) >= math.abs(i) % 7",
    ]

    private static let variables: [(String, CELType, [Value])] = [
        ("p", .bool, [.bool(false), .bool(true)]),
        ("i", .int, [.int(0), .int(-1), .int(7), .int(.max), .int(.min)]),
        ("u", .uint, [.uint(0), .uint(3), .uint(.max)]),
        ("f", .double, [.double(0), .double(-1.5), .double(.nan), .double(.infinity), .double(1e300)]),
        (
            "s", .string,
            [.string(""), .string("a"), .string("rail"), .string("\u{e9}e\u{301}\u{1F600}"), .string("(a|b)*c")]
        ),
        ("trip.mode", .string, [.string("rail"), .string("a.b-c")]),
        ("names", .list(.string), [.list([]), .list([.string("a"), .string("rail"), .string("\u{212A}")])]),
        (
            "t", .timestamp,
            [Timestamp(seconds: 0), Timestamp(seconds: 253_402_300_799)].compactMap { $0.map { .timestamp($0) } }
        ),
        ("d", .duration, [.duration(CELDuration(nanoseconds: 0)), .duration(CELDuration(nanoseconds: .min))]),
        (
            "doc", .map(.string, .dyn),
            [.record([:]), .record(["kind": .string("visa"), "number": .int(3)]), .record(["number": .null])]
        ),
        (
            "docs", .list(.map(.string, .dyn)),
            [
                .list([]),
                .list([.record(["kind": .string("visa"), "number": .double(2)]), .record(["kind": .string("a")])]),
            ]
        ),
        (
            "x", .dyn,
            [.null, .string("a"), .bytes([0, 255]), .optional(OptionalValue(.int(1))), .uint(7), .list([.bool(true)])]
        ),
    ]

    init(seed: UInt8) {
        facts = Bindings(Self.environment)
        complete = facts
        // The generator of Knuth's MMIX.
        var state = UInt64(seed)
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }
        for (slot, (name, _, values)) in Self.variables.enumerated() {
            let value = values[next(values.count)]
            complete[Slot(slot)] = value
            facts[Slot(slot)] = next(3) == 0 ? .unknown(UnknownSet(name)) : value
        }
    }
}
