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

/// What `compile` writes.
enum BundleForm: String, ExpressibleByArgument, CaseIterable {
    case bundle, swift
}

/// How the results of tests are written.
enum TestFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, junit

    /// Findings beside the results go to standard error, as text where the results are XML.
    var output: OutputFormat { self == .json ? .json : .text }
}
