import AdvisoryModel
import RuleEngine
import RuleLanguage
import RuleLookup

extension RuleIndex {
    /// The index of compiled rules.
    init(
        _ rules: [CompiledRule], groups: NumberedList<GroupNumber, Condition>,
        sourceDays: NumberedList<SourceNumber, SourceDays>, language: ConditionLanguage
    ) {
        var reader = DemandReader()
        let drafts = reader.number(of: .drafts)
        let date = language.attribute("trip.date").map {
            reader.number(of: Axis(slot: $0.slot, field: nil, kind: .number))
        }
        let shared = NumberedList<GroupNumber, [Branches]>(
            groups.map { $0.terms.map { reader.read($0.core.form) } })
        var entries: [IndexEntry] = []
        entries.reserveCapacity(rules.count)
        for (index, rule) in rules.enumerated() {
            let number = RuleNumber(index)
            if shared[rule.group].isEmpty, !rule.isDraft, rule.valid == .always,
                let plain = reader.plainDemands(of: rule.condition.terms)
            {
                entries.append(
                    IndexEntry(
                        rule: number, demands: plain.demands, isExact: plain.isExact,
                        published: rule.earliestPublication(sourceDays)))
                continue
            }
            var parts: [Branches] = shared[rule.group] + rule.condition.terms.map { reader.read($0.core.form) }
            if rule.isDraft { parts.append(Branches(.init(demands: [drafts: .truth(true)], isExact: true))) }
            if rule.valid != .always {
                let demands = date.flatMap { date in rule.demandedDates.map { [date: Demand.range($0)] } }
                parts.append(
                    Branches(.init(demands: demands ?? [:], isExact: demands != nil && !rule.isUncertainAfterwards)))
            }
            let published = rule.earliestPublication(sourceDays)
            for reading in Branches.all(parts).readings {
                entries.append(
                    IndexEntry(
                        rule: number,
                        demands: reading.demands.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
                        isExact: reading.isExact, published: published))
            }
        }
        var builder = IndexBuilder(axes: reader.axes, symbols: reader.symbols)
        self = builder.build(entries)
    }
}

extension CompiledRule {
    /// The days of the trip on which it is in force, or may be; nil: there are none.
    fileprivate var demandedDates: ClosedRange<Int32>? {
        let from = valid.from?.number ?? .min
        let to = isUncertainAfterwards ? .max : valid.to?.number ?? .max
        return from <= to ? from...to : nil
    }

    /// The number of the day from which one of its sources is known.
    fileprivate func earliestPublication(_ days: NumberedList<SourceNumber, SourceDays>) -> Int32 {
        let earliest = sources.map { days[$0].published }.min() ?? .first
        return earliest == .first ? .min : earliest.number
    }
}
