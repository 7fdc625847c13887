package import SourceDiagnostics

extension DiagnosticArea {
    /// What governments publish, and what is made of it.
    static let feed = DiagnosticArea("feed")
}

/// What can be wrong with a feed. Errors keep an import from writing anything.
package enum FeedCode {
    static let shape = DiagnosticCode(.feed, "unknown-shape", .error, "A file has none of the shapes of its feed.")
    static let word = DiagnosticCode(
        .feed, "unknown-word", .error, "A feed has a word that the table of its words does not know.")
    static let twice = DiagnosticCode(.feed, "said-twice", .error, "A feed speaks of one thing twice.")
    static let markup = DiagnosticCode(
        .feed, "unsafe-text", .error, "A text of a feed has markup, or characters that do not show.")
    static let date = DiagnosticCode(
        .feed, "wrong-date", .error, "A date of a feed cannot be read, or cannot be right.")
    static let noDay = DiagnosticCode(.feed, "no-day", .error, "Neither a feed nor --retrieved says when it was seen.")
    static let shrunk = DiagnosticCode(
        .feed, "shrunk", .error, "A feed has less than half of what was taken from it earlier.")
    static let notOurs = DiagnosticCode(
        .feed, "not-made-here", .error, "A file that an import would write over was not made by one.")
    static let unsound = DiagnosticCode(.feed, "unsound", .error, "What an import would write is no sound rulebook.")
    static let country = DiagnosticCode(
        .feed, "unknown-country", .warning, "A feed names a place that is no country, or is two.")
    static let twoNames = DiagnosticCode(
        .feed, "two-names", .warning, "A feed speaks of one country under two names.")
    static let noLevel = DiagnosticCode(.feed, "no-level", .warning, "A feed gives no level for a country.")
    static let gone = DiagnosticCode(
        .feed, "gone", .warning, "What was taken from a feed earlier is not in it any more.")
    static let lifted = DiagnosticCode(.feed, "lifted", .warning, "A feed says that a warning is no longer given.")

    package static let all = [
        shape, word, twice, markup, date, noDay, shrunk, notOurs, unsound, country, twoNames, noLevel, gone, lifted,
    ]
}
