import RuleEngine
import RuleLanguage
import SourceDiagnostics

extension DiagnosticArea {
    /// Many requests at once.
    static let batch = DiagnosticArea("batch")
    /// The command line.
    static let usage = DiagnosticArea("usage")
}

/// What can be wrong with a command: with its arguments, and with the files that it reads and writes.
enum ToolCode {
    static let noSuchFile = DiagnosticCode(.request, "no-such-file", .error, "The file of a request does not exist.")
    static let unreadableFile = DiagnosticCode(
        .request, "unreadable-file", .error, "The file of a request cannot be read.")

    static let notFound = DiagnosticCode(
        .rulebook, "not-found", .error,
        "No rulebook is named, and none, or more than one, is found next to the program.")
    static let noSources = DiagnosticCode(
        .bundle, "no-sources", .error, "A command needs the files of rules, and is given a bundle.")
    static let unreadableKey = DiagnosticCode(.bundle, "unreadable-key", .error, "The file of a key cannot be read.")
    static let unusableKey = DiagnosticCode(
        .bundle, "unusable-key", .error, "The file holds no key of the kind that is needed.")
    static let unwritable = DiagnosticCode(.bundle, "unwritable", .error, "The file of a bundle cannot be written.")

    static let unusableFile = DiagnosticCode(
        .batch, "unusable-file", .error, "A file of requests or of answers cannot be used.")
    static let wrongTable = DiagnosticCode(
        .batch, "wrong-table", .error, "The columns of a table of requests are not understood.")
    static let wrongClock = DiagnosticCode(
        .usage, "wrong-clock", .error, "The day of a question is not given, and the machine's clock cannot be right.")
    static let ownFile = DiagnosticCode(
        .usage, "own-file", .error, "A command would write into a file that it reads.")
    static let unwritableFile = DiagnosticCode(
        .usage, "unwritable-file", .error, "A command would write a file that is there already, or cannot.")
    static let invalid = DiagnosticCode(
        .usage, "invalid", .error, "The arguments of a command are not understood.")

    static let all = [
        noSuchFile, unreadableFile, notFound, noSources, unreadableKey, unusableKey, unwritable, unusableFile,
        wrongTable,
        wrongClock, ownFile, unwritableFile, invalid,
    ]
}
