/// What the nodes of a tree can give: how large, and with what in it.
extension CostEstimator {
    func shape(_ id: ExprID) -> SizeShape {
        switch ast[id] {
        case .literal(let value): return shape(of: value)
        case .identifier(let name):
            if !name.hasPrefix("."), let index = locals.lastIndex(of: name) { return localShapes[index] }
            return variable(id) ?? .unbounded
        case .select(let select):
            if select.access == .test { return .scalar }
            if select.access == .plain, let variable = variable(id) { return variable }
            let field = shapes[select.operand.index].field(select.field, environment)
            return select.access == .plain ? field : Self.wrapped(field)
        case .list(let elements):
            let least = elements.filter { !$0.isOptional }.count
            return .list(
                least...elements.count, of: union(elements.map { part($0.value, isOptional: $0.isOptional) }))
        case .map(let entries):
            let least = entries.filter { !$0.isOptional }.count
            return .map(
                least...entries.count, keys: union(entries.map { shapes[$0.key.index] }).size,
                of: union(entries.map { part($0.value, isOptional: $0.isOptional) }))
        case .message(_, let fields):
            return .map(
                0...fields.count, keys: 0...(fields.map(\.name.utf8.count).max() ?? 0),
                of: union(fields.map { part($0.value, isOptional: $0.isOptional) }))
        case .comprehension(let fold): return shape(fold)
        case .bind(_, _, let body), .block(_, let body): return shapes[body.index]
        case .call(let call): return shape(call)
        }
    }

    /// What the names stand for that a node binds, at one of its places.
    func bound(_ node: Expr, _ index: Int) -> [SizeShape] {
        switch node {
        case .comprehension(let fold):
            let range = shapes[fold.range.index]
            let isPair = fold.variables.count == 2
            let first = range.item(isPair: isPair, environment)
            return isPair ? [first, range.element(environment)] : [first]
        case .bind(_, let value, _): return [shapes[value.index]]
        case .block(let values, _): return [shapes[values[index].index]]
        default: return []
        }
    }

    /// The variable that a name or a dotted path as a whole stands for.
    private func variable(_ id: ExprID) -> SizeShape? {
        guard let path = Environment.path(of: id, in: ast),
            let (resolution, fields) = environment.resolve(path: path, locals: locals), fields.isEmpty
        else { return nil }
        guard case .variable(let slot) = resolution else { return .scalar }
        let variable = environment.variables[slot.index]
        return .fact(variable.name, variable.type, size: variable.size)
    }

    private func shape(of value: Value) -> SizeShape {
        switch value {
        case .list(let list): .list(list.count...list.count, of: union(list.map { shape(of: $0) }))
        case .map(let map):
            .map(
                map.count...map.count, keys: union(map.keys.map { shape(of: $0) }).size,
                of: union(map.values.map { shape(of: $0) }))
        case .optional(let optional): .optional(optional.value.map { shape(of: $0) } ?? .scalar)
        default: SizeShape(size: value.size...value.size)
        }
    }

    private func union(_ shapes: [SizeShape]) -> SizeShape { SizeShape.union(shapes, environment) }

    /// An element or entry; of one marked by `?` what is in the optional.
    private func part(_ id: ExprID, isOptional: Bool) -> SizeShape {
        isOptional ? shapes[id.index].unwrapped : shapes[id.index]
    }

    /// What `.?` and `[?]` make of a part: an optional, unless it is one already.
    private static func wrapped(_ part: SizeShape) -> SizeShape {
        if case .optional = part.parts { part } else { .optional(part) }
    }

    private func shape(_ fold: Expr.Comprehension) -> SizeShape {
        let range = shapes[fold.range.index]
        let body = shapes[fold.body.index]
        let some = 0...range.size.upperBound
        switch fold.kind {
        case .all, .exists, .existsOne: return .scalar
        case .map, .transformList: return .list(fold.filter == nil ? range.size : some, of: body)
        case .filter: return .list(some, of: range.item(isPair: false, environment))
        case .transformMap: return .map(some, keys: range.item(isPair: true, environment).size, of: body)
        case .transformMapEntry: return .unbounded
        case .optMap: return .optional(body)
        case .optFlatMap: return body
        }
    }

    /// Functions whose result is no larger than what they are applied to, and holds nothing else.
    private static let shrinking: Set<String> = [
        "charAt", "substring", "trim", "lowerAscii", "upperAscii", "reverse", "sort", "distinct", "slice", "dyn",
        "bytes", "@sortByAssociatedKeys",
    ]

    /// The forms that are known here; libraries may add others of the same name.
    private static let known = Set(Library.standard.flatMap(\.functions).flatMap(\.overloads).map(\.id))

    func shape(_ call: Expr.Call) -> SizeShape {
        let operands = call.operands.map { shapes[$0.index] }
        switch (call.function, operands.count) {
        case ("_+_", 2):
            let (sum, isOver) = operands[0].size.upperBound.addingReportingOverflow(operands[1].size.upperBound)
            return union(operands).resized(0...(isOver ? .max : sum))
        case ("_?_:_", 3): return union(Array(operands.dropFirst()))
        case ("_[_]", 2): return operands[0].element(environment)
        case ("_[?_]", 2): return Self.wrapped(operands[0].element(environment))
        case (let name, _) where Token.Operator(rawValue: name) != nil || name == "!_" || name == "-_": return .scalar
        default: return library(call, operands)
        }
    }

    private func library(_ call: Expr.Call, _ operands: [SizeShape]) -> SizeShape {
        if let target = call.target,
            let function = environment.qualifiedFunction(target, call.function, ast, locals)
        {
            guard operands.count == 2, let value = operands.last else { return .unbounded }
            return function.name == "optional.of" || function.name == "optional.ofNonZeroValue"
                ? .optional(value) : .unbounded
        }
        guard let overloads = environment.function(call.function)?.overloads,
            overloads.allSatisfy({ Self.known.contains($0.id) })
        else { return .unbounded }
        switch (call.function, operands.count) {
        case ("first", 1), ("last", 1): return Self.wrapped(operands[0].element(environment))
        case ("string", 1): return SizeShape(size: 0...max(operands[0].size.upperBound, 64))
        case ("or", 2): return union(operands)
        case ("orValue", 2): return operands[0].unwrapped.union(operands[1], environment)
        case ("value", 1): return operands[0].unwrapped
        case ("split", 2...3):
            let most = operands[0].size.upperBound
            return .list(0...(most == .max ? .max : most + 1), of: SizeShape(size: 0...most))
        case (let name, 1...) where Self.shrinking.contains(name):
            return operands[0].resized(0...operands[0].size.upperBound)
        default: return .unbounded
        }
    }
}
