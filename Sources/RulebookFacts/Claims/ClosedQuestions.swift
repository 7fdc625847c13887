import AdvisoryModel
package import CEL
package import RuleLanguage
package import SourceDiagnostics

/// What conditions ask beyond plain comparisons of what can be gone through: facts by what is claimed of them, attributes by the values that there
/// are. A question that comes to the same whatever the answer asks for a value that none has.
package struct ClosedQuestions {
    /// A question that is answered alike by all values.
    package struct Unmet {
        /// The fact or attribute, by its name; a fact, where it asks for both.
        package let name: String
        package let isFact: Bool
        /// The question as CEL.
        package let text: String
        package let span: SourceSpan
        /// Whether it asks for another value than one that none has.
        package let isNegated: Bool
        /// What is claimed, or may be given, sorted.
        package let values: [String]
    }

    private struct Known {
        let name: String
        /// Whether it is what is claimed of a fact: to be told by that.
        let isFact: Bool
        /// Whether requests give it.
        let isGiven: Bool
        let values: [Value]
        /// Whether the values are elements of lists, of which each is tried by itself.
        var areElements = false
    }

    private let environment: Environment
    private let unknown: Bindings
    private let known: [Slot: Known]

    /// So many combinations of values are tried of a question.
    private static let most = 4096
    /// So many steps all of them may take together: what takes more is left alone.
    private static let budget = 400_000

    /// - Parameters:
    ///   - facts: those of all crossings.
    ///   - crossings: their ids.
    package init(
        _ facts: some Sequence<CompiledFact>, crossings: [String], _ vocabulary: Vocabulary, in environment: Environment
    ) {
        self.environment = environment
        unknown = Bindings(environment) { _ in .unknown(UnknownSet("request")) }
        var claimed: [Slot: [Value]] = [:]
        for fact in facts { claimed[fact.slot, default: []] += fact.claims.map(\.value) }
        var known: [Slot: Known] = [:]
        for (index, attribute) in vocabulary.attributes.enumerated() {
            let slot = Slot(index)
            if let values = claimed[slot] {
                // Of a number or a day another may be claimed tomorrow.
                let isTruth = values.contains { if case .bool = $0 { true } else { false } }
                guard isTruth || values.allSatisfy(Self.isText) else { continue }
                known[slot] = Known(
                    name: attribute.name, isFact: !isTruth, isGiven: false,
                    values: isTruth ? [.bool(false), .bool(true)] : values)
            } else if case .fact = attribute.origin {
                continue
            } else if let values = Self.values(of: attribute, crossings) {
                known[slot] = Known(
                    name: attribute.name, isFact: false, isGiven: true, values: values,
                    areElements: attribute.type.isList)
            }
        }
        self.known = known
    }

    private static func isText(_ value: Value) -> Bool {
        switch value {
        case .string: true
        case .list(let values): values.allSatisfy(isText)
        default: false
        }
    }

    private static func values(of attribute: Attribute, _ crossings: [String]) -> [Value]? {
        if attribute.name == "trip.crossing" { return crossings.isEmpty ? nil : crossings.map { .string($0) } }
        switch attribute.type.element {
        case .word where !attribute.values.isEmpty: return attribute.values.map { .string($0) }
        case .boolean: return [.bool(false), .bool(true)]
        case .country: return CountryCode.all.map { .string($0) }
        case .time:
            return (0...ClockTime.last).map { .string(ClockTime(minute: $0).description) }
        default: return nil
        }
    }

    /// The questions of a condition that come to the same for all values, whatever else is known.
    package func unmet(in checked: CheckedAST) -> [Unmet] {
        guard checked.variables.contains(where: { known[$0] != nil }) else { return [] }
        let tree = checked.ast
        var found: [Unmet] = []
        var pending = [tree.root]
        while let id = pending.popLast() {
            if case .call(let call) = tree[id], Self.joining.contains(call.function) {
                pending += call.arguments.reversed()
            } else if let question = unmet(id, tree) {
                found.append(question)
            }
        }
        return found
    }

    private static let joining: Set = ["_&&_", "_||_", "!_", "_?_:_"]

    private func unmet(_ id: ExprID, _ tree: AST) -> Unmet? {
        let text = Unparser.text(tree, id)
        guard let part = Parser.parse(text).ast, let checked = environment.check(part, expecting: .bool).checked else {
            return nil
        }
        // Facts first: what is asked of a fact is told by what is claimed of it.
        var (asked, product): ([(slot: Slot, known: Known)], Int) = ([], 1)
        for slot in checked.variables.sorted(by: { known[$0]?.isFact == true && known[$1]?.isFact != true }) {
            // What else is compared with a fact is looked at where the fact is claimed.
            guard let values = known[slot], product * values.values.count <= Self.most,
                !(values.isGiven || values.isFact) || asked.first?.known.isFact != true,
                !values.areElements || Self.isOfElements(part, values.name)
            else { continue }
            asked.append((slot, values))
            product *= values.values.count
        }
        guard let first = asked.first?.known else { return nil }
        let isNegated = Self.isNegated(id, tree)
        let program = environment.program(checked)
        for number in 0..<product {
            var (bindings, rest) = (unknown, number)
            for (slot, known) in asked {
                let value = known.values[rest % known.values.count]
                bindings[slot] = known.areElements ? .list([value]) : value
                rest /= known.values.count
            }
            switch program.evaluate(bindings, budget: Self.budget / product) {
            case .bool(!isNegated), .unknown: return nil
            case .error(let error) where error.code == CELCode.budget: return nil
            default: continue
            }
        }
        let values = Set(first.values.map { if case .string(let text) = $0 { text } else { $0.sourceText } })
        return Unmet(
            name: first.name, isFact: first.isFact, text: text, span: tree.span(of: id), isNegated: isNegated,
            values: values.sorted())
    }

    /// Whether it is true where no value is the one that is asked for.
    private static func isNegated(_ id: ExprID, _ tree: AST) -> Bool {
        switch tree[id] {
        case .call(let call): call.function == "_!=_"
        case .comprehension(let fold) where fold.kind == .all: isNegated(fold.body, tree)
        case .bind(_, _, let body): isNegated(body, tree)
        default: false
        }
    }

    /// Whether it asks about the elements of a list one by one, and about nothing else of it.
    private static func isOfElements(_ tree: AST, _ name: String) -> Bool {
        guard case .comprehension(let fold) = tree[tree.root], [.exists, .all].contains(fold.kind),
            fold.variables.count == 1, fold.filter == nil, tree.names(of: fold.range)?.joined(separator: ".") == name
        else { return false }
        var uses = 0
        tree.walk { id, _ in if tree.names(of: id)?.joined(separator: ".") == name { uses += 1 } }
        return uses == 1
    }
}
