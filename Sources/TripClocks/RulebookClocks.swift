package import AdvisoryModel

/// The clocks of all crossings of a rulebook.
package struct RulebookClocks: Sendable {
    /// So many days may lie between what two clocks show: the farthest are 26 hours apart.
    package static let mostDays = 2

    private let crossings: [CrossingClocks]
    /// The sides of crossings whose two clocks may show different times.
    private let unequalSides: Set<String>

    package init(_ crossings: [Crossing]) {
        self.crossings = crossings.map { CrossingClocks($0) }
        unequalSides = Set(self.crossings.lazy.filter { !$0.areEqual }.flatMap(\.sides))
    }

    /// The clocks of the crossing of that number.
    package subscript(crossing: Int) -> CrossingClocks { crossings[crossing] }

    /// Whether the clock that a rule of that zone and authority follows may show another time than that of the state that is left.
    package func mayDiffer(zone: String?, authority: String?) -> Bool {
        zone != nil || authority.map { unequalSides.contains($0) } ?? false
    }
}

/// The clocks of the two sides of a crossing; a class, because every request refers to them.
package final class CrossingClocks: Sendable {
    let sides: [String]
    private let zones: [String: ClockZone]

    init(_ crossing: Crossing) {
        sides = crossing.between
        zones = crossing.timeZones.compactMapValues { ClockZone($0) }
    }

    /// The clock of a side; nil: not known.
    subscript(side: String) -> ClockZone? { zones[side] }

    /// Whether all its clocks are known to be one.
    var areEqual: Bool { Set(sides.map { zones[$0] }).count == 1 && zones.count == sides.count }

    /// The side whose clock and calendar a rule follows: its zone, else its authority where that is a side; nil: the one that is left.
    func side(zone: String?, authority: String?) -> String? {
        zone ?? authority.flatMap { sides.contains($0) ? $0 : nil }
    }

    /// The sides that a trip may leave: one where it says from where, or to where.
    func leaving(from: String?, to: String?) -> [String] {
        if let from { return [from] }
        guard let to, sides.contains(to) else { return sides }
        return sides.filter { $0 != to }
    }
}
