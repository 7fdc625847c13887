import AdvisoryModel
import SourceDiagnostics
import YAMLTree

/// Warns of rules that never apply because their conditions exclude one another: those of the file, `when`, `unless` and `valid`.
struct Contradictions {
    /// A condition among those that must all be true.
    private struct Part {
        var form: ConditionForm
        /// The condition as people see it.
        var text: String
        var file: String
        var span: Span
    }

    private let groups: [Condition]
    private let language: ConditionLanguage
    private var possibilities = Possibilities()

    init(groups: [Condition], language: ConditionLanguage) {
        self.groups = groups
        self.language = language
    }

    mutating func findings(in rules: [RuleDeclaration]) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var isPossible: [Bool] = []
        for group in groups {
            let parts = Self.arePossible(in: [group]) ? excluding(group.terms.map { Self.part($0) }) : nil
            isPossible.append(parts == nil)
            if let parts { found.append(Self.warning(parts, hint: "no rule of the file ever applies: fix one of them")) }
        }
        for declaration in rules where declaration.mayContradict && isPossible[declaration.rule.group] {
            let terms = groups[declaration.rule.group].terms + declaration.rule.condition.terms
            guard let parts = excluding(terms.map { Self.part($0) } + validity(of: declaration)) else { continue }
            var warning = Self.warning(
                parts,
                hint: "`\(declaration.rule.id)` never applies: fix one of them, or write alternatives under `any`")
            if case .row = declaration.origin {
                // The rule stands once for many rows: the row says which of them it is.
                warning.notes = parts.map { Diagnostic.Note("it is written here", file: $0.file, span: $0.span) }
                (warning.file, warning.span) = (declaration.idNode.file.path, declaration.idNode.span)
            }
            found.append(warning)
        }
        return found
    }

    /// Whether conditions may exclude one another: two of their terms may be about one attribute.
    ///
    /// - Parameter slot: an attribute that the rule reads beside them.
    static func arePossible(in conditions: [Condition], beside slot: Int? = nil) -> Bool {
        var slots: Set<Int> = []
        var mask: UInt64 = 0
        /// Whether the slot was met before.
        func isKnown(_ slot: Int) -> Bool {
            guard slot < 64 else { return !slots.insert(slot).inserted }
            defer { mask |= 1 << UInt64(slot) }
            return mask & (1 << UInt64(slot)) != 0
        }
        if let slot { _ = isKnown(slot) }
        for condition in conditions {
            for term in condition.terms {
                let slot = term.core.comparedSlot
                if slot < 0 || isKnown(slot) { return true }
            }
        }
        return false
    }

    // MARK: parts

    private static func part(_ term: Condition.Term) -> Part {
        Part(form: term.core.form, text: term.text, file: term.place.file.path, span: Span(at: term.place.position))
    }

    /// `valid`, as a comparison of the date of the trip.
    private func validity(of declaration: RuleDeclaration) -> [Part] {
        let rule = declaration.rule
        let to = rule.isUncertainAfterwards ? nil : rule.valid.to
        let node: Node? =
            switch declaration.origin {
            case .item(let node): node["valid"]
            case .row(let scope): scope.columns.rule["valid"]
            }
        guard let node, rule.valid.from != nil || to != nil, let date = language.attribute("trip.date") else { return [] }
        let comparison = PlainComparison(
            attribute: date, relation: .lies(from: rule.valid.from.map { .day($0) }, to: to.map { .day($0) }))
        let text = "valid: \(rule.valid.from?.description ?? "")..\(rule.valid.to?.description ?? "")"
        return [Part(form: .comparison(comparison), text: text, file: node.file.path, span: node.span)]
    }

    /// The fewest of the parts that exclude one another; nil where all of them may be true, or one alone is never, which is said of itself.
    private mutating func excluding(_ parts: [Part]) -> [Part]? {
        guard !possibilities.mayHold(parts.map(\.form)),
            parts.allSatisfy({ possibilities.mayHold([$0.form]) })
        else { return nil }
        var few = parts
        for index in parts.indices.reversed() where few.count > 2 {
            var fewer = few
            fewer.remove(at: index)
            if !possibilities.mayHold(fewer.map(\.form)) { few = fewer }
        }
        return few
    }

    private static func warning(_ parts: [Part], hint: String) -> Diagnostic {
        let names = parts.map { "`\($0.text)`" }
        let last = names.last ?? ""
        return Diagnostic(
            "rulebook/constant-condition", .warning,
            "\(names.dropLast().joined(separator: ", ")) and \(last) are never true together",
            file: parts.last?.file ?? "", span: parts.last?.span ?? Span(at: .start), hint: hint,
            notes: parts.dropLast().map { Diagnostic.Note("it excludes this", file: $0.file, span: $0.span) })
    }
}
