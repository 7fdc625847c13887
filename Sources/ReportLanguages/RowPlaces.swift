/// The places of the last conditions of advisories that only may apply: those that share one may be rows of one table.
package struct RowPlaces {
    private var known: [Int] = []
    package private(set) var mayBeRows = false

    package init() {}

    /// - Parameter place: a number, the same for the same place.
    package mutating func note(_ place: Int) {
        if mayBeRows { return }
        if known.isEmpty { known.reserveCapacity(32) }
        // So many are looked through by who gathers them.
        mayBeRows = known.count == 64 || known.contains(place)
        known.append(place)
    }
}
