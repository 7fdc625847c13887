import CEL
import SourceDiagnostics
import TestSupport

/// Makes trees of every shape that an expression can have, meaningful or not.
struct RandomTree {
    private var random: SeededGenerator
    private var builder = ASTBuilder()
    private let span = SourceSpan(at: .start)

    static func make(seed: UInt64, depth: Int = 5) -> AST {
        var maker = RandomTree(random: SeededGenerator(seed))
        let root = maker.node(depth)
        return maker.builder.finish(root: root)
    }

    private static let binary = [
        "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in", "_+_", "_-_", "_*_", "_/_", "_%_", "_&&_", "_||_", "_&&_",
        "_||_",
        "_[_]", "_[?_]",
    ]
    private static let names = ["a", "b", "trip", ".root", "_x", "in1"]
    private static let fields = ["a", "mode", "package", "content-type", "in", "a.b", "x y"]

    private mutating func node(_ depth: Int) -> ExprID {
        guard depth > 0 else { return leaf() }
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<8: return call(random.pick(Self.binary), [node(depth - 1), node(depth - 1)])
        case 8, 9: return call(random.pick(["!_", "-_"]), [node(depth - 1)])
        case 10: return call("_?_:_", [node(depth - 1), node(depth - 1), node(depth - 1)])
        case 11, 12: return select(node(depth - 1))
        case 13: return call("size", [node(depth - 1)])
        case 14: return builder.call("startsWith", target: node(depth - 1), nodes(depth - 1), at: span)
        case 15: return list(depth - 1)
        case 16: return map(depth - 1)
        case 17: return fold(depth - 1)
        case 18: return builder.add(.bind(name: "t", value: node(depth - 1), body: node(depth - 1)), at: span)
        default: return leaf()
        }
    }

    private mutating func nodes(_ depth: Int) -> [ExprID] {
        (0..<Int.random(in: 0...2, using: &random)).map { _ in node(depth) }
    }

    private mutating func leaf() -> ExprID {
        switch Int.random(in: 0..<12, using: &random) {
        case 0..<4: builder.add(.identifier(random.pick(Self.names)), at: span)
        case 4, 5: literal(.int(random.pick([0, 7, -7, .min, .max])))
        case 6: literal(.double(random.pick([0.5, -0.5, 1e300, -0.0, 5e-324])))
        case 7: literal(.uint(random.pick([0, .max])))
        case 8: literal(.string(random.pick(["", "a\"b\\c\n\r\t", "é\u{301}\u{0}\u{85}", "'"])))
        case 9: literal(.bytes(random.pick([[], [0, 34, 92, 255, 65]])))
        case 10: literal(.null)
        default: literal(.bool(random.chance(50)))
        }
    }

    private mutating func literal(_ value: Value) -> ExprID { builder.literal(value, at: span) }

    private mutating func call(_ function: String, _ operands: [ExprID]) -> ExprID {
        // A minus before a number is read as part of it; `-(5)` is covered by the tree that the parser makes of it.
        builder.call(function, operands, at: span)
    }

    private mutating func select(_ operand: ExprID) -> ExprID {
        let access = random.pick([Expr.Access.plain, .plain, .optional, .test])
        let select = Expr.Select(operand: operand, field: random.pick(Self.fields), access: access)
        return builder.add(.select(select), at: span)
    }

    private mutating func list(_ depth: Int) -> ExprID {
        let elements = nodes(depth).map { Expr.Element(value: $0, isOptional: random.chance(20)) }
        return builder.add(.list(elements), at: span)
    }

    private mutating func map(_ depth: Int) -> ExprID {
        let entries = nodes(depth).map { Expr.Entry(key: $0, value: node(depth - 1), isOptional: random.chance(20)) }
        return builder.add(.map(entries), at: span)
    }

    private mutating func fold(_ depth: Int) -> ExprID {
        let kind = random.pick(Expr.Comprehension.Kind.allCases)
        let needsPair = [.transformList, .transformMap, .transformMapEntry].contains(kind)
        let isPair = needsPair || [.all, .exists, .existsOne].contains(kind) && random.chance(40)
        let hasFilter = (needsPair || kind == .map) && random.chance(50)
        let range = node(depth)
        let filter = hasFilter ? node(depth) : nil
        let fold = Expr.Comprehension(
            kind: kind, name: kind == .existsOne && isPair ? "existsOne" : kind.rawValue,
            variables: isPair ? ["i", "x"] : ["x"], range: range, filter: filter, body: node(depth))
        return builder.add(.comprehension(fold), at: span)
    }
}
