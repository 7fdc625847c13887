package import SourceDiagnostics

extension DiagnosticArea {
    /// Files of rules, tests and requests in YAML.
    package static let yaml = DiagnosticArea("yaml", isSyntax: true)
    /// Tables in CSV.
    package static let csv = DiagnosticArea("csv", isSyntax: true)
    /// Requests and reports in JSON.
    package static let json = DiagnosticArea("json", isSyntax: true)
}

/// What can be wrong with any text that is read.
extension SharedCode {
    static let tooLarge = SharedCode("too-large", "The text has more bytes than the limit allows.")
    static let encoding = SharedCode("encoding", "The text is not encoded in UTF-8.")
    static let controlCharacter = SharedCode("control-character", "The text holds a control character.")
    static let lineBreak = SharedCode("line-break", "A line ends with something other than a line feed.")
    static let tooManyNodes = SharedCode("too-many-nodes", "The text has more values than the limit allows.")
    static let tooDeep = SharedCode("too-deep", "Lists and mappings are nested deeper than the limit allows.")
    static let empty = SharedCode("empty", "The text is empty.")
    static let duplicateKey = SharedCode("duplicate-key", "A mapping has the same key twice.")
    static let invalidEscape = SharedCode("invalid-escape", "A `\\` is followed by something that is not an escape.")
    static let unclosedQuote = SharedCode("unclosed-quote", "A quoted text has no closing quote.")
}
