package import CEL

/// What a term of a condition says, in the one form that mappings and CEL text share: plain comparisons, what joins them, and the rest.
///
/// Everything that reasons about conditions (the index, contradictions) reads this; only evaluation reads syntax trees.
package enum ConditionForm: Sendable {
    case comparison(PlainComparison)
    case all([ConditionForm])
    case any([ConditionForm])
    indirect case not(ConditionForm)
    /// An element of a list is such that this holds; `isAny`: at least one, else just one.
    indirect case element(ConditionForm, isAny: Bool)
    /// It is a member of a group of countries on the day: one of those that were, are or are to be members, or only old news says who is one.
    case member(PlainComparison, group: String)
    /// What is only known by evaluating it.
    case rest
}

extension ConditionForm {
    /// The slot of the attribute that it compares as a whole, if it is nothing but a comparison; nil for others.
    package var comparedSlot: Slot? {
        guard case .comparison(let comparison) = self, comparison.attribute.field == nil else { return nil }
        return comparison.attribute.slot
    }

    /// Whether it is made of nothing but comparisons of one attribute as a whole.
    package func compares(only slot: Slot?) -> Bool {
        switch self {
        case .comparison: comparedSlot == slot
        case .all(let parts), .any(let parts): parts.allSatisfy { $0.compares(only: slot) }
        case .not(let inner): inner.compares(only: slot)
        case .element, .member, .rest: false
        }
    }
}
