/// The working days of some years in a row, as bits: they are counted for every document of every request.
struct WorkingDayTable: Hashable, Sendable {
    /// Of longer lists no table is made.
    private static let mostYears = 64

    private let first: Int
    private let count: Int
    private var bits: [UInt64]

    /// - Parameters:
    ///   - years: the years that lists speak of; nil: none do.
    ///   - holidays: the holidays in those years; days that are worked all the same are none.
    ///   - worked: days at a weekend that are worked.
    init?(_ years: ClosedRange<Int>?, weekend: WeekdaySet, holidays: [Day], worked: Set<Day>) {
        guard let years, years.count <= Self.mostYears, let first = Day(year: years.lowerBound, month: 1, day: 1),
            let last = Day(year: years.upperBound, month: 12, day: 31)
        else { return nil }
        self.first = Int(first.number)
        count = first.days(until: last) + 1
        bits = [UInt64](repeating: 0, count: (count + 63) / 64)
        let start = first.weekdayIndex
        for offset in 0..<count where !weekend.contains(index: (start + offset) % 7) { self[offset] = true }
        for day in holidays { set(day, false) }
        for day in worked { set(day, true) }
    }

    private subscript(offset: Int) -> Bool {
        get { bits[offset >> 6] >> UInt64(offset & 63) & 1 == 1 }
        set {
            let bit: UInt64 = 1 << UInt64(offset & 63)
            if newValue { bits[offset >> 6] |= bit } else { bits[offset >> 6] &= ~bit }
        }
    }

    private mutating func set(_ day: Day, _ isWorked: Bool) {
        let offset = Int(day.number) - first
        if offset >= 0, offset < count { self[offset] = isWorked }
    }

    /// Whether a day is worked; nil: it is not in the table.
    func isWorked(_ day: Day) -> Bool? {
        let offset = Int(day.number) - first
        return offset >= 0 && offset < count ? self[offset] : nil
    }
}
