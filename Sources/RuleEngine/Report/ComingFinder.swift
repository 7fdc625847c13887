import AdvisoryModel
import JSON
import RuleLanguage
import RuleLookup
import RulebookFacts

/// Finds what is known to change after the day of a trip: on each day on which a rule, a fact or a group may turn, the same request is judged on that
/// day and on the day before.
struct ComingFinder {
    /// So many days are looked ahead where the trip does not say how long it takes, and at most.
    private static let days = (usual: 90, most: 366)

    let rulebook: Rulebook
    let request: Request
    let crossing: CrossingNumber
    let asOf: Day
    let languages: [String]
    let includesDrafts: Bool

    /// What was judged so far.
    private var reports: [Day: Report] = [:]

    init(
        rulebook: Rulebook, request: Request, crossing: CrossingNumber, asOf: Day, languages: [String],
        includesDrafts: Bool
    ) {
        self.rulebook = rulebook
        self.request = request
        self.crossing = crossing
        self.asOf = asOf
        self.languages = languages
        self.includesDrafts = includesDrafts
    }

    /// The changes by day.
    mutating func changes() -> [ComingChange] {
        guard let date = request.trip.date, date < .last else { return [] }
        let last = min(request.trip.until ?? date.adding(days: Self.days.usual), date.adding(days: Self.days.most))
        let first = date.adding(days: 1)
        guard first <= last else { return [] }
        var changes: [ComingChange] = []
        for (day, turns) in turns(in: first...last.adding(days: 1)).sorted(by: { $0.key < $1.key }) {
            changes += self.changes(on: day, by: turns).filter { $0.date <= last }
        }
        let order = ComingChange.What.allCases
        func key(_ change: ComingChange) -> (Day, Int, String) {
            (change.date, order.firstIndex(of: change.what) ?? 0, change.rule)
        }
        return changes.sorted { key($0) < key($1) }
    }

    private mutating func report(on day: Day) -> Report {
        if let known = reports[day] { return known }
        var other = request
        other.trip.date = day
        let report = rulebook.check(
            normal: other, asOf: asOf, languages: languages, includingDrafts: includesDrafts,
            parts: [.advisories, .setAside])
        reports[day] = report
        return report
    }

    /// What may turn on a day: some rules, or all that read a fact or a group.
    private struct Turns {
        var rules: Set<RuleNumber> = []
        var isOfFacts = false
    }

    private func turns(in days: ClosedRange<Day>) -> [Day: Turns] {
        var turns: [Day: Turns] = [:]
        let edges = rulebook.factTable.dateEdges(of: crossing) + rulebook.groupTable.dateEdges
        for day in edges where days.contains(day) { turns[day, default: Turns()].isOfFacts = true }
        let place = rulebook.crossings[crossing.index]
        guard rulebook.mayTurn(in: days, for: request, at: place) else { return turns }
        var undated = request
        undated.trip.date = nil
        guard let bound = rulebook.bind(undated, asOf: asOf, includingDrafts: includesDrafts) else { return turns }
        let matches = RuleMatches()
        rulebook.lookUp(bound, into: matches)
        for index in 0..<matches.count {
            let number = matches[index].rule
            for day in rulebook.turnDays(of: number) where days.contains(day) {
                turns[day, default: Turns()].rules.insert(number)
            }
        }
        return turns
    }

    private mutating func changes(on day: Day, by turns: Turns) -> [ComingChange] {
        let (before, after) = (report(on: day.adding(days: -1)), report(on: day))
        let (aside, newlyAside) = (Set(before.setAside.map(\.rule)), Set(after.setAside.map(\.rule)))
        var changes: [ComingChange] = []
        for rule in Set((before.advisories + after.advisories).map(\.rule)).sorted() {
            let (earlier, later) = (Self.what(before, rule), Self.what(after, rule))
            guard earlier != later, let number = rulebook.store.number(of: rule),
                let advisory = (later == nil ? before : after).advisories.first(where: { $0.rule == rule })
            else { continue }
            let content = rulebook.store[number].content
            let mayTurn =
                turns.isOfFacts && !(content.facts.isEmpty && content.countryGroups.isEmpty)
                || aside.contains(rule) != newlyAside.contains(rule)
            // Hours and weekdays come back every week; only what turns is told.
            guard turns.rules.contains(number) || mayTurn, !recurs(rule, earlier, later, on: day) else { continue }
            let what = later.map { earlier == nil && $0.isClosing ? opening(rule, from: day) ?? $0 : $0 } ?? .ends
            let claims = rulebook.factTable.sources(of: content.facts, turningOn: day, at: crossing, asOf: asOf)
            changes.append(
                ComingChange(
                    date: later == nil ? day.adding(days: -1) : day, what: what, rule: rule, title: advisory.title,
                    sources: advisory.sources + claims.filter { !advisory.sources.contains($0) }))
        }
        return changes
    }

    /// Whether a rule says the same a week earlier or later.
    private mutating func recurs(
        _ rule: String, _ earlier: ComingChange.What?, _ later: ComingChange.What?, on day: Day
    ) -> Bool {
        for days in [-7, 7] {
            let other = day.adding(days: days)
            let same = Self.what(report(on: other.adding(days: -1)), rule) == earlier
            if same, Self.what(report(on: other), rule) == later { return true }
        }
        return false
    }

    /// What begins: a way that opens at some hours of the week may be shut on the first of its days.
    private mutating func opening(_ rule: String, from day: Day) -> ComingChange.What? {
        for days in 1...6 where Self.what(report(on: day.adding(days: days)), rule) == .opens { return .opens }
        return nil
    }

    /// What a report tells of a rule; nil: nothing.
    private static func what(_ report: Report, _ rule: String) -> ComingChange.What? {
        // What may have been prolonged has ended as far as that is known.
        report.advisories.first { $0.rule == rule && !$0.lapsed }.flatMap(what)
    }

    private static func what(_ advisory: Advisory) -> ComingChange.What? {
        switch advisory.effect {
        case .blocks: advisory.certainty == .possible ? .mayClose : .closes
        case .requires: .requires
        case .opens: .opens
        case .warns: .warns
        case .informs: advisory.details[Admission.detail.key] == nil ? nil : .admits
        }
    }
}

extension ComingChange.What {
    /// Whether the way closes, or may.
    fileprivate var isClosing: Bool { self == .closes || self == .mayClose }
}
