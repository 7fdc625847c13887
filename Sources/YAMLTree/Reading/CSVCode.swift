package import SourceDiagnostics

/// What can be wrong with a table in CSV.
package enum CSVCode {
    package static let tooLarge = SharedCode.tooLarge.within(.csv)
    static let tooManyNodes = SharedCode.tooManyNodes.within(.csv)
    static let empty = SharedCode.empty.within(.csv)
    static let unclosedQuote = SharedCode.unclosedQuote.within(.csv)

    static let duplicateColumn = DiagnosticCode(.csv, "duplicate-column", .error, "Two columns have the same name.")
    static let raggedRow = DiagnosticCode(
        .csv, "ragged-row", .error, "A row has more or fewer cells than there are columns.")
    static let separator = DiagnosticCode(
        .csv, "separator", .error, "The cells are separated by something other than commas.")
    static let strayQuote = DiagnosticCode(
        .csv, "stray-quote", .error, "A quote is neither the first nor the last character of its cell.")
    static let unnamedColumn = DiagnosticCode(.csv, "unnamed-column", .error, "A column has no name in the first line.")

    package static let all =
        [SharedCode.encoding, .controlCharacter, .lineBreak].map { $0.within(.csv) } + [
            tooLarge, tooManyNodes, empty, unclosedQuote, duplicateColumn, raggedRow, separator, strayQuote,
            unnamedColumn,
        ]
}
