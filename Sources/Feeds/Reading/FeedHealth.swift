package import AdvisoryModel

/// How a feed fares: how much there is of it, how new it is, what it says how often, and what was left out.
package struct FeedHealth: Sendable {
    /// How many entries the feed has.
    package internal(set) var entries = 0
    /// How many statements were taken from it.
    package internal(set) var taken = 0
    /// The newest and the oldest day of an entry.
    package private(set) var newest: Day?
    package private(set) var oldest: Day?
    /// How often what is said, in our words, by the words.
    package internal(set) var values: [(value: String, count: Int)] = []
    /// What was left out, by the reason, with the names of what was meant.
    package private(set) var dropped: [(reason: String, names: [String])] = []

    mutating func see(_ day: Day) {
        newest = max(newest ?? day, day)
        oldest = min(oldest ?? day, day)
    }

    mutating func drop(_ name: String, because reason: String) {
        if let index = dropped.firstIndex(where: { $0.reason == reason }) {
            dropped[index].names.append(name)
        } else {
            dropped.append((reason, [name]))
        }
    }
}
