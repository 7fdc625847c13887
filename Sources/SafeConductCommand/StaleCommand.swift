import AdvisoryModel
import ArgumentParser
import Authoring
import Desk
import RulebookLoading
import SourceDiagnostics

/// `safe-conduct stale`: what of a rulebook is to be looked up again, and what to look up first.
struct StaleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stale", abstract: "Tell what of a rulebook is due: what ages, is to be reviewed, or ends.",
        discussion: """
            Sources past their freshness, reviews, rules that end or may have been prolonged, and `covers` that run out, each with the rules \
            that stand on it and the crossings at which they may apply. First comes what verdicts turn on, then what only informs; of these \
            what is overdue, then this week, this month, later; of these what touches most.

            EXAMPLES
              safe-conduct stale
              safe-conduct stale Rules --within 14d
              safe-conduct stale Rules --as-of 2027-03-01 --within "6 months"
              safe-conduct stale Rules --format json
              safe-conduct stale Rules --format ics > due.ics
              safe-conduct stale Rules --exit-code

            EXIT CODES
              0 done; 1 something is overdue (--exit-code); 2 usage; 3 the rulebook does not compile

            Sources and their freshness: safe-conduct help sources
            """)

    @Argument(
        help: ArgumentHelp(
            "Folders or files of rules (default: the rulebook that `check` would use).", valueName: "path"))
    var paths: [String] = []

    @Option(
        help: ArgumentHelp(
            "The day from which it is seen (default: today, by this machine's clock).", valueName: "date"))
    var asOf: String?

    @Option(help: ArgumentHelp("How far to look ahead: 60d, 8w, `6 months`.", valueName: "period"))
    var within = "60d"

    @Option(help: "How to write it.")
    var format: DueFormat = .text

    @Flag(help: "Let what is overdue make the exit code 1.")
    var exitCode = false

    @Option(
        name: .customLong("rules"),
        help: ArgumentHelp("The same, as other commands take it; may be given several times.", valueName: "path"))
    var rules: [String] = []

    @OptionGroup(title: "Limits") var limits: LimitOptions

    func validate() throws {
        if let asOf, Day(asOf) == nil {
            throw ValidationError("`--as-of \(asOf)` is not a date: write a day that exists as YYYY-MM-DD")
        }
        if period == nil {
            throw ValidationError("`--within \(within)` is no length of time: write `60d`, `8w`, `6m` or `90 days`")
        }
    }

    /// `60d` is short for `60 days`.
    private var period: Period? {
        let words = ["d": "days", "w": "weeks", "m": "months", "y": "years"]
        guard let word = within.last.flatMap({ words[String($0)] }), let count = Int(within.dropLast()) else {
            return Period(within)
        }
        return Period("\(count) \(word)")
    }

    func run() throws {
        let named = self.paths + rules
        let paths = try named.isEmpty ? RulebookLocator.defaultPaths(format.output) : named
        try paths.refuseBundles(format.output, for: "stale")
        try OwnFiles(paths).refuseOutput(format.output)
        let draft = RulebookDraft(paths: paths, families: PluggedFamilies.current, limits: limits.limits)
        guard draft.isSound else {
            Findings(files: draft.files, format: format.output).report(draft.diagnostics)
            throw Ending.badRulebook
        }
        let day = try asOf.flatMap { Day($0) } ?? Today.day(format.output)
        let due = DueList(draft, asOf: day, within: period ?? Period(60, .days))
        switch format {
        case .text: Console.write(DueText(due).text)
        case .ics: Console.write(DueCalendar(due).text)
        case .json: Console.write(due.json(pretty: true) + [UInt8(ascii: "\n")])
        }
        if exitCode, due.isOverdue { throw Ending.findings }
    }
}
