package import AdvisoryModel
package import CEL
package import RulebookFacts
package import RuleLookup

/// What sources say that may change on a day of the trip.
package struct TurningNews: Sendable {
    package var facts: [Slot] = []
    package var groups: [String] = []

    package init() {}

    /// Whether a rule that reads some facts and groups reads any of it.
    package func isRead(_ facts: some Sequence<Slot>, _ groups: some Sequence<String>) -> Bool {
        facts.contains { self.facts.contains($0) } || groups.contains { self.groups.contains($0) }
    }
}

/// The rules that may be about somebody at a crossing and hang on its facts, or on who belongs to a group; a class, so that it is made once.
package final class NewsRules: Sendable {
    /// One of them: what it reads, and what it demands of a trip.
    package struct Rule {
        let number: RuleNumber
        let facts: [Slot]
        let readsGroups: Bool
        let demands: [TripDemand]

        package init(_ number: RuleNumber, facts: [Slot], readsGroups: Bool, demands: [TripDemand]) {
            (self.number, self.facts, self.readsGroups, self.demands) = (number, facts, readsGroups, demands)
        }
    }

    private struct Reader {
        let rule: RuleNumber
        /// A bit for each of the facts that it reads, by its place, and the last one for groups.
        let reads: UInt64
        let demands: UInt64
    }

    private let readers: [Reader]
    private let demands: TripDemands
    /// Whether all that they read of facts is what many requests have in common.
    package let readOnlyShared: Bool
    /// The facts that they read.
    private let slots: [Slot]
    private static let groupBit: UInt64 = 1 << 63

    /// - Parameter bindings: of any request.
    package init(_ rules: [Rule], _ bindings: Bindings) {
        let slots = Set(rules.flatMap(\.facts)).sorted { $0.index < $1.index }
        let demands = TripDemands(rules.flatMap(\.demands))
        readOnlyShared = slots.allSatisfy(bindings.isShared)
        readers = rules.map { rule in
            let facts = slots.indices.filter { rule.facts.contains(slots[$0]) }
            return Reader(
                rule: rule.number,
                reads: facts.reduce(rule.readsGroups ? Self.groupBit : 0) { $0 | Self.bit(ofFactAt: $1) },
                demands: demands.bits(of: rule.demands))
        }
        (self.slots, self.demands) = (slots, demands)
    }

    /// Those that are too many have one in common.
    private static func bit(ofFactAt place: Int) -> UInt64 { 1 << UInt64(min(place, 62)) }

    /// Those that may be about a request and read something that may change before a day.
    package func changing(
        before day: Day?, _ facts: CrossingFacts, _ groups: GroupStanding, of request: Request
    ) -> [RuleNumber] {
        var changing = groups.mayChange(before: day) ? Self.groupBit : 0
        for place in slots.indices where facts.mayChange(slots[place], before: day) {
            changing |= Self.bit(ofFactAt: place)
        }
        return rules(reading: changing, of: request)
    }

    /// Those that may be about a request and may read some news.
    package func reading(_ news: TurningNews, of request: Request) -> [RuleNumber] {
        var turning = news.groups.isEmpty ? 0 : Self.groupBit
        for place in slots.indices where news.facts.contains(slots[place]) { turning |= Self.bit(ofFactAt: place) }
        return rules(reading: turning, of: request)
    }

    private func rules(reading news: UInt64, of request: Request) -> [RuleNumber] {
        if news == 0 { return [] }
        let unmet = demands.unmet(by: request)
        // By position, so that nothing is copied.
        var found: [RuleNumber] = []
        for place in readers.indices where readers[place].reads & news != 0 && readers[place].demands & unmet == 0 {
            found.append(readers[place].rule)
        }
        return found
    }
}
