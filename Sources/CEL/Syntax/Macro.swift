import SourceDiagnostics

/// The macros: calls that become nodes of their own when they are parsed. They are known by name, number of arguments and receiver;
/// with another number of arguments the call stays a call.
struct Macro {
    typealias Expansion =
        @Sendable (String, ExprID?, [ExprID], SourceSpan, inout Parser) throws(Parser.Failure) -> Expr?

    let isComprehension: Bool
    private let expansion: Expansion

    func expand(
        _ name: String, _ target: ExprID?, _ arguments: [ExprID], _ span: SourceSpan, _ parser: inout Parser
    ) throws(Parser.Failure) -> Expr? {
        try expansion(name, target, arguments, span, &parser)
    }

    /// The macro of a call; nil if it is an ordinary one.
    static func find(_ name: String, target: ExprID?, in builder: ASTBuilder) -> Macro? {
        guard let target else { return name == "has" ? Macro(isComprehension: false, expansion: has) : nil }
        if case .identifier("cel") = builder[target] {
            switch name {
            case "bind": return Macro(isComprehension: false, expansion: bind)
            case "block": return Macro(isComprehension: false, expansion: block)
            case "index", "iterVar", "accuVar": return Macro(isComprehension: false, expansion: blockName)
            default: return nil
            }
        }
        if case .identifier("math") = builder[target], gathering.contains(name) {
            return Macro(isComprehension: false, expansion: gather)
        }
        if name == "sortBy" { return Macro(isComprehension: true, expansion: sortBy) }
        return kinds[name].map { kind in
            Macro(isComprehension: true) { (name, target, arguments, span, parser) throws(Parser.Failure) in
                try fold(kind, name, target, arguments, &parser)
            }
        }
    }

    private static let kinds: [String: Expr.Comprehension.Kind] = [
        "all": .all, "exists": .exists, "exists_one": .existsOne, "existsOne": .existsOne, "map": .map,
        "filter": .filter,
        "transformList": .transformList, "transformMap": .transformMap, "transformMapEntry": .transformMapEntry,
        "optMap": .optMap, "optFlatMap": .optFlatMap,
    ]

    private static let gathering: Set<String> = ["greatest", "least", "bitAnd", "bitOr", "bitXor"]

    /// `math.greatest(a, b, c)`: three numbers and more are a list of them.
    private static let gather: Expansion = { (name, target, arguments, span, parser) throws(Parser.Failure) in
        guard arguments.count > 2 else { return nil }
        let list = try parser.add(.list(arguments.map { Expr.Element(value: $0) }), at: span)
        return .call(Expr.Call(function: name, target: target, arguments: [list]))
    }

    private static let has: Expansion = { (_, _, arguments, span, parser) throws(Parser.Failure) in
        guard arguments.count == 1 else { return nil }
        guard case .select(var select) = parser.builder[arguments[0]], select.access == .plain else {
            throw parser.failure(
                CELCode.invalidMacro, "`has` takes the field of a value", parser.builder.span(of: arguments[0]),
                hint: "write `has(x.field)`")
        }
        select.access = .test
        return .select(select)
    }

    private static let bind: Expansion = { (_, _, arguments, _, parser) throws(Parser.Failure) in
        guard arguments.count == 3 else { return nil }
        let name = try variable(arguments[0], "cel.bind", &parser)
        return .bind(name: name, value: arguments[1], body: arguments[2])
    }

    private static let block: Expansion = { (_, _, arguments, _, parser) throws(Parser.Failure) in
        guard arguments.count == 2 else { return nil }
        guard case .list(let elements) = parser.builder[arguments[0]], !elements.contains(where: \.isOptional) else {
            throw parser.failure(
                CELCode.invalidMacro, "`cel.block` takes a list and an expression",
                parser.builder.span(of: arguments[0]))
        }
        return .block(elements.map(\.value), body: arguments[1])
    }

    /// `cel.index(0)` is `@index0`, `cel.iterVar(1, 0)` is `@it:1:0`.
    private static let blockName: Expansion = { (name, _, arguments, span, parser) throws(Parser.Failure) in
        let numbers = arguments.compactMap { id -> Int64? in
            if case .literal(.int(let number)) = parser.builder[id], number >= 0 { number } else { nil }
        }
        guard numbers.count == arguments.count, numbers.count == (name == "index" ? 1 : 2) else {
            throw parser.failure(CELCode.invalidMacro, "`cel.\(name)` takes whole numbers that are not negative", span)
        }
        let prefix = name == "index" ? "@index" : name == "iterVar" ? "@it:" : "@ac:"
        return .identifier(prefix + numbers.map(String.init).joined(separator: ":"))
    }

    private static func fold(
        _ kind: Expr.Comprehension.Kind, _ name: String, _ target: ExprID?, _ arguments: [ExprID],
        _ parser: inout Parser
    ) throws(Parser.Failure) -> Expr? {
        guard let target else { return nil }
        let shape: (variables: Int, hasFilter: Bool)
        switch (kind, arguments.count) {
        case (.all, 2), (.exists, 2), (.existsOne, 2), (.filter, 2), (.map, 2), (.optMap, 2), (.optFlatMap, 2):
            shape = (1, false)
        case (.map, 3): shape = (1, true)
        case (.all, 3), (.exists, 3), (.existsOne, 3): shape = (2, false)
        case (.transformList, 3), (.transformMap, 3), (.transformMapEntry, 3): shape = (2, false)
        case (.transformList, 4), (.transformMap, 4), (.transformMapEntry, 4): shape = (2, true)
        default: return nil
        }
        var variables: [String] = []
        for id in arguments[..<shape.variables] { variables.append(try variable(id, name, &parser)) }
        if variables.count == 2, variables[0] == variables[1] {
            throw parser.failure(
                CELCode.invalidMacro, "`\(name)` needs two different variables", parser.builder.span(of: arguments[1]))
        }
        return .comprehension(
            Expr.Comprehension(
                kind: kind, name: name, variables: variables, range: target,
                filter: shape.hasFilter ? arguments[arguments.count - 2] : nil, body: arguments[arguments.count - 1]))
    }

    /// `list.sortBy(x, key)`: the list sorted by the list of keys.
    private static let sortBy: Expansion = { (_, target, arguments, span, parser) throws(Parser.Failure) in
        guard arguments.count == 2, let target else { return nil }
        let name = try variable(arguments[0], "sortBy", &parser)
        let list = "@sortBy"
        let range = try parser.add(.identifier(list), at: parser.builder.span(of: target))
        let keys = try parser.add(
            .comprehension(
                Expr.Comprehension(
                    kind: .map, name: "map", variables: [name], range: range, filter: nil, body: arguments[1])),
            at: span)
        let again = try parser.add(.identifier(list), at: parser.builder.span(of: target))
        let sorted = try parser.add(
            .call(Expr.Call(function: "@sortByAssociatedKeys", target: again, arguments: [keys])), at: span)
        return .bind(name: list, value: target, body: sorted)
    }

    private static func variable(_ id: ExprID, _ macro: String, _ parser: inout Parser) throws(Parser.Failure) -> String
    {
        if case .identifier(let name) = parser.builder[id], !name.hasPrefix(".") { return name }
        throw parser.failure(
            CELCode.invalidMacro, "`\(macro)` needs a plain name for its variable", parser.builder.span(of: id),
            hint: macro == "cel.bind" ? "write `cel.bind(x, value, expression)`" : "write `list.\(macro)(x, …)`")
    }
}
