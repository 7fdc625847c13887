/// Writes syntax trees as text, with no more parentheses than the same tree needs when it is read again.
///
/// ```swift
/// Unparser.text(Parser.parse("((a+b))*2").ast!)   // "(a + b) * 2"
/// ```
///
/// Reading the text gives the same tree, but for what has no written form: the places of nodes, values such as lists or timestamps that
/// were put into the tree as constants (written as the expressions that give them), and NaN and the infinities.
public enum Unparser {
    /// The text of a tree, or of the part that begins at `id`.
    public static func text(_ ast: AST, _ id: ExprID? = nil) -> String {
        var writer = Writer(ast)
        return writer.write(id ?? ast.root)
    }
}

/// How tightly the parts of an expression bind, loosest first.
enum Precedence: Int, Comparable {
    case conditional, or, and, relation, sum, product, unary, member

    static func < (a: Precedence, b: Precedence) -> Bool { a.rawValue < b.rawValue }

    var next: Precedence { Precedence(rawValue: rawValue + 1) ?? .member }
}

/// Writes with a stack of its own, so that no depth of a tree overflows the machine's.
private struct Writer {
    enum Part {
        case text(String)
        case node(ExprID, Precedence)
        /// The operand of `!` or `-`, which must not begin with another sign.
        case signed(ExprID, after: String)
    }

    let ast: AST
    private var output = ""
    private var pending: [Part] = []
    private var chains: LogicChains

    init(_ ast: AST) {
        self.ast = ast
        chains = LogicChains(ast)
    }

    mutating func write(_ id: ExprID) -> String {
        pending = [.node(id, .conditional)]
        while let part = pending.popLast() {
            switch part {
            case .text(let text): output += text
            case .node(let id, let least): expand(id, least)
            case .signed(let id, let sign): expandSigned(id, sign)
            }
        }
        return output
    }

    /// Puts parts on the stack so that the first is written first.
    private mutating func push(_ parts: [Part]) { pending += parts.reversed() }

    private mutating func expand(_ id: ExprID, _ least: Precedence) {
        let (precedence, parts) = parts(of: id)
        push(precedence < least ? [.text("(")] + parts + [.text(")")] : parts)
    }

    private mutating func expandSigned(_ id: ExprID, _ sign: String) {
        if case .call(let call) = ast[id], call.function == sign + "_", call.arguments.count == 1 {
            return push([.text(sign), .signed(call.arguments[0], after: sign)])
        }
        if case .literal(let value) = ast[id], value.isNumber {
            // `-5` is one literal, so a minus before the literal 5 needs parentheses and a minus before the literal -5 does not.
            let standsAlone = sign == "-" ? value.isNegative : !value.isNegative
            return push([.text(standsAlone ? value.sourceText : "(\(value.sourceText))")])
        }
        guard sign == "-", beginsWithNumber(id) else { return expand(id, .member) }
        push([.text("("), .node(id, .member), .text(")")])
    }

    /// Whether a chain of selections, indexes and method calls begins with a number, to which a minus before it would belong.
    private func beginsWithNumber(_ id: ExprID) -> Bool {
        var current = id
        while true {
            switch ast[current] {
            case .literal(let value): return value.isNumber && !value.isNegative
            case .select(let select) where select.access != .test: current = select.operand
            case .comprehension(let fold): current = fold.range
            case .bind("@sortBy", let value, _): current = value
            case .call(let call):
                if let target = call.target {
                    current = target
                } else if ["_[_]", "_[?_]"].contains(call.function), call.arguments.count == 2 {
                    current = call.arguments[0]
                } else {
                    return false
                }
            default: return false
            }
        }
    }

    private mutating func parts(of id: ExprID) -> (Precedence, [Part]) {
        switch ast[id] {
        case .literal(let value): return (value.isNegative ? .unary : .member, [.text(value.sourceText)])
        case .identifier(let name): return (.member, [.text(Self.blockName(name) ?? name)])
        case .select(let select): return (.member, parts(select))
        case .call(let call): return parts(id, call)
        case .list(let elements):
            let items = elements.map { (text: $0.isOptional ? "?" : "", nodes: [$0.value]) }
            return (.member, bracketed("[", items, "]"))
        case .map(let entries):
            let items = entries.map { (text: $0.isOptional ? "?" : "", nodes: [$0.key, $0.value]) }
            return (.member, bracketed("{", items, "}"))
        case .message(let name, let fields):
            let items = fields.map {
                (text: ($0.isOptional ? "?" : "") + Self.field($0.name) + ": ", nodes: [$0.value])
            }
            return (.member, bracketed(name + "{", items, "}"))
        case .comprehension(let fold): return (.member, parts(fold))
        case .bind(let name, let value, let body): return (.member, bind(name, value, body))
        case .block(let values, let body):
            let list = bracketed("[", values.map { (text: "", nodes: [$0]) }, "]")
            return (.member, [.text("cel.block(")] + list + [.text(", "), .node(body, .conditional), .text(")")])
        }
    }

    private func bracketed(_ opening: String, _ items: [(text: String, nodes: [ExprID])], _ closing: String) -> [Part] {
        var parts: [Part] = [.text(opening)]
        for (index, item) in items.enumerated() {
            if index > 0 { parts.append(.text(", ")) }
            parts.append(.text(item.text))
            for (index, node) in item.nodes.enumerated() {
                if index > 0 { parts.append(.text(": ")) }
                parts.append(.node(node, .conditional))
            }
        }
        return parts + [.text(closing)]
    }

    private func list(_ ids: [ExprID]) -> [Part] { bracketed("(", ids.map { (text: "", nodes: [$0]) }, ")") }

    private func parts(_ select: Expr.Select) -> [Part] {
        let field = Self.field(select.field)
        return switch select.access {
        case .plain: [.node(select.operand, .member), .text(".\(field)")]
        case .optional: [.node(select.operand, .member), .text(".?\(field)")]
        case .test: [.text("has("), .node(select.operand, .member), .text(".\(field))")]
        }
    }

    private func parts(_ fold: Expr.Comprehension) -> [Part] {
        let names = fold.variables.map { Self.blockName($0) ?? $0 }.joined(separator: ", ")
        var parts: [Part] = [.node(fold.range, .member), .text(".\(fold.name)(\(names), ")]
        if let filter = fold.filter { parts += [.node(filter, .conditional), .text(", ")] }
        return parts + [.node(fold.body, .conditional), .text(")")]
    }

    private func bind(_ name: String, _ value: ExprID, _ body: ExprID) -> [Part] {
        // What `sortBy` was expanded to.
        if name == "@sortBy", case .call(let call) = ast[body], let keys = call.arguments.first,
            case .comprehension(let fold) = ast[keys]
        {
            return [
                .node(value, .member), .text(".sortBy(\(fold.variables.joined(separator: ", ")), "),
                .node(fold.body, .conditional), .text(")"),
            ]
        }
        let shown = Self.blockName(name) ?? name
        return [
            .text("cel.bind(\(shown), "), .node(value, .conditional), .text(", "), .node(body, .conditional),
            .text(")"),
        ]
    }

    private mutating func parts(_ id: ExprID, _ call: Expr.Call) -> (Precedence, [Part]) {
        if call.target == nil, let operation = self.operation(id, call) { return operation }
        var parts: [Part] = []
        if let target = call.target { parts += [.node(target, .member), .text(".")] }
        return (.member, parts + [.text(call.function)] + list(call.arguments))
    }

    /// The parts of an operator; nil for functions, and for operators with a number of operands that they do not have.
    private mutating func operation(_ id: ExprID, _ call: Expr.Call) -> (Precedence, [Part])? {
        let operands = call.arguments
        switch (call.function, operands.count) {
        case ("!_", 1), ("-_", 1):
            let sign = String(call.function.prefix(1))
            return (.unary, [.text(sign), .signed(operands[0], after: sign)])
        case ("_?_:_", 3):
            return (
                .conditional,
                [
                    .node(operands[0], .or), .text(" ? "), .node(operands[1], .or), .text(" : "),
                    .node(operands[2], .conditional),
                ]
            )
        case ("_[_]", 2): return (.member, index(operands, "["))
        case ("_[?_]", 2): return (.member, index(operands, "[?"))
        case ("_&&_", 2), ("_||_", 2): return chain(id, call.function)
        default:
            guard operands.count == 2, let (sign, precedence) = Self.binary[call.function] else { return nil }
            return (
                precedence, [.node(operands[0], precedence), .text(" \(sign) "), .node(operands[1], precedence.next)]
            )
        }
    }

    private func index(_ operands: [ExprID], _ bracket: String) -> [Part] {
        [.node(operands[0], .member), .text(bracket), .node(operands[1], .conditional), .text("]")]
    }

    private mutating func chain(_ id: ExprID, _ function: String) -> (Precedence, [Part]) {
        let precedence = function == "_&&_" ? Precedence.and : .or
        let sign = function == "_&&_" ? " && " : " || "
        var parts: [Part] = []
        for operand in chains.operands(of: id, function) {
            if !parts.isEmpty { parts.append(.text(sign)) }
            parts.append(.node(operand, precedence.next))
        }
        return (precedence, parts)
    }

    private static let binary: [String: (String, Precedence)] = [
        "_==_": ("==", .relation), "_!=_": ("!=", .relation), "_<_": ("<", .relation), "_<=_": ("<=", .relation),
        "_>_": (">", .relation), "_>=_": (">=", .relation), "@in": ("in", .relation), "_+_": ("+", .sum),
        "_-_": ("-", .sum),
        "_*_": ("*", .product), "_/_": ("/", .product), "_%_": ("%", .product),
    ]

    /// A field as it is written after a dot, in backticks where it is not a plain name.
    private static func field(_ name: String) -> String {
        let isPlain = name.utf8.enumerated().allSatisfy { index, byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"): index > 0
            default: false
            }
        }
        return isPlain && !name.isEmpty && !["true", "false", "null", "in"].contains(name) ? name : "`\(name)`"
    }

    /// `@index0` is written `cel.index(0)`, `@it:1:0` is `cel.iterVar(1, 0)`.
    private static func blockName(_ name: String) -> String? {
        for (prefix, function) in [("@index", "index"), ("@it:", "iterVar"), ("@ac:", "accuVar")]
        where name.hasPrefix(prefix) {
            let numbers = name.dropFirst(prefix.count).split(separator: ":").joined(separator: ", ")
            return "cel.\(function)(\(numbers))"
        }
        return nil
    }
}
