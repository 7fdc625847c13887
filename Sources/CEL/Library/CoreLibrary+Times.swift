import CivilTime

extension CoreLibrary {
    static let times: [FunctionDeclaration] = [
        part("getFullYear", "The year.") { $0.date.year },
        part("getMonth", "The month, January 0.") { $0.date.month - 1 },
        part("getDate", "The day of the month, from 1.") { $0.date.day },
        part("getDayOfMonth", "The day of the month, from 0.") { $0.date.day - 1 },
        part("getDayOfYear", "The day of the year, from 0.") {
            $0.day - CivilDate(year: $0.date.year, month: 1, day: 1).dayNumber
        },
        part("getDayOfWeek", "The day of the week, Sunday 0.") { (($0.day + 4) % 7 + 7) % 7 },
        part("getHours", "The hour; of a duration its whole hours.", perUnit: 3_600_000_000_000) { $0.second / 3600 },
        part("getMinutes", "The minute; of a duration its whole minutes.", perUnit: 60_000_000_000) {
            $0.second / 60 % 60
        },
        part("getSeconds", "The second; of a duration its whole seconds.", perUnit: 1_000_000_000) { $0.second % 60 },
        milliseconds,
    ]

    /// A timestamp by some clock.
    private struct ClockReading {
        /// Days since 1970-01-01.
        var day: Int
        /// Seconds of the day.
        var second: Int
        var nanoseconds: Int

        var date: CivilDate { CivilDate(dayNumber: day) }

        init(_ time: Timestamp, offset: Int) {
            let seconds = Int(time.seconds) + offset
            second = (seconds % 86_400 + 86_400) % 86_400
            day = (seconds - second) / 86_400
            nanoseconds = Int(time.nanoseconds)
        }
    }

    private static func part(
        _ name: String, _ summary: String, perUnit: Int64? = nil, _ read: @escaping @Sendable (ClockReading) -> Int
    ) -> FunctionDeclaration {
        let id = "timestamp_\(name)"
        var overloads = clock(id, read)
        if let perUnit {
            overloads.append(
                Overload("duration_\(name)", [.duration], .int, isMember: true) { arguments in
                    guard case .duration(let length) = arguments[0] else {
                        return EvaluationError.noOverload(name, arguments[0])
                    }
                    return .int(length.nanoseconds / perUnit)
                })
        }
        return FunctionDeclaration(
            name, summary + " Of a timestamp in UTC, or by the clock of the zone that is named.",
            examples: ["timestamp('2026-12-07T08:30:00Z').\(name)('Asia/Vladivostok')"], overloads)
    }

    private static func clock(_ id: String, _ read: @escaping @Sendable (ClockReading) -> Int) -> [Overload] {
        [
            Overload(id, [.timestamp], .int, isMember: true) { arguments in
                guard case .timestamp(let time) = arguments[0] else {
                    return EvaluationError.noOverload(id, arguments[0])
                }
                return .int(Int64(read(ClockReading(time, offset: 0))))
            },
            Overload("\(id)_with_tz", [.timestamp, .string], .int, isMember: true, cost: .constant(10)) { arguments in
                guard case .timestamp(let time) = arguments[0], case .string(let zone) = arguments[1] else {
                    return EvaluationError.noOverload(id, arguments[0], arguments[1])
                }
                guard let offset = TimeZoneRules.offset(of: zone, at: time) else {
                    return .error(EvaluationError(CELCode.unknownZone, "no time zone is called `\(zone)`"))
                }
                return .int(Int64(read(ClockReading(time, offset: offset))))
            },
        ]
    }

    private static let milliseconds = FunctionDeclaration(
        "getMilliseconds", "The milliseconds of the second, of a duration too.",
        examples: ["duration('123.321456789s').getMilliseconds() // 321"],
        clock("timestamp_getMilliseconds") { $0.nanoseconds / 1_000_000 } + [
            Overload("duration_getMilliseconds", [.duration], .int, isMember: true) { arguments in
                guard case .duration(let length) = arguments[0] else {
                    return EvaluationError.noOverload("getMilliseconds", arguments[0])
                }
                return .int(length.nanoseconds % 1_000_000_000 / 1_000_000)
            }
        ])
}
