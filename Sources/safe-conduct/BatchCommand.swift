import AdvisoryModel
import ArgumentParser
import JSON
import RuleEngine
import SafeConduct
import SourceDiagnostics

/// `safe-conduct batch`: a report for each request of a file of JSON Lines.
struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Answer requests in JSON Lines with reports in JSON Lines, in their order.",
        discussion: """
            A plain filter: each line of standard input is a request as `check` reads it from a JSON file, each line of standard output its \
            report. A line that is no request becomes an error object in its place, {"schema": "safe-conduct/error/1", "line": 7, \
            "diagnostics": […]}; an empty line is one too. Memory does not grow with the length of the input. On a terminal, standard error \
            shows how far it is.

            EXAMPLES
              safe-conduct batch --rules Rules < requests.jsonl > reports.jsonl
              safe-conduct batch --select verdict,advisories.rule < requests.jsonl
              safe-conduct batch requests.jsonl --output reports.jsonl
              safe-conduct batch requests.jsonl --output reports.jsonl --resume
              zcat requests.jsonl.gz | safe-conduct batch --select id,verdict --jobs 8 | gzip > verdicts.jsonl.gz

            EXIT CODES
              0 every line is a report; 1 some lines are errors, or more than --max-errors; 2 usage; 3 the rulebook does not compile; \
            4 a file cannot be read or written
            """)

    @Argument(help: ArgumentHelp("The file of requests (default: standard input).", valueName: "requests"))
    var requests: String?

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The file of reports (default: standard output).", valueName: "file"))
    var output: String?

    @Flag(
        help:
            "Continue where an earlier run with the same --output ended: complete lines stay, an incomplete last line is written again."
    )
    var resume = false

    @Option(
        help: ArgumentHelp(
            "The parts to write of each report, separated by commas: verdict,advisories.rule (default: all).",
            valueName: "paths")
    )
    var select: String?

    @Option(help: ArgumentHelp("Stop when there are more errors than this (default: never).", valueName: "count"))
    var maxErrors: Int?

    @Option(help: ArgumentHelp("How many threads answer (default: one for each core).", valueName: "count"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "The day on which the question is asked, where a request does not say (default: today, by this machine's clock).",
            valueName: "date"))
    var asOf: String?

    @Option(
        help: ArgumentHelp(
            "The reports' language, BCP 47; several separated by commas, best first (default: the traveler's, then English).",
            valueName: "language"))
    var language: String?

    @Flag(help: "Include rules with `status: draft`.")
    var drafts = false

    @OptionGroup(title: "Rulebook") var rulebook: RulebookOptions

    private var paths: [String]? {
        select.map { $0.split(separator: ",").map { String($0.filter { $0 != " " }) }.filter { !$0.isEmpty } }
    }

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs must be a number from 1 to 1024") }
        if let maxErrors, maxErrors < 0 { throw ValidationError("--max-errors must not be negative") }
        if resume, output == nil { throw ValidationError("--resume continues a file: name it with --output") }
        if let asOf, Day(asOf) == nil {
            throw ValidationError("`--as-of \(asOf)` is not a date: write a day that exists as YYYY-MM-DD")
        }
        guard let paths else { return }
        if paths.isEmpty { throw ValidationError("--select names no part: write --select verdict") }
        for path in paths {
            guard let (message, hint) = ReportKeys.problem(with: path) else { continue }
            throw ValidationError("--select: \(message)\(hint.map { "; \($0)" } ?? "")")
        }
    }

    func run() throws {
        if requests == nil, Console.inputIsTerminal {
            throw ValidationError("there is nothing to answer: name a file of requests, or send one to standard input")
        }
        let languages = (language ?? "").split(separator: ",").map { String($0.drop { $0 == " " }) }
        let batch = Batch(
            rulebook: try rulebook.load(.text), asOf: asOf.flatMap { Day($0) } ?? Today.day,
            languages: languages.filter { !$0.isEmpty }, includingDrafts: drafts,
            selection: paths.map { JSONSelection($0) } ?? .all, limits: rulebook.limits.limits)
        var input = try LineInput(path: requests, longest: rulebook.limits.limits.maximumBytes)
        let target = try BatchOutput(path: output, resuming: resume, input: input)
        try input.skip(lines: target.completeLines)
        let pipeline = BatchPipeline(
            batch: batch, output: target, jobs: jobs ?? BatchPipeline.cores, maxErrors: maxErrors,
            progress: Console.errorIsTerminal ? BatchProgress(total: input.size, done: input.position) : nil)
        let outcome = try pipeline.run(&input)
        if outcome.errors > 0 {
            let stopped = outcome.isStopped ? "; stopped by --max-errors" : ""
            Console.writeError(
                "\(outcome.errors) of \(outcome.lines) lines \(outcome.errors == 1 ? "is" : "are") not \(outcome.errors == 1 ? "a valid request" : "valid requests"), the first is line \(outcome.firstError)\(stopped)\n"
            )
            throw Ending.findings
        }
    }
}
