import SourceDiagnostics

extension TypeChecker {
    mutating func identifier(_ name: String, _ id: ExprID) -> CELType {
        if let local = locals[name] { return local }
        if let resolution = environment.resolve(name) { return resolved(resolution) }
        return unknownName([name], id)
    }

    private mutating func resolved(_ resolution: Environment.Resolution) -> CELType {
        switch resolution {
        case .type(let type): return .type(type)
        case .variable(let slot):
            variables.insert(slot)
            return environment.variables[slot.index].type
        }
    }

    private mutating func unknownName(_ path: [String], _ id: ExprID) -> CELType {
        if let method = methods[id], isNoReceiver(path, of: method) { return .error }
        // Looking for near names takes time, and is in vain for what is not reported any more.
        guard isHeard(id) else { return .error }
        return report(.unknownAttribute(path.joined(separator: "."), hint: attributeHint(path)), at: id)
    }

    private func attributeHint(_ written: [String]) -> String? {
        guard var path = written.first.map({ [$0] + written.dropFirst() }) else { return nil }
        if path[0].hasPrefix(".") { path[0].removeFirst() }
        let inside = environment.container.isEmpty ? "" : environment.container + "."
        let variables = environment.variables.map(\.name).map {
            $0.hasPrefix(inside) ? String($0.dropFirst(inside.count)) : $0
        }
        let known = variables + locals.names.filter { !$0.hasPrefix("@") }
        for length in stride(from: path.count, through: 1, by: -1) {
            let prefix = path[..<length].joined(separator: ".")
            if let hint = DidYouMean.hint(for: prefix, in: known) { return hint }
            let below = variables.filter { $0.hasPrefix(prefix + ".") }.sorted()
            if !below.isEmpty { return "there are \(CheckerFinding.some(of: below))" }
        }
        let name = path.joined(separator: ".")
        if let whole = variables.filter({ $0.hasSuffix("." + name) }).min() { return "did you mean `\(whole)`?" }
        let isWord = written.count == 1 && written[0].first.map { $0.isLetter || $0 == "_" } ?? false
        return isWord ? "if this was meant as text, write `'\(path[0])'`" : nil
    }

    mutating func select(_ select: Expr.Select, _ id: ExprID) -> CELType {
        if select.access != .optional, let first = Environment.root(of: select.operand, in: ast), locals[first] == nil {
            if environment.isPlain(first) {
                if environment.resolve(first) == nil { return unknownName(path(of: select), id) }
            } else {
                let path = path(of: select)
                guard let (resolution, fields) = environment.resolve(path: path, locals: []) else {
                    return unknownName(path, id)
                }
                if fields.isEmpty {
                    let type = resolved(resolution)
                    return select.access == .test ? .bool : type
                }
            }
        }
        let type = field(select, of: infer(select.operand), id)
        switch select.access {
        case .test: return type == .error ? .error : .bool
        case .optional: return type.isOptional || type == .error ? type : .optional(type)
        case .plain: return type
        }
    }

    /// A selection as a dotted path of names; empty for anything else.
    private func path(of select: Expr.Select) -> [String] {
        guard select.access != .optional, let path = Environment.path(of: select.operand, in: ast) else { return [] }
        return path + [select.field]
    }

    private mutating func field(_ select: Expr.Select, of type: CELType, _ id: ExprID) -> CELType {
        let name = select.field
        switch substitution.resolve(type) {
        case .dyn, .parameter: return .dyn
        case .error: return .error
        case .map(_, let value): return value
        case .opaque("optional_type", let parameters):
            let inner = field(select, of: parameters.first ?? .dyn, id)
            return inner == .error || inner.isOptional ? inner : .optional(inner)
        case .object(let record):
            guard let fields = environment.records[record] else { return .dyn }
            return fields[name] ?? report(.unknownField(name, record: record, fields: fields.keys.sorted()), at: id)
        case let other:
            // A name whose beginning happens to be a variable is most likely a misspelt one.
            let path = path(of: select)
            if path.count > 1, locals[path[0]] == nil,
                environment.variables.contains(where: { $0.name.hasPrefix(path[0] + ".") })
            {
                return unknownName(path, id)
            }
            return report(.noFields(name, of: substitution.final(other)), at: id)
        }
    }
}

extension CELType {
    fileprivate var isOptional: Bool {
        if case .opaque("optional_type", _) = self { true } else { false }
    }
}
