import RuleLanguage

extension Condition {
    /// Whether conditions may exclude one another: two of their terms may be about one attribute.
    ///
    /// - Parameter slot: an attribute that the rule reads beside them.
    static func mayContradict(_ conditions: [Condition], beside slot: Int? = nil) -> Bool {
        var slots: Set<Int> = []
        var mask: UInt64 = 0
        /// Whether the slot was met before.
        func isKnown(_ slot: Int) -> Bool {
            guard slot < 64 else { return !slots.insert(slot).inserted }
            defer { mask |= 1 << UInt64(slot) }
            return mask & (1 << UInt64(slot)) != 0
        }
        if let slot { _ = isKnown(slot) }
        for condition in conditions {
            for term in condition.terms {
                let slot = term.core.comparedSlot
                if slot < 0 || isKnown(slot) { return true }
            }
        }
        return false
    }
}
