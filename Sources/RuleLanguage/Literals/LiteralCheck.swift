import AdvisoryModel
import CEL
import SourceDiagnostics

/// Checks the constants in CEL text by the attributes that they are compared with, as those of mappings are: `trip.purpose == "turism"` is an error.
struct LiteralCheck {
    let vocabulary: Vocabulary
    let file: String

    /// What a constant is compared with.
    private struct Target {
        var name: String
        var type: AttributeType
        var values: [String]
    }

    /// The variable of `exists`, `all` and the like, which stands for an element of a list.
    private struct Element {
        var variable: String
        var target: Target
    }

    func findings(in tree: AST) -> [Diagnostic] {
        var found: [Diagnostic] = []
        tree.walk { id, node in
            if let name = tree.group(of: id), let problem = GroupNames.problem(with: name, in: vocabulary) {
                report(problem.code, problem.message, problem.hint, id, tree, &found)
            }
            if case .call(let call) = node {
                check(call, nil, tree, &found)
                checkArguments(call, tree, &found)
            } else if case .comprehension(let fold) = node, fold.variables.count == 1,
                let list = listTarget(fold.range, tree), list.type.isList
            {
                let element = Element(
                    variable: fold.variables[0],
                    target: Target(name: list.name, type: list.type.element, values: list.values))
                tree.walk(from: fold.body) { _, node in
                    if case .call(let call) = node { check(call, element, tree, &found) }
                }
            }
        }
        // What is said of a value by the attribute that it is compared with comes first, and is enough.
        var said: Set<SourceSpan> = []
        return found.filter { finding in finding.span.map { said.insert($0).inserted } ?? true }
    }

    /// The list that is gone through: an attribute, or what a filter leaves of one.
    private func listTarget(_ id: ExprID, _ tree: AST) -> Target? {
        var range = id
        while case .comprehension(let fold) = tree[range], fold.kind == .filter { range = fold.range }
        return target(range, nil, tree)
    }

    /// The arguments of our own functions that have a type: function, place among the arguments, type.
    private static let arguments: [String: (place: Int, type: AttributeType)] = [
        "holds": (1, .country), "daysIn": (0, .country), "workingDaysAfter": (1, .country),
        "workingDaysBefore": (1, .country),
    ]

    private func checkArguments(_ call: Expr.Call, _ tree: AST, _ found: inout [Diagnostic]) {
        if call.target != nil, let (place, type) = Self.arguments[call.function], place < call.arguments.count {
            let target = Target(name: "\(call.function)(…)", type: type, values: [])
            check(call.arguments[place], target, tree, &found)
        }
        guard call.function == "date", call.target == nil, call.arguments.count == 1,
            case .literal(.string(let text)) = tree[call.arguments[0]], Day(text) == nil
        else { return }
        let hint =
            PartialDate(text).map { "write one of its days, such as `\($0.firstDay)`" }
            ?? "write a day that exists as YYYY-MM-DD"
        report(.invalidDate, "`\(text)` is not a day", hint, call.arguments[0], tree, &found)
    }

    private static let comparisons: Set<String> = ["_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_"]

    private func check(_ call: Expr.Call, _ element: Element?, _ tree: AST, _ found: inout [Diagnostic]) {
        guard call.target == nil, call.arguments.count == 2 else { return }
        let (left, right) = (call.arguments[0], call.arguments[1])
        if call.function == "@in", tree.group(of: right) != nil {
            checkMember(left, element, tree, &found)
        } else if call.function == "@in" {
            if let target = target(left, element, tree) { check(right, target, tree, &found) }
            if let target = target(right, element, tree), target.type.isList { check(left, target, tree, &found) }
        } else if Self.comparisons.contains(call.function) {
            for (side, other) in [(left, right), (right, left)] {
                if let target = target(side, element, tree) { check(other, target, tree, &found) }
            }
        }
    }

    /// What is asked whether it is a member of a group: a country.
    private func checkMember(_ id: ExprID, _ element: Element?, _ tree: AST, _ found: inout [Diagnostic]) {
        if case .literal = tree[id] {
            check(id, Target(name: "a member of a group", type: .country, values: []), tree, &found)
        } else if let target = target(id, element, tree), target.type != .country {
            report(
                .wrongType,
                "`\(target.name)` is \(AttributeLiteral.article(target.type)), and the members of groups are countries",
                target.type == .list(.country) ? "write `\(target.name).exists(n, n in …)`" : nil, id, tree, &found)
        }
    }

    /// What a path names: an attribute or its field, or, if there is an element, that or its field alone.
    private func target(_ id: ExprID, _ element: Element?, _ tree: AST) -> Target? {
        guard let names = tree.names(of: id) else { return nil }
        guard let element else {
            guard
                case .found(let name, let type, let values) = AttributePath(
                    names.joined(separator: "."), in: vocabulary)
            else { return nil }
            return Target(name: name, type: type, values: values)
        }
        guard names.first == element.variable, names.count <= 2 else { return nil }
        guard names.count == 2 else { return element.target }
        guard case .record(let record) = element.target.type,
            let field = StandardVocabulary.records[record]?.first(where: { $0.name == names[1] })
        else { return nil }
        return Target(name: "\(element.target.name).\(field.name)", type: field.type, values: [])
    }

    private func check(_ id: ExprID, _ target: Target, _ tree: AST, _ found: inout [Diagnostic]) {
        switch tree[id] {
        case .list(let elements):
            for element in elements { check(element.value, target, tree, &found) }
        case .call(let call) where call.function == "_?_:_" && call.arguments.count == 3:
            for argument in call.arguments.dropFirst() { check(argument, target, tree, &found) }
        case .literal(.string(let text)):
            if report(text, id, target, tree, &found) { return }
            let type = target.type.element
            guard let normal = AttributeLiteral.normalized(text, as: type), normal != text else { return }
            report(
                type == .country ? .unknownCountry : type == .language ? .unknownLanguage : .wrongType,
                "`\(text)` is not \(AttributeLiteral.article(type)) as attributes write it", "write `\(normal)`", id,
                tree, &found)
        case .literal(.int), .literal(.double), .literal(.bool):
            _ = report(Unparser.text(tree, id), id, target, tree, &found)
        case .call(let call)
        where call.function == "date" && call.target == nil && call.arguments.count == 1 && target.type == .date:
            guard let argument = call.arguments.first, case .literal(.string(let text)) = tree[argument] else { return }
            _ = report(text, argument, target, tree, &found)
        default: return
        }
    }

    /// Says what is wrong with a constant, as it is said of the same text in a mapping; false if nothing is.
    private func report(
        _ text: String, _ id: ExprID, _ target: Target, _ tree: AST, _ found: inout [Diagnostic]
    ) -> Bool {
        let type = target.type.element
        if case .record = type { return false }
        if let problem = ValueNames.problem(with: text, of: target.name, type, in: vocabulary) {
            report(problem.code, problem.message, problem.hint, id, tree, &found)
            return true
        }
        guard let problem = AttributeLiteral.problem(with: text, as: type, values: target.values, name: target.name)
        else { return false }
        report(problem.code, problem.message, problem.hint, id, tree, &found)
        return true
    }

    private func report(
        _ code: SharedCode, _ message: String, _ hint: String?, _ id: ExprID, _ tree: AST, _ found: inout [Diagnostic]
    ) {
        found.append(Diagnostic(code.within(.rulebook), message, file: file, span: tree.span(of: id), hint: hint))
    }
}
