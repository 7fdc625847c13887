import AdvisoryModel

extension Day {
    /// The date as it is read aloud, with its day of the week: `Monday 7 December 2026`.
    func spelled(in language: PhraseLanguage) -> String {
        let (year, month, day) = civil
        let weekday = Weekday.allCases.firstIndex(of: weekday) ?? 0
        let names = DateNames.names(in: language)
        let monthName = names.months[month - 1]
        let weekdayName = names.weekdays[weekday]
        return switch language {
        case .english: "\(weekdayName) \(day) \(monthName) \(year)"
        case .russian: "\(weekdayName), \(day) \(monthName) \(year) г."
        case .french: "\(weekdayName) \(day == 1 ? "1er" : String(day)) \(monthName) \(year)"
        }
    }
}

/// The names of days and months, as they stand inside of a date.
private struct DateNames {
    var weekdays: [String]
    var months: [String]

    static func names(in language: PhraseLanguage) -> DateNames {
        switch language {
        case .english: english
        case .russian: russian
        case .french: french
        }
    }

    static let english = DateNames(
        weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        months: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ])
    static let russian = DateNames(
        weekdays: ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"],
        months: [
            "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
            "декабря",
        ])
    static let french = DateNames(
        weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
        months: [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
            "décembre",
        ])
}
