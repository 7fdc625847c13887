import JSON

/// Something that editors ask for: one row for each method.
struct Feature: Sendable {
    let method: String
    /// What `initialize` says that the server can do; nil where another feature says it.
    var ability: (key: String, value: JSONValue)?
    /// Whether it is answered only once what is known of the rulebook is up to date.
    var waits = false
    /// The address of the document that a question is about, where it is not in `textDocument`.
    var document: (@Sendable (JSONValue) -> String?)?
    let answer: @Sendable (Site, JSONValue) throws(ResponseError) -> JSONValue

    /// Every feature.
    static let all: [Feature] = [
        .formatting,
        .rangeFormatting,
        .codeAction,
        .documentSymbol,
        .foldingRange,
        .selectionRange,
        .hover,
        .semanticTokens,
        .semanticTokensInRange,
        .signatureHelp,
        .inlayHint,
        .completion,
        .definition,
        .references,
        .highlight,
        .prepareRename,
        .rename,
        .codeLens,
        .resolveCodeLens,
        .executeCommand,
    ]
}
