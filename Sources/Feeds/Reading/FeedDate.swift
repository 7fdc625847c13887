import AdvisoryModel

/// Dates as feeds write them: ISO 8601 with or without a time, `Fri, 20 Feb 2026`, `6/29/2022`.
enum FeedDate {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// The day; nil for anything else. A time of day is left out, and so is its zone: the day is the publisher's.
    static func day(_ text: String) -> Day? {
        if let day = text.split(separator: "T", maxSplits: 1).first.flatMap({ Day(String($0)) }) { return day }
        let american = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        if american.count == 3, let month = american[0], let day = american[1], let year = american[2] {
            return Day(year: year, month: month, day: day)
        }
        let words = text.split { $0 == " " || $0 == "," }
        guard words.count >= 4, let number = Int(words[1]), let year = Int(words[3]),
            let month = months.firstIndex(of: words[2].prefix(3).lowercased())
        else { return nil }
        return Day(year: year, month: month + 1, day: number)
    }
}
