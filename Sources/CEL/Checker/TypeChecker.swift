public import SourceDiagnostics

/// What came of checking a tree.
public struct CheckResult: Sendable {
    /// The tree with its types; nil where there was an error.
    public var checked: CheckedAST?
    /// What was found, one finding for each cause; warnings too.
    public var diagnostics: [Diagnostic]
}

extension Environment {
    /// Infers the type of every node, and reports names that are not declared and operations that their operands do not have.
    ///
    /// - Parameter expected: the type that the whole must have, such as `.bool` for a condition.
    public func check(_ ast: AST, expecting expected: CELType? = nil) -> CheckResult {
        guard ast.isShallow(in: self) else {
            let message = "the expression is nested more than \(Limits.deepest) deep"
            return CheckResult(
                checked: nil,
                diagnostics: [
                    Diagnostic("cel/too-deep", .error, message, span: ast.span(of: ast.root), hint: "split it")
                ])
        }
        var checker = TypeChecker(ast, self)
        let type = checker.run()
        if let expected { checker.expect(expected, type, at: ast.root) }
        guard !checker.diagnostics.hasErrors else {
            return CheckResult(checked: nil, diagnostics: checker.diagnostics.sortedForDisplay())
        }
        let checked = CheckedAST(
            ast: ast, types: checker.types.map { $0.map { checker.substitution.final($0) } },
            variables: checker.variables.sorted(),
            constantValue: checker.variables.isEmpty ? constantValue(of: ast) : nil)
        return CheckResult(checked: checked, diagnostics: checker.diagnostics.sortedForDisplay())
    }

    /// Parses, checks and compiles in one go; the program is nil where there was an error.
    public func compile(_ source: String, expecting expected: CELType? = nil) -> (
        program: Program?, diagnostics: [Diagnostic]
    ) {
        let parsed = Parser.parse(source, limits: limits)
        guard let tree = parsed.ast else { return (nil, parsed.diagnostics) }
        let result = check(tree, expecting: expected)
        return (result.checked.map { program($0) }, result.diagnostics)
    }
}

/// Infers types, gradually: `dyn` fits everything, and what is wrong with a part is said once and silent from there on.
struct TypeChecker {
    let ast: AST
    let environment: Environment
    var substitution = TypeSubstitution()
    private(set) var types: [CELType?]
    private(set) var variables: Set<Int> = []
    var diagnostics: [Diagnostic] = []
    /// The variables of the macros around, innermost last.
    var locals: [(name: String, type: CELType)] = []

    init(_ ast: AST, _ environment: Environment) {
        self.ast = ast
        self.environment = environment
        types = [CELType?](repeating: nil, count: ast.count)
    }

    /// The type of the whole.
    mutating func run() -> CELType {
        for step in Traversal.steps(ast, environment) {
            switch step {
            case .node(let id): _ = infer(id)
            case .enter(let id, let index): enter(id, index)
            case .leave(let id): locals.removeLast(Traversal.count(ast[id]))
            }
        }
        return infer(ast.root)
    }

    /// The type of a node; that of its operands is known by then.
    mutating func infer(_ id: ExprID) -> CELType {
        let type = substitution.resolve(types[id.index] ?? node(id))
        types[id.index] = type
        return type
    }

    /// Binds the names of a macro; where they have no types since the range is wrong, that is said once by the macro itself.
    private mutating func enter(_ id: ExprID, _ index: Int) {
        switch ast[id] {
        case .comprehension(let fold): locals += variables(of: fold)
        case .bind(let name, let value, _): locals.append((name, infer(value)))
        case .block(let values, _): locals.append(("@index\(index)", infer(values[index])))
        default: return
        }
    }

    mutating func report(_ what: String, _ message: String, at id: ExprID, hint: String? = nil) -> CELType {
        diagnostics.append(Diagnostic("cel/\(what)", .error, message, span: ast.span(of: id), hint: hint))
        return .error
    }

    mutating func expect(_ expected: CELType, _ found: CELType, at id: ExprID) {
        if !substitution.assign(found, to: expected) {
            _ = report(
                "type-mismatch", "expected `\(expected.description)`, found `\(substitution.final(found).description)`",
                at: id,
                hint: expected == .bool ? "a condition is true or false: compare the value with something" : nil)
        }
    }

    private mutating func node(_ id: ExprID) -> CELType {
        switch ast[id] {
        case .literal(let value): return value.runtimeType
        case .identifier(let name): return identifier(name, id)
        case .select(let select): return self.select(select, id)
        case .call(let call): return self.call(call, id)
        case .list(let elements): return list(elements)
        case .map(let entries): return map(entries)
        case .message(let name, let fields): return message(name, fields, id)
        case .comprehension(let fold): return comprehension(fold)
        case .bind(_, _, let body), .block(_, let body): return infer(body)
        }
    }

    // MARK: names

    private mutating func resolved(_ resolution: Environment.Resolution) -> CELType {
        switch resolution {
        case .type(let type): return .type(type)
        case .variable(let slot):
            variables.insert(slot)
            return environment.variables[slot].type
        }
    }

    private mutating func identifier(_ name: String, _ id: ExprID) -> CELType {
        if !name.hasPrefix("."), let local = locals.last(where: { $0.name == name }) { return local.type }
        if let resolution = environment.resolve(name) { return resolved(resolution) }
        return unknownName([name], id)
    }

    private mutating func unknownName(_ path: [String], _ id: ExprID) -> CELType {
        let name = path.joined(separator: ".")
        let known = environment.variables.map(\.name) + locals.map(\.name)
        var hint: String?
        for length in stride(from: path.count, through: 1, by: -1) where hint == nil {
            hint = DidYouMean.hint(for: path[..<length].joined(separator: "."), in: known)
        }
        if hint == nil, let whole = known.filter({ $0.hasSuffix(".\(name)") }).min() {
            hint = "did you mean `\(whole)`?"
        }
        if hint == nil, path.count == 1, !name.hasPrefix("@") {
            hint = "if this was meant as text, write `'\(name)'`"
        }
        return report("unknown-attribute", "no attribute is called `\(name)`", at: id, hint: hint)
    }

    private mutating func select(_ select: Expr.Select, _ id: ExprID) -> CELType {
        let path =
            select.access == .optional ? nil : Environment.path(of: select.operand, in: ast).map { $0 + [select.field] }
        if let path {
            let names = locals.map(\.name)
            if let (resolution, fields) = environment.resolve(path: path, locals: names) {
                if fields.isEmpty {
                    let type = resolved(resolution)
                    return select.access == .test ? .bool : type
                }
            } else if let first = path.first, !names.contains(first) {
                return unknownName(path, id)
            }
        }
        let operand = infer(select.operand)
        let type = field(select.field, of: operand, path, id)
        switch select.access {
        case .test: return type == .error ? .error : .bool
        case .optional: return isOptional(type) || type == .error ? type : .optional(type)
        case .plain: return type
        }
    }

    private func isOptional(_ type: CELType) -> Bool {
        if case .opaque("optional_type", _) = type { true } else { false }
    }

    private mutating func field(_ name: String, of type: CELType, _ path: [String]?, _ id: ExprID) -> CELType {
        switch substitution.resolve(type) {
        case .dyn, .parameter: return .dyn
        case .error: return .error
        case .map(let key, let value):
            expect(.string, key, at: id)
            return value
        case .opaque("optional_type", let parameters):
            let inner = field(name, of: parameters.first ?? .dyn, path, id)
            return inner == .error || isOptional(inner) ? inner : .optional(inner)
        case .object(let record):
            guard let fields = environment.records[record] else { return .dyn }
            if let type = fields[name] { return type }
            let hint =
                DidYouMean.hint(for: name, in: fields.keys.sorted())
                ?? "it has \(fields.keys.sorted().map { "`\($0)`" }.joined(separator: ", "))"
            return report("unknown-field", "a `\(record)` has no field `\(name)`", at: id, hint: hint)
        case let other:
            // A name whose beginning happens to be a variable is most likely a misspelt one.
            if let path, path.count > 1, environment.variables.contains(where: { $0.name.hasPrefix(path[0] + ".") }) {
                return unknownName(path, id)
            }
            return report(
                "unknown-field", "`\(substitution.final(other).description)` has no fields, and so no `\(name)`", at: id
            )
        }
    }

    // MARK: aggregates

    private mutating func list(_ elements: [Expr.Element]) -> CELType {
        var common: CELType?
        for element in elements {
            let type = element.isOptional ? unwrapped(infer(element.value), at: element.value) : infer(element.value)
            common = common.map { substitution.join($0, type) } ?? type
        }
        return .list(common ?? substitution.freshParameter())
    }

    private mutating func map(_ entries: [Expr.Entry]) -> CELType {
        var (key, value): (CELType?, CELType?)
        for entry in entries {
            let keyType = infer(entry.key)
            let valueType = entry.isOptional ? unwrapped(infer(entry.value), at: entry.value) : infer(entry.value)
            key = key.map { substitution.join($0, keyType) } ?? keyType
            value = value.map { substitution.join($0, valueType) } ?? valueType
        }
        return .map(key ?? substitution.freshParameter(), value ?? substitution.freshParameter())
    }

    private mutating func unwrapped(_ type: CELType, at id: ExprID) -> CELType {
        let inner = substitution.freshParameter()
        expect(.optional(inner), type, at: id)
        return substitution.resolve(inner)
    }

    private mutating func message(_ name: String, _ fields: [Expr.Field], _ id: ExprID) -> CELType {
        let records = environment.records
        guard let record = environment.candidates(for: name).first(where: { records[$0] != nil }),
            let known = records[record]
        else {
            for field in fields { _ = infer(field.value) }
            return report(
                "unknown-type", "no type is called `\(name)`", at: id,
                hint: DidYouMean.hint(for: name, in: records.keys.sorted()))
        }
        for field in fields {
            let type = field.isOptional ? unwrapped(infer(field.value), at: field.value) : infer(field.value)
            if let wanted = known[field.name] {
                expect(wanted, type, at: field.value)
            } else {
                _ = report(
                    "unknown-field", "a `\(record)` has no field `\(field.name)`", at: field.value,
                    hint: DidYouMean.hint(for: field.name, in: known.keys.sorted()))
            }
        }
        return .object(record)
    }
}
