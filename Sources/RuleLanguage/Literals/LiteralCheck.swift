import AdvisoryModel
package import CEL
import RuleFunctions
package import SourceDiagnostics

/// Checks the constants in CEL text by the attributes whose values they meet, as those of mappings are: `trip.purpose == "turism"` is an error.
package struct LiteralCheck {
    package let tree: AST
    private let vocabulary: Vocabulary
    private let file: String
    package let flow: ValueFlow
    /// What is known of the values of each kind.
    package private(set) var targets: [Int: [Target]] = [:]
    /// Days written as `date("…")`, which stand for their text.
    private var days: [ExprID: ExprID] = [:]
    /// What is wrong besides constants of a kind.
    private var others: [Diagnostic] = []

    /// What says which values there are, and where it is written.
    package struct Target {
        package var name: String
        var type: AttributeType
        var values: [String] = []
        package var place: ExprID

        var isUnordered: Bool { [.word, .text, .country, .language].contains(type.element) }
        /// Whether its values are not free texts.
        var isClosed: Bool {
            [.country, .language, .time].contains(type.element) || type.element == .word && !values.isEmpty
        }
        var isCountry: Bool { type.element == .country }
        package var isFact: Bool { name.hasPrefix("crossing.") }
        /// Whether its values are words of an open list; crossings have ids.
        package var isOpen: Bool { type.element == .word && values.isEmpty && !isFact && name != "trip.crossing" }
    }

    package init(_ tree: AST, in vocabulary: Vocabulary, file: String) {
        (self.tree, self.vocabulary, self.file) = (tree, vocabulary, file)
        flow = ValueFlow(tree) { id in
            guard let path = tree.names(of: id)?.joined(separator: "."),
                case .found(_, let type, _) = AttributePath(path, in: vocabulary)
            else { return false }
            return type.isList
        }
        var members: [(value: ExprID, call: ExprID)] = []
        var calls: [(Expr.Call, ExprID)] = []
        tree.walk { id, node in
            if let target = attribute(id) { add(target, to: flow.kind(of: id)) }
            if let name = tree.group(of: id), let problem = GroupNames.problem(with: name, in: vocabulary) {
                others.append(diagnostic(problem, at: id))
            }
            guard case .call(let call) = node else { return }
            if call.function == "@in", call.arguments.count == 2, tree.group(of: call.arguments[1]) != nil {
                members.append((call.arguments[0], id))
            }
            read(call, id)
            calls.append((call, id))
        }
        for (call, id) in calls { checkUse(call, id) }
        for member in members { checkMember(member.value, member.call) }
    }

    // MARK: what is known of values

    /// The attribute, or field of one, that a path names.
    private func attribute(_ id: ExprID) -> Target? {
        guard let names = tree.names(of: id), names.count > 1, !flow.isBound(id),
            case .found(let name, let type, let values) = AttributePath(names.joined(separator: "."), in: vocabulary)
        else { return nil }
        return Target(name: name, type: type, values: values, place: id)
    }

    private mutating func add(_ target: Target, to kind: Int) {
        targets[kind, default: []].append(target)
        guard case .record(let record) = target.type.element else { return }
        for field in StandardVocabulary.records[record] ?? [] {
            guard let kind = flow.field(field.name, of: kind) else { continue }
            let name = "\(target.name).\(field.name)"
            targets[kind, default: []].append(Target(name: name, type: field.type, place: target.place))
        }
    }

    /// The arguments of our own functions that have a type: function, place among the arguments, type, name.
    private static let arguments: [(function: String, place: Int, type: AttributeType, name: String)] = [
        ("holds", 0, .word, ValueNames.documentTypes[0]), ("holds", 1, .country, "holds(…)"),
        ("daysIn", 0, .country, "daysIn(…)"), ("workingDaysAfter", 1, .country, "workingDaysAfter(…)"),
        ("workingDaysBefore", 1, .country, "workingDaysBefore(…)"),
    ]

    /// Words and times are no texts: none is less than another by its letters, and none is looked into.
    private static let orders = ["_<_": "<", "_<=_": "<=", "_>_": ">", "_>=_": ">="]

    private static let textFunctions: Set = ["startsWith", "endsWith", "matches"]

    private mutating func checkUse(_ call: Expr.Call, _ id: ExprID) {
        let order = Self.orders[call.function]
        guard order != nil || Self.textFunctions.contains(call.function) else { return }
        for value in call.target.map({ [$0] }) ?? call.arguments {
            guard let target = used(value), order == nil ? target.isClosed : target.isUnordered else { continue }
            let sign = order ?? call.function
            let what = AttributeLiteral.article(target.type.element)
            let problem = AttributeLiteral.Problem(
                code: .wrongType,
                message: order == nil
                    ? "`\(target.name)` is \(what) and no text: `\(sign)` is not for it"
                    : "`\(target.name)` is \(what) and is not compared by `\(sign)`",
                hint: target.name.hasPrefix("row.")
                    ? "make a number or a day of it first: `int(\(target.name))`, `date(\(target.name))`"
                    : "compare it with whole values that it may have")
            others.append(diagnostic(problem, at: id))
            return
        }
    }

    /// The attribute, or column, whose value, or one of whose values, an expression is.
    private func used(_ id: ExprID) -> Target? {
        if let target = attribute(id) { return target }
        switch tree[id] {
        case .select where tree.names(of: id)?.first == "row" && !flow.isBound(id):
            return Target(name: tree.names(of: id)?.joined(separator: ".") ?? "", type: .text, place: id)
        case .identifier, .select: return flow.isBound(id) ? targets[flow.kind(of: id)]?.first : nil
        case .call(let call) where call.function == "_[_]": return targets[flow.kind(of: id)]?.first
        default: return nil
        }
    }

    private mutating func read(_ call: Expr.Call, _ id: ExprID) {
        if call.target != nil {
            if call.function == "daysIn", let window = call.arguments.last,
                case .literal(.int(let days)) = tree[window],
                !TravelerLibrary.windows.contains(days)
            {
                let problem = AttributeLiteral.Problem(
                    code: .wrongType, message: "`daysIn` looks back over 1 to 3660 days, not `\(days)`")
                others.append(diagnostic(problem, at: window))
            }
            for known in Self.arguments where known.function == call.function && known.place < call.arguments.count {
                let kind = flow.kind(of: call.arguments[known.place])
                add(Target(name: known.name, type: known.type, place: id), to: kind)
            }
            guard call.function == "weekday", call.arguments.isEmpty else { return }
            let days = Weekday.allCases.map(\.rawValue)
            add(Target(name: "weekday()", type: .word, values: days, place: id), to: flow.kind(of: id))
        } else if call.function == "date", call.arguments.count == 1,
            case .literal(.string(let text)) = tree[call.arguments[0]]
        {
            days[call.arguments[0]] = id
            guard Day(text) == nil else { return }
            let hint =
                PartialDate(text).map { "write one of its days, such as `\($0.firstDay)`" }
                ?? "write a day that exists as YYYY-MM-DD"
            let problem = AttributeLiteral.Problem(code: .invalidDate, message: "`\(text)` is not a day", hint: hint)
            others.append(diagnostic(problem, at: call.arguments[0]))
        }
    }

    /// What is asked whether it is a member of a group: a country.
    private mutating func checkMember(_ id: ExprID, _ call: ExprID) {
        let kind = flow.kind(of: id)
        let whole = attribute(id)
        let known = targets[kind] ?? []
        guard let target = whole ?? known.first, whole?.type.isList == true || !known.contains(where: \.isCountry)
        else { return add(Target(name: "a member of a group", type: .country, place: call), to: kind) }
        let type = whole == nil ? target.type.element : target.type
        let problem = AttributeLiteral.Problem(
            code: .wrongType,
            message: "`\(target.name)` is \(AttributeLiteral.article(type)), and the members of groups are countries",
            hint: type == .list(.country) ? "write `\(target.name).exists(n, n in …)`" : nil)
        others.append(diagnostic(problem, at: id))
    }

    // MARK: constants

    private struct Constant {
        var id: ExprID
        var texts: [String]
        var isText: Bool
        var targets: [Target]
    }

    /// What is wrong with its constants.
    ///
    /// - Parameter filled: the same tree with constants in the place of what a row of a table gives; what the row leaves without effect is not
    ///   checked.
    package func findings(in filled: AST? = nil) -> [Diagnostic] {
        var makers: [ExprID: (parts: Set<ExprID>, isOpen: Bool)] = [:]
        var allowed: [Int: Set<String>] = [:]
        var constants: [(constant: Constant, kind: Int)] = []
        var pending = [tree.root]
        let filling = filled ?? tree
        while let id = pending.popLast() {
            let node = filling[id]
            guard case .literal(let value) = node else {
                pending += (filled?.effective(id) ?? node.children).reversed()
                continue
            }
            let place = days[id] ?? id
            let kind = flow.kind(of: place)
            guard let known = targets[kind], let (texts, isText) = Self.texts(value) else { continue }
            var constant = Constant(id: id, texts: texts, isText: isText, targets: known)
            if place != id { constant.targets.removeAll { $0.type.element != .date } }
            let maker = flow.maker(of: place)
            if maker != place {
                // What stands beside values of its kind may be the word for none of them, as in `x.orValue("none")`.
                let made = makers[maker] ?? made(maker)
                makers[maker] = made
                constant.targets.removeAll { made.isOpen || made.parts.contains($0.place) }
                if constant.targets.isEmpty || texts == [""] && flow.isChoice(maker) {
                    allowed[kind, default: []].formUnion(texts)
                    continue
                }
            }
            constants.append((constant, kind))
        }
        var found: [Diagnostic] = []
        for (constant, kind) in constants {
            for text in constant.texts where allowed[kind]?.contains(text) != true {
                let problems = constant.targets.map { problem(with: text, isText: constant.isText, $0) }
                guard let first = problems.first ?? nil, !problems.contains(where: { $0 == nil }) else { continue }
                found.append(diagnostic(first, at: constant.id))
            }
        }
        // What is said of a value by the attribute that it meets comes first, and is enough.
        var said: Set<SourceSpan> = []
        return (found + others).filter { finding in finding.span.map { said.insert($0).inserted } ?? true }
    }

    /// What a list or choice is made of, and whether a name for a value of its kind is among it.
    private func made(_ maker: ExprID) -> (parts: Set<ExprID>, isOpen: Bool) {
        var made: (parts: Set<ExprID>, isOpen: Bool) = ([], false)
        let kind = flow.kind(of: maker)
        tree.walk(from: maker) { id, _ in
            made.parts.insert(id)
            if flow.isBound(id), flow.kind(of: id) == kind { made.isOpen = true }
        }
        return made
    }

    private static func texts(_ value: Value) -> (texts: [String], isText: Bool)? {
        switch value {
        case .string(let text): ([text], true)
        case .int(let number): ([String(number)], false)
        case .double, .bool: ([value.sourceText], false)
        default: nil
        }
    }

    /// What is wrong with a constant, as it is said of the same text in a mapping; nil if nothing is.
    package func problem(with text: String, isText: Bool, _ target: Target) -> AttributeLiteral.Problem? {
        let type = target.type.element
        if case .record = type { return nil }
        if let problem = ValueNames.problem(with: text, of: target.name, type, in: vocabulary)
            ?? AttributeLiteral.problem(with: text, as: type, values: target.values, name: target.name)
        {
            return problem
        }
        guard isText, let normal = AttributeLiteral.normalized(text, as: type), normal != text else { return nil }
        return AttributeLiteral.Problem(
            code: type == .country ? .unknownCountry : type == .language ? .unknownLanguage : .wrongType,
            message: "`\(text)` is not \(AttributeLiteral.article(type)) as attributes write it",
            hint: "write `\(normal)`")
    }

    package func diagnostic(_ problem: AttributeLiteral.Problem, at id: ExprID) -> Diagnostic {
        Diagnostic(
            problem.code.within(.rulebook), problem.message, file: file, span: tree.span(of: id), hint: problem.hint)
    }
}
