import AdvisoryModel
import CEL
import SourceDiagnostics

/// Checks the constants in CEL text against the lists of the attributes that they are compared with: `trip.purpose == "turism"` is an error.
struct LiteralCheck {
    let vocabulary: Vocabulary
    let file: String

    func findings(in tree: AST) -> [Diagnostic] {
        var found: [Diagnostic] = []
        tree.walk { id, node in
            if case .call(let call) = node, call.target == nil, call.arguments.count == 2 {
                check(call.function, call.arguments[0], call.arguments[1], tree, &found)
            } else if case .comprehension(let fold) = node, fold.variables.count == 1,
                let attribute = attribute(of: fold.range, tree), attribute.type.isList
            {
                checkBody(fold.body, fold.variables[0], attribute, tree, &found)
            }
        }
        return found
    }

    private func check(_ function: String, _ left: ExprID, _ right: ExprID, _ tree: AST, _ found: inout [Diagnostic]) {
        switch function {
        case "_==_", "_!=_":
            for (side, other) in [(left, right), (right, left)] {
                if let attribute = attribute(of: side, tree) { check(other, attribute, tree, &found) }
            }
        case "@in":
            if let attribute = attribute(of: left, tree) { check(right, attribute, tree, &found) }
            if let attribute = attribute(of: right, tree), attribute.type.isList {
                check(left, attribute, tree, &found)
            }
        default: break
        }
    }

    /// Comparisons of the variable of `exists`, `all` and the like, which stands for an element of the attribute.
    private func checkBody(
        _ body: ExprID, _ variable: String, _ attribute: Attribute, _ tree: AST, _ found: inout [Diagnostic]
    ) {
        tree.walk(from: body) { _, node in
            guard case .call(let call) = node, ["_==_", "_!=_", "@in"].contains(call.function),
                call.arguments.count == 2
            else { return }
            if case .identifier(variable) = tree[call.arguments[0]] {
                check(call.arguments[1], attribute, tree, &found)
            }
            if case .identifier(variable) = tree[call.arguments[1]] {
                check(call.arguments[0], attribute, tree, &found)
            }
        }
    }

    private func attribute(of id: ExprID, _ tree: AST) -> Attribute? {
        guard let names = tree.names(of: id), let (attribute, fields) = vocabulary.resolve(names.joined(separator: "."))
        else { return nil }
        if fields.isEmpty { return attribute }
        // A field of a record has no list of its own, but its type.
        guard case .record(let record) = attribute.type, fields.count == 1,
            let field = StandardVocabulary.records[record]?.first(where: { $0.name == fields[0] })
        else { return nil }
        return Attribute(name: "\(attribute.name).\(field.name)", type: field.type)
    }

    private func check(_ id: ExprID, _ attribute: Attribute, _ tree: AST, _ found: inout [Diagnostic]) {
        switch tree[id] {
        case .list(let elements):
            for element in elements { check(element.value, attribute, tree, &found) }
        case .literal(.string(let text)):
            if !attribute.values.isEmpty {
                guard !attribute.values.contains(text) else { return }
                let hint =
                    DidYouMean.hint(for: text, in: attribute.values)
                    ?? "it may be \(FieldReader.list(attribute.values))"
                report("unknown-value", "`\(text)` is not a value of `\(attribute.name)`", hint, id, tree, &found)
            } else if attribute.type.element == .country, CountryCode.normalized(text) != text {
                let hint = CountryCode.normalized(text).map { "write `\($0)`" } ?? CountryCode.hint(for: text)
                report("unknown-country", "`\(text)` is not a country as attributes write it", hint, id, tree, &found)
            }
        default: return
        }
    }

    private func report(
        _ what: String, _ message: String, _ hint: String, _ id: ExprID, _ tree: AST, _ found: inout [Diagnostic]
    ) {
        found.append(Diagnostic("rulebook/\(what)", .error, message, file: file, span: tree.span(of: id), hint: hint))
    }
}
