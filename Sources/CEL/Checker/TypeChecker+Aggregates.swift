import SourceDiagnostics

extension TypeChecker {
    mutating func list(_ elements: [Expr.Element]) -> CELType {
        var common: CELType?
        for element in elements {
            let type = self.type(of: element.value, isOptional: element.isOptional)
            common = common.map { substitution.join($0, type) } ?? type
        }
        return .list(common ?? substitution.freshParameter())
    }

    mutating func map(_ entries: [Expr.Entry]) -> CELType {
        var (key, value): (CELType?, CELType?)
        for entry in entries {
            let keyType = infer(entry.key)
            let valueType = type(of: entry.value, isOptional: entry.isOptional)
            key = key.map { substitution.join($0, keyType) } ?? keyType
            value = value.map { substitution.join($0, valueType) } ?? valueType
        }
        return .map(key ?? substitution.freshParameter(), value ?? substitution.freshParameter())
    }

    mutating func message(_ name: String, _ fields: [Expr.Field], _ id: ExprID) -> CELType {
        let records = environment.records
        guard let record = environment.candidates(for: name).first(where: { records[$0] != nil }),
            let known = records[record]
        else {
            return report(.unknownType(name, near: DidYouMean.nearest(to: name, in: records.keys.sorted())), at: id)
        }
        for field in fields {
            let type = type(of: field.value, isOptional: field.isOptional)
            if let wanted = known[field.name] {
                expect(wanted, type, at: field.value)
            } else {
                _ = report(.unknownField(field.name, record: record, fields: known.keys.sorted()), at: field.value)
            }
        }
        return .object(record)
    }

    /// The type of an element, entry or field; of one marked by `?` that of the optional's value.
    private mutating func type(of id: ExprID, isOptional: Bool) -> CELType {
        let type = infer(id)
        guard isOptional else { return type }
        let inner = substitution.freshParameter()
        if substitution.assign(type, to: .optional(inner)) { return substitution.resolve(inner) }
        return report(.notOptional(substitution.final(type)), at: id)
    }
}
