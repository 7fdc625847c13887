import AdvisoryModel
import RuleEngine
import RuleLanguage
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// For which time the rulebook of each crossing is kept: a trip outside it is never clear.
struct CoverageLint {
    /// The day from which the days that are left are counted; nil: they are not.
    let day: Day?

    /// How many days before the end of a coverage it is time to look at the rulebook again.
    private static let notice = 60

    func findings(_ draft: RulebookDraft) -> [Diagnostic] { draft.roots.flatMap { finding($0) } }

    private func finding(_ root: Node) -> [Diagnostic] {
        let file = root.file
        guard root.kind == .mapping, let id = root["crossing"] else { return [] }
        guard let covers = root["covers"] else {
            return [Self.missing(id, file)]
        }
        var fields = FieldReader(root, "a crossing")
        guard let day, let end = fields.dayRange("covers")?.to, day.days(until: end) < Self.notice else { return [] }
        return [Self.ending(id, end, covers, file)]
    }
}

extension CoverageLint {
    private static func missing(_ id: Node, _ file: SourceFile) -> Diagnostic {
        Diagnostic(
            LintCode.noCoverage,
            "the crossing `\(id.text)` does not say for which days its rulebook is kept",
            file: file.path, span: id.span, hint: "write the days, such as `covers: 2024-01-01..2027-12-31`")
    }

    private static func ending(_ id: Node, _ end: Day, _ covers: Node, _ file: SourceFile) -> Diagnostic {
        Diagnostic(
            LintCode.coverageEnds, "the rulebook of `\(id.text)` is kept until \(end) only",
            file: file.path, span: covers.span, hint: "look its rules up again, and move the end of `covers`")
    }
}
