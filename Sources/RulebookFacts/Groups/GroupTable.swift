package import AdvisoryModel
import RuleFunctions
import RuleLanguage
import CEL
import Synchronization

/// The groups of a rulebook, worked out once for each stretch of days on which nothing about them changes.
///
/// Members not yet published do not count. Without a date a membership is known where it is the same on every day. That a country is no member
/// is old news where all sources of the group are.
package final class GroupTable: Sendable {
    private struct Key: Hashable {
        /// Which stretch of days the trip is in; nil: not known.
        var date: Int?
        var asOf: Int
    }

    private struct Entry {
        var countries: [String]
        var valid: DayRange
        var source: Source
    }

    private struct Group {
        var id: String
        var entries: [Entry]
    }

    /// Cache limit: asking every day of a century must not fill the memory.
    private static let most = 1024

    /// By id.
    private let groups: [Group]
    /// The days of the trip on which some group may change.
    package let dateEdges: [Day]
    private let asOfEdges: [Day]
    private let none: GroupStanding?
    /// The groups while nobody knows who belongs to them.
    package let unknown: GroupStanding
    private let known = Mutex<[Key: GroupStanding]>([:])

    /// - Parameter sources: those that the groups name; what another one says is left out.
    package init(_ groups: [CountryGroup], sources: [Source]) {
        let sources = Dictionary(sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.groups = groups.sorted { $0.id < $1.id }.map { group in
            Group(
                id: group.id,
                entries: group.memberships.compactMap { membership in
                    sources[membership.source].map {
                        Entry(countries: membership.countries, valid: membership.valid, source: $0)
                    }
                })
        }
        let entries = self.groups.flatMap(\.entries)
        let changes = entries.flatMap {
            [$0.source.publishedBy, $0.source.freshUntil?.adding(days: 1)].compactMap { $0 }
        }
        dateEdges = Set(entries.flatMap { Self.edges(of: $0) }).sorted()
        asOfEdges = Set(changes).sorted()
        unknown = GroupStanding(
            cautious: self.groups.map { GroupValue($0.id, members: [], open: [:], others: Self.old($0)) }, said: nil)
        none = groups.isEmpty ? GroupStanding(cautious: [], said: nil) : nil
    }

    /// The days, of some, of the trip on which groups may change, and the ids of those groups.
    package func turns(in days: ClosedRange<Day>) -> [(day: Day, groups: [String])] {
        dateEdges.filter { days.contains($0) }.map { day in
            (day, groups.filter { $0.entries.contains { Self.edges(of: $0).contains(day) } }.map(\.id))
        }
    }

    /// The days of the trip on which countries become members, or are no longer.
    private static func edges(of entry: Entry) -> [Day] {
        [entry.valid.from, entry.valid.to?.adding(days: 1)].compactMap { $0 }
    }

    package func standing(on date: Day?, asOf: Day) -> GroupStanding {
        if let none { return none }
        let key = Key(
            date: date.map { day in dateEdges.count { $0 <= day } }, asOf: asOfEdges.count { $0 <= asOf })
        if let known = known.withLock({ $0[key] }) { return known }
        let standing = weigh(on: date, asOf: asOf)
        known.withLock {
            if $0.count >= Self.most { $0.removeAll() }
            $0[key] = standing
        }
        return standing
    }

    /// The sources, known on a day, of memberships in some groups that begin on another, or have ended on the one before.
    package func sources(of ids: [String], turningOn day: Day, asOf: Day) -> [String] {
        if ids.isEmpty { return [] }
        let entries = groups.filter { ids.contains($0.id) }.flatMap(\.entries)
        return entries.filter {
            $0.source.isKnown(asOf: asOf) && Self.edges(of: $0).contains(day)
        }.map(\.source.id)
    }

    private func weigh(on date: Day?, asOf: Day) -> GroupStanding {
        let weighed = groups.map { Self.weigh($0, on: date, asOf: asOf) }
        let isOld = weighed.contains { $0.said != $0.cautious }
        let old = zip(groups, weighed).filter { $1.said != $1.cautious }.map(\.0)
        return GroupStanding(
            cautious: weighed.map(\.cautious), said: isOld ? weighed.map(\.said) : nil,
            lookUps: old.compactMap { Self.lookUp($0, asOf: asOf) },
            lastDays: groups.reduce(into: [:]) { days, group in
                let changes = group.entries.map(\.source).flatMap { source in
                    [
                        LastDay(source.publishedBy?.adding(days: -1), .publication, of: source.id),
                        LastDay(source.freshUntil, .sourceStale, of: source.id),
                    ].compactMap { $0 }
                }
                days[group.id] = changes.filter { $0.day >= asOf }.min()
            })
    }

    private static func old(_ group: Group) -> UnknownSet { UnknownSet("groups.\(group.id)") }

    /// The newest source of those that say who belongs to a group and are too old.
    private static func lookUp(_ group: Group, asOf: Day) -> FactLookUp? {
        let known = group.entries.map(\.source).filter { $0.isKnown(asOf: asOf) && $0.isStale(asOf: asOf) }
        func day(_ source: Source) -> Day { source.retrieved?.firstDay ?? .first }
        guard let newest = known.max(by: { (day($0), $1.id) < (day($1), $0.id) }) else { return nil }
        return FactLookUp(fact: "groups.\(group.id)", newest: newest.id, seen: newest.retrieved)
    }

    private static func weigh(
        _ group: Group, on date: Day?, asOf: Day
    ) -> (cautious: GroupValue, said: GroupValue) {
        let known = group.entries.filter { $0.source.isKnown(asOf: asOf) }
        let fresh = known.filter { !$0.source.isStale(asOf: asOf) }
        let (old, undated) = (old(group), UnknownSet("trip.date"))
        let said = members(of: known, on: date)
        let vouched = members(of: fresh, on: date)
        var open: [String: UnknownSet] = [:]
        for country in said.open { open[country] = undated }
        for country in said.members where !vouched.members.contains(country) { open[country] = old }
        for entry in known where hasEndedByOldNews(entry, on: date, asOf: asOf) {
            for country in entry.countries where !vouched.members.contains(country) { open[country] = old }
        }
        return (
            GroupValue(group.id, members: vouched.members, open: open, others: fresh.isEmpty ? old : nil),
            GroupValue(
                group.id, members: said.members, open: said.open.reduce(into: [:]) { $0[$1] = undated })
        )
    }

    /// Whether nothing but news that was too old by then says that a membership has ended.
    private static func hasEndedByOldNews(_ entry: Entry, on date: Day?, asOf: Day) -> Bool {
        guard let date, let end = entry.valid.to, date > end,
            SourceDays(entry.source).isOld(announcing: end, asOf: asOf)
        else {
            return false
        }
        return entry.valid.from.map { $0 <= date } ?? true
    }

    /// Who is a member, and of whom it is not known without a date.
    private static func members(of entries: [Entry], on date: Day?) -> (members: Set<String>, open: Set<String>) {
        if let date {
            return (Set(entries.filter { $0.valid.contains(date) }.flatMap(\.countries)), [])
        }
        var ranges: [String: [DayRange]] = [:]
        for entry in entries { for country in entry.countries { ranges[country, default: []].append(entry.valid) } }
        let members = Set(ranges.filter { coverEveryDay($0.value) }.keys)
        return (members, Set(ranges.keys).subtracting(members))
    }

    /// Whether every day there is lies in one of the ranges.
    private static func coverEveryDay(_ ranges: [DayRange]) -> Bool {
        var next: Day? = .first
        for range in ranges.sorted(by: { ($0.from ?? .first) < ($1.from ?? .first) }) {
            guard let day = next, (range.from ?? .first) <= day else { break }
            guard let end = range.to, end < .last else { return true }
            next = max(day, end.adding(days: 1))
        }
        return false
    }
}
