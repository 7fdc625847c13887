extension TypeChecker {
    mutating func comprehension(_ fold: Expr.Comprehension) -> CELType {
        let range = substitution.resolve(infer(fold.range))
        if fold.kind == .optMap || fold.kind == .optFlatMap { return optional(fold, range) }
        guard let (first, second) = items(of: range, isPair: fold.variables.count == 2, at: fold.range, fold.name) else {
            return .error
        }
        let names = zip(fold.variables, [first, second]).map { (name: $0, type: $1) }
        return with(names) { checker in
            if let filter = fold.filter { checker.expect(.bool, checker.infer(filter), at: filter) }
            let body = checker.infer(fold.body)
            switch fold.kind {
            case .all, .exists, .existsOne:
                checker.expect(.bool, body, at: fold.body)
                return .bool
            case .filter:
                checker.expect(.bool, body, at: fold.body)
                return .list(first)
            case .map, .transformList: return .list(body)
            case .transformMap: return .map(first, body)
            case .transformMapEntry:
                let entry = CELType.map(checker.substitution.freshParameter(), checker.substitution.freshParameter())
                checker.expect(entry, body, at: fold.body)
                return checker.substitution.resolve(entry)
            case .optMap, .optFlatMap: return .error
            }
        }
    }

    private mutating func optional(_ fold: Expr.Comprehension, _ range: CELType) -> CELType {
        let inner = substitution.freshParameter()
        expect(.optional(inner), range, at: fold.range)
        let type = substitution.resolve(inner)
        return with([(fold.variables[0], type)]) { checker in
            let body = checker.infer(fold.body)
            if fold.kind == .optMap { return .optional(body) }
            let result = CELType.optional(checker.substitution.freshParameter())
            checker.expect(result, body, at: fold.body)
            return checker.substitution.resolve(result)
        }
    }

    /// The types of the variables of a fold: the element, or the key of a map; with two variables index or key, and value.
    private mutating func items(
        of range: CELType, isPair: Bool, at id: ExprID, _ name: String
    ) -> (first: CELType, second: CELType)? {
        switch range {
        case .list(let element): return isPair ? (.int, element) : (element, .dyn)
        case .map(let key, let value): return (key, value)
        case .dyn, .parameter: return (.dyn, .dyn)
        case .error: return nil
        default:
            _ = report(
                "type-mismatch", "`\(name)` goes over a list or a map, not over `\(substitution.final(range).description)`", at: id)
            return nil
        }
    }
}
