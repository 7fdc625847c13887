import AdvisoryModel
import ArgumentParser
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
            is unknown, never guessed.

            EXAMPLES
              safe-conduct check --crossing khasan-tumangang --nationality FR --mode rail \\
                --party independent --from RU --to KP --date 2026-12-07
              safe-conduct check --crossing khasan-tumangang --traveler profile.yaml --date 2026-12-07
              safe-conduct check request.yaml --format json
              safe-conduct check request.yaml --brief
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
    @OptionGroup(title: "Report") var report: ReportOptions
    @OptionGroup(title: "Rulebook") var rulebook: RulebookOptions

    func validate() throws {
        if [request, flags.traveler, flags.trip].filter({ $0 == "-" }).count > 1 {
            throw ValidationError("standard input can be read only once, but `-` is given several times")
        }
        for setting in flags.set where !setting.contains("=") {
            throw ValidationError("`--set \(setting)` has no value: write --set trip.travelsOn=FR")
        }
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
        let request = try decode(source, rulebook)
        let answer = rulebook.check(
            request, asOf: try request.asOf ?? Today.day(after: rulebook.sources, report.format),
            languages: report.languages, includingDrafts: report.drafts)
        Console.write(render(answer, request, rulebook))
        if report.exitCode { throw Ending.verdict(answer.verdict) }
    }

    /// Reads the request; ends with code 4 and all diagnostics where it is not valid.
    private func decode(_ source: RequestInput, _ rulebook: Rulebook) throws -> Request {
        var input = InputFile(limits: self.rulebook.limits.limits)
        var source = source
        let parts = source.parts(&input)
        var findings = input.diagnostics
        var request: Request?
        if !findings.hasErrors {
            let result = rulebook.decodeRequest(parts)
            findings += result.diagnostics
            request = result.request
            if request?.id == nil { request?.id = source.id }
            if request?.asOf == nil { request?.asOf = source.asOf }
        }
        if let text = report.asOf {
            if let day = Day(text) { request?.asOf = day } else { findings.append(Self.invalidDay(text)) }
        }
        Findings(files: input.files, format: report.format).report(findings)
        guard let request, !findings.hasErrors else { throw Ending.badRequest }
        return request
    }

    private func render(_ answer: Report, _ request: Request, _ rulebook: Rulebook) -> [UInt8] {
        let crossing = rulebook.crossing(answer.trip.crossing)
        switch report.format {
        case .json:
            return answer.json(pretty: true) + [UInt8(ascii: "\n")]
        case .text:
            let renderer = ReportText(
                width: Console.width, color: Console.outputHasColor, length: report.length,
                languages: report.languages, families: PluggedFamilies.current, words: rulebook.words)
            return Array(renderer.render(answer, for: request.traveler, at: crossing).utf8)
        case .markdown:
            let renderer = ReportMarkdown(
                length: report.length, languages: report.languages, families: PluggedFamilies.current,
                words: rulebook.words)
            return Array(renderer.render(answer, for: request.traveler, at: crossing).utf8)
        }
    }

    static func invalidDay(_ text: String, flag: String = "--as-of") -> Diagnostic {
        Diagnostic(
            RequestCode.invalidDate, "`\(text)` is not a date", file: flag,
            hint: "write a day that exists as YYYY-MM-DD")
    }
}
