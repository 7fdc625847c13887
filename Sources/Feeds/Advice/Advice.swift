import AdvisoryModel

/// What a government advises of one country.
struct Advice: FeedStatement {
    var level: Int
    /// The words of the ladder.
    var advice: String
    /// Whether parts of the country may be worse, or only parts are meant.
    var isRegional: Bool
    var published: Day?
    var retrieved: Day?
    var url: String?

    var gravity: Int? { level }
    var value: String { "level \(level)\(isRegional ? ", by region" : "")" }
}
