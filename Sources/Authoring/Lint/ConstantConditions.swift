import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Conditions that are always or never true by themselves. Those of a table are written once for many rows, and so are spoken of once.
struct ConstantConditions {
    private struct Place: Hashable {
        var file: String
        var span: SourceSpan
        var truth: Bool
    }

    /// For each place the first rule, and how many there are.
    private var places: [Place: (first: RuleDeclaration?, count: Int)] = [:]
    /// How many rows there are for the place of each template.
    private var rows: [Place: Int] = [:]

    /// - Parameter rules: the rules of a file.
    init(of rules: [RuleDeclaration]) {
        for rule in rules where rule.row != nil { rows[Self.template(of: rule), default: 0] += 1 }
    }

    private static func template(of rule: RuleDeclaration) -> Place {
        Place(file: rule.node.file.path, span: rule.node.span, truth: true)
    }

    /// - Parameter rule: the rule that it is a condition of; nil: it is one of the file.
    mutating func add(_ part: ConditionPart, is truth: Bool, of rule: RuleDeclaration?) {
        places[Place(file: part.file, span: part.span, truth: truth), default: (rule, 0)].count += 1
    }

    var findings: [Diagnostic] { places.compactMap { place, found in finding(place, found.first, found.count) } }

    private func finding(_ place: Place, _ first: RuleDeclaration?, _ count: Int) -> Diagnostic? {
        func finding(_ message: String, hint: String, notes: [Diagnostic.Note] = []) -> Diagnostic {
            Diagnostic(
                LintCode.constantCondition, message, file: place.file, span: place.span, hint: hint, notes: notes)
        }
        if let first, let row = first.row, count < rows[Self.template(of: first), default: 0] {
            // That a condition says nothing in some rows is what it is written for.
            if place.truth { return nil }
            return finding(
                "the condition is never true in \(count) row\(count == 1 ? "" : "s") of the table",
                hint: "choose the rows by `where` in `each`",
                notes: [.init("the first of them", file: row.file.path, span: row.span)])
        }
        return place.truth
            ? finding("the condition is always true", hint: "leave it out")
            : finding("the condition is never true", hint: "the rule never applies: fix or remove it")
    }
}
