package import AdvisoryModel
package import RuleLanguage

/// What families may ask of a rulebook; a class, because every request refers to it.
package final class RulebookTerms: Sendable {
    /// The crossings, by id.
    package let crossings: [Crossing]
    package let vocabulary: Vocabulary
    /// The sources, by id.
    private let sources: [Source]
    private let numbers: [String: SourceNumber]

    package init(_ crossings: [Crossing], _ vocabulary: Vocabulary, _ sources: [Source]) {
        (self.crossings, self.vocabulary, self.sources) = (crossings, vocabulary, sources)
        var numbers: [String: SourceNumber] = [:]
        for (index, source) in sources.enumerated() { numbers[source.id] = SourceNumber(index) }
        self.numbers = numbers
    }

    /// The number of the source of that id; nil if there is none.
    package func number(ofSource id: String) -> SourceNumber? { numbers[id] }

    /// The source of that id; nil if there is none.
    package func source(_ id: String) -> Source? { numbers[id].map { sources[$0.index] } }
}
