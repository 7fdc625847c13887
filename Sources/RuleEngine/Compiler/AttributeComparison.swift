import AdvisoryModel
import CEL
import SourceDiagnostics
import YAMLTree

/// One entry of a condition's mapping: an attribute, and what it is compared with.
struct AttributeComparison {
    let key: Node
    let vocabulary: Vocabulary
    private var fields: FieldReader

    var diagnostics: [Diagnostic] { fields.diagnostics }

    init(key: Node, vocabulary: Vocabulary) {
        self.key = key
        self.vocabulary = vocabulary
        // The reader only reads single values here, so that their findings have its form.
        fields = FieldReader(scalarsOf: key)
    }

    mutating func tree(_ value: Node) -> AST? {
        guard let (attribute, path) = vocabulary.resolve(key.text) else {
            fields.report(
                "unknown-attribute", "no attribute is called `\(key.text)`", at: key,
                hint: DidYouMean.hint(for: key.text, in: vocabulary.attributes.map(\.name))
                    ?? "conditions read `traveler.…`, `trip.…` and `crossing.…`; `all`, `any` and `not` join them")
            return nil
        }
        var type = attribute.type
        var values = attribute.values
        for field in path {
            guard case .record(let record) = type, let known = StandardVocabulary.records[record] else {
                if type == .range, field == "min" || field == "max" {
                    type = .integer
                    continue
                }
                fields.report("unknown-attribute", "`\(attribute.name)` has no field `\(field)`", at: key)
                return nil
            }
            guard let next = known.first(where: { $0.name == field }) else {
                fields.report(
                    "unknown-attribute", "`\(attribute.name)` has no field `\(field)`", at: key,
                    hint: DidYouMean.hint(for: field, in: known.map(\.name)))
                return nil
            }
            (type, values) = (next.type, [])
        }
        let target = Target(name: key.text, type: type, values: values, span: key.span)
        return comparison(target, value)
    }

    private struct Target {
        var name: String
        var type: AttributeType
        var values: [String]
        var span: Span
    }

    private mutating func comparison(_ target: Target, _ value: Node) -> AST? {
        switch value.kind {
        case .mapping: return quantified(target, value)
        case .sequence: return anyOf(target, value.elements.map { $0 }, at: value)
        case .scalar: return single(target, value)
        }
    }

    private mutating func quantified(_ target: Target, _ value: Node) -> AST? {
        let entries = Array(value.entries)
        guard entries.count == 1, let entry = entries.first else {
            fields.report(
                "wrong-type", "`\(target.name)` is compared with a value, a list, or one of `any`, `all`, `not`",
                at: value)
            return nil
        }
        switch entry.key.text {
        case "not":
            return comparison(target, entry.value).flatMap {
                ConditionTree.negation(of: [$0], at: entry.key.span).first
            }
        case "any":
            return anyOf(target, fields.elements(of: entry.value), at: entry.value)
        case "all":
            let trees = fields.elements(of: entry.value).compactMap { single(target, $0) }
            if trees.isEmpty { fields.report("empty-condition", "`all` takes a list of values", at: entry.value) }
            return trees.isEmpty ? nil : ConditionTree.join(trees, "_&&_", at: entry.key.span)
        default:
            fields.report(
                "unknown-key", "`\(entry.key.text)` does not compare", at: entry.key,
                hint: DidYouMean.hint(for: entry.key.text, in: ["any", "all", "not"]) ?? "write `any`, `all` or `not`")
            return nil
        }
    }

    /// Any of several values: one membership test where all are plain values, else alternatives.
    private mutating func anyOf(_ target: Target, _ nodes: [Node], at place: Node) -> AST? {
        guard !nodes.isEmpty else {
            fields.report("empty-condition", "the list of values is empty", at: place)
            return nil
        }
        guard nodes.allSatisfy({ $0.kind == .scalar && !isSpecial($0, target.type) }) else {
            let trees = nodes.compactMap { comparison(target, $0) }
            return trees.count == nodes.count ? ConditionTree.join(trees, "_||_", at: place.span) : nil
        }
        let literals = nodes.compactMap { literal($0, target) }
        guard literals.count == nodes.count else { return nil }
        var builder = ASTBuilder()
        let attribute = builder.identifier(target.name, at: target.span)
        func list() -> ExprID {
            let elements = zip(literals, nodes).map { $0.expression(in: &builder, at: $1.span) }
            return builder.list(elements, at: place.span)
        }
        guard target.type.isList else {
            let root = builder.call("@in", [attribute, list()], at: target.span)
            return builder.finish(root: root)
        }
        let variable = builder.identifier("value", at: target.span)
        let member = builder.call("@in", [variable, list()], at: target.span)
        let root = builder.comprehension(.exists, over: attribute, variable: "value", member, at: target.span)
        return builder.finish(root: root)
    }

    /// Whether the text is a comparison or a range rather than a plain value.
    private func isSpecial(_ node: Node, _ type: AttributeType) -> Bool {
        isOrdered(type.element) && (Comparison(node.text) != nil || node.text.contains(".."))
            || node.text.hasPrefix("!=")
    }

    private func isOrdered(_ type: AttributeType) -> Bool {
        [.integer, .number, .date, .time].contains(type)
    }

    private mutating func single(_ target: Target, _ node: Node) -> AST? {
        if node.kind != .scalar { return comparison(target, node) }
        if let comparison = Comparison(node.text), isOrdered(target.type) || comparison.function == "_!=_" {
            guard !target.type.isList else {
                fields.report(
                    "wrong-type", "`\(target.name)` is a list and is not compared by `\(comparison.sign)`", at: node)
                return nil
            }
            guard let literal = literal(comparison.operand, of: node, target) else { return nil }
            return build(target, comparison.function, literal, at: node)
        }
        if isOrdered(target.type), node.text.contains("..") { return range(target, node) }
        guard let literal = literal(node, target) else { return nil }
        return build(target, target.type.isList ? "@in" : "_==_", literal, at: node)
    }

    private func build(_ target: Target, _ function: String, _ literal: AttributeLiteral, at node: Node) -> AST {
        var builder = ASTBuilder()
        let attribute = builder.identifier(target.name, at: target.span)
        let value = literal.expression(in: &builder, at: node.span)
        let arguments = function == "@in" ? [value, attribute] : [attribute, value]
        let root = builder.call(function, arguments, at: target.span)
        return builder.finish(root: root)
    }

    private mutating func range(_ target: Target, _ node: Node) -> AST? {
        let bounds = node.text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map {
            String($0).trimmingBlanks()
        }
        guard bounds.count == 2, !(bounds[0].isEmpty && bounds[1].isEmpty) else {
            fields.report("wrong-type", "`\(node.text)` is not a range", at: node, hint: "write `A..B`, `A..` or `..B`")
            return nil
        }
        let first = bounds[0].isEmpty ? nil : literal(bounds[0], of: node, target, asStart: true)
        let last = bounds[1].isEmpty ? nil : literal(bounds[1], of: node, target)
        if (first == nil) != bounds[0].isEmpty || (last == nil) != bounds[1].isEmpty { return nil }
        if let first, let last, last < first {
            fields.report("empty-range", "the range `\(node.text)` ends before it begins", at: node)
            return nil
        }
        var trees: [AST] = []
        if let first { trees.append(build(target, "_>=_", first, at: node)) }
        if let last { trees.append(build(target, "_<=_", last, at: node)) }
        return ConditionTree.join(trees, "_&&_", at: target.span)
    }

    private mutating func literal(_ node: Node, _ target: Target) -> AttributeLiteral? {
        AttributeLiteral.read(node, as: target.type.element, values: target.values, name: target.name, into: &fields)
    }

    private mutating func literal(
        _ text: String, of node: Node, _ target: Target, asStart: Bool = false
    ) -> AttributeLiteral? {
        AttributeLiteral.read(
            text, at: node, as: target.type.element, values: target.values, name: target.name, asStart: asStart,
            into: &fields)
    }
}

/// A value that begins with a comparison: `"< 18"`.
struct Comparison {
    var sign: String
    var function: String
    var operand: String

    init?(_ text: String) {
        let signs = [("<=", "_<=_"), (">=", "_>=_"), ("!=", "_!=_"), ("<", "_<_"), (">", "_>_")]
        guard let (sign, function) = signs.first(where: { text.hasPrefix($0.0) }) else { return nil }
        self.sign = sign
        self.function = function
        operand = String(text.dropFirst(sign.count)).trimmingBlanks()
    }
}

extension String {
    /// Without spaces and tabs at both ends.
    func trimmingBlanks() -> String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
            return ""
        }
        return String(self[first...last])
    }
}
