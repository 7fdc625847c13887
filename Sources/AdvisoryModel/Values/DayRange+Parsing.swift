extension DayRange {
    /// Reads `A..B`, `A..`, `..B` or a single date; partial dates mean their first day as a start and their last as an end.
    package init?(_ text: String) {
        guard let dots = text.firstRange(of: "..") else {
            guard let date = PartialDate(text) else { return nil }
            self.init(from: date.firstDay, to: date.lastDay)
            return
        }
        let (start, end) = (text[..<dots.lowerBound], text[dots.upperBound...])
        guard !(start.isEmpty && end.isEmpty) else { return nil }
        let from = start.isEmpty ? nil : PartialDate(String(start))
        let to = end.isEmpty ? nil : PartialDate(String(end))
        guard (from == nil) == start.isEmpty, (to == nil) == end.isEmpty else { return nil }
        self.init(from: from?.firstDay, to: to?.lastDay)
    }
}
