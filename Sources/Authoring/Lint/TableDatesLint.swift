import AdvisoryModel
import RuleEngine
import RuleLanguage
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of rows of one table that hold under the same conditions and whose days overlap by a slip, or leave a day or two between them.
///
/// Two rows may well hold on the same days, for two documents; but not by a day or two at the end of one of them, and not if they say the same.
enum TableDatesLint: RuleLint {
    /// More days than these are meant.
    private static let mostSlipped = 2

    /// The rules of one template under one condition.
    private struct Group: Hashable {
        var file: String
        var template: SourceSpan
        var conditions: [String]
    }

    static func findings(in group: DraftGroup, _ ground: inout RuleGround) -> [Diagnostic] {
        var groups: [Group: [RuleDeclaration]] = [:]
        for rule in group.rules {
            guard let template = rule.template, rule.node["valid"]?.text.contains("{") == true else { continue }
            let conditions = rule.rule.condition.terms + rule.conditions.flatMap(\.terms)
            let group = Group(
                file: template.file.path, template: template.span, conditions: conditions.map(\.text))
            groups[group, default: []].append(rule)
        }
        return groups.values.flatMap { $0.count > 1 ? findings(in: $0) : [] }
    }

    private static func findings(in rules: [RuleDeclaration]) -> [Diagnostic] {
        let sorted = rules.sorted { begin($0) < begin($1) }
        // The rule that ends last so far.
        guard var last = sorted.first else { return [] }
        return sorted.dropFirst().compactMap { rule in
            let earlier = last
            if end(earlier) < end(rule) { last = rule }
            let shared = min(end(earlier), end(rule)) - begin(rule) + 1
            // Where one ends in the minute in which the other begins, days say nothing.
            if shared == 1, rule.rule.valid.from?.minute != nil || earlier.rule.valid.to?.minute != nil { return nil }
            if shared > 0 {
                let isSlip = shared <= mostSlipped && end(earlier) < end(rule)
                return isSlip || saysTheSame(rule, earlier) ? overlap(rule, earlier) : nil
            }
            return shared < 0 && -shared <= mostSlipped ? gap(rule, earlier, days: -shared) : nil
        }
    }

    private static func begin(_ rule: RuleDeclaration) -> Int { Int((rule.rule.valid.from?.day ?? .first).number) }

    private static func end(_ rule: RuleDeclaration) -> Int { Int((rule.rule.valid.to?.day ?? .last).number) }

    /// Whether two rows differ in their days alone.
    private static func saysTheSame(_ rule: RuleDeclaration, _ other: RuleDeclaration) -> Bool {
        guard let row = rule.row, let otherRow = other.row, let valid = rule.node["valid"]?.text else { return false }
        return zip(row.entriesView, otherRow.entriesView).allSatisfy { mine, theirs in
            mine.value.utf8 == theirs.value.utf8 || valid.contains("{\(mine.key.text)}")
        }
    }
}

extension TableDatesLint {
    private static func overlap(_ rule: RuleDeclaration, _ earlier: RuleDeclaration) -> Diagnostic? {
        finding(
            LintCode.overlappingRows, "two rows with the same condition are in force on \(days(rule, earlier))", rule,
            earlier, hint: "let one end on the day before the other begins")
    }

    private static func gap(_ rule: RuleDeclaration, _ earlier: RuleDeclaration, days: Int) -> Diagnostic? {
        finding(
            LintCode.gapBetweenRows,
            "between two rows with the same condition \(days == 1 ? "a day is" : "\(days) days are") left out", rule,
            earlier, hint: "let one begin on the day after the other ends")
    }

    private static func days(_ rule: RuleDeclaration, _ earlier: RuleDeclaration) -> String {
        let first = Day(number: begin(rule)) ?? .first
        let last = Day(number: min(end(earlier), end(rule))) ?? .last
        return first == last ? "\(first)" : last == .last ? "\(first) and after it" : "\(first) to \(last)"
    }

    private static func finding(
        _ code: DiagnosticCode, _ message: String, _ rule: RuleDeclaration, _ earlier: RuleDeclaration, hint: String
    ) -> Diagnostic? {
        guard let row = rule.row, let other = earlier.row else { return nil }
        return Diagnostic(
            code, message, file: row.file.path, span: row.span, hint: hint,
            notes: [.init("the other row", file: other.file.path, span: other.span)])
    }
}
