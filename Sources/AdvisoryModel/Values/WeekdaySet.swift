/// Days of the week, as bits: working days are counted for every document of every request.
struct WeekdaySet: Hashable, Sendable {
    /// Bit 0 is Monday.
    private var bits: UInt8

    init(_ days: some Sequence<Weekday>) { bits = days.reduce(0) { $0 | 1 << $1.index } }

    /// Saturday and Sunday.
    static let usualWeekend = WeekdaySet([.saturday, .sunday])

    func contains(_ weekday: Weekday) -> Bool { bits >> weekday.index & 1 == 1 }

    func contains(_ day: Day) -> Bool { contains(index: day.weekdayIndex) }

    /// - Parameter index: 0 for Monday to 6 for Sunday.
    func contains(index: Int) -> Bool { bits >> index & 1 == 1 }
}

extension Weekday {
    /// 0 for Monday to 6 for Sunday.
    fileprivate var index: Int {
        switch self {
        case .monday: 0
        case .tuesday: 1
        case .wednesday: 2
        case .thursday: 3
        case .friday: 4
        case .saturday: 5
        case .sunday: 6
        }
    }
}
