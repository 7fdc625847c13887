extension TypeChecker {
    /// The variables of a fold with their types; those of one over an optional have the type of its value.
    mutating func variables(of fold: Expr.Comprehension) -> [(name: String, type: CELType)] {
        let range = infer(fold.range)
        if fold.kind == .optMap || fold.kind == .optFlatMap {
            guard case .opaque("optional_type", let parameters) = range else {
                return fold.variables.map { ($0, .dyn) }
            }
            return fold.variables.map { ($0, parameters.first ?? .dyn) }
        }
        let items = Self.items(of: range, isPair: fold.variables.count == 2) ?? (.error, .error)
        return Array(zip(fold.variables, [items.first, items.second])).map { (name: $0, type: $1) }
    }

    mutating func comprehension(_ fold: Expr.Comprehension) -> CELType {
        let range = infer(fold.range)
        if range == .error { return .error }
        if fold.kind == .optMap || fold.kind == .optFlatMap { return optional(fold, range) }
        guard let (first, _) = Self.items(of: range, isPair: fold.variables.count == 2) else {
            return report(
                .notIterable(macro: fold.name, isOverOptional: false, substitution.final(range)), at: fold.range)
        }
        if let filter = fold.filter { expect(.bool, infer(filter), at: filter) }
        let body = infer(fold.body)
        switch fold.kind {
        case .all, .exists, .existsOne:
            expect(.bool, body, at: fold.body)
            return .bool
        case .filter:
            expect(.bool, body, at: fold.body)
            return .list(first)
        case .map, .transformList: return .list(body)
        case .transformMap: return .map(first, body)
        case .transformMapEntry:
            let entry = CELType.map(substitution.freshParameter(), substitution.freshParameter())
            expect(entry, body, at: fold.body)
            return substitution.resolve(entry)
        case .optMap, .optFlatMap: return .error
        }
    }

    private mutating func optional(_ fold: Expr.Comprehension, _ range: CELType) -> CELType {
        guard substitution.assign(range, to: .optional(substitution.freshParameter())) else {
            return report(
                .notIterable(macro: fold.name, isOverOptional: true, substitution.final(range)), at: fold.range)
        }
        let body = infer(fold.body)
        if fold.kind == .optMap { return .optional(body) }
        let result = CELType.optional(substitution.freshParameter())
        expect(result, body, at: fold.body)
        return substitution.resolve(result)
    }

    /// The types of the variables of a fold: the element, or the key of a map; with two variables index or key, and value.
    private static func items(of range: CELType, isPair: Bool) -> (first: CELType, second: CELType)? {
        switch range {
        case .list(let element): isPair ? (.int, element) : (element, .dyn)
        case .map(let key, let value): (key, value)
        case .dyn, .parameter: (.dyn, .dyn)
        default: nil
        }
    }
}
