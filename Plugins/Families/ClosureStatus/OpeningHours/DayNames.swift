/// The words of opening hours.
enum DayNames {
    static let weekdays: [String: Int] = ["Mo": 0, "Tu": 1, "We": 2, "Th": 3, "Fr": 4, "Sa": 5, "Su": 6]
    static let months: [String: Int] = [
        "Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "May": 5, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9, "Oct": 10, "Nov": 11,
        "Dec": 12,
    ]
    static let states = ["open", "closed", "off", "unknown"]

    /// The names of days and months by their number.
    static func weekday(_ index: Int) -> String { weekdays.first { $0.value == index }?.key ?? "" }
    static func month(_ number: Int) -> String { months.first { $0.value == number }?.key ?? "" }

    /// Whether a date may begin with the word.
    static func isDate(_ word: String) -> Bool { months[word] != nil || word == "easter" }

    static func hint(for word: String) -> String {
        let names =
            Array(weekdays.keys) + Array(months.keys) + states + ["PH", "SH", "week", "easter"]
            + SunEvent.allCases.map(\.rawValue)
        // `Monday`, `mon`, `MO` and `december` begin with what is meant.
        let meant = names.filter { word.lowercased().hasPrefix($0.lowercased()) }.max { $0.utf8.count < $1.utf8.count }
        return meant.map { "did you mean `\($0)`?" }
            ?? "days are Mo, Tu, We, Th, Fr, Sa, Su, months Jan to Dec; put comments in double quotes"
    }
}
