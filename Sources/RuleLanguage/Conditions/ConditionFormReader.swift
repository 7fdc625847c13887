import AdvisoryModel
import CEL
import RuleFunctions

/// Finds the plain comparisons in a syntax tree, whichever way they are written: `18 <= traveler.age` and `traveler.age >= 18` are one.
struct ConditionFormReader {
    /// How deep alternatives are looked into; what lies deeper is left to evaluation.
    private static let deepest = 32

    private let tree: AST
    private let language: ConditionLanguage
    /// The variable for the elements of a list, while what is said of them is read.
    private var element: (variable: String, attribute: ComparedAttribute)?

    static func form(of tree: AST, in language: ConditionLanguage) -> ConditionForm {
        var reader = ConditionFormReader(tree: tree, language: language)
        return reader.form(tree.root, depth: 0)
    }

    private init(tree: AST, language: ConditionLanguage) {
        self.tree = tree
        self.language = language
    }

    private mutating func form(_ id: ExprID, depth: Int) -> ConditionForm {
        guard depth < Self.deepest else { return .rest }
        switch tree[id] {
        case .call(let call) where call.target == nil:
            switch (call.function, call.arguments.count) {
            case ("_&&_", 2...): return .all(call.arguments.map { form($0, depth: depth + 1) })
            case ("_||_", 2...): return .any(call.arguments.map { form($0, depth: depth + 1) })
            case ("!_", 1): return .not(form(call.arguments[0], depth: depth + 1))
            case (let function, 2): return comparison(function, call.arguments[0], call.arguments[1])
            default: return .rest
            }
        case .call(let call): return holds(call)
        case .identifier, .select:
            guard let attribute = attribute(id), attribute.type == .boolean else { return .rest }
            return .comparison(PlainComparison(attribute: attribute, relation: .isTrue(true)))
        case .comprehension(let fold): return elements(fold, depth: depth)
        default: return .rest
        }
    }

    // MARK: lists

    private mutating func elements(_ fold: Expr.Comprehension, depth: Int) -> ConditionForm {
        guard element == nil, fold.kind == .exists || fold.kind == .existsOne, fold.variables.count == 1,
            fold.filter == nil, let list = attribute(fold.range), let one = list.element
        else { return .rest }
        element = (fold.variables[0], one)
        defer { element = nil }
        let body = form(fold.body, depth: depth + 1)
        if fold.kind == .exists, case .comparison(let comparison) = body, comparison.attribute === one {
            // A list that has one of some words.
            switch comparison.relation {
            case .equals(let word): return .comparison(PlainComparison(attribute: list, relation: .contains(word)))
            case .isOneOf(let words):
                return .comparison(PlainComparison(attribute: list, relation: .overlaps(words)))
            default: break
            }
        }
        return .element(body, isAny: fold.kind == .exists)
    }

    /// `traveler.holds(type, issuer)`: there is a document of the type, and one of the issuer; whether it is valid is left to evaluation.
    private func holds(_ call: Expr.Call) -> ConditionForm {
        guard element == nil, call.function == "holds", (1...2).contains(call.arguments.count),
            let target = call.target, case .identifier("traveler") = tree[target],
            let document = language.attribute("traveler.documents")?.element
        else { return .rest }
        let parts = zip(call.arguments, ["type", "issuer"]).compactMap { argument, name -> ConditionForm? in
            guard let field = document.field(name), let word = word(argument) else { return nil }
            let comparison = PlainComparison(attribute: field, relation: .equals(word))
            return .element(.comparison(comparison), isAny: true)
        }
        return .all(parts + [.rest])
    }

    // MARK: comparisons

    private func comparison(_ function: String, _ left: ExprID, _ right: ExprID) -> ConditionForm {
        if function == "@in" {
            if let group = tree.group(of: right) { return isMember(left, of: group) }
            if let attribute = attribute(left), let form = membership(attribute, right) { return form }
            guard let attribute = attribute(right), attribute.type.isList, let word = word(left) else { return .rest }
            return .comparison(PlainComparison(attribute: attribute, relation: .contains(word)))
        }
        if let attribute = attribute(left) { return compare(attribute, function, right) }
        if let mirrored = Self.mirrored[function], let attribute = attribute(right) {
            return compare(attribute, mirrored, left)
        }
        return .rest
    }

    private static let mirrored = [
        "_==_": "_==_", "_!=_": "_!=_", "_<_": "_>_", "_<=_": "_>=_", "_>_": "_<_", "_>=_": "_<=_",
    ]

    private func isMember(_ country: ExprID, of group: String) -> ConditionForm {
        guard let attribute = attribute(country), attribute.type == .country,
            let members = language.everyMember(of: group), !members.isEmpty
        else { return .rest }
        return .member(PlainComparison(attribute: attribute, relation: .isOneOf(members)), group: group)
    }

    /// One of several constants.
    private func membership(_ attribute: ComparedAttribute, _ list: ExprID) -> ConditionForm? {
        switch attribute.type.comparisonKind {
        case .word:
            return constants(list, Self.word).map {
                $0.isEmpty ? .any([]) : .comparison(PlainComparison(attribute: attribute, relation: .isOneOf($0)))
            }
        case .number:
            return constants(list, Self.bound).map { bounds in
                .any(
                    bounds.map { .comparison(PlainComparison(attribute: attribute, relation: .compares("_==_", $0))) })
            }
        case .list, .truth, nil: return nil
        }
    }

    private func compare(_ attribute: ComparedAttribute, _ function: String, _ constant: ExprID) -> ConditionForm {
        let isEquality = function == "_==_" || function == "_!=_"
        func form(_ relation: PlainComparison.Relation) -> ConditionForm {
            let plain = ConditionForm.comparison(PlainComparison(attribute: attribute, relation: relation))
            return function == "_!=_" ? .not(plain) : plain
        }
        switch attribute.type.comparisonKind {
        case .word:
            guard isEquality, let word = word(constant) else { return .rest }
            return form(.equals(word))
        case .truth:
            guard isEquality, case .literal(.bool(let value)) = tree[constant] else { return .rest }
            return form(.isTrue(value))
        case .number:
            guard isEquality || Self.mirrored[function] != nil, let bound = self.constant(constant).flatMap(Self.bound)
            else { return .rest }
            return form(.compares(function == "_!=_" ? "_==_" : function, bound))
        case .list:
            // Lists that are equal have equal elements.
            guard function == "_==_", let words = constants(constant, Self.word) else { return .rest }
            return .all(words.map { form(.contains($0)) } + [.rest])
        case nil: return .rest
        }
    }

    /// What a path names; while elements of a list are read always one of theirs, because whatever else is said there says nothing where the list
    /// is unknown.
    private func attribute(_ id: ExprID) -> ComparedAttribute? {
        guard let names = tree.names(of: id) else { return nil }
        if let element {
            guard names.first == element.variable, names.count <= 2 else { return nil }
            guard names.count == 2 else {
                return element.attribute.type.comparisonKind == .word ? element.attribute : nil
            }
            let field = element.attribute.field(names[1])
            return field.flatMap { [.word, .list].contains($0.type.comparisonKind) ? $0 : nil }
        }
        return language.attribute(names.joined(separator: "."))
    }

    // MARK: constants

    private func constant(_ id: ExprID) -> Value? {
        switch tree[id] {
        case .literal(let value): return value
        case .call(let call) where call.function == "date" && call.target == nil && call.arguments.count == 1:
            guard case .literal(.string(let text)) = tree[call.arguments[0]] else { return nil }
            return Day(text).map { .day($0) }
        default: return nil
        }
    }

    private func constants<T>(_ id: ExprID, _ read: (Value) -> T?) -> [T]? {
        var constants: [T] = []
        switch tree[id] {
        case .list(let elements):
            for element in elements {
                guard !element.isOptional, let value = constant(element.value).flatMap(read) else { return nil }
                constants.append(value)
            }
        case .literal(.list(let values)):
            for value in values {
                guard let value = read(value) else { return nil }
                constants.append(value)
            }
        default: return nil
        }
        return constants
    }

    private func word(_ id: ExprID) -> String? { constant(id).flatMap(Self.word) }

    private static func word(_ value: Value) -> String? {
        if case .string(let text) = value { text } else { nil }
    }

    private static func bound(_ value: Value) -> PlainComparison.Bound? {
        if case .int(let number) = value {
            Int(exactly: number).map { .integer($0) }
        } else {
            value.day.map { .day($0) }
        }
    }
}
