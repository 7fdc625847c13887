import AdvisoryModel
package import RuleEngine
package import RuleLanguage
package import RuleLookup
package import RulebookFacts
package import TripClocks

extension RuleIndex {
    /// The index of compiled rules.
    package init(
        _ rules: [CompiledRule], groups: NumberedList<GroupNumber, Condition>,
        sourceDays: NumberedList<SourceNumber, SourceDays>, language: ConditionLanguage, clocks: RulebookClocks
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
            if shared[rule.group].isEmpty, !rule.content.isDraft, rule.isAlwaysInForce,
                let plain = reader.plainDemands(of: rule.content.condition.terms)
            {
                entries.append(
                    IndexEntry(
                        rule: number, demands: plain.demands, isExact: plain.isExact,
                        published: rule.earliestPublication(sourceDays)))
                continue
            }
            var parts: [Branches] = shared[rule.group] + rule.content.condition.terms.map { reader.read($0.core.form) }
            if rule.content.isDraft { parts.append(Branches(.init(demands: [drafts: .truth(true)], isExact: true))) }
            if let date, !rule.isAlwaysInForce {
                let days = InForceDays(
                    rule, clockMayDiffer: clocks.mayDiffer(zone: rule.content.zone, authority: rule.content.authority))
                parts.append(days.branches(of: date))
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
    /// The number of the day from which one of its sources is known.
    fileprivate func earliestPublication(_ days: NumberedList<SourceNumber, SourceDays>) -> Int32 {
        let earliest = sources.lazy.map { days[$0].published }.min() ?? .first
        return earliest == .first ? .min : earliest.number
    }
}
