import AdvisoryModel
import RuleEngine
import RuleLanguage
import RuleLookup
import RulebookFacts
import TripClocks

/// Reads rules as the index sees them.
struct EntryReader: Sendable {
    private(set) var demands = DemandReader()
    /// What was read.
    private(set) var entries: [IndexEntry] = []
    private let drafts: AxisNumber
    private let date: AxisNumber?
    /// The conditions of files.
    private let shared: NumberedList<GroupNumber, [Branches]>
    private let sourceDays: NumberedList<SourceNumber, SourceDays>
    private let clocks: RulebookClocks

    init(
        _ groups: NumberedList<GroupNumber, Condition>, _ sourceDays: NumberedList<SourceNumber, SourceDays>,
        _ language: ConditionLanguage, _ clocks: RulebookClocks
    ) {
        var reader = DemandReader()
        drafts = reader.number(of: .drafts)
        date = language.attribute("trip.date").map {
            reader.number(of: Axis(slot: $0.slot, field: nil, kind: .number))
        }
        shared = NumberedList(groups.map { $0.terms.map { reader.read($0.core.form) } })
        demands = reader
        (self.sourceDays, self.clocks) = (sourceDays, clocks)
    }

    /// - Parameter rules: their indices are their numbers.
    mutating func read(_ rules: ArraySlice<CompiledRule>) {
        entries.reserveCapacity(rules.count)
        for index in rules.indices { read(rules[index], RuleNumber(index)) }
    }

    private mutating func read(_ rule: CompiledRule, _ number: RuleNumber) {
        let published = rule.earliestPublication(sourceDays)
        if shared[rule.group].isEmpty, !rule.content.isDraft, rule.isAlwaysInForce,
            let plain = demands.plainDemands(of: rule.content.condition.terms)
        {
            entries.append(
                IndexEntry(rule: number, demands: plain.demands, isExact: plain.isExact, published: published))
            return
        }
        var parts: [Branches] = shared[rule.group] + rule.content.condition.terms.map { demands.read($0.core.form) }
        if rule.content.isDraft { parts.append(Branches(.init(demands: [drafts: .truth(true)], isExact: true))) }
        if let date, !rule.isAlwaysInForce {
            let days = InForceDays(
                rule, clockMayDiffer: clocks.mayDiffer(zone: rule.clockState, authority: rule.content.authority))
            parts.append(days.branches(of: date))
        }
        for reading in Branches.all(parts).readings {
            entries.append(
                IndexEntry(
                    rule: number,
                    demands: reading.demands.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
                    isExact: reading.isExact, published: published))
        }
    }

    /// Gives what was read other numbers.
    mutating func renumber(by numbers: DemandNumbers) {
        for index in entries.indices {
            for place in entries[index].demands.indices {
                let (axis, demand) = entries[index].demands[place]
                entries[index].demands[place] = (numbers.axes[axis.index], demand.renumbered(by: numbers.symbols))
            }
            entries[index].demands.sort { $0.axis < $1.axis }
        }
    }
}

extension CompiledRule {
    /// The number of the day from which one of its sources is known.
    fileprivate func earliestPublication(_ days: NumberedList<SourceNumber, SourceDays>) -> Int32 {
        let earliest = sources.lazy.map { days[$0].published }.min() ?? .first
        return earliest == .first ? .min : earliest.number
    }
}
