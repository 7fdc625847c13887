import AdvisoryModel
import CEL
import JSON
public import ReportLanguages
public import RuleEngine
public import RuleLanguage
public import SourceDiagnostics
import YAMLTree

/// Whether the way is open: closed, restricted to some, or open, at which hours, and until when.
///
/// ```yaml
/// - id: tour-train
///   title: { en: Tourist train for organised tours }
///   when: { trip.mode: rail }
///   passage: restricted
///   to: { trip.party: organized-tour }
///   hours: "Mo,We,Fr 08:30-15:00"
/// ```
public enum ClosureFamily: RuleFamily, KeepingFamily {
    /// `closure`.
    public static let name = "closure"

    /// Hours that cannot be read.
    public static let diagnosticCodes = ClosureCode.all

    /// The keys of a closure rule.
    public static let fields = [
        FamilyField(
            "passage", "whether the way is open", .word(ClosureRule.Passage.allCases.map(\.rawValue)),
            example: "restricted", isRequired: true),
        FamilyField(
            "to", "of a restricted passage: the condition for those who may pass", .condition,
            example: "{ trip.party: crew }"),
        FamilyField("hours", "when it is open, in OSM opening_hours", .text, example: "\"Mo-Fr 09:00-17:00\""),
        FamilyField(
            "reopens", "the day on which it is expected to open again", .partialDate, example: "2026-12-31"),
        FamilyField("reason", "why", .localizedText, example: "{ en: Bridge works }"),
    ]

    /// What texts may read.
    public static let templateVariables = [
        TemplateVariable("closure.hours", .string), TemplateVariable("closure.reopens", .string),
        TemplateVariable("closure.nextOpening", .string),
    ]

    /// Reads a passage; `restricted` needs `to`, and only it may have one.
    public static func decode(_ item: inout RuleItem) -> ClosureRule? {
        let names = ClosureRule.Passage.allCases.map(\.rawValue)
        let word = item.fields.required("passage", hint: "it may be `closed`, `restricted` or `open`").flatMap {
            item.fields.word(of: $0, in: names, name: "passage")
        }
        let passage = word.flatMap { ClosureRule.Passage(rawValue: $0) }
        item.letsThrough = passage == .open || passage == .restricted
        let toNode = item.fields.value("to")
        let to = item.condition("to")
        if let passage, let toNode, passage != .restricted {
            item.fields.report(
                .conflict, "only a restricted passage has `to`", at: toNode, hint: "write `passage: restricted`")
        } else if passage == .restricted, toNode == nil {
            _ = item.fields.required("to", hint: "say who may pass, such as `to: { trip.party: crew }`")
        }
        let hoursNode = item.fields.value("hours")
        let hours = hoursNode.flatMap { openingHours($0, &item.fields) }
        if let hoursNode { item.readsClock(at: hoursNode) }
        if let passage, let hoursNode, passage == .closed {
            item.fields.report(
                .conflict, "a closed passage has no hours", at: hoursNode,
                hint: "write `passage: open`: outside its hours it blocks")
        }
        let reopensNode = item.fields.value("reopens")
        let reopens = item.fields.partialDate("reopens")
        if passage == .open, let reopensNode {
            item.fields.report(
                .conflict, "an open passage does not reopen", at: reopensNode, hint: "leave `reopens` out")
        }
        let reason = item.fields.plainLocalizedText("reason")
        return passage.map {
            ClosureRule(
                passage: $0, to: to, hours: hours, hoursText: hoursNode?.text, reopens: reopens, reason: reason)
        }
    }

    /// Only hours, and what is to open again, count days.
    public static func pace(_ rule: ClosureRule) -> RulePace {
        rule.hours == nil && rule.reopens == nil ? .turns(reading: rule.to.map { [$0] } ?? []) : .anyDay
    }

    /// The same to everybody where the way is closed and nobody says until when: other rules of the family look at those that let somebody through.
    public static func steady(_ rule: ClosureRule, languages: [String]) -> Resolution? {
        guard rule.passage == .closed, rule.hours == nil, rule.reopens == nil else { return nil }
        return Resolution(.blocks, details: Passage.details(rule, admitted: nil, Passage.reason(rule, languages)?.text))
    }

    /// Those of the reason.
    public static func languages(_ rule: ClosureRule) -> [String] { rule.reason?.variants.map(\.language) ?? [] }

    private static func openingHours(_ node: Node, _ fields: inout FieldReader) -> OpeningHours? {
        guard node.kind == .scalar else {
            _ = fields.text(of: node)
            return nil
        }
        switch OpeningHours.parse(node.text) {
        case .success(let hours):
            if let part = hours.overwritten {
                fields.report(
                    ClosureCode.overwrittenHours,
                    "what comes after `\(part)` takes its place on days of which both speak",
                    at: node, hint: "write it last, after `;`: of several parts that speak of a day the last one counts"
                )
            }
            if let part = hours.unreached {
                fields.report(
                    ClosureCode.overwrittenHours, "`\(part)` never counts: what comes after `||` is for what is closed",
                    at: node, hint: "write it after `;`: of several parts that speak of a day the last one counts")
            }
            return hours
        case .failure(let error):
            fields.report([
                Diagnostic(
                    ClosureCode.invalidHours, error.message, file: node.file.path,
                    span: SourceSpan(at: node.position(atUTF8Offset: error.offset)), hint: error.hint)
            ])
            return nil
        }
    }

    /// Closed beats restricted beats open in the verdict; all stay in the report.
    public static func resolve(_ rules: AppliedRules<ClosureRule>, in context: CheckContext) -> [Resolution] {
        answer(rules, in: context).map { $0.kept?.resolution ?? $0 }
    }

    /// The same, as the engine takes it.
    package static func answer(_ rules: AppliedRules<ClosureRule>, in context: CheckContext) -> [Resolution] {
        // Each is made in its place, as it is large.
        var resolutions: [Resolution] = []
        resolutions.reserveCapacity(rules.count)
        var passable: [Int] = []
        for index in rules.indices {
            let passage = Passage(rules[index], in: context)
            if passage.letsThrough { passable.append(index) }
            resolutions.append(passage.resolution(rules[index], in: context))
        }
        let bound = passable.filter { rules[$0].payload.hours != nil }
        if bound.isEmpty { return resolutions }
        let timetable = Timetable(passable.map { rules[$0] }, in: context)
        for index in bound { timetable.apply(to: &resolutions[index], of: rules[index]) }
        return resolutions
    }

    /// Hours and dates by their names, the next opening in a sentence; the reason where the author's own text does not give it.
    public static func lines(_ details: DetailWriter) -> [ReportLine] {
        details.lines { detail in
            switch detail.key {
            case "passage", "admitted", "nextWeekday", "clock": nil
            case "noHolidayList": details.sentence("noHolidayList", detail.value.spoken).map { ReportLine($0) }
            case "reason": details.advisory.text == nil ? details.line(detail) : nil
            case "nextOpening": nextOpening(detail.value, details) ?? details.line(detail)
            default: details.line(detail)
            }
        }
    }

    /// That it is closed at the time of the trip, and when it opens again, or why that is not known: the title may say that it is open.
    public static func brief(_ details: DetailWriter) -> [ReportLine] {
        lines(details).filter { $0.label == nil }
    }

    /// A day, or a day and a time: `2026-12-07T08:30`.
    private static func nextOpening(_ value: JSONValue, _ details: DetailWriter) -> ReportLine? {
        guard let parts = value.string?.split(separator: "T"), let day = parts.first.flatMap({ Day(String($0)) }) else {
            return nil
        }
        var text = details.long(day)
        if parts.count == 2, let clock = details.advisory.details["clock"]?.string {
            let time = "\(text), \(parts[1])"
            text = details.sentence("byClock", time, details.country(clock)) ?? time
        }
        return details.sentence("nextOpening", text).map { ReportLine($0) }
    }
}
