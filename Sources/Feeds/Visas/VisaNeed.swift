import AdvisoryModel

/// What a table of visas says of one passport at one destination.
struct VisaNeed: FeedStatement {
    /// In our words: `visa-free-30`.
    var value: String
    var published: Day?
    var retrieved: Day?

    /// The table of words, with its version.
    static let table = "visa-matrix/1"

    /// What the words of a table mean, and what people read of them after the name of the destination.
    private static let words: [String: (value: String, title: String)] = [
        "visa free": ("visa-free", "without a visa"), "visa required": ("visa-required", "with a visa"),
        "e-visa": ("e-visa", "with an e-visa"), "eta": ("eta", "with a travel authorisation"),
        "visa on arrival": ("visa-on-arrival", "with a visa on arrival"),
        "no admission": ("no-admission", "no admission"),
    ]

    /// What the table writes for the own country of a passport.
    static let home = "-1"

    /// A word of a table as ours; nil for one that is not known. A number is that of days without a visa.
    static func value(of word: String) -> String? {
        if let days = Int(word), (1...999).contains(days), word == "\(days)" { return "visa-free-\(days)" }
        return words[word]?.value
    }

    /// What people read of one of our words; nil for one that is not ours.
    static func title(of value: String) -> String? {
        if let word = words.values.first(where: { $0.value == value }) { return word.title }
        let prefix = "visa-free-"
        guard value.hasPrefix(prefix), let days = Int(value.dropFirst(prefix.count)), days > 0 else { return nil }
        return "without a visa for \(days) days"
    }
}
