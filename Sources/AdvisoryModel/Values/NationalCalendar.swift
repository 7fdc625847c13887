/// On which days a state works: its weekend, its holidays, and days off that are worked.
///
/// ```swift
/// let (first, second) = (Day("2027-02-13")!, Day("2027-02-20")!)
/// let calendar = NationalCalendar(workingDays: [second])
/// calendar.isWorkingDay(first)    // false: a Saturday
/// calendar.isWorkingDay(second)   // true: a Saturday that is worked for a day off elsewhere
/// ```
public struct NationalCalendar: Hashable, Sendable {
    /// The days of the week on which nobody works; nil: Saturday and Sunday.
    private var ownWeekend: WeekdaySet?
    /// The public holidays.
    public private(set) var holidays: HolidayList
    /// The school holidays.
    public private(set) var schoolHolidays: HolidayList
    /// Days that are worked although they lie at a weekend or on a yearly holiday.
    public private(set) var workingDays: Set<Day>
    /// The working days of the years that the lists speak of.
    private var table: WorkingDayTable?

    /// Creates a calendar.
    public init(
        weekend: Set<Weekday>? = nil, holidays: HolidayList = HolidayList(),
        schoolHolidays: HolidayList = HolidayList(),
        workingDays: Set<Day> = []
    ) {
        ownWeekend = weekend.map { WeekdaySet($0) }
        self.holidays = holidays
        self.schoolHolidays = schoolHolidays
        self.workingDays = workingDays
        self.holidays.take(out: workingDays)
        table = listedDays
    }

    /// Monday to Friday, without any holiday.
    public static let weekdays = NationalCalendar()

    /// The days of the week on which nobody works.
    public var weekend: Set<Weekday> { Set(Weekday.allCases.filter { (ownWeekend ?? .usualWeekend).contains($0) }) }

    /// Whether the day is worked, as far as the holidays are known.
    public func isWorkingDay(_ day: Day) -> Bool {
        if let isWorked = table?.isWorked(day) { return isWorked }
        if !workingDays.isEmpty, workingDays.contains(day) { return true }
        return !(ownWeekend ?? .usualWeekend).contains(day) && !holidays.isHoliday(day)
    }

    private var listedDays: WorkingDayTable? {
        let years = holidays.listedYears
        return WorkingDayTable(
            years, weekend: ownWeekend ?? .usualWeekend, holidays: years.map { holidays.days(in: $0) } ?? [],
            worked: workingDays)
    }

    /// The years between two days, whichever comes first, of which the holidays are not all known.
    public func unlistedYears(between first: Day, and last: Day) -> [Int] {
        let years = min(first, last).civil.year...max(first, last).civil.year
        return years.filter { !holidays.isComplete(in: $0) }
    }

    /// The first day that is listed as a holiday and as a working day; nil: there is none.
    package var contradiction: Day? { workingDays.filter { holidays.lists($0) }.min() }

    /// Adds what another file says of the same state; false where the two have different weekends.
    package mutating func add(_ other: NationalCalendar) -> Bool {
        if let own = ownWeekend, let weekend = other.ownWeekend, own != weekend { return false }
        ownWeekend = ownWeekend ?? other.ownWeekend
        holidays.formUnion(other.holidays)
        schoolHolidays.formUnion(other.schoolHolidays)
        workingDays.formUnion(other.workingDays)
        table = listedDays
        return true
    }
}
