import ArgumentParser

/// How reports are written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown, html, ics, cap
}

/// How timelines are written.
enum TimelineFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, svg

    var output: OutputFormat { self == .json ? .json : .text }
}

/// How tables of verdicts are written.
enum MatrixFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown, csv

    var output: OutputFormat { self == .json ? .json : .text }
}

/// How crossings are written.
enum CrossingFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, geojson

    var output: OutputFormat { self == .text ? .text : .json }
}

/// How lists and findings are written.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json

    var output: OutputFormat { self == .json ? .json : .text }
}

/// How what is due is written.
enum DueFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, ics

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

/// How the requests and the answers of a batch are written.
enum BatchFormat: String, ExpressibleByArgument, CaseIterable {
    case jsonl, csv
}
