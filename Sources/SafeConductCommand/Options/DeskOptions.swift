import ArgumentParser
import SafeConduct

/// For whom a question about several days or crossings is asked, and as of when.
struct DeskOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "A file with `traveler`, `trip`, `id` and `asOf`; `-`: standard input.", valueName: "request"))
    var request: String?

    @OptionGroup(title: "Request") var flags: RequestFlags

    @Option(
        help: ArgumentHelp(
            "The day on which the question is asked (default: today, by this machine's clock).", valueName: "date"))
    var asOf: String?

    @Option(
        help: ArgumentHelp(
            "The language, BCP 47; several separated by commas, best first (default: the traveler's, then English).",
            valueName: "language"))
    var language: String?

    @Flag(help: "Include rules with `status: draft`.")
    var drafts = false

    @OptionGroup(title: "Rulebook") var rulebook: RulebookOptions

    /// The languages that were asked for.
    var languages: [String] { ReportOptions.languages(language) }

    /// The files that are read beside the rulebook's.
    var files: [String] { [request, flags.traveler, flags.trip].compactMap { $0 } }

    func validate() throws {
        try flags.validate(request: request)
        try ReportOptions.validateLanguages(language)
    }

    /// Loads the rulebook and reads the requests: one, or one for each crossing between two states.
    func load(_ format: OutputFormat) throws -> (rulebook: Rulebook, requests: [Request]) {
        try OwnFiles(files).refuseOutput(format)
        let rulebook = try self.rulebook.load(format)
        let reader = RequestReader(
            rulebook: rulebook, limits: self.rulebook.limits.limits, format: format, asOf: asOf)
        return (rulebook, try reader.requests(flags.input(request: request)))
    }
}
