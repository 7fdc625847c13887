extension MomentRange {
    /// Reads `A..B`, `A..`, `..B` or a single date; ends may be minutes, `2023-02-10T12:00`, and partial dates mean their first day as a start and
    /// their last as an end.
    package init?(_ text: String) {
        guard let dots = text.firstRange(of: "..") else {
            guard let date = PartialDate(text) else { return nil }
            self.init(from: Moment(date.firstDay), to: Moment(date.lastDay))
            return
        }
        let (start, end) = (String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
        guard !(start.isEmpty && end.isEmpty) else { return nil }
        let from = start.isEmpty ? nil : Moment(start: start)
        let to = end.isEmpty ? nil : Moment(end: end)
        guard (from == nil) == start.isEmpty, (to == nil) == end.isEmpty else { return nil }
        self.init(from: from, to: to)
    }
}

extension Moment {
    /// Reads the start of a range: a minute, or a date that may be partial.
    package init?(start text: String) {
        guard let moment = Moment(withTime: text) ?? PartialDate(text).map({ Moment($0.firstDay) }) else { return nil }
        self = moment
    }

    /// Reads the end of a range: a minute, or a date that may be partial.
    package init?(end text: String) {
        guard let moment = Moment(withTime: text) ?? PartialDate(text).map({ Moment($0.lastDay) }) else { return nil }
        self = moment
    }
}
