import RuleLanguage
import SourceDiagnostics
import YAMLTree

/// What is said where a clock is needed and its time zone is not given.
enum ClockFinding {
    /// The clock by which a value is read.
    static func missing(_ side: String, at crossing: String, and more: Int = 0, _ node: Node) -> Diagnostic {
        finding(LoadingCode.missingTimeZone, side, at: crossing, and: more, node, "this is read by it")
    }

    /// The clock of the other side, by which trips from there give their time.
    static func missingOther(_ side: String, at crossing: String, and more: Int = 0, _ node: Node) -> Diagnostic {
        finding(
            LoadingCode.noTimeZone, side, at: crossing, and: more, node,
            "trips that leave `\(side)` give their time by it")
    }

    static func finding(
        _ code: DiagnosticCode, _ side: String, at crossing: String, and more: Int, _ node: Node, _ use: String
    ) -> Diagnostic {
        let place = more == 0 ? "`\(crossing)`" : "`\(crossing)` and \(more) more"
        return Diagnostic(
            code, "the clock of `\(side)` is not known at \(place): \(use)", file: node.file.path, span: node.span,
            hint:
                "add `\(side)` to the crossing's `timeZones`, with a name of the IANA database such as `Europe/Warsaw`",
            notes: node.filling.map { [$0.note] } ?? [])
    }
}
