/// A time at which a span of opening hours begins or ends.
enum TimePoint: Sendable, Hashable {
    /// In minutes since midnight.
    case clock(Int)
    /// `sunrise`, or `(sunset+01:00)`: that many minutes after it.
    case sun(SunEvent, offset: Int)

    /// The minutes at which it may be.
    var window: ClosedRange<Int> {
        switch self {
        case .clock(let minute): minute...minute
        case .sun(let event, let offset): event.window(movedBy: offset)
        }
    }

    /// Whether it depends on the sun.
    var isOfSun: Bool { if case .sun = self { true } else { false } }
}

/// What the sun does once a day, in the order of the day.
///
/// The engine knows neither places nor the sun: it takes it that dawn and sunrise come before 15:00, sunset and dusk after 09:00.
enum SunEvent: String, Sendable, Hashable, CaseIterable, Comparable {
    case dawn, sunrise, sunset, dusk

    func window(movedBy offset: Int) -> ClosedRange<Int> {
        func moved(_ minute: Int) -> Int { min(max(minute + offset, 0), DaySchedule.length) }
        return switch self {
        case .dawn, .sunrise: moved(0)...moved(15 * 60)
        case .sunset, .dusk: moved(9 * 60)...moved(DaySchedule.length)
        }
    }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    static func < (a: SunEvent, b: SunEvent) -> Bool { a.order < b.order }
}
