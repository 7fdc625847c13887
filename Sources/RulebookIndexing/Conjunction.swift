import RuleLookup

/// Conditions that must all be true: what they demand is joined once, so that it is quickly held against that of others.
///
/// It says no only where nothing makes all of them true: what is no comparison may be true, and so may what would take too long to work out.
package struct Conjunction: Sendable {
    /// How many parts of conditions are looked at for one answer.
    private static let mostSteps = 2_000
    /// How many alternatives are gone into; the others may be true.
    private static let mostChoices = 32

    /// Something that has to be true.
    private enum Claim: Sendable {
        case form(DemandForm, isNegated: Bool)
        case demand(DemandReader.AxisDemand)
    }

    private var demands = JoinedDemands()
    /// Of each of these one has to be true.
    private var choices: [[Claim]] = []
    /// Whether something meets what is joined, the choices aside.
    private var isPossible = true
    /// Whether there was too much to join.
    private var isCutOff = false

    package init(_ forms: [DemandForm] = []) { add(forms) }

    /// Adds conditions that have to be true as well.
    package mutating func add(_ forms: [DemandForm]) {
        var steps = Self.mostSteps
        isPossible = isPossible && join(forms.map { .form($0, isNegated: false) }, &steps)
        isCutOff = isCutOff || steps < 0
    }

    /// Whether all of them can be true at once.
    package var mayHold: Bool {
        var steps = Self.mostSteps
        return isPossible && (isCutOff || mayHold(&steps))
    }

    /// Whether all of them can be true together with all of others, which the same reader has read.
    package func mayHold(beside other: Conjunction) -> Bool {
        guard isPossible, other.isPossible, demands.allow(other.demands) else { return false }
        if isCutOff || other.isCutOff { return true }
        var steps = Self.mostSteps
        var both = self
        both.choices += other.choices.prefix(Self.mostChoices - choices.count)
        return both.join(other.demands.all.map { .demand($0) }, &steps) && both.mayHold(&steps)
    }

    /// Adds claims; false where nothing meets all.
    private mutating func join(_ claims: [Claim], _ steps: inout Int) -> Bool {
        var pending = claims
        while let claim = pending.popLast() {
            steps -= 1
            if steps < 0 { return true }
            switch claim {
            case .demand(let demand), .form(.demand(let demand, _), isNegated: false):
                if !demands.add(demand) { return false }
            case .form(.demand(let demand, let hasOpposite), isNegated: true):
                if hasOpposite, !add(anyOf: demand.complement) { return false }
            case .form(.not(let inner), let isNegated): pending.append(.form(inner, isNegated: !isNegated))
            case .form(.all(let parts), let isNegated): add(parts, areAll: !isNegated, isNegated, &pending)
            case .form(.any(let parts), let isNegated): add(parts, areAll: isNegated, isNegated, &pending)
            case .form(.element(let body), isNegated: false):
                var element = Conjunction()
                guard element.join([.form(body, isNegated: false)], &steps), element.mayHold(&steps) else {
                    return false
                }
            case .form(.onlyWhere(let inner), isNegated: false): pending.append(.form(inner, isNegated: false))
            case .form(.element, isNegated: true), .form(.onlyWhere, isNegated: true), .form(.rest, _): continue
            }
        }
        return true
    }

    private mutating func add(_ parts: [DemandForm], areAll: Bool, _ isNegated: Bool, _ pending: inout [Claim]) {
        let claims = parts.map { Claim.form($0, isNegated: isNegated) }
        if areAll {
            pending += claims
        } else if choices.count < Self.mostChoices {
            choices.append(claims)
        }
    }

    /// Adds the demands of which one must be met; false where none can be.
    private mutating func add(anyOf ways: [DemandReader.AxisDemand]) -> Bool {
        // Of two ways, below a range and above it, one may be closed already.
        let open = ways.filter { demands.allow($0) }
        guard let first = open.first else { return false }
        if open.count == 1 { return demands.add(first) }
        if choices.count < Self.mostChoices { choices.append(open.map { .demand($0) }) }
        return true
    }

    /// Whether one claim of each choice can be true beside the demands.
    private func mayHold(_ steps: inout Int) -> Bool {
        guard steps >= 0, let choice = choices.last else { return true }
        for claim in choice {
            var rest = self
            rest.choices.removeLast()
            if rest.join([claim], &steps), rest.mayHold(&steps) { return true }
        }
        return false
    }
}

/// What conditions demand of each axis, as far as it has been found.
private struct JoinedDemands: Sendable {
    /// Of one axis those that cannot be joined to one.
    private(set) var all: [DemandReader.AxisDemand] = []

    /// Adds a demand; false where nothing meets it beside the others.
    mutating func add(_ added: DemandReader.AxisDemand) -> Bool {
        guard allow(added) else { return false }
        var joined = added.demand
        all.removeAll { other in
            guard other.axis == added.axis, let both = joined.intersection(other.demand) else { return false }
            joined = both
            return true
        }
        let both = DemandReader.AxisDemand(axis: added.axis, demand: joined)
        let isPossible = allow(both)
        all.append(both)
        return isPossible
    }

    /// Whether something may meet a demand beside each of the others.
    func allow(_ added: DemandReader.AxisDemand) -> Bool {
        !added.demand.isEmpty && !all.contains { $0.axis == added.axis && added.demand.excludes($0.demand) }
    }

    func allow(_ others: JoinedDemands) -> Bool { others.all.allSatisfy { allow($0) } }
}

extension DemandReader.AxisDemand {
    /// What is left where it does not hold: any of these.
    fileprivate var complement: [Self] { demand.complement.map { Self(axis: axis, demand: $0) } }
}
