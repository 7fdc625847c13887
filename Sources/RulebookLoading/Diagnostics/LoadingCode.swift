import RuleLanguage
package import SourceDiagnostics

/// What can be wrong with the files of a rulebook, and with what they say of one another.
package enum LoadingCode {
    // MARK: files

    static let duplicateFile = error("duplicate-file", "Two files of the rulebook have the same path.")
    package static let changing = error("changing", "Files of the rulebook change while it is read.")
    static let empty = error("empty", "There is no file of rules.")
    static let testFileName = error("test-file-name", "The name of a file of tests does not end in `.tests.yaml`.")
    static let unknownFormat = error(
        "unknown-format", "The file is written for a version of the rule language that is not known.")

    // MARK: names

    static let duplicateID = error("duplicate-id", "Two things of the rulebook have the same id.")
    static let overrideCycle = error("override-cycle", "Rules override one another in a circle.")
    static let unknownRule = error("unknown-rule", "No rule has this id.")
    static let unknownSource = error("unknown-source", "No source has this id.")
    static let unreadRule = error("unread-rule", "A family could not read a rule, and does not say why.")

    static let undatedSource = error("undated-source", "A source that ends a rule has no date of publication.")
    static let missingTimeZone = error(
        "missing-time-zone", "The clock of a side is needed, and its time zone is not given.")

    package static let noTimeZone = DiagnosticCode(
        .rulebook, "no-time-zone", .warning,
        "The clock of the other side is not known, and trips from there give their time by it.")

    static let unclearClock = error(
        "unclear-clock", "A claim has minutes, and it is not said by which of the sides' clocks.")

    static let duplicateFamily = error("duplicate-family", "Two families that are plugged in have the same name.")

    // MARK: tables

    static let emptyCell = error("empty-cell", "A cell that a rule is filled in from is empty.")
    static let tooManyRows = error("too-many-rows", "The rules of a table are larger than a file may be.")
    static let unquotedColumn = error(
        "unquoted-column", "A column in braces is not quoted, so that YAML reads a mapping.")

    package static let all = [
        duplicateFile, changing, empty, testFileName, unknownFormat, duplicateID,
        overrideCycle, unknownRule, unknownSource, unreadRule, undatedSource, missingTimeZone, noTimeZone,
        unclearClock, duplicateFamily, emptyCell, tooManyRows, unquotedColumn,
    ]

    private static func error(_ name: String, _ summary: String) -> DiagnosticCode {
        DiagnosticCode(.rulebook, name, .error, summary)
    }
}
