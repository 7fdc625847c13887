/// The ways in which a condition can come true: it is true exactly where one of its branches is, unknown attributes included.
///
/// Truth that may be unknown forms a distributive lattice, in which errors are unknown like what is missing: so an `&&` of alternatives is the
/// alternative of every combination, and a branch that demands no more than another stands for both.
struct Branches: Sendable {
    /// At most this many ways are kept apart; of more, some are joined by what they demand in common.
    static let most = 8

    /// At least one.
    private(set) var readings: [DemandReader.Reading]

    init(_ reading: DemandReader.Reading) { readings = [reading] }

    static let nothing = Branches(.nothing)

    /// All of them: false as soon as one is.
    static func all(_ factors: [Branches]) -> Branches {
        var joined = Branches(DemandReader.join(factors.compactMap(\.only)))
        // Few ways first: then most factors are kept apart before the limit is met.
        for factor in factors.filter({ $0.only == nil }).sorted(by: { $0.readings.count < $1.readings.count }) {
            joined = joined.and(factor)
        }
        return joined
    }

    /// Any of them: false only where all are.
    static func any(_ alternatives: [Branches]) -> Branches {
        guard var joined = alternatives.first else { return .nothing }
        for alternative in alternatives.dropFirst() {
            for reading in alternative.readings { joined.add(reading) }
        }
        return joined
    }

    /// The same of other demands for each of the ways.
    func map(_ transform: (DemandReader.Reading) -> Branches) -> Branches { .any(readings.map(transform)) }

    /// Where none of them holds.
    var negation: Branches { .all(readings.map(\.negation)) }

    private var only: DemandReader.Reading? { readings.count == 1 ? readings.first : nil }

    private func and(_ factor: Branches) -> Branches {
        let other = readings.count * factor.readings.count <= Self.most ? factor.readings : [factor.enclosure]
        return .any(readings.flatMap { own in other.map { Branches(DemandReader.join([own, $0])) } })
    }

    /// Adds a way, unless one of those that there are says it already.
    private mutating func add(_ reading: DemandReader.Reading) {
        var reading = reading
        var index = 0
        while index < readings.count {
            let known = readings[index]
            if known.encloses(reading) { return }
            if reading.encloses(known) {
                readings.remove(at: index)
            } else if let both = known.union(reading) {
                readings.remove(at: index)
                // What was joined may say what others say.
                (reading, index) = (both, 0)
            } else {
                index += 1
            }
        }
        readings.append(reading)
        while readings.count > Self.most, let last = readings.popLast(), let next = readings.popLast() {
            readings.append(next.hull(last))
        }
    }

    /// What all of them demand in common.
    private var enclosure: DemandReader.Reading {
        readings.dropFirst().reduce(readings.first ?? .nothing) { $0.hull($1) }
    }
}
