import CEL
import TestSupport

/// Makes expressions that check, over attributes of a small world, and worlds in which some attributes are not known.
struct RandomExpression {
    var random: SeededGenerator
    /// Names that macros around have bound, by the kind of expression they are.
    private var locals: [(name: String, kind: Kind)] = []
    private var fresh = 0

    enum Kind: CaseIterable {
        case bool, int, text, texts, numbers, records, record, optional
    }

    init(seed: UInt64) { random = SeededGenerator(seed) }

    /// The attributes: name, kind, and the values that they may have.
    static let attributes: [(name: String, type: CELType, values: [Value])] = [
        ("p", .bool, [.bool(false), .bool(true)]),
        ("trip.round", .bool, [.bool(false), .bool(true)]),
        ("i", .int, [.int(0), .int(2)]),
        ("trip.days", .int, [.int(-1), .int(.max), .int(1)]),
        ("s", .string, [.string("a"), .string("")]),
        ("trip.mode", .string, [.string("rail"), .string("a"), .null]),
        (
            "names", .list(.string),
            [.list([]), .list([.string("a"), .string("rail")]), .list([.string("rail"), part("names[1]")])]
        ),
        (
            "docs", .list(.map(.string, .dyn)),
            [
                .list([]), .list([record("a", .int(1))]),
                .list([record("b", .int(0)), record("a", part("docs[1].number"))]),
                .list([part("docs[0]"), record("a", .int(2))]),
            ]
        ),
        ("doc", .map(.string, .dyn), [record("a", .int(1)), record("rail", nil), record("a", part("doc.number"))]),
    ]

    /// Attributes inside the values of others.
    static let parts: [(name: String, values: [Value])] = [
        ("names[1]", [.string("a"), .string("b"), .null]), ("docs[1].number", [.int(0), .int(2)]),
        ("docs[0]", [record("a", nil), record("b", .int(1))]), ("doc.number", [.int(0), .int(7), .null]),
    ]

    /// Stands for a part until a world gives its value.
    private static func part(_ name: String) -> Value { .unknown(UnknownSet(name)) }

    private static func record(_ kind: String, _ number: Value?) -> Value {
        .record(["kind": .string(kind)].merging(number.map { ["number": $0] } ?? [:]) { $1 })
    }

    static var environment: Environment {
        var environment = Environment()
        for attribute in attributes { environment.declare(variable: attribute.name, type: attribute.type) }
        return environment
    }

    mutating func make(_ kind: Kind, _ depth: Int) -> String {
        if depth <= 0 || random.chance(8) { return leaf(kind) }
        switch kind {
        case .bool: return bool(depth - 1)
        case .int: return int(depth - 1)
        case .text: return text(depth - 1)
        case .texts: return texts(depth - 1)
        case .numbers: return numbers(depth - 1)
        case .records: return records(depth - 1)
        case .record: return record(depth - 1)
        case .optional: return optional(depth - 1)
        }
    }

    private mutating func leaf(_ kind: Kind) -> String {
        let bound = locals.filter { $0.kind == kind }.map(\.name)
        if !bound.isEmpty, random.chance(60) { return random.pick(bound) }
        switch kind {
        case .bool: return random.pick(["p", "trip.round", "p", "true", "false"])
        case .int: return random.pick(["i", "trip.days", "0", "1", "2"])
        case .text: return random.pick(["s", "trip.mode", "'a'", "'rail'", "''"])
        case .texts: return random.pick(["names", "names", "['a']", "[]"])
        case .numbers: return random.pick(["[i, 1]", "[0, 2]", "[trip.days]"])
        case .records: return random.pick(["docs", "docs", "[doc]"])
        case .record: return random.pick(["doc", "docs[0]", "{'kind': s, 'number': i}"])
        case .optional: return random.pick(["doc.?number", "optional.none()", "optional.of(i)"])
        }
    }

    private mutating func bool(_ depth: Int) -> String {
        switch Int.random(in: 0..<24, using: &random) {
        case 22:
            return
                "sets.\(random.pick(["contains", "intersects", "equivalent"]))(\(make(.texts, depth)), \(make(.texts, depth)))"
        case 23: return "('a' in \(make(.record, depth)))"
        case 0...3: return "(\(make(.bool, depth)) && \(make(.bool, depth)))"
        case 4...7: return "(\(make(.bool, depth)) || \(make(.bool, depth)))"
        case 8: return "!\(make(.bool, depth))"
        case 9: return "(\(make(.bool, depth)) ? \(make(.bool, depth)) : \(make(.bool, depth)))"
        case 10: return "(\(make(.int, depth)) \(random.pick(["<", "<=", ">", ">=", "==", "!="])) \(make(.int, depth)))"
        case 11: return "(\(make(.text, depth)) \(random.pick(["<", "==", "!="])) \(make(.text, depth)))"
        case 12: return "(\(make(.text, depth)) in \(make(.texts, depth)))"
        case 13: return "(\(make(.int, depth)) in \(make(.numbers, depth)))"
        case 14: return random.pick(["has(doc.number)", "has(trip.mode)", "has(docs[0].number)", "has(trip.days)"])
        case 15: return "(\(make(.texts, depth)) == \(make(.texts, depth)))"
        case 16: return quantifier(.texts, .text, depth)
        case 17: return quantifier(.records, .record, depth)
        case 18: return quantifier(.numbers, .int, depth)
        case 19: return "(\(make(.record, depth)).kind == \(make(.text, depth)))"
        case 20:
            return "\(make(.text, depth)).\(random.pick(["startsWith", "contains", "matches"]))(\(make(.text, depth)))"
        default: return "(\(make(.optional, depth)) == \(make(.optional, depth)))"
        }
    }

    private mutating func quantifier(_ list: Kind, _ element: Kind, _ depth: Int) -> String {
        let range = make(list, depth)
        let name = random.pick(["all", "exists", "exists_one"])
        return bound(element) { "\(range).\(name)(\($1), \($0.make(.bool, depth)))" }
    }

    private mutating func bound(_ kind: Kind, _ body: (inout RandomExpression, String) -> String) -> String {
        fresh += 1
        // Sometimes the name of an attribute, which it then hides.
        let name = random.chance(15) ? random.pick(["p", "i", "s"]) : "x\(fresh)"
        let saved = locals
        locals.removeAll { $0.name == name }
        locals.append((name, kind))
        let text = body(&self, name)
        locals = saved
        return text
    }

    private mutating func int(_ depth: Int) -> String {
        switch Int.random(in: 0..<9, using: &random) {
        case 7: return "math.\(random.pick(["greatest", "least"]))(\(make(.numbers, depth)))"
        case 8: return "\(make(.text, depth)).\(random.pick(["indexOf", "lastIndexOf"]))('a')"
        case 0: return "(\(make(.int, depth)) \(random.pick(["+", "-", "*", "/", "%"])) \(make(.int, depth)))"
        case 1: return "size(\(make(random.pick([.text, .texts, .numbers, .records]), depth)))"
        case 2: return "(\(make(.bool, depth)) ? \(make(.int, depth)) : \(make(.int, depth)))"
        case 3: return "\(make(.numbers, depth))[\(make(.int, depth))]"
        case 4: return "int(\(make(.record, depth)).number)"
        case 5: return "\(make(.optional, depth)).orValue(\(make(.int, depth)))"
        default: return "cel.bind(y\(depth), \(make(.int, depth)), y\(depth) + \(make(.int, depth)))"
        }
    }

    private mutating func text(_ depth: Int) -> String {
        switch Int.random(in: 0..<6, using: &random) {
        case 4: return "\(make(.texts, depth)).join('-')"
        case 5: return "'%s %s'.format([\(make(.text, depth)), \(make(.texts, depth))])"
        case 0: return "(\(make(.text, depth)) + \(make(.text, depth)))"
        case 1: return "string(\(make(.int, depth)))"
        case 2: return "(\(make(.bool, depth)) ? \(make(.text, depth)) : \(make(.text, depth)))"
        default: return "\(make(.texts, depth))[\(make(.int, depth))]"
        }
    }

    private mutating func texts(_ depth: Int) -> String {
        switch Int.random(in: 0..<6, using: &random) {
        case 4: return "\(make(.texts, depth)).\(random.pick(["sort", "distinct", "reverse"]))()"
        case 5: return "\(make(.texts, depth)).slice(0, \(make(.int, depth)))"
        case 0: return "[\(make(.text, depth)), \(make(.text, depth))]"
        case 1: return "(\(make(.texts, depth)) + \(make(.texts, depth)))"
        case 2:
            let range = make(.texts, depth)
            return bound(.text) { "\(range).filter(\($1), \($0.make(.bool, depth)))" }
        default:
            let range = make(.records, depth)
            return bound(.record) { "\(range).map(\($1), \($0.make(.text, depth)))" }
        }
    }

    private mutating func numbers(_ depth: Int) -> String {
        if random.chance(40) { return "[\(make(.int, depth)), \(make(.int, depth))]" }
        let range = make(.numbers, depth)
        return bound(.int) { "\(range).map(\($1), \($0.make(.bool, depth)), \($0.make(.int, depth)))" }
    }

    private mutating func records(_ depth: Int) -> String {
        let range = make(.records, depth)
        return bound(.record) { "\(range).filter(\($1), \($0.make(.bool, depth)))" }
    }

    private mutating func record(_ depth: Int) -> String {
        random.chance(50)
            ? "\(make(.records, depth))[\(make(.int, depth))]"
            : "{'kind': \(make(.text, depth)), 'number': \(make(.int, depth))}"
    }

    private mutating func optional(_ depth: Int) -> String {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return "\(make(.numbers, depth))[?\(make(.int, depth))]"
        case 1: return "\(make(.optional, depth)).or(\(make(.optional, depth)))"
        case 2: return "\(make(.optional, depth)).optMap(z\(depth), z\(depth) + \(make(.int, depth)))"
        default: return "optional.ofNonZeroValue(\(make(.int, depth)))"
        }
    }
}
