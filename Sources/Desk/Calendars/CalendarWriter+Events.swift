import AdvisoryModel

extension CalendarWriter {
    /// The head of a calendar of one of the things that are written here.
    mutating func begin(_ product: String) {
        line("BEGIN", "VCALENDAR")
        line("VERSION", "2.0")
        line("PRODID", "-//SafeConduct//\(product)//EN")
        line("CALSCALE", "GREGORIAN")
        line("METHOD", "PUBLISH")
    }

    mutating func end() { line("END", "VCALENDAR") }

    /// An identity that is the same in every calendar with an event of the same.
    static func identity(_ parts: [String]) -> String {
        "\(SHA256.hexDigest(Array(parts.joined(separator: "\u{1F}").utf8)).prefix(32))@safe-conduct"
    }

    /// An event, as it is seen on a day.
    mutating func write(_ event: CalendarEvent, called identity: String, asOf: Day, language: String) {
        line("BEGIN", "VEVENT")
        line("UID", identity)
        line("DTSTAMP", "\(Self.basic(asOf))T000000Z")
        switch event.time {
        case .days(let first, let last):
            line("DTSTART", first)
            line("DTEND", last.adding(days: 1))
        case .minutes(let first, let end):
            if let first = Self.instant(first) { line("DTSTART", first) }
            if let end = Self.instant(end) { line("DTEND", end) }
        }
        line("SUMMARY", text: event.summary, language: language)
        if !event.description.isEmpty { line("DESCRIPTION", text: event.description) }
        if let location = event.location { line("LOCATION", text: location) }
        if let point = event.point { line("GEO", "\(point.latitude);\(point.longitude)") }
        if let url = event.url { line("URL", url) }
        line("TRANSP", "TRANSPARENT")
        if event.reminds {
            line("BEGIN", "VALARM")
            line("ACTION", "DISPLAY")
            line("DESCRIPTION", text: event.summary, language: language)
            line("TRIGGER", "-P7D")
            line("END", "VALARM")
        }
        line("END", "VEVENT")
    }
}
