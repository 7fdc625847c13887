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
