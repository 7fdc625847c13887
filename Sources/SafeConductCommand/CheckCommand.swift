import AdvisoryModel
import ArgumentParser
import Desk
import RuleEngine
import SafeConduct
import SourceDiagnostics

/// `safe-conduct check`: the advisory report for one traveler and one trip.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Report whether a traveler can make a crossing, and what they need and should know.",
        discussion: """
            The request comes from a file, from standard input (`-`), from a file each for traveler and trip, from flags, or from all of them: \
            flags go before files, --traveler and --trip before the request. JSON is read as JSON, everything else as YAML. What is not given \
            is unknown, never guessed. A request may have a list of trips under `journey` in place of `trip`; --return and --via make a journey of one.

            EXAMPLES
              safe-conduct check --crossing khasan-tumangang --nationality FR \\
                --mode rail --party independent --from RU --to KP --date 2026-12-07
              safe-conduct check --crossing khasan-tumangang --traveler profile.yaml \\
                --date 2026-12-07
              safe-conduct check request.yaml --return 2026-12-12
              safe-conduct check request.yaml --format json
              safe-conduct check request.yaml --brief
              safe-conduct check request.yaml --format html --language ru > report.html
              safe-conduct check request.yaml --format ics > trip.ics
              safe-conduct check request.yaml --format cap --sender desk@example.org \\
                > alert.xml
              safe-conduct check - --as-of 2025-06-01 < request.yaml

            EXIT CODES
              0 done, whatever the verdict; with --exit-code: clear 0, conditional 10, undetermined 20, blocked 30
              2 usage; 3 the rulebook does not compile; 4 the request is not valid
            """)

    @Argument(
        help: ArgumentHelp(
            "A file with `traveler`, `trip`, `id` and `asOf`; `-`: standard input.", valueName: "request"))
    var request: String?

    @OptionGroup(title: "Request") var flags: RequestFlags
    @OptionGroup(title: "Journey") var journey: JourneyOptions
    @OptionGroup(title: "Report") var report: ReportOptions
    @OptionGroup(title: "Alert") var alert: AlertOptions
    @OptionGroup(title: "Rulebook") var rulebook: RulebookOptions

    func validate() throws {
        try flags.validate(request: request)
        if journey.alternatives, [.html, .ics, .cap].contains(report.format) {
            throw ValidationError("--alternatives is for text, Markdown and JSON")
        }
        try alert.validate(with: report.format)
    }

    func run() throws {
        var source = flags.input(request: request)
        if request == nil, flags.traveler == nil, flags.trip == nil, source.flags.isEmpty {
            guard !Console.inputIsTerminal else {
                throw ValidationError("there is nothing to check: name a request, or at least --crossing")
            }
            source.request = "-"
        }
        try OwnFiles([request, flags.traveler, flags.trip].compactMap { $0 }).refuseOutput(report.format)
        let rulebook = try self.rulebook.load(report.format)
        let question = try decode(source, rulebook)
        let asOf = try question.asOf ?? Today.day(after: rulebook.sources, report.format)
        let (languages, drafts) = (report.languages, report.drafts)
        let verdict: Verdict
        switch question {
        case .trip(let request) where journey.alternatives:
            let answer = Alternatives(
                to: request, in: rulebook, asOf: asOf, languages: languages, includingDrafts: drafts)
            verdict = answer.report.verdict
            Console.write(render(answer, request, rulebook))
        case .trip(let request):
            let answer = rulebook.check(request, asOf: asOf, languages: languages, includingDrafts: drafts)
            verdict = answer.verdict
            Console.write(try render(answer, request, rulebook))
        case .journey where report.format == .cap:
            throw ValidationError(
                "an alert is about one crossing, and the request has a journey: ask for each of its trips by itself, with `trip` in place of `journey`"
            )
        case .journey where journey.alternatives:
            throw ValidationError("`--alternatives` is for a single trip, and the request has a journey")
        case .journey(let journey):
            let answer = rulebook.check(journey, asOf: asOf, languages: languages, includingDrafts: drafts)
            verdict = answer.verdict
            Console.write(render(answer, journey, rulebook))
        }
        if report.exitCode { throw Ending.verdict(verdict) }
    }

    /// Reads what is asked; ends with code 4 and all diagnostics where it is not valid.
    private func decode(_ source: RequestInput, _ rulebook: Rulebook) throws -> Question {
        var input = InputFile(limits: self.rulebook.limits.limits)
        var source = source
        // The first of several crossings need not lead to where the journey ends.
        let destination = journey.via.isEmpty ? nil : source.flags.removeFlag("trip.to")
        let parts = source.parts(&input)
        var findings = input.diagnostics
        var question: Question?
        if !findings.hasErrors {
            let plan = journey.isGiven ? journey.plan(to: destination) : nil
            let (read, found) = Question.read(parts, plan, rulebook)
            findings += found
            question = read
            if question?.id == nil { question?.id = source.id }
            if question?.asOf == nil { question?.asOf = source.asOf }
        }
        if let text = report.asOf {
            if let day = Day(text) { question?.asOf = day } else { findings.append(RequestReader.invalidDay(text)) }
        }
        Findings(files: input.files, format: report.format).report(findings)
        guard let question, !findings.hasErrors else { throw Ending.badRequest }
        return question
    }

    private func render(_ answer: Alternatives, _ request: Request, _ rulebook: Rulebook) -> [UInt8] {
        switch report.format {
        case .json: answer.json(pretty: true) + [UInt8(ascii: "\n")]
        case .text: Array(text(rulebook).render(answer, for: request.traveler, in: rulebook).utf8)
        case .markdown: Array(markdown(rulebook).render(answer, for: request.traveler, in: rulebook).utf8)
        // Refused before.
        case .html, .ics, .cap: []
        }
    }

    private func render(_ answer: JourneyReport, _ journey: Journey, _ rulebook: Rulebook) -> [UInt8] {
        switch report.format {
        case .json: answer.json(pretty: true) + [UInt8(ascii: "\n")]
        case .text: Array(text(rulebook).render(answer, for: journey.traveler, in: rulebook).utf8)
        case .markdown: Array(markdown(rulebook).render(answer, for: journey.traveler, in: rulebook).utf8)
        case .html: Array(html(rulebook).render(answer, for: journey.traveler, in: rulebook).utf8)
        case .ics: Array(calendar(rulebook).render(answer, for: journey.traveler, in: rulebook).utf8)
        // Refused before.
        case .cap: []
        }
    }

    private func render(_ answer: Report, _ request: Request, _ rulebook: Rulebook) throws -> [UInt8] {
        let crossing = rulebook.crossing(answer.trip.crossing)
        return switch report.format {
        case .json: answer.json(pretty: true) + [UInt8(ascii: "\n")]
        case .text: Array(text(rulebook).render(answer, for: request.traveler, at: crossing).utf8)
        case .markdown: Array(markdown(rulebook).render(answer, for: request.traveler, at: crossing).utf8)
        case .html: Array(html(rulebook).render(answer, for: request.traveler, at: crossing).utf8)
        case .ics: Array(calendar(rulebook).render(answer, for: request.traveler, at: crossing).utf8)
        case .cap: try alert.render(answer, at: crossing, languages: report.languages, rulebook)
        }
    }

    private func text(_ rulebook: Rulebook) -> ReportText {
        ReportText(
            width: Console.width, color: Console.outputHasColor, length: report.length, languages: report.languages,
            families: PluggedFamilies.current, words: rulebook.words)
    }

    private func markdown(_ rulebook: Rulebook) -> ReportMarkdown {
        ReportMarkdown(
            length: report.length, languages: report.languages, families: PluggedFamilies.current, words: rulebook.words
        )
    }

    private func html(_ rulebook: Rulebook) -> ReportHTML {
        ReportHTML(
            length: report.length, languages: report.languages, families: PluggedFamilies.current, words: rulebook.words
        )
    }

    private func calendar(_ rulebook: Rulebook) -> ReportCalendar {
        ReportCalendar(languages: report.languages, words: rulebook.words)
    }
}
