import AdvisoryModel

extension ReportWording {
    /// What the family adds, in its own order; keys that have no words of their own are shown as they are.
    func details(_ advisory: Advisory) -> [ReportPage.Note] {
        guard case .object(let members) = advisory.details else { return [] }
        let isTooLate = advisory.details["tooLate"] == true
        let isMet = isMet(advisory)
        // By when to apply presses most.
        let ordered = members.filter { $0.key == "applyBy" } + members.filter { $0.key != "applyBy" }
        return ordered.compactMap { member in
            switch member.key {
            // Said by the tag, or by the line of `applyBy`.
            case "standing", "level": return nil
            case "tooLate": return advisory.details["applyBy"] == nil && isTooLate ? .init(nil, word(.tooLate)) : nil
            // Whoever holds the document need not apply for it.
            case "applyBy", "applyAt", "leadTime", "fee": if isMet { return nil }
            default: break
            }
            let text = plain(member.value)
            guard !text.isEmpty else { return nil }
            let label = Self.labels[member.key].map(word) ?? member.key
            if member.key == "applyBy", isTooLate {
                return .init(label, Phrase.applyByTooLate.text(in: language, text))
            }
            return .init(label, text)
        }
    }

    /// Whether the family says that a requirement is met.
    func isMet(_ advisory: Advisory) -> Bool {
        ["held", "waived"].contains(advisory.details["standing"]?.string)
    }

    /// A value as people write it: days spelled out, lists with commas, ranges with a dash, known words translated.
    func plain(_ value: JSONValue) -> String {
        switch value {
        case .null: return word(.unknown)
        case .bool(let value): return word(value ? .yes : .no)
        case .integer(let value): return String(value)
        case .number(let value):
            let whole = Int(exactly: value)
            return whole.map { String($0) } ?? value.description
        case .string(let text):
            if let day = Day(text) { return day.spelled(in: language) }
            return detailWord(text)
        case .array(let elements): return elements.map(plain).joined(separator: ", ")
        case .object(let members):
            if members.count == 2, let low = value["min"], let high = value["max"] {
                return "\(plain(low))–\(plain(high))"
            }
            return members.map { "\($0.key): \(plain($0.value))" }.joined(separator: "; ")
        }
    }

    /// The words for a standing or passage; other texts as they are.
    func detailWord(_ text: String) -> String {
        Self.values[text].map(word) ?? text
    }

    private static let values: [String: Phrase] = [
        "held": .held, "missing": .missing, "expires-too-early": .expiresTooEarly, "unknown": .unknown,
        "waived": .waived,
        "open": .open, "closed": .closed, "restricted": .restricted,
    ]

    private static let labels: [String: Phrase] = [
        "document": .document, "waivedBy": .waivedBy, "covers": .covers, "issuer": .issuer, "fee": .fee,
        "entries": .entries, "validity": .validity, "validUntilNeeded": .validUntilNeeded, "applyAt": .applyAt,
        "leadTime": .leadTime, "applyBy": .applyBy, "passage": .passage, "reason": .reason, "hours": .hours,
        "reopens": .reopens, "nextOpening": .nextOpening, "admitted": .admitted, "hazard": .hazard, "urgency": .urgency,
        "severity": .severity, "likelihood": .likelihood, "advice": .advice, "waives": .waives,
    ]
}
