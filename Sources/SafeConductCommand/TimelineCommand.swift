import AdvisoryModel
import ArgumentParser
import Desk
import RequestBinding
import RuleEngine
import SafeConduct
import SourceDiagnostics

/// `safe-conduct timeline`: the verdict by day, and what makes it change.
struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Show the verdict on each day of a window, and the rule, claim and source behind each change.",
        discussion: """
            The request is that of `check`; its own day does not count. A stay of which both ends are given, --date and --until, is as long on \
            every day. Without --crossing every crossing between --from and --to is asked about.

            EXAMPLES
              safe-conduct timeline --window 2026-12-01..2026-12-31 \\
                --crossing khasan-tumangang \\
                --from RU --to KP --nationality FR --mode rail --party organized-tour
              safe-conduct timeline request.yaml --window 2026-12-01..2027-11-30 --step 7
              safe-conduct timeline --traveler profile.yaml --from FI --to RU \\
                --window 2026-12-01..2026-12-31
              safe-conduct timeline request.yaml --window 2026-12-01..2027-11-30 \\
                --format svg > year.svg

            EXIT CODES
              0 done, whatever the verdicts; 2 usage; 3 the rulebook does not compile; 4 the request is not valid

            More: safe-conduct help timelines
            """)

    @Option(help: ArgumentHelp("The days: first..last, or one day.", valueName: "days"))
    var window: String

    @Option(help: ArgumentHelp("Ask on every so many days only.", valueName: "days"))
    var step = 1

    @Option(help: "How to write it.")
    var format: TimelineFormat = .text

    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard DayWindow(window, step: step) == nil else { return }
        guard (1...DayWindow.most).contains(step) else {
            throw ValidationError("--step is a number of days from 1 to \(DayWindow.most)")
        }
        throw ValidationError(
            "`--window \(window)` is no window: write --window 2026-12-01..2026-12-31, at most \(DayWindow.most) days")
    }

    func run() throws {
        guard let window = DayWindow(window, step: step) else { return }
        let (rulebook, requests) = try desk.load(format.output)
        try refuse(requests, past: window)
        let today = try requests.first?.asOf ?? Today.day(after: rulebook.sources, format.output)
        let languages = desk.languages + (requests.first?.traveler.languages ?? [])
        let timeline = rulebook.timeline(
            requests, in: window, asOf: today, languages: desk.languages, includingDrafts: desk.drafts)
        switch format {
        case .json: Console.write(timeline.json(pretty: true) + [UInt8(ascii: "\n")])
        case .svg: Console.write(TimelinePicture(languages: languages).render(timeline, of: rulebook))
        case .text:
            let text = TimelineText(width: Console.width, color: Console.outputHasColor, languages: languages)
            Console.write(text.render(timeline, of: rulebook))
        }
    }

    /// A last day of the stay that is the same on every day cannot lie before one of them.
    private func refuse(_ requests: [Request], past window: DayWindow) throws {
        guard let trip = requests.first?.trip, trip.date == nil, let until = trip.until, until < window.last else {
            return
        }
        Findings(format: format.output).report([
            Diagnostic(
                RequestCode.emptyRange, "the stay ends on \(until), before the window does, on \(window.last)",
                file: "--until",
                hint: "end the window earlier, or give --date as well: the stay is then as long on every day")
        ])
        throw Ending.badRequest
    }
}
