public import AdvisoryModel
import JSON
public import ReportLanguages
public import RuleEngine
public import RuleLanguage

/// What a safety rule says: how dangerous, what, how soon, how bad, how likely, and what to do.
public final class SafetyWarning: Sendable {
    /// From 1, usual care, to 4, do not travel.
    public let level: Int
    /// What the danger is, from an open list: `detention`, `flood`.
    public let hazard: String?
    /// How soon, as CAP 1.2 has it.
    public let urgency: String?
    /// How bad, as CAP 1.2 has it.
    public let severity: String?
    /// How likely; CAP 1.2 calls it certainty.
    public let likelihood: String?
    /// What to do.
    public let advice: LocalizedText?
    /// What the report's details hold, for each variant of the advice; at least one.
    let details: [[JSONValue.Member]]

    init(
        level: Int, hazard: String?, urgency: String?, severity: String?, likelihood: String?, advice: LocalizedText?
    ) {
        self.level = level
        self.hazard = hazard
        self.urgency = urgency
        self.severity = severity
        self.likelihood = likelihood
        self.advice = advice
        let texts = [
            ("hazard", hazard), ("urgency", urgency), ("severity", severity), ("likelihood", likelihood),
        ]
        let common =
            [.init("level", .integer(level))]
            + texts.compactMap { key, text in
                text.map { JSONValue.Member(key, .string($0)) }
            }
        let variants = advice?.variants ?? []
        details = variants.isEmpty ? [common] : variants.map { common + [.init("advice", .string($0.text))] }
    }
}

/// Safety warnings: they warn, and never change the verdict. Urgency, severity and likelihood take the values of the Common Alerting Protocol
/// (OASIS CAP 1.2, section 3.2.2), in small letters.
///
/// ```yaml
/// - id: detention
///   title: { en: Risk of arrest and long-term detention }
///   level: 4
///   hazard: detention
///   severity: extreme
///   likelihood: possible
/// ```
public enum SafetyFamily: RuleFamily {
    /// `safety`.
    public static let name = "safety"

    /// The keys of a safety rule.
    public static let fields = [
        FamilyField(
            "level", "how dangerous: 1 usual care, 2 increased care, 3 reconsider, 4 do not travel",
            .wholeNumber(1...4),
            example: "4", isRequired: true),
        FamilyField("hazard", "what the danger is", .text, example: "detention"),
        FamilyField("urgency", "how soon; the urgency of CAP 1.2", .word(urgencies), example: "immediate"),
        FamilyField("severity", "how bad; the severity of CAP 1.2", .word(severities), example: "extreme"),
        FamilyField("likelihood", "how likely; the certainty of CAP 1.2", .word(likelihoods), example: "observed"),
        FamilyField("advice", "what to do", .localizedText, example: "Carry no printed matter."),
    ]

    /// Dangers that need no rule to be known.
    public static let usualWords = ["hazard": ["flood", "crime", "terrorism", "detention", "armed-conflict", "health"]]

    static let urgencies = ["immediate", "expected", "future", "past", "unknown"]
    static let severities = ["extreme", "severe", "moderate", "minor", "unknown"]
    static let likelihoods = ["observed", "likely", "possible", "unlikely", "unknown"]

    /// A warning changes no verdict.
    public static let onlyAdvises = true

    /// Reads a warning; `level` is needed.
    public static func decode(_ item: inout RuleItem) -> SafetyWarning? {
        let level = item.fields.integer(
            "level", in: 1...4, hint: "1 usual care, 2 increased care, 3 reconsider, 4 do not travel")
        if level == nil { _ = item.fields.required("level", hint: "from 1, usual care, to 4, do not travel") }
        let hazard = item.openWord("hazard", list: "hazard")
        let urgency = item.fields.word("urgency", in: urgencies)
        let severity = item.fields.word("severity", in: severities)
        let likelihood = item.fields.word("likelihood", in: likelihoods)
        let advice = item.fields.plainLocalizedText("advice")
        return level.map {
            SafetyWarning(
                level: $0, hazard: hazard, urgency: urgency, severity: severity, likelihood: likelihood, advice: advice)
        }
    }

    /// It is the same on every day.
    public static func pace(_ rule: SafetyWarning) -> RulePace { .turns() }

    /// Each rule warns at its level.
    public static func resolve(_ rules: AppliedRules<SafetyWarning>, in context: CheckContext) -> [Resolution] {
        rules.map { resolution($0.payload, languages: context.languages) }
    }

    /// The same to everybody.
    public static func steady(_ rule: SafetyWarning, languages: [String]) -> Resolution? {
        resolution(rule, languages: languages)
    }

    /// Those of the advice.
    public static func languages(_ rule: SafetyWarning) -> [String] { rule.advice?.variants.map(\.language) ?? [] }

    private static func resolution(_ rule: SafetyWarning, languages: [String]) -> Resolution {
        let variant = rule.advice.flatMap { $0.index(for: languages) } ?? 0
        return Resolution(.warns, level: rule.level, details: rule.details[variant])
    }

    /// The danger with what says more of it on one line, then the advice.
    public static func lines(_ details: DetailWriter) -> [ReportLine] {
        details.lines { detail in
            switch detail.key {
            case "level": nil
            case "urgency", "severity", "likelihood": details["hazard"] == nil ? details.line(detail) : nil
            case "hazard": hazard(detail, details)
            default: details.line(detail)
            }
        }
    }

    private static func hazard(_ detail: JSONValue.Member, _ details: DetailWriter) -> ReportLine {
        var line = details.line(detail)
        let facets = ["urgency", "severity", "likelihood"].compactMap { key in
            details[key].map { "\(details.label(key))\(details.colon)\(details.text(of: .init(key, $0)))" }
        }
        if !facets.isEmpty { line.text += " (\(facets.joined(separator: ", ").lowercased()))" }
        return line
    }
}
