import AdvisoryModel
package import RuleLanguage
import RuleLookup

/// Decides whether conditions can be true together, by what their comparisons demand.
///
/// It says no only where nothing makes all of them true: what is no comparison may be true, and so may what would take too long to work out.
package struct Possibilities {
    /// How many parts of conditions are looked at for one answer.
    private static let mostSteps = 2_000
    /// How many alternatives are gone into; the others may be true.
    private static let mostChoices = 32

    /// Something that has to be true.
    private enum Claim {
        case form(ConditionForm, isNegated: Bool)
        case demand(axis: AxisNumber, Demand)
    }

    private var reader = DemandReader()
    private var steps = 0

    package init() {}

    /// Whether all of them can be true at once.
    package mutating func mayHold(_ forms: [ConditionForm]) -> Bool {
        steps = Self.mostSteps
        return mayHold(forms.map { .form($0, isNegated: false) })
    }

    /// Whether it can be false.
    package mutating func mayFail(_ form: ConditionForm) -> Bool {
        steps = Self.mostSteps
        return mayHold([.form(form, isNegated: true)])
    }

    private mutating func mayHold(_ claims: [Claim]) -> Bool {
        var demands = Demands()
        var choices: [[Claim]] = []
        return mayHold(claims, &demands, &choices)
    }

    private mutating func mayHold(_ claims: [Claim], _ demands: inout Demands, _ choices: inout [[Claim]]) -> Bool {
        var pending = claims
        while let claim = pending.popLast() {
            steps -= 1
            if steps < 0 { return true }
            guard case .form(let form, let isNegated) = claim else {
                guard case .demand(let axis, let demand) = claim, demands.add(demand, of: axis) else { return false }
                continue
            }
            switch form {
            case .rest: continue
            case .not(let inner): pending.append(.form(inner, isNegated: !isNegated))
            case .all(let parts): join(parts, areAll: !isNegated, isNegated, &pending, &choices)
            case .any(let parts): join(parts, areAll: isNegated, isNegated, &pending, &choices)
            case .element(let body, _):
                // Elements differ from one another: what is said of one says nothing of the next.
                if !isNegated, !mayHold([.form(body, isNegated: false)]) { return false }
            case .member(let comparison, _):
                if !isNegated { pending.append(.form(.comparison(comparison), isNegated: false)) }
            case .comparison(let comparison):
                guard let either = demand(of: comparison, isNegated) else { continue }
                // Of two ways, below a range and above it, one may be closed already.
                let ways = either.ways.filter { demands.allows($0, of: either.axis) }
                guard let first = ways.first else { return false }
                if ways.count == 1 {
                    if !demands.add(first, of: either.axis) { return false }
                } else if choices.count < Self.mostChoices {
                    choices.append(ways.map { .demand(axis: either.axis, $0) })
                }
            }
        }
        return mayHold(anyOf: choices, demands)
    }

    private func join(
        _ parts: [ConditionForm], areAll: Bool, _ isNegated: Bool, _ pending: inout [Claim], _ choices: inout [[Claim]]
    ) {
        let claims = parts.map { Claim.form($0, isNegated: isNegated) }
        if areAll {
            pending += claims
        } else if choices.count < Self.mostChoices {
            choices.append(claims)
        }
    }

    /// Whether one claim of each choice can be true beside the demands.
    private mutating func mayHold(anyOf choices: [[Claim]], _ demands: Demands) -> Bool {
        var others = choices
        guard let choice = others.popLast() else { return true }
        for claim in choice {
            var (demands, rest) = (demands, others)
            if mayHold([claim], &demands, &rest) { return true }
        }
        return false
    }

    /// The demands of which a comparison, or its negation, makes one; nil where it makes none.
    private mutating func demand(
        of comparison: PlainComparison, _ isNegated: Bool
    ) -> (axis: AxisNumber, ways: [Demand])? {
        guard let (axis, demand) = reader.demand(of: comparison) else { return nil }
        guard isNegated else { return (axis, [demand]) }
        // What is absent is neither true nor false.
        if case .truth = demand, comparison.attribute.mayBeAbsent { return nil }
        return (axis, demand.complement)
    }
}

/// What conditions demand of each axis, as far as it has been found.
private struct Demands {
    /// By axis those that cannot be joined to one.
    private var byAxis: [AxisNumber: [Demand]] = [:]

    /// Adds a demand; false where nothing meets it beside the others.
    mutating func add(_ demand: Demand, of axis: AxisNumber) -> Bool {
        guard allows(demand, of: axis) else { return false }
        var joined = demand
        var others: [Demand] = []
        for other in byAxis[axis] ?? [] {
            if let both = joined.intersection(other) {
                joined = both
            } else {
                others.append(other)
            }
        }
        let isPossible = !joined.isEmpty && !others.contains { joined.excludes($0) }
        byAxis[axis] = others + [joined]
        return isPossible
    }

    /// Whether something may meet it beside each of the others.
    func allows(_ demand: Demand, of axis: AxisNumber) -> Bool {
        !demand.isEmpty && !(byAxis[axis] ?? []).contains { demand.excludes($0) }
    }
}
