import AdvisoryModel
package import RuleLanguage
package import RuleLookup

extension DemandReader {
    /// The ways in which a term comes true.
    mutating func read(_ form: ConditionForm) -> Branches { read(form, isNegated: false) }

    private mutating func read(_ form: ConditionForm, isNegated: Bool) -> Branches {
        switch form {
        case .all(let parts): return read(parts, isAll: !isNegated, isNegated)
        case .any(let parts): return read(parts, isAll: isNegated, isNegated)
        case .not(let inner): return read(inner, isNegated: !isNegated)
        case .comparison(let comparison):
            guard let (axis, demand) = demand(of: comparison) else { return .nothing }
            let plain = Branches(Reading(demands: [axis: demand], isExact: true))
            return isNegated ? plain.negation : plain
        case .element(let body, let isAny):
            let lifted = read(body, isNegated: false).map { Branches(Self.lifted($0, isAny: isAny)) }
            return isNegated ? lifted.negation : lifted
        case .member(let comparison, let group):
            guard !isNegated, let (axis, demand) = demand(of: comparison) else { return .nothing }
            return .any([
                Branches(Reading(demands: [axis: demand])),
                Branches(Reading(demands: [number(of: .oldNews(ofGroup: group)): .truth(true)])),
            ])
        case .rest: return .nothing
        }
    }

    private mutating func read(_ parts: [ConditionForm], isAll: Bool, _ isNegated: Bool) -> Branches {
        // One of no values: false where the attribute is known, or true under `not`, and unknown elsewhere.
        if parts.isEmpty { return .nothing }
        let branches = parts.map { read($0, isNegated: isNegated) }
        return isAll ? .all(branches) : .any(branches)
    }

    /// What is demanded of a list, where this is demanded of one of its elements.
    ///
    /// The list has an element with one of the words; whether all that is demanded is met by the same element is left to evaluation.
    private static func lifted(_ reading: Reading, isAny: Bool) -> Reading {
        var lifted = Reading()
        for (axis, demand) in reading.demands {
            switch demand {
            case .words(let words, false), .overlaps(let words): lifted.demands[axis] = .overlaps(words)
            // Nothing is demanded of elements that is true or false: this is about all groups of countries.
            case .truth: lifted.demands[axis] = demand
            case .words, .avoids, .range: continue
            }
        }
        lifted.isExact = isAny && reading.isExact && reading.demands.count == 1 && lifted.demands.count == 1
        return lifted
    }

    /// What plain comparisons of different attributes demand together; nil where they are not such.
    ///
    /// Most rules are made of nothing else, and need no table of their demands.
    mutating func plainDemands(of terms: [Condition.Term]) -> (
        demands: [(axis: AxisNumber, demand: Demand)], isExact: Bool
    )? {
        var demands: [(axis: AxisNumber, demand: Demand)] = []
        demands.reserveCapacity(terms.count)
        var isExact = true
        for term in terms {
            guard case .comparison(let comparison) = term.core.form else { return nil }
            guard let (axis, demand) = demand(of: comparison) else {
                isExact = false
                continue
            }
            var index = demands.endIndex
            while index > 0, demands[index - 1].axis >= axis {
                if demands[index - 1].axis == axis { return nil }
                index -= 1
            }
            demands.insert((axis, demand), at: index)
        }
        return (demands, isExact)
    }

    /// What a comparison demands; nil where that cannot be looked up.
    package mutating func demand(of comparison: PlainComparison) -> (axis: AxisNumber, demand: Demand)? {
        let attribute = comparison.attribute
        guard let kind = attribute.type.comparisonKind, let demand = demand(of: comparison.relation),
            kind.takes(demand)
        else { return nil }
        if attribute.field == nil, !attribute.isElement { return (number(of: attribute.slot, kind), demand) }
        // The axis of an element is that of its list.
        let axis = Axis(slot: attribute.slot, field: attribute.field, kind: attribute.isElement ? .list : kind)
        return (number(of: axis), demand)
    }

    private mutating func demand(of relation: PlainComparison.Relation) -> Demand? {
        switch relation {
        case .equals(let word): return .words(SymbolSet(symbol(word)), isComplement: false)
        case .isOneOf(let words): return .words(symbols(of: words), isComplement: false)
        case .contains(let word): return .overlaps(SymbolSet(symbol(word)))
        case .overlaps(let words): return .overlaps(symbols(of: words))
        case .isTrue(let truth): return .truth(truth)
        case .compares(let function, let bound): return Self.number(bound).flatMap { Self.range(function, $0) }
        case .lies(let from, let to):
            let low = from.map { Self.number($0) } ?? .some(.min)
            let high = to.map { Self.number($0) } ?? .some(.max)
            guard let low, let high, low <= high else { return nil }
            return .range(low...high)
        }
    }

    /// The numbers for which a comparison holds; nil where there are none, or it is not a comparison of numbers.
    private static func range(_ function: String, _ bound: Int32) -> Demand? {
        switch function {
        case "_==_": .range(bound...bound)
        case "_<=_": .range(.min...bound)
        case "_>=_": .range(bound...(.max))
        case "_<_": bound == .min ? nil : .range(.min...(bound - 1))
        case "_>_": bound == .max ? nil : .range((bound + 1)...(.max))
        default: nil
        }
    }

    private mutating func symbols(of words: [String]) -> SymbolSet {
        var symbols: [UInt32] = []
        symbols.reserveCapacity(words.count)
        for word in words { symbols.append(symbol(word)) }
        return SymbolSet(symbols)
    }

    private static func number(_ bound: PlainComparison.Bound) -> Int32? {
        switch bound {
        // The ends of the range stand for no end at all.
        case .integer(let number): (-(1 << 30)...(1 << 30)).contains(number) ? Int32(exactly: number) : nil
        case .day(let day): day.number
        }
    }
}
