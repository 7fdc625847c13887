import AdvisoryModel
import ArgumentParser
import SafeConduct

/// How the report is written, and as of when.
struct ReportOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The day on which the question is asked (default: today, by this machine's clock).", valueName: "date"))
    var asOf: String?

    @Option(help: "How to write the report.")
    var format: OutputFormat = .text

    @Option(
        help: ArgumentHelp(
            "The report's language, BCP 47; several separated by commas, best first (default: the traveler's, then English).",
            valueName: "language"))
    var language: String?

    @Flag(help: "Show the conditions of each rule with their values and places, and the rules that others set aside.")
    var explain = false

    @Flag(help: "Show only the verdict, what makes it so, what to do by when, and whom to call: one screen.")
    var brief = false

    @Flag(help: "Include rules with `status: draft`.")
    var drafts = false

    @Flag(help: "Exit with 0 for clear, 10 for conditional, 20 for undetermined, 30 for blocked.")
    var exitCode = false

    var length: ReportLength { brief ? .brief : explain ? .explained : .full }

    func validate() throws {
        try Self.validateLanguages(language)
        if brief, explain { throw ValidationError("--brief and --explain cannot both be given") }
        if brief, [.json, .ics, .cap].contains(format) {
            throw ValidationError("--brief is for pages that people read, not for JSON, calendars and alerts")
        }
    }

    var languages: [String] { Self.languages(language) }

    /// Refuses a list with something that is no language: nothing would be written in it.
    static func validateLanguages(_ list: String?) throws {
        for language in languages(list) where LanguageTag.normalized(language) == nil {
            throw ValidationError(
                "`\(language)` is not a language: write a BCP 47 tag, such as `th` or `pt-BR`")
        }
    }

    /// The languages of a list.
    static func languages(_ list: String?) -> [String] {
        (list ?? "").split(separator: ",").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
    }
}
