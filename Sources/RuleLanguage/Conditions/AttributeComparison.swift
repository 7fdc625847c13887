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
        switch AttributePath(key.text, in: vocabulary) {
        case .unknown(let message, let hint):
            fields.report(.unknownAttribute, message, at: key, hint: hint)
            return nil
        case .found(let name, let type, let values):
            let target = Target(name: name, type: type, values: values, span: key.span)
            return ComparedValue.read(value, of: name, &fields).flatMap { comparison(target, $0) }
        }
    }

    private struct Target {
        var name: String
        var type: AttributeType
        var values: [String]
        var span: Span
    }

    private mutating func comparison(_ target: Target, _ value: ComparedValue) -> AST? {
        switch value {
        case .one(let node): return single(target, node)
        case .any(let values, let place): return anyOf(target, values, at: place)
        case .member(let groups, let key): return member(target, of: groups, at: key)
        case .not(let inner, let key):
            return comparison(target, inner).flatMap { ConditionTree.negation(of: [$0], at: key.span).first }
        case .all(let nodes, let key):
            let trees = nodes.compactMap { node in
                ComparedValue.read(node, of: target.name, &fields).flatMap { comparison(target, $0) }
            }
            return trees.isEmpty ? nil : ConditionTree.join(trees, "_&&_", at: key.span)
        }
    }

    /// Any of several values: one membership test where all are plain values, else alternatives.
    private mutating func anyOf(_ target: Target, _ values: [ComparedValue], at place: Node) -> AST? {
        let nodes = values.compactMap { value in
            if case .one(let node) = value, !isSpecial(node, target) { node } else { nil }
        }
        guard nodes.count == values.count else {
            let trees = values.compactMap { comparison(target, $0) }
            return trees.count == values.count ? ConditionTree.join(trees, "_||_", at: place.span) : nil
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

    /// A member of one of some groups on the day of the trip: for a list, one of its elements.
    private mutating func member(_ target: Target, of node: Node, at key: Node) -> AST? {
        guard target.type.element == .country else {
            fields.report(
                .wrongType,
                "`\(target.name)` is \(AttributeLiteral.article(target.type)), and the members of groups are countries",
                at: key, hint: "write a value or a list of values")
            return nil
        }
        guard let names = fields.groups(of: node, in: vocabulary) else { return nil }
        var builder = ASTBuilder()
        let attribute = builder.identifier(target.name, at: target.span)
        let one = target.type.isList ? builder.identifier("value", at: target.span) : attribute
        let members = names.map { name in
            let group = builder.group(name, at: node.span)
            return builder.call("@in", [one, group], at: target.span)
        }
        guard let body = builder.join(members, "_||_", at: target.span) else { return nil }
        let root =
            target.type.isList
            ? builder.comprehension(.exists, over: attribute, variable: "value", body, at: target.span) : body
        return builder.finish(root: root)
    }

    /// Whether the text is a comparison, a range or a part of a date rather than a plain value.
    private func isSpecial(_ node: Node, _ target: Target) -> Bool {
        let type = target.type.element
        return switch ComparedText(node.utf8) {
        case .value: type == .date && days(of: node.text) != nil
        case .compares(_, let function, _): function == "_!=_" || isOrdered(type)
        case .range: isOrdered(type) || isWeekday(target)
        }
    }

    private func isOrdered(_ type: AttributeType) -> Bool {
        [.integer, .number, .date, .time].contains(type)
    }

    private mutating func single(_ target: Target, _ node: Node) -> AST? {
        switch ComparedText(node.utf8) {
        case .compares(let sign, let function, let operand) where isOrdered(target.type) || function == "_!=_":
            guard !target.type.isList else {
                fields.report(
                    .wrongType, "`\(target.name)` is a list and is not compared by `\(sign)`", at: node)
                return nil
            }
            let text = Self.text(operand)
            if function == "_!=_", target.type == .date, let days = days(of: text) {
                return ConditionTree.negation(of: [within(target, days, at: node)], at: node.span).first
            }
            // What lies before a month lies before its first day; what lies after it, after its last.
            let asStart = function == "_<_" || function == "_>=_"
            guard let literal = literal(text, of: node, target, asStart: asStart) else { return nil }
            return build(target, function, literal, at: node)
        case .range(let low, let high) where isOrdered(target.type):
            return range(target, node, Self.text(low), Self.text(high))
        case .range(let low, let high) where isWeekday(target):
            return weekdays(target, node, Self.text(low), Self.text(high))
        case .value where target.type.element == .date && days(of: node.text) != nil:
            return days(of: node.text).map { within(target, $0, at: node) }
        default:
            guard let literal = literal(node, target) else { return nil }
            return build(target, target.type.isList ? "@in" : "_==_", literal, at: node)
        }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    private func build(_ target: Target, _ function: String, _ literal: AttributeLiteral, at node: Node) -> AST {
        var builder = ASTBuilder()
        let attribute = builder.identifier(target.name, at: target.span)
        let value = literal.expression(in: &builder, at: node.span)
        let arguments = function == "@in" ? [value, attribute] : [attribute, value]
        let root = builder.call(function, arguments, at: target.span)
        return builder.finish(root: root)
    }

    private mutating func range(_ target: Target, _ node: Node, _ low: String, _ high: String) -> AST? {
        guard !(low.isEmpty && high.isEmpty) else {
            fields.report(.wrongType, "`\(node.text)` is not a range", at: node, hint: "write `A..B`, `A..` or `..B`")
            return nil
        }
        let first = low.isEmpty ? nil : literal(low, of: node, target, asStart: true)
        let last = high.isEmpty ? nil : literal(high, of: node, target)
        if (first == nil) != low.isEmpty || (last == nil) != high.isEmpty { return nil }
        if let first, let last, last < first, target.type == .time {
            // Times run on past midnight.
            let ends = [build(target, "_>=_", first, at: node), build(target, "_<=_", last, at: node)]
            return ConditionTree.join(ends, "_||_", at: target.span)
        }
        if let first, let last, last < first {
            fields.refuseEmptyRange(node)
            return nil
        }
        var trees: [AST] = []
        if let first { trees.append(build(target, "_>=_", first, at: node)) }
        if let last { trees.append(build(target, "_<=_", last, at: node)) }
        return ConditionTree.join(trees, "_&&_", at: target.span)
    }

    // MARK: days

    /// The first and the last day of a month or year; nil for a whole date and for what is none.
    private func days(of text: String) -> (first: Day, last: Day)? {
        guard let date = PartialDate(text), date.firstDay != date.lastDay else { return nil }
        return (date.firstDay, date.lastDay)
    }

    /// Any of some days: for a list, one of its elements is.
    private func within(_ target: Target, _ days: (first: Day, last: Day), at node: Node) -> AST {
        var builder = ASTBuilder()
        let attribute = builder.identifier(target.name, at: target.span)
        let one = target.type.isList ? builder.identifier("value", at: target.span) : attribute
        let ends = [("_>=_", days.first), ("_<=_", days.last)].map { function, day in
            let value = AttributeLiteral.day(day).expression(in: &builder, at: node.span)
            return builder.call(function, [one, value], at: target.span)
        }
        var root = builder.call("_&&_", ends, at: target.span)
        if target.type.isList {
            root = builder.comprehension(.exists, over: attribute, variable: "value", root, at: target.span)
        }
        return builder.finish(root: root)
    }

    private func isWeekday(_ target: Target) -> Bool { target.values == Weekday.allCases.map(\.rawValue) }

    /// Days of the week that follow one another, past the week's end if need be.
    private mutating func weekdays(_ target: Target, _ node: Node, _ low: String, _ high: String) -> AST? {
        guard !low.isEmpty, !high.isEmpty else {
            fields.report(
                .wrongType, "`\(node.text)` is not a range of days of the week", at: node,
                hint: "write both ends, such as `fr..mo`")
            return nil
        }
        guard literal(low, of: node, target) != nil, literal(high, of: node, target) != nil,
            let first = target.values.firstIndex(of: low), let last = target.values.firstIndex(of: high)
        else { return nil }
        let all = target.values
        let days = first <= last ? Array(all[first...last]) : Array(all[first...] + all[...last])
        var builder = ASTBuilder()
        let attribute = builder.identifier(target.name, at: target.span)
        let elements = days.map { builder.literal(.string($0), at: node.span) }
        let list = builder.list(elements, at: node.span)
        let root = builder.call("@in", [attribute, list], at: target.span)
        return builder.finish(root: root)
    }

    // MARK: values

    private mutating func literal(_ node: Node, _ target: Target) -> AttributeLiteral? {
        guard node.kind == .scalar else {
            return AttributeLiteral.read(
                node, as: target.type.element, values: target.values, name: target.name, into: &fields)
        }
        return literal(node.text, of: node, target)
    }

    private mutating func literal(
        _ text: String, of node: Node, _ target: Target, asStart: Bool = false
    ) -> AttributeLiteral? {
        if let problem = ValueNames.problem(with: text, of: target.name, target.type, in: vocabulary) {
            fields.report(problem.code, problem.message, at: node, hint: problem.hint)
            return nil
        }
        return AttributeLiteral.read(
            text, at: node, as: target.type.element, values: target.values, name: target.name, asStart: asStart,
            into: &fields)
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
