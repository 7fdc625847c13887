import RuleLookup

extension DemandReader {
    /// What a condition demands of each axis, all at once.
    struct Reading: Sendable {
        var demands: [AxisNumber: Demand] = [:]
        /// Whether the demands say all that the condition says, unknown attributes included.
        var isExact = false

        static let nothing = Reading()
    }

    /// All of them: false as soon as one is, so that the demands of each hold for the whole.
    static func join(_ readings: [Reading]) -> Reading {
        var joined = Reading(isExact: true)
        for reading in readings {
            joined.isExact = joined.isExact && reading.isExact
            for (axis, demand) in reading.demands {
                guard let known = joined.demands[axis] else {
                    joined.demands[axis] = demand
                    continue
                }
                if let both = known.intersection(demand) {
                    joined.demands[axis] = both
                } else {
                    joined.isExact = false
                }
            }
        }
        return joined
    }
}

extension DemandReader.Reading {
    /// Whether whatever meets the other meets this one.
    func encloses(_ other: Self) -> Bool {
        demands.allSatisfy { axis, demand in other.demands[axis].map { $0.isWithin(demand) } ?? false }
    }

    /// Either, where one reading says just what the two say: they differ in one axis, and it has a demand for both.
    func union(_ other: Self) -> Self? {
        guard isExact == other.isExact, demands.count == other.demands.count else { return nil }
        var different: (axis: AxisNumber, demand: Demand)?
        for (axis, demand) in demands {
            guard let second = other.demands[axis] else { return nil }
            if demand == second { continue }
            guard different == nil, let either = demand.union(second) else { return nil }
            different = (axis, either)
        }
        var joined = self
        if let different { joined.demands[different.axis] = different.demand }
        return joined
    }

    /// What both demand in common.
    func hull(_ other: Self) -> Self {
        var hull = Self()
        for (axis, demand) in demands {
            if let second = other.demands[axis], let either = demand.hull(second) { hull.demands[axis] = either }
        }
        return hull
    }

    /// Where it does not hold, as far as that can be looked up.
    var negation: Branches {
        guard isExact, demands.count == 1, let (axis, demand) = demands.first else { return .nothing }
        let negations = demand.negations.map { Branches(Self(demands: [axis: $0], isExact: true)) }
        return .any(negations)
    }
}
