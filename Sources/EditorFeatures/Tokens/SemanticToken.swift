package import SourceDiagnostics

/// A word of a file with what it is, for editors that show that by colours.
package struct SemanticToken: Hashable, Sendable {
    /// What a word can be, by the names that the protocol has for such things in programs.
    package enum Kind: String, CaseIterable, Sendable {
        /// A known key, or a field of a value.
        case property
        /// An attribute of a traveler, trip or crossing.
        case variable
        /// A name that an expression gives to the elements of a list.
        case parameter
        /// A function of an expression; a rule by its id.
        case function
        case method, macro, keyword, number, string
        case `operator`
        /// A value of a closed list, a country.
        case enumMember
        /// A group of countries.
        case `enum`
        /// A source.
        case `class`
        /// A crossing.
        case namespace
        /// A traveler or trip of tests.
        case `struct`
    }

    package let kind: Kind
    /// Whether the thing is named here, rather than called.
    package let isDeclaration: Bool
    /// Where it is, on one line.
    package let span: SourceSpan
}
