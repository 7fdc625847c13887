package import AdvisoryModel
package import RuleLookup
package import RulebookFacts
package import TripClocks

extension CompiledRule {
    /// Whether it begins or ends at a minute of a day.
    var hasMinutes: Bool { content.valid.hasMinutes || endedBy?.last.minute != nil }

    /// The state whose clock it names; minutes are those of the state that speaks, though its clock may not be known.
    package var clockState: String? { content.zone ?? (hasMinutes ? content.authority : nil) }

    /// When it is in force as far as that is known on a day: an end that became known later takes the place of the one it was written with. Where only
    /// old news tells of that end, the rule may go on after it.
    package func force(asOf: Day, _ sources: NumberedList<SourceNumber, SourceDays>) -> (
        range: MomentRange, isUncertainAfterwards: Bool
    ) {
        guard let endedBy, sources[endedBy.source].published <= asOf else {
            return (content.valid, content.isUncertainAfterwards)
        }
        return (
            MomentRange(from: content.valid.from, to: endedBy.last),
            sources[endedBy.source].isOld(announcing: endedBy.last.day, asOf: asOf)
        )
    }

    /// Whether all known sources are stale, or the review is overdue.
    func isAged(asOf: Day, _ sources: NumberedList<SourceNumber, SourceDays>) -> Bool {
        if let review = content.review, review < asOf { return true }
        return !self.sources.isEmpty && !self.sources.contains { sources[$0].isFresh(asOf: asOf) }
    }
}

extension TripClock {
    /// The side whose clock and calendar a rule follows; nil: the one that is left.
    package func side(of rule: CompiledRule) -> String? {
        side(zone: rule.clockState, authority: rule.content.authority)
    }
}
