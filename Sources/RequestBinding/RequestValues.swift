import OnceMadeParts
package import AdvisoryModel
package import CEL
import RuleLanguage
package import RulebookFacts
package import TripClocks

/// What is known of a request on the day of the question; a class, because all who judge it refer to it.
package final class RequestValues: Sendable {
    /// The values of all attributes; facts that only old news tells of are unknown.
    package let bindings: Bindings
    package let facts: CrossingFacts
    package let groups: GroupStanding
    package let clock: TripClock
    package let asOf: Day
    package let includesDrafts: Bool
    /// The slot of all groups of countries.
    private let groupSlot: Slot?
    private let withOldNews = OnceMade<SaidBindings>()

    package init(
        _ bindings: Bindings, facts: CrossingFacts, groups: GroupStanding, groupSlot: Slot?, clock: TripClock,
        asOf: Day, includesDrafts: Bool
    ) {
        self.bindings = bindings
        self.facts = facts
        self.groups = groups
        self.groupSlot = groupSlot
        self.clock = clock
        self.asOf = asOf
        self.includesDrafts = includesDrafts
    }

    /// Other values of the attributes that requests give.
    package convenience init(_ bindings: Bindings, like other: RequestValues) {
        self.init(
            bindings, facts: other.facts, groups: other.groups, groupSlot: other.groupSlot, clock: other.clock,
            asOf: other.asOf, includesDrafts: other.includesDrafts)
    }

    /// Whether old news says something.
    package var hasOldNews: Bool { !facts.lookUps.isEmpty || groups.said != nil }

    /// The values with what old news says, where it says something; made when they are first needed.
    package var said: Bindings {
        if !hasOldNews { return bindings }
        return withOldNews.get {
            var said = bindings
            said.share(facts.said)
            for slot in facts.ownOldSlots { said[slot] = facts.said[slot] }
            if let groupSlot, let groups = groups.said { said[groupSlot] = groups }
            return SaidBindings(said)
        }.bindings
    }
}

/// Values with what old news says; a class, so that they are made once.
private final class SaidBindings: Sendable {
    let bindings: Bindings

    init(_ bindings: Bindings) { self.bindings = bindings }
}
