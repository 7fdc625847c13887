import AdvisoryModel
import ArgumentParser
import Desk
import ReportLanguages
import RequestReading
import RuleEngine
import SafeConduct
import SourceDiagnostics

/// `safe-conduct crossings`: the crossings of a rulebook, and what is claimed of one.
struct CrossingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crossings",
        abstract: "List crossings; show one with everything that is claimed about it, and by whom.",
        discussion: """
            How they are written: safe-conduct help crossings-and-claims

            EXAMPLES
              safe-conduct crossings
              safe-conduct crossings --between RU KP
              safe-conduct crossings khasan-tumangang --date 2026-12-07 --as-of 2025-06-01
              safe-conduct crossings khasan-tumangang --from KP --date 2026-12-07 \\
                --time 08:30
              safe-conduct crossings khasan-tumangang --format json
              safe-conduct crossings --format geojson --date 2026-12-07 \\
                > crossings.geojson

            Which claim wins: safe-conduct help crossings-and-claims
            """)

    @Argument(help: "The crossing to show, by id, name or alias.")
    var crossing: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Only crossings of this state, or between these two.", valueName: "country"))
    var between: [String] = []

    @Option(help: "The day for which claims are weighed (default: any day).")
    var date: String?

    @Option(help: "The time on that day, such as 08:30, by the clock of --from (default: all of the day).")
    var time: String?

    @Option(help: ArgumentHelp("The side that is left, by whose clock the time is.", valueName: "country"))
    var from: String?

    @Option(help: ArgumentHelp("The day as of which claims are known (default: today).", valueName: "date"))
    var asOf: String?

    @Option(help: "How to write it.")
    var format: CrossingFormat = .text

    @Option(help: "The language of names, BCP 47.")
    var language: String?

    @OptionGroup(title: "Rulebook") var rulebook: RulebookOptions

    func validate() throws {
        if between.count > 2 {
            throw ValidationError(
                "--between takes one or two countries; put the crossing to show before it: crossings ID --between RU KP"
            )
        }
        if date == nil, time != nil { throw ValidationError("--time is a time on a day: add --date YYYY-MM-DD") }
        try ReportOptions.validateLanguages(language)
        for country in between where CountryCode.normalized(country) == nil {
            throw ValidationError("`\(country)` is not a country: \(CountryNames.hint(for: country))")
        }
    }

    func run() throws {
        let rulebook = try self.rulebook.load(format.output)
        if format == .geojson, crossing == nil {
            try map(rulebook)
        } else if let crossing {
            try show(crossing, rulebook)
        } else {
            list(rulebook)
        }
    }

    private func wanted(_ rulebook: Rulebook) -> [Crossing] {
        let states = between.compactMap { CountryCode.normalized($0) }
        return rulebook.crossings.filter { crossing in states.allSatisfy { crossing.between.contains($0) } }
    }

    private func map(_ rulebook: Rulebook) throws {
        var findings: [Diagnostic] = []
        let day = date.flatMap { self.day($0, "--date", &findings) }
        let today =
            try asOf.map { self.day($0, "--as-of", &findings) } ?? Today.day(after: rulebook.sources, format.output)
        Findings(format: format.output).report(findings)
        guard !findings.hasErrors, let today else { throw Ending.badRequest }
        write(wanted(rulebook), on: day, asOf: today, rulebook)
    }

    private func write(_ crossings: [Crossing], on day: Day?, asOf: Day, _ rulebook: Rulebook) {
        let map = CrossingMap(on: day, asOf: asOf, languages: languages)
        Console.write(map.json(crossings, of: rulebook, pretty: true) + [UInt8(ascii: "\n")])
    }

    private func list(_ rulebook: Rulebook) {
        let crossings = wanted(rulebook)
        switch format {
        case .json, .geojson:
            Console.write(CrossingView.json(listing: crossings, pretty: true) + [UInt8(ascii: "\n")])
        case .text:
            let text = CrossingText(width: Console.width, languages: languages).render(crossings)
            Console.write(text.isEmpty ? "no crossing\n" : text)
        }
    }

    private func show(_ name: String, _ rulebook: Rulebook) throws {
        var input = InputFile(limits: self.rulebook.limits.limits)
        var flags = RequestInput()
        let given = [
            ("CROSSING", "trip.crossing", name), ("--from", "trip.from", from), ("--date", "trip.date", date),
            ("--time", "trip.time", time),
        ]
        flags.flags = given.compactMap { flag, attribute, value in
            value.map { RequestInput.Flag(flag: flag, attribute: attribute, values: [$0]) }
        }
        let parts = flags.parts(&input)
        // The request's own reader knows how crossings are found by name, and which are near.
        let decoded = rulebook.decodeRequest(parts)
        var findings = input.diagnostics + decoded.diagnostics
        let asOf =
            try asOf.map { self.day($0, "--as-of", &findings) } ?? Today.day(after: rulebook.sources, format.output)
        guard !findings.hasErrors, let asOf, let request = decoded.request,
            let view = CrossingView(
                of: request.trip.crossing, in: rulebook, on: request.trip.date, time: request.trip.time,
                from: request.trip.from, asOf: asOf)
        else {
            Findings(files: input.files, format: format.output).report(findings)
            throw Ending.badRequest
        }
        switch format {
        case .json: Console.write(view.json(pretty: true) + [UInt8(ascii: "\n")])
        case .geojson: write([view.crossing], on: request.trip.date, asOf: asOf, rulebook)
        case .text:
            Console.write(
                CrossingText(width: Console.width, color: Console.outputHasColor, languages: languages).render(view))
        }
    }

    private func day(_ text: String, _ flag: String, _ findings: inout [Diagnostic]) -> Day? {
        if let day = Day(text) { return day }
        findings.append(RequestReader.invalidDay(text, flag: flag))
        return nil
    }

    private var languages: [String] { language.map { [$0] } ?? [] }
}
