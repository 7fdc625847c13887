import OnceMadeParts
package import AdvisoryModel
package import RuleFunctions
package import RuleLanguage
package import CEL
package import RuleLookup

/// Who belongs to each group on one day, as known on another; a class, because requests share it.
package final class GroupStanding: Sendable {
    /// The groups as conditions see them: membership is unknown where only old news says whether a country is a member.
    package let cautious: Value
    /// The groups with what old news says; nil: none of it is old.
    package let said: Value?
    /// What to look up where it is old, by the names of the groups as conditions call them.
    package let lookUps: [FactLookUp]
    /// The groups of which no fresh source says who belongs to them.
    private let oldGroups: Set<String>
    private let axes = OnceMade<GroupAxes>()
    private let values: [String: GroupValue]
    private let lastDays: [String: LastDay]
    /// The last day before something of any group changes by itself.
    private let soonest: Day?

    /// - Parameter lastDays: for each group the last day before something of it changes by itself.
    package init(
        cautious: [GroupValue], said: [GroupValue]?, lookUps: [FactLookUp] = [], lastDays: [String: LastDay] = [:]
    ) {
        self.lookUps = lookUps
        self.cautious = Self.map(cautious)
        self.said = said.map { Self.map($0) }
        self.lastDays = lastDays
        soonest = lastDays.values.map(\.day).min()
        oldGroups = Set(cautious.filter { $0.others != nil }.map(\.name))
        values = Dictionary(cautious.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func map(_ groups: [GroupValue]) -> Value {
        var map = MapValue()
        for group in groups { map.insert(.opaque(group), for: .string(group.name)) }
        return .map(map)
    }

    /// What all requests of its days say of the axes of an index.
    package func axes(of index: RuleIndex) -> GroupAxes {
        let own = axes.get { GroupAxes(index, oldGroups: oldGroups) }
        return own.areAxes(of: index) ? own : GroupAxes(index, oldGroups: oldGroups)
    }

    /// The group of that id.
    package subscript(id: String) -> GroupValue? { values[id] }

    /// Whether something of any group changes by itself before a day; nil: before the end of days.
    package func mayChange(before day: Day?) -> Bool {
        soonest.map { last in day.map { last < $0 } ?? true } ?? false
    }

    /// The last day before something of a group changes by itself; nil: nothing does.
    package func goodUntil(of id: String) -> LastDay? { lastDays[id] }
}
