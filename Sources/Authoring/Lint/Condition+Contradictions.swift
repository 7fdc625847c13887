import CEL
import RuleLanguage

extension Condition {
    /// Whether conditions may exclude one another: two of their terms may be about one attribute, or about two that are related.
    ///
    /// - Parameters:
    ///   - slot: an attribute that the rule reads beside them.
    ///   - bounded: attributes that lie between numbers, which one term alone may exclude.
    ///   - related: of attributes that are related the one that they count as.
    static func mayContradict(
        _ conditions: [Condition], beside slot: Slot? = nil, bounded: Set<Slot>, closed: [Slot: Int],
        related: [Slot: Slot]
    ) -> Bool {
        var slots: Set<Slot> = []
        var mask: UInt64 = 0
        /// Whether the slot was met before.
        func isKnown(_ slot: Slot) -> Bool {
            guard slot.index < 64 else { return !slots.insert(slot).inserted }
            defer { mask |= 1 << UInt64(slot.index) }
            return mask & (1 << UInt64(slot.index)) != 0
        }
        if let slot { _ = isKnown(slot) }
        for condition in conditions {
            for term in condition.terms {
                guard let slot = term.core.comparedSlot, !bounded.contains(slot), !isKnown(related[slot] ?? slot) else {
                    return true
                }
                if let all = closed[slot], term.core.form.words >= all { return true }
            }
        }
        return false
    }
}

extension ConditionForm {
    /// How many words a plain comparison names.
    fileprivate var words: Int {
        guard case .comparison(let comparison) = self, case .isOneOf(let words) = comparison.relation else { return 1 }
        return words.count
    }
}
