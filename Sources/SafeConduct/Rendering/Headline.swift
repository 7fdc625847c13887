import AdvisoryModel
import ReportLanguages

/// The verdict in one sentence, and what holds for the report as a whole.
struct Headline {
    let report: Report
    let traveler: Traveler?
    let crossing: Crossing?
    let languages: [String]
    let words: Phrases
    let names: SpokenNames

    var sentence: String {
        let nationalities = (traveler?.nationalities ?? []).map { words.country($0) }
        // Whoever renders a stored report may not have its traveler: then nothing is said of nationality.
        let who = traveler.map { named($0, nationalities) } ?? ""
        let verdict = hangsOnHours ? words.report.canCrossWithinHours : words.sentences[report.verdict]
        return
            ([verdict?(who, trip) ?? ""] + [lateness, hours].compactMap { $0 }
            + OpenQuestion(report, words, names).sentences
            + [warning, ComingItems(report: report, words: words).warning].compactMap { $0 })
            .joined(separator: words.gap)
    }

    private func named(_ traveler: Traveler, _ nationalities: [String]) -> String {
        let nations = nationalities.joined(separator: words.comma)
        if nations.isEmpty { return words.someone }
        // Whoever has none, such as a stateless person or a refugee, is not of that nationality.
        let isNone = traveler.nationalities?.allSatisfy { $0.hasPrefix("XX") } ?? false
        return !isNone ? words.someoneOf(nations) : words.gap.isEmpty ? "（\(nations)）" : " (\(nations))"
    }

    /// Whether it is too late to apply, or may be; nil: it is not.
    private var lateness: String? {
        let certain = report.reasons.compactMap { reason -> Bool? in
            guard case .tooLate(let rule, let day) = reason else { return nil }
            return day != nil && report.advisory(of: rule)?.isDoubtful != true
        }
        if certain.isEmpty { return nil }
        return certain.contains(true) ? words.report.tooLateInShort : words.report.mayBeTooLateInShort
    }

    /// That only a part of the day is open; nil: it is not so.
    private var hours: String? {
        let isBound = report.reasons.contains { if case .withinHours = $0 { true } else { false } }
        return isBound && !hangsOnHours ? words.report.withinHoursInShort : nil
    }

    /// Whether nothing but hours keeps the verdict from clear.
    private var hangsOnHours: Bool {
        report.verdict == .conditional && !report.reasons.isEmpty
            && report.reasons.allSatisfy { if case .withinHours = $0 { true } else { false } }
    }

    /// That the way is open, but the advice is not to go; nil: it is not so.
    private var warning: String? {
        guard report.verdict == .clear || report.verdict == .conditional, let risk = report.risk, risk > 2 else {
            return nil
        }
        let wording = isCertain(risk) ? words.headline.adviceAgainst : words.headline.adviceMayBeAgainst
        return wording(level(risk), String(risk))
    }

    /// Whether a danger of that level is there for certain; a report without its advisories does not say.
    private func isCertain(_ risk: Int) -> Bool {
        let dangers = report.advisories.filter { $0.level == risk && !$0.lapsed }
        return dangers.isEmpty || dangers.contains { $0.certainty == .certain }
    }

    private func level(_ risk: Int) -> String { words.levels.indices.contains(risk - 1) ? words.levels[risk - 1] : "" }

    private var trip: String {
        let name = crossing?.name.text(for: languages + ["en"])?.text ?? report.trip.crossing
        var parts = [words.report.at(name, route.isEmpty ? "" : " (\(route))")]
        parts += means
        parts += report.trip.purpose.map { [words.term("purpose", $0)] } ?? []
        parts += report.trip.party.map { [words.term("party", $0)] } ?? []
        parts.append(report.trip.date.map { words.report.onDay(words.dates.long($0)) } ?? words.report.onUnknownDay)
        return parts.joined(separator: words.comma)
    }

    /// How the traveler crosses: a vehicle says more than the road.
    private var means: [String] {
        if let vehicle = report.trip.vehicle, vehicle != "none" { return [words.term("vehicle", vehicle)] }
        return report.trip.mode.map { [words.term("mode", $0)] } ?? []
    }

    /// The states in the direction of the trip; without a direction where it is not known.
    private var route: String {
        let sides = crossing?.between ?? []
        var (from, to) = (report.trip.from, report.trip.to)
        if let known = from ?? to, sides.count == 2, let other = sides.first(where: { $0 != known }) {
            from = from ?? other
            to = to ?? other
        }
        if let from, let to { return "\(words.country(from)) → \(words.country(to))" }
        return sides.map { words.country($0) }.joined(separator: " – ")
    }

    var remarks: [String] {
        var remarks = [words.report.asked(words.dates.short(report.asOf))]
        remarks.append(end)
        if let risk = report.risk {
            remarks.append(words.report.risk(String(risk), level(risk)))
        } else {
            remarks.append(words.report.noRisk)
        }
        return remarks + [beyond, fallBack].compactMap { $0 }
    }

    /// That the stay ends after the last day for which the crossing's rulebook is kept; nil: it does not.
    private var beyond: String? {
        report.coveredUntil.map { words.report.staysBeyond(words.dates.short($0)) }
    }

    /// How long the report holds.
    private var end: String {
        guard let day = report.goodUntil else { return words.report.goodForEver }
        guard let cause = report.goodUntilBecause, let change = words.headline.changes[cause.what] else {
            return words.report.goodUntil(words.dates.short(day))
        }
        let id = cause.id ?? ""
        let name = cause.what.isOfRule ? report.advisory(of: id)?.title ?? id : id
        return words.headline.holdsThrough(words.dates.short(day), change(name))
    }

    /// That not everything is in the language that was asked for; nil: it is.
    private var fallBack: String? {
        func primary(_ language: String) -> String { language.prefix { $0 != "-" }.lowercased() }
        guard let wanted = languages.first.map(primary) else { return nil }
        let texts = Set(report.advisories.compactMap(\.language).map(primary))
        let others = texts.union([primary(words.language)]).subtracting([wanted]).sorted()
        if others.isEmpty { return nil }
        func name(_ language: String) -> String { words.term("language", language) }
        return words.headline.fallBack(name(wanted), others.map(name).joined(separator: words.comma))
    }
}
