import AdvisoryModel
import ReportLanguages
import SafeConduct

/// Words what pages of the desk say of trips, verdicts and reasons.
struct TripWords {
    let languages: [String]
    let phrases: Phrases
    let desk: DeskWords
    private let own: ReportWords

    /// - Parameters:
    ///   - languages: BCP 47, best first.
    ///   - own: the words of the rulebook.
    init(_ languages: [String], own: ReportWords) {
        self.languages = languages
        phrases = Phrases.best(of: languages, own: own.phrases)
        desk = DeskWords.best(of: languages)
        self.own = own
    }

    /// The title of an advisory of a report; of one that blocks with what must be said beside it, as its title may say that the way is open.
    func title(of advisory: Advisory, in report: Report) -> String {
        guard advisory.effect == .blocks else { return advisory.title }
        let lines = ShortLines(phrases, own: own, languages: languages, asOf: report.asOf)
        return ([advisory.title] + lines.lines(advisory)).joined(separator: phrases.colon)
    }

    /// `Khasan – Tumangang`; the id where nothing else is known.
    func name(of crossing: Crossing?, id: String) -> String {
        crossing?.name.text(for: languages + ["en"])?.text ?? id
    }

    /// `Russia → North Korea`; without a direction `Russia – North Korea`.
    func route(_ trip: Trip, _ crossing: Crossing?) -> String {
        let sides = crossing?.between ?? []
        var (from, to) = (trip.from, trip.to)
        if let known = from ?? to, sides.count == 2, let other = sides.first(where: { $0 != known }) {
            (from, to) = (from ?? other, to ?? other)
        }
        if let from, let to { return "\(phrases.country(from)) → \(phrases.country(to))" }
        return sides.map { phrases.country($0) }.joined(separator: " – ")
    }

    /// How and what for: `by rail, for tourism, independently`.
    func manner(of trip: Trip) -> String {
        let means = trip.vehicle.map { ("vehicle", $0) } ?? trip.mode.map { ("mode", $0) }
        let parts = [means, trip.purpose.map { ("purpose", $0) }, trip.party.map { ("party", $0) }]
        return parts.compactMap { $0 }.map { phrases.term($0.0, $0.1) }.joined(separator: ", ")
    }

    func verdict(_ verdict: Verdict) -> String { phrases.verdicts[verdict] ?? verdict.rawValue }

    /// What the marks of verdicts mean.
    var legend: String {
        let marks = Verdict.allCases.map { "\($0.mark) \(verdict($0))" }.joined(separator: "   ")
        return "\(desk.legend)\(phrases.colon)\(marks)"
    }

    func days(_ count: Int) -> String { count == 1 ? desk.oneDay : desk.days(String(count)) }

    /// The days from one to another in a sentence, every so many of them.
    func window(_ first: Day, _ last: Day, step: Int) -> String {
        let (from, to) = (phrases.dates.short(first), phrases.dates.short(last))
        return step == 1 ? desk.window(from, to) : desk.steps(from, to, String(step))
    }
}
