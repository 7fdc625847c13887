import ArgumentParser

/// How reports are written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown
}

/// How lists and findings are written.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json

    var output: OutputFormat { self == .json ? .json : .text }
}

/// How the results of tests are written.
enum TestFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, junit

    /// Findings beside the results go to standard error, as text where the results are XML.
    var output: OutputFormat { self == .json ? .json : .text }
}

/// How the requests and the answers of a batch are written.
enum BatchFormat: String, ExpressibleByArgument, CaseIterable {
    case jsonl, csv
}
