package import AdvisoryModel

/// What many rules demand of a trip, each demand told apart by a bit, so that one look at a request says which of them it does not meet.
package struct TripDemands: Sendable {
    /// The demands of one attribute: a bit for each, and for each value those that it meets.
    private struct Wanted: Sendable {
        var all: UInt64 = 0
        var met: [String: UInt64] = [:]

        func unmet(by value: String?) -> UInt64 {
            if all == 0 { return 0 }
            return value.map { all & ~(met[$0] ?? 0) } ?? 0
        }

        func unmet(byAnyOf values: [String]?) -> UInt64 {
            guard all != 0, let values, !values.isEmpty else { return 0 }
            return values.reduce(all) { $0 & ~(met[$1] ?? 0) }
        }
    }

    private let bits: [TripDemand: UInt64]
    private var (from, to, nationalities) = (Wanted(), Wanted(), Wanted())

    /// - Parameter demands: those that are told apart, of each the first.
    package init(_ demands: some Sequence<TripDemand>) {
        var bits: [TripDemand: UInt64] = [:]
        for demand in demands where bits[demand] == nil && bits.count < UInt64.bitWidth {
            bits[demand] = 1 << UInt64(bits.count)
        }
        self.bits = bits
        for (demand, bit) in bits {
            switch demand.place {
            case .from: Self.add(bit, demand, to: &from)
            case .to: Self.add(bit, demand, to: &to)
            case .nationalities: Self.add(bit, demand, to: &nationalities)
            // Whether a crossing meets it is known before there is a request.
            case .crossing, .countries: break
            }
        }
    }

    private static func add(_ bit: UInt64, _ demand: TripDemand, to wanted: inout Wanted) {
        wanted.all |= bit
        for value in demand.values { wanted.met[value, default: 0] |= bit }
    }

    /// The bits of some demands; those that are not told apart are taken to be met.
    package func bits(of demands: [TripDemand]) -> UInt64 { demands.reduce(0) { $0 | (bits[$1] ?? 0) } }

    /// The bits of those of which it is known that a request does not meet them.
    package func unmet(by request: Request) -> UInt64 {
        from.unmet(by: request.trip.from) | to.unmet(by: request.trip.to)
            | nationalities.unmet(byAnyOf: request.traveler.nationalities)
    }
}

/// Reads what rules demand of a trip; most of a file demand the same.
package struct TripDemandReader {
    private var known: [String: TripDemand?] = [:]

    package init() {}

    /// - Parameter evidence: the conditions of a rule.
    package mutating func demands(of evidence: [Evidence]) -> [TripDemand] {
        evidence.compactMap { evidence in
            if let demand = known[evidence.condition] { return demand }
            let demand = TripDemand(condition: evidence.condition)
            known[evidence.condition] = .some(demand)
            return demand
        }
    }
}
