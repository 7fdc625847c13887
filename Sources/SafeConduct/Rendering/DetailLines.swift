import AdvisoryModel

/// Words what a family adds to an advisory. Details of families that it does not know are shown by their keys.
struct DetailLines {
    let words: Phrases
    /// Whether the author's own text stands above, which gives the reason already.
    let isSaid: Bool

    /// Details that are said elsewhere, or that only programs need.
    private static let unspoken: Set<String> = [
        "applyBy", "tooLate", "standing", "contacts", "level", "passage", "admitted", "nextWeekday",
    ]

    /// What says more of a danger, on one line with it.
    private static let facets = ["urgency", "severity", "likelihood"]

    func lines(_ details: JSONValue) -> [ReportOutline.Line] {
        guard case .object(let members) = details else { return [] }
        return members.compactMap { member in
            if Self.unspoken.contains(member.key) || member.key == "reason" && isSaid { return nil }
            if member.key == "nextOpening", let text = nextOpening(member.value) { return ReportOutline.Line(text) }
            if Self.facets.contains(member.key), details["hazard"] != nil { return nil }
            var text = value(member.key, member.value)
            if member.key == "hazard" {
                let facets = Self.facets.compactMap { facet in
                    details[facet].map { "\(name(facet))\(words.colon)\(value(facet, $0))" }
                }
                if !facets.isEmpty { text += " (\(facets.joined(separator: ", ").lowercased()))" }
            }
            if member.key == "document", let standing = details["standing"]?.string {
                text += " – \(words.term("standing", standing))"
            }
            return ReportOutline.Line(text, label: name(member.key))
        }
    }

    private func name(_ key: String) -> String { words.labels[key] ?? key }

    private func value(_ key: String, _ value: JSONValue) -> String {
        guard case .string(let text) = value else { return value.spoken }
        switch key {
        case "leadTime": return period(text)
        case "validity":
            let parts = text.split(separator: " ").map(String.init)
            guard parts.count > 2, parts[parts.count - 2] == "after", let anchor = parts.last,
                let phrase = words.terms["anchor/\(anchor)"]
            else { return text }
            return Wording(stringLiteral: phrase)(period(parts.dropLast(2).joined(separator: " ")))
        case "issuer": return text.utf8.count == 2 ? words.country(text) : text
        case "urgency", "severity", "likelihood": return words.term(key, text)
        default: return Day(text).map { words.dates.short($0) } ?? text
        }
    }

    /// `15 working days` in the report's language.
    private func period(_ text: String) -> String {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2, let phrase = words.terms["unit/\(parts[1])"] else { return text }
        return Wording(stringLiteral: phrase)(parts[0])
    }

    /// A day, or a day and a time: `2026-12-07T08:30`.
    private func nextOpening(_ value: JSONValue) -> String? {
        guard let parts = value.string?.split(separator: "T"), let day = parts.first.flatMap({ Day(String($0)) }) else {
            return nil
        }
        let time = parts.count == 2 ? ", \(parts[1])" : ""
        return words.advisory.nextOpening(words.dates.long(day) + time)
    }
}
