import AdvisoryModel

/// Puts a report into words of one language.
struct ReportWording {
    let report: Report
    /// The place that is crossed, for its name.
    var crossing: Crossing?
    /// Who asks; nil: the page does not say.
    var traveler: Traveler?
    /// Languages by preference, BCP 47.
    var languages: [String] = []
    /// Whether conditions with their values, places, and defeated rules are told.
    var explain = false

    var language: PhraseLanguage { PhraseLanguage(preferring: languages) }

    func page() -> ReportPage {
        var page = ReportPage(verdict: word(verdictPhrase.word), mood: verdictPhrase.mood, lead: lead())
        page.facts = facts().map { .init($0.label.map(Self.capitalized), $0.text, name: $0.name) }
        page.colon = language.colon
        page.sections = sections()
        page.footer = footer()
        return page
    }

    private static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    func word(_ phrase: Phrase) -> String { phrase.text(in: language) }

    private var verdictPhrase: (word: Phrase, lead: Phrase, mood: ReportPage.Mood) {
        switch report.verdict {
        case .clear: (.clear, .leadClear, .good)
        case .conditional: (.conditional, .leadConditional, .doubtful)
        case .undetermined: (.undetermined, .leadUndetermined, .doubtful)
        case .blocked: (.blocked, .leadBlocked, .bad)
        }
    }

    private func lead() -> String {
        let trip = report.trip
        let place = crossing?.name.text(for: languages)?.text ?? trip.crossing
        let route =
            switch (trip.from, trip.to) {
            case (let from?, let to?): Phrase.route.text(in: language, from, to, place)
            case (let from?, nil): Phrase.routeFrom.text(in: language, from, place)
            case (nil, let to?): Phrase.routeTo.text(in: language, to, place)
            case (nil, nil): Phrase.routeOnly.text(in: language, place)
            }
        let dated =
            trip.date.map { Phrase.onDay.text(in: language, route, $0.spelled(in: language)) }
            ?? Phrase.onUnknownDay.text(in: language, route)
        return verdictPhrase.lead.text(in: language, dated)
    }

    private func facts() -> [ReportPage.Note] {
        let titles = Dictionary(report.advisories.map { ($0.rule, $0.title) }, uniquingKeysWith: { first, _ in first })
        var facts = report.reasons.map { reason in
            switch reason {
            case .rule(let id):
                ReportPage.Note(word(.reason), titles[id] ?? "", name: id)
            case .finding("nothing-says-open", let country):
                ReportPage.Note(word(.reason), Phrase.nothingSaysOpen.text(in: language, country))
            case .finding(let code, let country): ReportPage.Note(word(.reason), "\(code) (\(country))")
            }
        }
        if let risk = report.risk { facts.append(.init(word(.risk), level(risk))) }
        if let traveler { facts.append(.init(word(.traveler), describe(traveler))) }
        return facts
    }

    private func describe(_ traveler: Traveler) -> String {
        var parts: [String] = []
        if let nationalities = traveler.nationalities, !nationalities.isEmpty {
            parts.append(Phrase.nationality.text(in: language, nationalities.joined(separator: ", ")))
        }
        if let residence = traveler.residence { parts.append(Phrase.residence.text(in: language, residence)) }
        return parts.isEmpty ? word(.nothingKnown) : parts.joined(separator: ", ")
    }

    func level(_ level: Int) -> String {
        switch level {
        case 1: word(.level1)
        case 2: word(.level2)
        case 3: word(.level3)
        case 4: word(.level4)
        default: Phrase.level.text(in: language, String(level))
        }
    }

    private func footer() -> [String] {
        let asked = Phrase.asked.text(in: language, report.asOf.spelled(in: language))
        let good =
            report.goodUntil.map { Phrase.goodUntil.text(in: language, $0.spelled(in: language)) }
            ?? word(.goodForever)
        let request = report.id.map { " (\(Phrase.request.text(in: language, $0)))" } ?? ""
        // The first twelve digits tell rulebooks apart; the whole digest stands in the JSON.
        let digest = report.rulebook.digest
        let short = digest.hasPrefix("sha256:") ? String(digest.prefix(19)) : digest
        return [
            "\(asked)\(request)", good, Phrase.rulebook.text(in: language, short, String(report.rulebook.rules)),
        ]
    }
}
