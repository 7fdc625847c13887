/// The fixed words of a report. `{1}`, `{2}`, … stand for what is filled in.
enum Phrase: String, CaseIterable, Sendable {
    case clear, conditional, undetermined, blocked
    case leadClear, leadConditional, leadUndetermined, leadBlocked
    case route, routeFrom, routeTo, onDay, onUnknownDay
    case reasons, nothingSaysOpen, traveler, nationality, residence, nobodyKnown
    case headingBlocks, headingRequires, headingWarns, headingOpens, headingInforms, headingContacts, headingUnknown
    case headingProblems, headingDefeated
    case mayBlock, mayBeRequired, mayHold, level, met, defeatedBy
    case level1, level2, level3, level4, risk
    case possible, possibleUnsettled, lapsed, lapsedOn, stale, inForce, since, until
    case contested, taken, noneTaken, source, published, lastSeen, notDated, staleSource
    case because, holds, doesNotHold, unknown, failed, place
    case noneKnown, forNationals, speaks, hours, callableFrom, represents, mayBeCalled
    case anyValue, waitingRules, asked, goodUntil, goodForever, rulebook, request
    case applyBy, applyByTooLate, tooLate, yes, no
    case document, standing, waivedBy, covers, issuer, fee, entries, validity, validUntilNeeded, applyAt, leadTime
    case passage, reason, reopens, nextOpening, admitted, hazard, urgency, severity, likelihood, advice, waives
    case held, missing, expiresTooEarly, waived, open, closed, restricted

    /// The words in that language, with what is filled in.
    func text(in language: PhraseLanguage, _ values: String...) -> String {
        let words = words
        let template =
            switch language {
            case .english: words.english
            case .russian: words.russian
            case .french: words.french
            }
        return Self.fill(template, values)
    }

    /// Fills in values once: a brace inside a value stays a brace.
    private static func fill(_ template: String, _ values: [String]) -> String {
        guard !values.isEmpty else { return template }
        var out = ""
        var rest = template[...]
        while let brace = rest.firstIndex(of: "{") {
            out += rest[..<brace]
            rest = rest[brace...]
            guard let end = rest.firstIndex(of: "}"), let number = Int(rest[brace..<end].dropFirst()),
                values.indices.contains(number - 1)
            else {
                out.append(rest.removeFirst())
                continue
            }
            out += values[number - 1]
            rest = rest[end...].dropFirst()
        }
        return out + rest
    }
}
