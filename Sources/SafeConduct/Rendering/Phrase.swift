/// The fixed words of a report. `{1}`, `{2}`, … stand for what is filled in.
enum Phrase: String, CaseIterable, Sendable {
    case clear, conditional, undetermined, blocked
    case leadClear, leadConditional, leadUndetermined, leadBlocked
    case route, routeFrom, routeTo, routeOnly, onDay, onUnknownDay
    case nothingSaysOpen, risk, level, level1, level2, level3, level4
    case traveler, nationality, residence, nothingKnown
    case headingBlocks, headingRequires, headingWarns, headingContacts, headingUnknown, headingOpens, headingInforms
    case headingProblems, headingDefeated
    case mayBlock, mayBeRequired, mayHold, notCertain, wouldSettle, defeatedBy
    case lapsed, lapsedOn, stale, inForce, since, until
    case contested, taken, noneTaken, source, published, lastSeen, notDated, staleSource
    case because, holds, doesNotHold, unknown, failed, place
    case serviceAll, servicePolice, serviceAmbulance, serviceFire, serviceRescue, serviceConsular, serviceOperator
    case serviceInsurer, noneKnown, noNumber, forNationals, represents, speaks, hours, callableFrom
    case answers, settles, asked, request, goodUntil, goodForever, rulebook
    case document, held, missing, expiresTooEarly, waived, waivedBy, waives, covers, issuer, fee, entries, validity
    case validUntilNeeded, applyAt, leadTime, applyBy, applyByTooLate, tooLate, yes, no
    case passage, open, closed, restricted, admitted, reason, reopens, nextOpening
    case hazard, urgency, severity, likelihood, advice

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
