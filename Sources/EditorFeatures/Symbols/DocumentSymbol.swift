/// Something in a file that has a name, with what it holds.
package struct DocumentSymbol: Hashable, Sendable {
    /// What it is.
    package enum Kind: String, Sendable {
        /// A key of the file that holds nothing of the kinds below.
        case key
        case rule, source, crossing, fact, claim, group, attribute, calendar
        /// A traveler or trip of tests.
        case fixture
        /// A case of tests.
        case testCase
    }

    /// What it is called, never empty.
    package let name: String
    /// What it says, in a few words: the title of a rule, the source of a claim.
    package let detail: String
    package let kind: Kind
    /// The bytes of all of it.
    package let range: Range<Int>
    /// The bytes of its name, which are in those of all of it.
    package let nameRange: Range<Int>
    package let children: [DocumentSymbol]
}
