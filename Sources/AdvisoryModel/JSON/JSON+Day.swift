public import JSON

extension JSONValue {
    /// A day as its ISO 8601 text, or null.
    public static func day(_ day: Day?) -> JSONValue {
        day.map { .string($0.description) } ?? .null
    }
}

extension JSONWriter {
    /// Writes a day as `"YYYY-MM-DD"`, or null.
    public mutating func day(_ day: Day?) {
        guard let day else { return null() }
        let (year, month, dayOfMonth) = day.civil
        date(year: year, month: month, day: dayOfMonth)
    }
}
