/// How the words of a government become levels: a versioned table. What is not in it has no level, and is a finding.
package struct Ladder: Sendable {
    /// One of the words that a government uses.
    package struct Step: Hashable, Sendable {
        /// As the feed writes it, in small letters.
        package var word: String
        /// From 1, usual care, to 4, do not travel.
        package var level: Int
        /// What people read: never a text of the feed.
        package var advice: String
        /// Whether parts of the country may be worse, or only parts are meant.
        package var isRegional: Bool

        init(_ word: String, _ level: Int, _ advice: String, isRegional: Bool = false) {
            self.word = word
            self.level = level
            self.advice = advice
            self.isRegional = isRegional
        }
    }

    /// The country whose government speaks.
    package let country: String
    package let version: Int
    /// Who speaks, as people read it.
    package let publisher: String
    package let steps: [Step]
    /// Words that say that there is no level here.
    package let silent: [String]
    /// The hosts of links that are taken over.
    let hosts: [String]

    /// The name and version, such as `us/1`.
    package var name: String { "\(country.lowercased())/\(version)" }

    /// The step of a word; nil where the ladder does not have it.
    package func step(_ word: String) -> Step? {
        let plain = word.lowercased()
        return steps.first { $0.word == plain }
    }

    package static let all = [us, gb, ca]
}
