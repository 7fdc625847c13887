package import RuleLanguage
import RuleLookup

/// What a condition says, with its comparisons read as demands: read once, it is held against other conditions again and again.
package enum DemandForm: Sendable {
    /// A comparison; `hasOpposite`: where it does not hold, the complement of the demand does.
    case demand(DemandReader.AxisDemand, hasOpposite: Bool)
    case all([DemandForm])
    case any([DemandForm])
    indirect case not(DemandForm)
    /// An element of a list is such that this holds. Elements differ from one another: what is said of one says nothing of the next.
    indirect case element(DemandForm)
    /// This holds where the condition does; where the condition does not, nothing is known.
    indirect case onlyWhere(DemandForm)
    /// What is only known by evaluating it.
    case rest
}

extension DemandReader {
    /// One demand, and what it is made of.
    package struct AxisDemand: Sendable {
        let axis: AxisNumber
        let demand: Demand
    }

    /// What a condition demands.
    package mutating func demands(of form: ConditionForm) -> DemandForm {
        switch form {
        case .all(let parts): return .all(parts.map { demands(of: $0) })
        case .any(let parts): return .any(parts.map { demands(of: $0) })
        case .not(let inner): return .not(demands(of: inner))
        case .element(let body, _): return .element(demands(of: body))
        case .member(let comparison, _): return .onlyWhere(demands(of: .comparison(comparison)))
        case .comparison(let comparison):
            guard let (axis, demand) = demand(of: comparison) else { return .rest }
            // What is absent is neither true nor false.
            let isOpen = if case .truth = demand { comparison.attribute.mayBeAbsent } else { false }
            return .demand(AxisDemand(axis: axis, demand: demand), hasOpposite: !isOpen)
        case .rest: return .rest
        }
    }

    /// Conditions that must all be true.
    package mutating func conjunction(of forms: [ConditionForm]) -> Conjunction {
        Conjunction(forms.map { demands(of: $0) })
    }
}
