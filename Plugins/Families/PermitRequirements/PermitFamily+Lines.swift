import AdvisoryModel
import JSON
public import ReportLanguages

extension PermitFamily {
    /// By when to apply first of all, which is what a traveler can miss; then the document with its standing, and the rest by its names.
    public static func lines(_ details: DetailWriter) -> [ReportLine] {
        deadline(details)
            + details.lines { detail in
                switch detail.key {
                case "standing", "applyBy", "tooLate": nil
                case "assumedUntil": assumedUntil(detail, details)
                case "noHolidayList": details.sentence(detail.key, detail.value.spoken).map { ReportLine($0) }
                case "document": document(detail, details)
                case "leadTime": details.line(detail.key, details.period(detail.value.spoken))
                case "validity": details.line(detail.key, validity(detail.value.spoken, details))
                case "issuedWithin": details.line(detail.key, details.period(detail.value.spoken))
                case "meetsWith": details.line(detail.key, meetsWith(detail.value, details))
                case "checkedBy": details.line(detail.key, checkers(detail.value, details))
                case "issuer": details.line(detail.key, issuer(detail.value, details))
                default: details.line(detail)
                }
            }
    }

    /// By when to apply, and what is wrong with a document that there is.
    public static func brief(_ details: DetailWriter) -> [ReportLine] {
        let isThere = ["applied", "expires-too-early"].contains(details["standing"]?.string)
        return deadline(details)
            + details.lines { isThere && $0.key == "document" ? document($0, details) : nil }
    }

    private static func deadline(_ details: DetailWriter) -> [ReportLine] {
        guard let day = details["applyBy"]?.string.flatMap({ Day($0) }) else { return [] }
        let key: String
        switch (details["tooLate"], details["standing"]?.string) {
        case (.bool(true), _): key = details.advisory.certainty == .possible ? "mayBeTooLate" : "tooLate"
        case (.some, _): key = "applyBy"
        case (nil, "held"), (nil, "waived"), (nil, "applied"): return []
        case (nil, _): key = details.isPast(day) ? "hadToApplyBy" : "wouldApplyBy"
        }
        return details.sentence(key, details.long(day)).map { [ReportLine($0)] } ?? []
    }

    private static func assumedUntil(_ detail: JSONValue.Member, _ details: DetailWriter) -> ReportLine? {
        guard let day = detail.value.string.flatMap({ Day($0) }) else { return details.line(detail) }
        return details.sentence(detail.key, details.long(day)).map { ReportLine($0) }
    }

    private static func document(_ detail: JSONValue.Member, _ details: DetailWriter) -> ReportLine {
        var line = details.line(detail)
        if let standing = details["standing"]?.string { line.text += " – \(details.term("standing", standing))" }
        return line
    }

    /// `6 months after trip.departure`.
    private static func validity(_ text: String, _ details: DetailWriter) -> String {
        guard let after = text.firstRange(of: " after ") else { return text }
        let time = details.period(String(text[..<after.lowerBound]))
        return details.sentence(String(text[after.upperBound...]), time) ?? text
    }

    /// `passport, France`.
    private static func meetsWith(_ value: JSONValue, _ details: DetailWriter) -> String {
        [
            value["type"]?.string.map { details.name("documents", $0) },
            value["issuer"]?.string.map { details.country($0) },
        ].compactMap { $0 }
            .joined(separator: details.comma)
    }

    private static func checkers(_ value: JSONValue, _ details: DetailWriter) -> String {
        guard case .array(let names) = value else { return value.spoken }
        return names.compactMap(\.string).map { details.term("checkedBy", $0) }.joined(separator: details.comma)
    }

    /// Countries, and groups of them.
    private static func issuer(_ value: JSONValue, _ details: DetailWriter) -> String {
        if case .array(let elements) = value {
            return elements.map { issuer($0, details) }.joined(separator: details.comma)
        }
        let text = value.spoken
        let country = details.country(text)
        return country == text ? details.name("groups", text) : country
    }
}
