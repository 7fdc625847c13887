import RuleLanguage
package import SourceDiagnostics

/// What can be wrong with the folder of a rulebook and with the files in it.
package enum FolderCode {
    static let brokenLink = error("broken-link", "A link leads nowhere.")
    package static let emptyFolder = error("empty-folder", "A folder of rules holds no `*.yaml` file.")
    static let linkLoop = error("link-loop", "A link leads back to a folder above it.")
    static let noSuchFile = error("no-such-file", "A file or folder does not exist.")
    static let notRead = DiagnosticCode(
        .rulebook, "not-read", .warning, "A file looks like one of a rulebook, and its name says that it is not one.")
    static let severalKinds = error(
        "several-kinds", "A file holds more than one kind of thing, such as rules and sources.")
    static let unknownKind = error("unknown-kind", "The file does not say what it holds.")
    static let unreadableFile = error("unreadable-file", "A file cannot be read.")
    static let unreadableFolder = error("unreadable-folder", "A folder cannot be listed.")

    // MARK: tables

    static let outsideFolder = error("outside-folder", "A table is outside the rulebook's folder.")
    static let unknownTable = error("unknown-table", "A table does not exist, or its path is not one of a table.")

    package static let all = [
        brokenLink, emptyFolder, linkLoop, noSuchFile, notRead, severalKinds, unknownKind, unreadableFile,
        unreadableFolder, outsideFolder, unknownTable,
    ]

    private static func error(_ name: String, _ summary: String) -> DiagnosticCode {
        DiagnosticCode(.rulebook, name, .error, summary)
    }
}
