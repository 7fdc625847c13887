public import AdvisoryModel
public import RuleEngine
import SafeConduct

extension Rulebook {
    /// The verdict by day for each of some requests, whose own days do not count; a stay of which both ends are given is as long on every day.
    ///
    /// It is what `check` says on each of the days. Days between two on which nothing can turn are not asked one by one.
    ///
    /// - Parameters:
    ///   - asOf: the day on which the question is asked; a request's own `asOf` takes precedence.
    ///   - languages: the languages of titles, BCP 47, best first; the traveler's own come after them.
    public func timeline(
        _ requests: [Request], in window: DayWindow, asOf: Day, languages: [String] = [],
        includingDrafts: Bool = false
    ) -> Timeline {
        var cited: Set<String> = []
        let rows = requests.map { request in
            var maker = RowMaker(
                self, request, window, asOf: asOf, languages: languages, includesDrafts: includingDrafts)
            let row = maker.row()
            for change in row.stretches.flatMap(\.changes) {
                cited.formUnion(change.sources + change.facts.flatMap(\.claims).map(\.source))
            }
            return row
        }
        let asked = requests.first?.asOf ?? asOf
        let spoken = languages + (requests.first?.traveler.languages ?? []) + ["en"]
        return Timeline(
            id: requests.first?.id, window: window, asOf: asked, rows: rows,
            sources: sources.filter { cited.contains($0.id) }.map { $0.reference(asOf: asked, languages: spoken) },
            rulebook: reference)
    }
}

/// Asks one request on the days of a window.
private struct RowMaker {
    let rulebook: Rulebook
    let request: Request
    let window: DayWindow
    let asOf: Day
    let includesDrafts: Bool
    private var finder: ChangeFinder

    init(
        _ rulebook: Rulebook, _ request: Request, _ window: DayWindow, asOf: Day, languages: [String],
        includesDrafts: Bool
    ) {
        self.rulebook = rulebook
        self.request = request
        self.window = window
        self.asOf = asOf
        self.includesDrafts = includesDrafts
        finder = ChangeFinder(rulebook, request, asOf: asOf, languages: languages, includesDrafts: includesDrafts)
    }

    mutating func row() -> Timeline.Row {
        var trip = request.trip
        trip.date = nil
        if request.stay != nil { trip.until = nil }
        return Timeline.Row(trip: trip, stay: request.stay, stretches: stretches())
    }

    private mutating func stretches() -> [Timeline.Stretch] {
        let turns = rulebook.daysToAsk(
            request, in: window.first...window.last, asOf: asOf, includingDrafts: includesDrafts)
        var next = 0
        var known: DayAnswer?
        var stretches: [Timeline.Stretch] = []
        for day in window.days {
            let isUnknown = known == nil || next < turns.count && turns[next] <= day
            while next < turns.count, turns[next] <= day { next += 1 }
            let answer = isUnknown ? answer(on: day) : known ?? answer(on: day)
            if let known, known == answer {
                stretches[stretches.count - 1].last = day
                stretches[stretches.count - 1].days += 1
                continue
            }
            let changes = stretches.last.map { finder.changes(from: $0.last, to: day) } ?? []
            known = answer
            stretches.append(
                Timeline.Stretch(
                    first: day, last: day, days: 1, verdict: answer.verdict, reasons: answer.reasons, changes: changes))
        }
        return stretches
    }

    private func answer(on day: Day) -> DayAnswer {
        DayAnswer(
            rulebook.check(request.moved(to: day), asOf: asOf, includingDrafts: includesDrafts, parts: .reasons))
    }
}

extension Source {
    /// How a timeline names it.
    fileprivate func reference(asOf: Day, languages: [String]) -> SourceReference {
        SourceReference(
            id: id, title: title.text(for: languages)?.text ?? id, reliability: reliability, published: published,
            retrieved: retrieved, stale: isStale(asOf: asOf), url: url)
    }
}
