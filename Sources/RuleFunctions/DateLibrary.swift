package import AdvisoryModel
package import CEL

/// The functions on calendar days that conditions have beyond the language's own.
package enum DateLibrary {
    package static func library(calendars: [String: NationalCalendar]) -> Library {
        Library(
            "dates", functions: constructors + parts + periods(calendars) + operators,
            types: ["date": DateValue.type, "period": PeriodValue.type])
    }

    private static let (date, period) = (DateValue.type, PeriodValue.type)

    private static func invalid(_ message: String) -> Value {
        .error(EvaluationError(CELCode.invalidArgument, message))
    }

    private static let constructors = [
        FunctionDeclaration(
            "date", "A calendar day from its text, or the day of a point in time in UTC.",
            examples: ["date(timestamp('2026-12-07T23:59:00Z')) // date('2026-12-07')", "date('2026-02-30') // error"],
            [
                Overload("string_to_date", [.string], date) { arguments in
                    guard case .string(let text) = arguments[0], let day = Day(text) else {
                        return invalid("`\(arguments[0].displayText)` is not a day, YYYY-MM-DD")
                    }
                    return .day(day)
                },
                Overload("timestamp_to_date", [.timestamp], date) { arguments in
                    guard case .timestamp(let time) = arguments[0] else { return invalid("a timestamp is needed") }
                    let days = Int((Double(time.seconds) / 86_400).rounded(.down))
                    return Day(number: days).map { .day($0) } ?? invalid("the day is outside the years 1 to 9999")
                },
                Overload("date_to_date", [date], date) { $0[0] },
            ])
    ]

    private static func part(
        _ name: String, _ summary: String, _ example: String, _ result: CELType,
        _ read: @escaping @Sendable (Day) -> Value
    ) -> FunctionDeclaration {
        FunctionDeclaration(
            name, summary, examples: [example],
            [
                Overload("date_\(name)", [date], result, isMember: true) {
                    $0[0].day.map(read) ?? invalid("a date is needed")
                }
            ])
    }

    private static let parts = [
        part("year", "The year of a day.", "date('2026-12-07').year() // 2026", .int) { .int(Int64($0.civil.year)) },
        part("month", "The month of a day, from 1.", "date('2026-12-07').month() // 12", .int) {
            .int(Int64($0.civil.month))
        },
        part("day", "The day of the month, from 1.", "date('2026-12-07').day() // 7", .int) {
            .int(Int64($0.civil.day))
        },
        part(
            "dayOfYear", "The day of the year, from 1: so many days of it have come.",
            "date('2026-02-01').dayOfYear() // 32", .int
        ) { day in
            Day(year: day.civil.year, month: 1, day: 1).map { .int(Int64($0.days(until: day) + 1)) }
                ?? invalid("a date is needed")
        },
        part(
            "weekday", "The day of the week: mo, tu, we, th, fr, sa, su.", "date('2026-12-07').weekday() // 'mo'",
            .string
        ) {
            .string($0.weekday.rawValue)
        },
    ]

    private static func periods(_ calendars: [String: NationalCalendar]) -> [FunctionDeclaration] {
        func count(
            _ name: String, _ summary: String, _ unit: Period.Unit, _ example: String
        ) -> FunctionDeclaration {
            FunctionDeclaration(
                name, summary, examples: [example],
                [
                    Overload("\(name)_int", [.int], period) { arguments in
                        guard case .int(let number) = arguments[0], (0...100_000).contains(number) else {
                            return invalid("`\(name)` takes a number from 0 to 100000")
                        }
                        return .period(Period(Int(number), unit))
                    }
                ])
        }
        let moves: [(name: String, summary: String, example: String, forward: Bool)] = [
            (
                "workingDaysAfter", "The day that many working days later, by the calendar of a country.",
                "date('2026-12-07').workingDaysAfter(15, 'RU') // date('2026-12-28')", true
            ),
            (
                "workingDaysBefore", "The day that many working days earlier, by the calendar of a country.",
                "date('2026-12-07').workingDaysBefore(5, 'RU') // date('2026-11-30')", false
            ),
        ]
        return [
            count("days", "A number of days.", .days, "date('2026-12-30') + days(3) // date('2027-01-02')"),
            count(
                "months", "A number of months; a day that the month does not have becomes its last.", .months,
                "date('2026-01-31') + months(1) // date('2026-02-28')"),
            count(
                "workingDays", "A number of working days, Monday to Friday.", .workingDays,
                "date('2026-12-04') + workingDays(1) // date('2026-12-07')"),
        ]
            + moves.map { move in
                FunctionDeclaration(
                    move.name, move.summary, examples: [move.example],
                    [
                        Overload("date_\(move.name)", [date, .int, .string], date, isMember: true, cost: .constant(50))
                        { arguments in
                            guard let day = arguments[0].day, case .int(let number) = arguments[1],
                                case .string(let country) = arguments[2], (0...100_000).contains(number)
                            else { return invalid("`\(move.name)` takes a number from 0 to 100000 and a country") }
                            let period = Period(Int(number), .workingDays)
                            let calendar = calendars[country] ?? .weekdays
                            return .day(
                                move.forward
                                    ? period.after(day, calendar: calendar) : period.before(day, calendar: calendar))
                        }
                    ])
            }
    }

    private static let operators: [FunctionDeclaration] = [
        comparison("_<_", "less_date") { $0 < $1 }, comparison("_<=_", "less_equals_date") { $0 <= $1 },
        comparison("_>_", "greater_date") { $0 > $1 }, comparison("_>=_", "greater_equals_date") { $0 >= $1 },
        FunctionDeclaration("_+_", [Overload("add_date_period", [date, period], date) { move($0, forward: true) }]),
        FunctionDeclaration(
            "_-_",
            [
                Overload("subtract_date_period", [date, period], date) { move($0, forward: false) },
                Overload("subtract_date_date", [date, date], .int) { arguments in
                    guard let a = arguments[0].day, let b = arguments[1].day else { return invalid("dates are needed") }
                    return .int(Int64(b.days(until: a)))
                },
            ]),
    ]

    private static func comparison(
        _ name: String, _ id: String, _ compare: @escaping @Sendable (Day, Day) -> Bool
    ) -> FunctionDeclaration {
        FunctionDeclaration(
            name,
            [
                Overload(id, [date, date], .bool) { arguments in
                    guard let a = arguments[0].day, let b = arguments[1].day else { return invalid("dates are needed") }
                    return .bool(compare(a, b))
                }
            ])
    }

    private static func move(_ arguments: [Value], forward: Bool) -> Value {
        guard let day = arguments[0].day, case .opaque(let value) = arguments[1],
            let period = (value as? PeriodValue)?.period
        else { return invalid("a date and a period are needed") }
        return .day(forward ? period.after(day) : period.before(day))
    }
}
