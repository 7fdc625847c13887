extension Period {
    /// What to do about a text that is no length of time.
    package static func hint(for text: String) -> String {
        let units = "`hours`, `days`, `weeks`, `months`, `years` or `working days`"
        if let number = Int(text), number >= 0 { return "say what is counted, such as `\(text) days`: \(units)" }
        if let sign = text.first, sign == "-" || sign == "−" {
            let rest = String(text.dropFirst().drop { $0 == " " })
            if Period(rest) != nil { return "a time is never below zero: write `\(rest)`" }
        }
        return "write a number and \(units)"
    }
}
