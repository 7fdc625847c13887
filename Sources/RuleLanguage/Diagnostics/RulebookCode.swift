public import SourceDiagnostics

extension DiagnosticArea {
    /// Rules, sources, crossings, facts, families and vocabularies.
    public static let rulebook = DiagnosticArea("rulebook")
    /// Requests.
    package static let request = DiagnosticArea("request")
}

/// What can be wrong with the keys and values of any mapping.
extension SharedCode {
    /// A value is not what its key takes.
    public static let wrongType = SharedCode("wrong-type", "A value is not of the type that its key takes.")
    /// A key is missing.
    public static let missingKey = SharedCode("missing-key", "A mapping lacks a key that it needs.")
    /// A key is not known.
    public static let unknownKey = SharedCode("unknown-key", "A mapping has a key that nothing reads.")
    /// A value is not in its list.
    public static let unknownValue = SharedCode("unknown-value", "A value is not one of those that are possible.")
    /// A day does not exist, or is not written as days are.
    public static let invalidDate = SharedCode("invalid-date", "A date does not exist, or is not written YYYY-MM-DD.")
    /// A range ends before it begins.
    public static let emptyRange = SharedCode("empty-range", "A range ends before it begins.")
    /// A country does not exist.
    public static let unknownCountry = SharedCode("unknown-country", "A country is not written as its ISO 3166 code.")
    /// A language does not exist.
    public static let unknownLanguage = SharedCode("unknown-language", "A language is not written as its BCP 47 tag.")
    /// Two values exclude one another.
    public static let conflict = SharedCode("conflict", "Two keys or values cannot both be given.")
    /// A group of countries is not known.
    public static let unknownGroup = SharedCode("unknown-group", "No group of countries has this id.")
    /// A crossing is not known.
    public static let unknownCrossing = SharedCode("unknown-crossing", "No crossing has this id.")
    /// An attribute is not known.
    public static let unknownAttribute = SharedCode("unknown-attribute", "No attribute has this name.")
}

/// What can be wrong with conditions, texts and tables of rules.
package enum RulebookCode {
    package static let columnInExpression = error(
        "column-in-expression", "A column is written in braces inside an expression, where it is `row.` and its name.")
    package static let emptyCondition = error("empty-condition", "A condition, or a list in it, is empty.")
    package static let failingCondition = error("failing-condition", "A condition can only fail.")
    package static let invalidID = error("invalid-id", "A name holds characters that it may not.")
    static let missingCell = error("missing-cell", "A row lacks a column that the first row has.")
    static let unlistedKey = error("unlisted-key", "A family reads a key that its list of fields lacks.")
    package static let outOfRange = error("out-of-range", "A number is not within its bounds.")
    static let duplicateMeaning = error("duplicate-key", "Two keys of a mapping mean the same.")
    static let swallowingComment = error(
        "swallowing-comment", "A comment in an expression goes on over the lines below it, which are lost.")
    static let unclosedTemplate = error("unclosed-template", "A `{{` in a text has no `}}`.")
    package static let unknownColumn = error("unknown-column", "No column of the table has this name.")

    package static let all =
        [
            SharedCode.wrongType, .missingKey, .unknownKey, .unknownValue, .invalidDate, .emptyRange, .unknownCountry,
            .unknownLanguage, .conflict, .unknownAttribute, .unknownGroup, .unknownCrossing,
        ].map { $0.within(.rulebook) } + [
            columnInExpression, emptyCondition, failingCondition, invalidID, missingCell,
            unclosedTemplate, unknownColumn, unlistedKey, outOfRange,
            duplicateMeaning, swallowingComment,
        ]

    private static func error(_ name: String, _ summary: String) -> DiagnosticCode {
        DiagnosticCode(.rulebook, name, .error, summary)
    }
}
