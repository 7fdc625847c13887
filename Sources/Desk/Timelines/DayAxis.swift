import AdvisoryModel

/// Where the days of a window lie in a picture, and the lines that tell weeks, months or years.
struct DayAxis {
    private let window: DayWindow
    private let left: Double
    /// The width of one day.
    private let unit: Double

    init(_ window: DayWindow, from left: Double, width: Double) {
        self.window = window
        self.left = left
        unit = width / Double(window.first.days(until: window.last) + 1)
    }

    /// Where a day begins.
    func x(of day: Day) -> Double { left + Double(window.first.days(until: day)) * unit }

    /// Where a stretch ends whose last day that was asked about this is.
    func x(after day: Day) -> Double { x(of: min(day.adding(days: window.step), window.last.adding(days: 1))) }

    /// Draws a line and a name for each week, month or year, whichever leaves room for the names.
    func draw(from top: Double, to bottom: Double, in svg: inout MarkupWriter) {
        let number = TimelinePicture.number
        for (day, name) in ticks {
            svg.empty(
                "line",
                [
                    "x1": number(x(of: day)), "x2": number(x(of: day)), "y1": number(top), "y2": number(bottom),
                    "stroke": "#c8c8c8", "stroke-width": "1",
                ])
            TimelinePicture.add(name, at: (x(of: day) + 2, top - 3), size: 11, to: &svg)
        }
    }

    private var ticks: [(day: Day, name: String)] {
        let days = window.first.days(until: window.last) + 1
        if days <= 70 {
            // Each Monday; of a few days each.
            let each = days <= 14 ? 1 : 7
            let offset = each == 1 ? 0 : (7 - (Weekday.allCases.firstIndex(of: window.first.weekday) ?? 0)) % 7
            return stride(from: offset, to: days, by: each).map { place in
                let day = window.first.adding(days: place)
                return (day, String(day.description.dropFirst(5)))
            }
        }
        let months = days <= 430 ? 1 : days <= 1_300 ? 3 : 12
        var ticks: [(Day, String)] = []
        let first = window.first.civil
        var day = Day(year: first.year, month: 1, day: 1) ?? window.first
        while day <= window.last {
            if day >= window.first { ticks.append((day, String(day.description.prefix(7)))) }
            let next = day.adding(months: months)
            if next <= day { break }
            day = next
        }
        return ticks
    }
}
