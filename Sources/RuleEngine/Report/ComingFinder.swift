import AdvisoryModel
import JSON
import RuleLanguage
import RuleLookup

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

    /// The changes by day, and the sources that they cite.
    func changes() -> (changes: [ComingChange], sources: [SourceReference]) {
        guard let date = request.trip.date, date < .last else { return ([], []) }
        let last = min(request.trip.until ?? date.adding(days: Self.days.usual), date.adding(days: Self.days.most))
        let first = date.adding(days: 1)
        guard first <= last else { return ([], []) }
        var changes: [ComingChange] = []
        var sources: [String: SourceReference] = [:]
        for (day, turns) in turns(in: first...last.adding(days: 1)).sorted(by: { $0.key < $1.key }) {
            let (before, after) = (report(on: day.adding(days: -1)), report(on: day))
            let found = self.changes(from: before, to: after, on: day, by: turns).filter { $0.date <= last }
            for change in found {
                for id in change.sources { sources[id] = sources[id] ?? before.source(id) ?? after.source(id) }
            }
            changes += found
        }
        let order = ComingChange.What.allCases
        func key(_ change: ComingChange) -> (Day, Int, String) {
            (change.date, order.firstIndex(of: change.what) ?? 0, change.rule)
        }
        return (changes.sorted { key($0) < key($1) }, Array(sources.values))
    }

    private func report(on day: Day) -> Report {
        var other = request
        other.trip.date = day
        return rulebook.check(
            normal: other, asOf: asOf, languages: languages, includingDrafts: includesDrafts,
            parts: [.advisories, .setAside, .sources])
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
        guard rulebook.mayTurn(in: days) else { return turns }
        var undated = request
        undated.trip.date = nil
        guard let bound = rulebook.bind(undated, asOf: asOf, includingDrafts: includesDrafts) else { return turns }
        let matches = RuleMatches()
        rulebook.match(bound, into: matches)
        for index in 0..<matches.count {
            let number = matches[index].rule
            for day in rulebook.turnDays(of: number) where days.contains(day) {
                turns[day, default: Turns()].rules.insert(number)
            }
        }
        return turns
    }

    private func changes(from before: Report, to after: Report, on day: Day, by turns: Turns) -> [ComingChange] {
        let (old, new) = (Self.said(before), Self.said(after))
        let (aside, newlyAside) = (Set(before.setAside.map(\.rule)), Set(after.setAside.map(\.rule)))
        return Set(old.keys).union(new.keys).compactMap { rule -> ComingChange? in
            guard let number = rulebook.store.number(of: rule) else { return nil }
            // Hours differ from day to day; only what turns is told.
            let reads = { rulebook.store[number].facts.isEmpty && rulebook.store[number].content.countryGroups.isEmpty }
            guard
                turns.rules.contains(number) || turns.isOfFacts && !reads()
                    || aside.contains(rule) != newlyAside.contains(rule)
            else { return nil }
            let (earlier, later) = (old[rule], new[rule])
            guard let advisory = later ?? earlier else { return nil }
            let what = later.map { earlier == nil ? opening($0, from: day) : Self.what($0) } ?? .ends
            if let what, earlier.map({ Self.what($0) != what }) ?? true {
                return ComingChange(
                    date: later == nil ? day.adding(days: -1) : day, what: what, rule: rule, title: advisory.title,
                    sources: advisory.sources)
            }
            return nil
        }
    }

    /// What begins: a way that opens for some hours of a week may be shut on the first of its days.
    private func opening(_ advisory: Advisory, from day: Day) -> ComingChange.What? {
        guard advisory.effect == .blocks else { return Self.what(advisory) }
        for days in 1...6 {
            let later = Self.said(report(on: day.adding(days: days)))[advisory.rule]
            if later?.effect == .opens { return .opens }
        }
        return .closes
    }

    /// The advisories that are told of, by rule.
    private static func said(_ report: Report) -> [String: Advisory] {
        report.advisories.reduce(into: [:]) { said, advisory in
            if what(advisory) != nil { said[advisory.rule] = advisory }
        }
    }

    private static func what(_ advisory: Advisory) -> ComingChange.What? {
        switch advisory.effect {
        case .blocks: .closes
        case .requires: .requires
        case .opens: .opens
        case .warns: .warns
        case .informs: advisory.details[Admission.detail.key] == nil ? nil : .admits
        }
    }
}
