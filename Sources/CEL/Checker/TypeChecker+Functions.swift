import SourceDiagnostics

/// The names of functions, and what may be meant by one that is not known.
extension TypeChecker {
    func qualifiedFunction(_ target: ExprID, _ name: String) -> FunctionDeclaration? {
        guard let first = Environment.root(of: target, in: ast), environment.isNamespace(first), locals[first] == nil,
            let path = Environment.path(of: target, in: ast)
        else { return nil }
        return environment.function((path + [name]).joined(separator: "."))
    }

    /// Whether an unknown name before a method is the namespace of a function, or what calls a function that is not known itself:
    /// then the function is what is wrong.
    func isNoReceiver(_ path: [String], of method: String) -> Bool {
        let namespace = path.joined(separator: ".") + "."
        if environment.functions.keys.contains(where: { $0.hasPrefix(namespace) }) { return true }
        return !(environment.function(method)?.overloads.contains(where: \.isMember) ?? false)
    }

    /// The name of a function that its namespace does not have, though there is a method of the name: `math.size(x)`.
    func missingQualifiedFunction(_ call: Expr.Call) -> String? {
        guard let target = call.target, types[target.index] == .error,
            let path = Environment.path(of: target, in: ast), let first = path.first, locals[first] == nil,
            environment.resolve(path: path, locals: []) == nil, isNoReceiver(path, of: call.function)
        else { return nil }
        return (path + [call.function]).joined(separator: ".")
    }

    mutating func unknownFunction(_ call: Expr.Call, _ id: ExprID) -> CELType {
        if let name = missingQualifiedFunction(call) { return unknownFunction(name, id) }
        if let target = call.target, infer(target) == .error { return .error }
        return unknownFunction(call.function, id, isMember: call.target != nil)
    }

    mutating func unknownFunction(_ name: String, _ id: ExprID, isMember: Bool = false) -> CELType {
        guard isHeard(id) else { return .error }
        if let shape = MacroForm.named(name)?.shape {
            return report(.unknownFunction(name, hint: "it is a macro, written `\(shape)`"), at: id)
        }
        let functions = environment.functions.values.filter { function in
            function.name.first?.isLetter == true && function.overloads.contains { $0.isMember == isMember }
        }
        let macros = MacroForm.all.filter { $0.shape.hasPrefix("x.") == isMember }
        return report(
            .unknownFunction(name, hint: DidYouMean.hint(for: name, in: functions.map(\.name) + macros.map(\.name))),
            at: id)
    }

    static func methods(in ast: AST) -> [ExprID: String] {
        var methods: [ExprID: String] = [:]
        ast.walk { _, node in
            if case .call(let call) = node, let target = call.target { methods[target] = call.function }
        }
        return methods
    }

    /// The arguments of what should have been a macro: its variable is not declared, so that everything in it would be wrong.
    static func quietNodes(in ast: AST, _ environment: Environment) -> Set<ExprID> {
        var quiet: Set<ExprID> = []
        ast.walk { id, node in
            guard case .call(let call) = node, MacroForm.named(call.function) != nil,
                environment.function(call.function) == nil
            else { return }
            for argument in call.arguments where !quiet.contains(argument) {
                ast.walk(from: argument) { inner, _ in quiet.insert(inner) }
            }
        }
        return quiet
    }
}
