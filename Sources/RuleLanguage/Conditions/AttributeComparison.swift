import AdvisoryModel
import CEL
import SourceDiagnostics
import YAMLTree

/// What an attribute is compared with, in any form that mappings have; says what is wrong with it.
struct AttributeComparison {
    /// A comparison as it was read.
    enum Reading {
        case plain(PlainComparison.Relation)
        /// Several comparisons joined, or one that is not plain.
        case tree(AST)
    }

    private let span: SourceSpan
    private let target: ComparisonTarget
    private let vocabulary: Vocabulary
    // The reader only reads single values here, so that their findings have its form.
    private var fields: FieldReader

    var diagnostics: [Diagnostic] { fields.diagnostics }

    init(_ key: Node, _ target: ComparisonTarget, _ vocabulary: Vocabulary) {
        span = key.span
        self.target = target
        self.vocabulary = vocabulary
        fields = FieldReader(scalarsOf: key)
    }

    mutating func read(_ value: Node) -> Reading? {
        ComparedValue.read(value, of: target.name, &fields).flatMap { comparison($0) }
    }

    private mutating func comparison(_ value: ComparedValue) -> Reading? {
        switch value {
        case .one(let node): return single(node)
        case .any(let values, let place): return anyOf(values, at: place)
        case .member(let groups, let key): return member(of: groups, at: key)
        case .not(let inner, let key): return comparison(inner).flatMap { negation(of: $0, at: key.span) }
        case .all(let nodes, let key):
            let trees = nodes.compactMap { node in read(node).map { tree($0) } }
            return trees.isEmpty ? nil : .tree(ConditionTree.join(trees, "_&&_", at: key.span))
        }
    }

    /// Any of several values: one membership test where all are plain values, else alternatives.
    private mutating func anyOf(_ values: [ComparedValue], at place: Node) -> Reading? {
        let nodes = values.compactMap { value in
            if case .one(let node) = value, !isSpecial(node) { node } else { nil }
        }
        guard nodes.count == values.count else {
            let trees = values.compactMap { value in comparison(value).map { tree($0) } }
            return trees.count == values.count ? .tree(ConditionTree.join(trees, "_||_", at: place.span)) : nil
        }
        let constants = nodes.compactMap { constant($0.utf8, of: $0) }
        guard constants.count == nodes.count else { return nil }
        let words = constants.compactMap { if case .word(let word) = $0 { word } else { nil } }
        if words.count == constants.count { return .plain(target.type.isList ? .overlaps(words) : .isOneOf(words)) }
        var builder = ASTBuilder()
        let attribute = builder.identifier(target.name, at: span)
        let one = target.type.isList ? builder.identifier("value", at: span) : attribute
        let elements = zip(constants, nodes).map { $0.expression(in: &builder, at: $1.span) }
        var root = builder.call("@in", [one, builder.list(elements, at: place.span)], at: span)
        if target.type.isList {
            root = builder.comprehension(.exists, over: attribute, variable: "value", root, at: span)
        }
        return .tree(builder.finish(root: root))
    }

    /// A member of one of some groups on the day of the trip: for a list, one of its elements.
    private mutating func member(of node: Node, at key: Node) -> Reading? {
        guard target.type.element == .country else {
            fields.report(
                .wrongType,
                "`\(target.name)` is \(AttributeLiteral.article(target.type)), and the members of groups are countries",
                at: key, hint: "write a value or a list of values")
            return nil
        }
        guard let names = fields.groups(of: node, in: vocabulary) else { return nil }
        var builder = ASTBuilder()
        let attribute = builder.identifier(target.name, at: span)
        let one = target.type.isList ? builder.identifier("value", at: span) : attribute
        let members = names.map { name in
            let group = builder.group(name, at: node.span)
            return builder.call("@in", [one, group], at: span)
        }
        guard let body = builder.join(members, "_||_", at: span) else { return nil }
        let root =
            target.type.isList
            ? builder.comprehension(.exists, over: attribute, variable: "value", body, at: span) : body
        return .tree(builder.finish(root: root))
    }

    /// Whether the text is a comparison, a range or a part of a date rather than a plain value.
    private func isSpecial(_ node: Node) -> Bool {
        switch ComparedText(node.utf8) {
        case .value: days(of: node.utf8) != nil
        case .compares: true
        case .range: target.hasOrderedElements || target.isWeekday
        }
    }

    // MARK: single values

    /// A value, a comparison or a range; nothing is made of it but what it says.
    mutating func single(_ node: Node) -> Reading? {
        let bytes = node.utf8
        let isList = target.type.isList
        switch ComparedText(bytes) {
        case .compares(_, let function, let operand) where target.isOrdered || function == "_!=_" && !isList:
            return compares(function, operand, node)
        case .compares(let sign, _, _):
            let (what, has) = isList ? ("a list", "contain") : (AttributeLiteral.article(target.type), "have")
            let message = "`\(target.name)` is \(what) and is not compared by `\(sign)`"
            fields.report(
                .wrongType, message, at: node, hint: "name values that it may \(has); `not: …` says the opposite")
            return nil
        case .range(let low, let high) where target.isOrdered: return range(low, high, node)
        case .range(let low, let high) where target.isWeekday: return weekdays(low, high, node)
        case .value:
            if let days = days(of: bytes) { return within(days, at: node) }
        case .range: break
        }
        guard let constant = constant(bytes, of: node) else { return nil }
        switch constant {
        case .word(let word): return .plain(isList ? .contains(word) : .equals(word))
        case .truth(let truth) where !isList: return .plain(.isTrue(truth))
        case .bound(let bound) where !isList: return .plain(.compares("_==_", bound))
        case .truth, .bound, .other: return .tree(build(isList ? "@in" : "_==_", constant, at: node))
        }
    }

    private mutating func compares(_ function: String, _ operand: ArraySlice<UInt8>, _ node: Node) -> Reading? {
        if function == "_!=_", let days = days(of: operand) {
            return negation(of: within(days, at: node), at: node.span)
        }
        // What lies before a month lies before its first day; what lies after it, after its last.
        let asStart = function == "_<_" || function == "_>=_"
        guard let constant = constant(operand, of: node, asStart: asStart) else { return nil }
        if case .bound(let bound) = constant, function != "_!=_" { return .plain(.compares(function, bound)) }
        return .tree(build(function, constant, at: node))
    }

    private mutating func range(_ low: ArraySlice<UInt8>, _ high: ArraySlice<UInt8>, _ node: Node) -> Reading? {
        guard !(low.isEmpty && high.isEmpty) else {
            fields.report(.wrongType, "`\(node.text)` is not a range", at: node, hint: "write `A..B`, `A..` or `..B`")
            return nil
        }
        let first = low.isEmpty ? nil : constant(low, of: node, asStart: true)
        let last = high.isEmpty ? nil : constant(high, of: node)
        if (first == nil) != low.isEmpty || (last == nil) != high.isEmpty { return nil }
        var joined = "_&&_"
        if let first, let last, last < first {
            guard target.type == .time else {
                fields.refuseEmptyRange(node)
                return nil
            }
            // Times run on past midnight.
            joined = "_||_"
        }
        switch (first, last) {
        case (.bound(let from), .bound(let to)): return .plain(.lies(from: from, to: to))
        case (.bound(let from), nil): return .plain(.lies(from: from, to: nil))
        case (nil, .bound(let to)): return .plain(.lies(from: nil, to: to))
        default:
            let ends = [first.map { build("_>=_", $0, at: node) }, last.map { build("_<=_", $0, at: node) }]
            return .tree(ConditionTree.join(ends.compactMap { $0 }, joined, at: span))
        }
    }

    /// Days of the week that follow one another, past the week's end if need be.
    private mutating func weekdays(_ low: ArraySlice<UInt8>, _ high: ArraySlice<UInt8>, _ node: Node) -> Reading? {
        guard !low.isEmpty, !high.isEmpty else {
            fields.report(
                .wrongType, "`\(node.text)` is not a range of days of the week", at: node,
                hint: "write both ends, such as `fr..mo`")
            return nil
        }
        guard case .word(let low)? = constant(low, of: node), case .word(let high)? = constant(high, of: node),
            let first = target.values.firstIndex(of: low), let last = target.values.firstIndex(of: high)
        else { return nil }
        let all = target.values
        return .plain(.isOneOf(first <= last ? Array(all[first...last]) : Array(all[first...] + all[...last])))
    }

    // MARK: parts of dates

    /// The first and the last day of a month or year; nil for a whole date and for what is none.
    private func days(of bytes: ArraySlice<UInt8>) -> (first: Day, last: Day)? {
        guard target.type.element == .date, bytes.count < 10,
            let date = PartialDate(String(decoding: bytes, as: UTF8.self)),
            date.firstDay != date.lastDay
        else { return nil }
        return (date.firstDay, date.lastDay)
    }

    /// Any of some days: for a list, one of its elements is.
    private func within(_ days: (first: Day, last: Day), at node: Node) -> Reading {
        guard target.type.isList else { return .plain(.lies(from: .day(days.first), to: .day(days.last))) }
        var builder = ASTBuilder()
        let one = builder.identifier("value", at: span)
        let ends = [("_>=_", days.first), ("_<=_", days.last)].map { function, day in
            let value = PlainComparison.Bound.day(day).expression(in: &builder, at: node.span)
            return builder.call(function, [one, value], at: span)
        }
        let body = builder.call("_&&_", ends, at: span)
        let list = builder.identifier(target.name, at: span)
        let root = builder.comprehension(.exists, over: list, variable: "value", body, at: span)
        return .tree(builder.finish(root: root))
    }

    // MARK: trees

    private func tree(_ reading: Reading) -> AST {
        switch reading {
        case .tree(let tree): tree
        case .plain(let relation): PlainComparison(attribute: target.attribute, relation: relation).tree(at: span)
        }
    }

    private func negation(of reading: Reading, at place: SourceSpan) -> Reading? {
        ConditionTree.negation(of: [tree(reading)], at: place).first.map { .tree($0) }
    }

    private func build(_ function: String, _ constant: ComparedConstant, at node: Node) -> AST {
        var builder = ASTBuilder()
        let attribute = builder.identifier(target.name, at: span)
        let value = constant.expression(in: &builder, at: node.span)
        let arguments = function == "@in" ? [value, attribute] : [attribute, value]
        return builder.finish(root: builder.call(function, arguments, at: span))
    }

    // MARK: constants

    private mutating func constant(
        _ bytes: ArraySlice<UInt8>, of node: Node, asStart: Bool = false
    ) -> ComparedConstant? {
        if let constant = target.constant(bytes) { return constant }
        let text = String(decoding: bytes, as: UTF8.self)
        if let problem = ValueNames.problem(with: text, of: target.name, target.type, in: vocabulary) {
            fields.report(problem.code, problem.message, at: node, hint: problem.hint)
            return nil
        }
        return AttributeLiteral.read(
            text, at: node, as: target.type.element, values: target.values, name: target.name, asStart: asStart,
            into: &fields
        ).map { ComparedConstant($0, target.type.element) }
    }
}
