import AdvisoryModel
import ArgumentParser
import JSON
import RulebookLoading
import RuleEngine
import SafeConduct
import SourceDiagnostics
import Threads
import YAMLTree

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

            With --format csv requests and answers are tables (RFC 4180): the first line names the columns, a row is answered by a row, and its last \
            cell says what is wrong with it. More: safe-conduct help batches

            A file of answers is locked while it is written, and beside it `reports.jsonl.run` says of which rulebook, requests, parts and day they are made: --resume \
            goes on with nothing else.

            EXAMPLES
              safe-conduct batch --rules Rules < requests.jsonl > reports.jsonl
              safe-conduct batch --select verdict,advisories.rule < requests.jsonl
              safe-conduct batch requests.jsonl --output reports.jsonl
              safe-conduct batch requests.jsonl --output reports.jsonl --resume
              safe-conduct batch guests.csv --format csv \\
                --columns 'nationality=Passport country,date=Travel day'
              zcat requests.jsonl.gz | safe-conduct batch --select id,verdict --jobs 8 \\
                | gzip > verdicts.jsonl.gz

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

    @Option(help: "How requests and answers are written: jsonl (JSON Lines) or csv (tables).")
    var format: BatchFormat = .jsonl

    @Option(
        help: ArgumentHelp(
            "Which column holds which attribute, `nationality=Passport country,date=Travel day`, or a file of YAML or JSON that maps them (default: by their names).",
            valueName: "mapping"))
    var columns: String?

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

    @Option(
        help: ArgumentHelp(
            "How many bytes of requests and answers may be under way, such as 16M.", valueName: "bytes"))
    var inFlight = ByteCount(64 << 20)

    @OptionGroup(title: "Rulebook") var rulebook: RulebookOptions

    private var paths: [String]? {
        select.map { $0.split(separator: ",").map { String($0.filter { $0 != " " }) }.filter { !$0.isEmpty } }
    }

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs must be a number from 1 to 1024") }
        if let maxErrors, maxErrors < 0 { throw ValidationError("--max-errors must not be negative") }
        if columns != nil, format != .csv { throw ValidationError("--columns are those of a table: add --format csv") }
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
        let rules = try self.rulebook.named(.text)
        let rulebook = try self.rulebook.load(.text)
        let day = try asOf.flatMap { Day($0) } ?? Today.day(after: rulebook.sources, .text)
        let batch = Batch(
            rulebook: rulebook, asOf: day, languages: languages, includingDrafts: drafts,
            selection: selection, limits: limits)
        let rows = try format == .csv ? RequestRows(mapping(), rulebook, limits: limits) : nil
        var input = try LineInput(path: requests, longest: limits.maximumBytes, rows: rows)
        let table = try table(of: &input)
        let target = try BatchOutput(path: output, isResumed: resume, input: input, own: OwnFiles(rules), table: table)
        let (earlier, earlierRecord) = try target.earlier(isResumed: resume)
        let record = try record(rulebook, day, &input, after: earlierRecord)
        try check(earlier, batch, &input, table)
        try target.begin(after: earlier, record: earlierRecord == nil ? record : nil)
        let pipeline = BatchPipeline(
            batch: batch, table: table, output: target, jobs: jobs ?? WorkerThreads.cores, mostBytes: inFlight.count,
            maxErrors: maxErrors,
            progress: Console.errorIsTerminal
                ? BatchProgress(total: table == nil ? input.size : nil, done: input.position) : nil)
        let outcome = try pipeline.run(&input, after: earlier)
        try target.finish()
        if outcome.errors > 0 {
            let all = outcome.lines - (table == nil ? 0 : 1)
            let word = table == nil ? "line" : "row"
            let stopped = outcome.isStopped ? "; stopped by --max-errors" : ""
            Console.writeError(
                "\(outcome.errors) of \(all) \(word)s \(outcome.errors == 1 ? "is" : "are") not \(outcome.errors == 1 ? "a valid request" : "valid requests"), the first is \(word) \(outcome.firstError)\(stopped)\n"
            )
            throw Ending.findings
        }
    }

    /// What is made of each report: of those of a table what has a column, and the ids of requests.
    private var selection: JSONSelection {
        guard format == .csv else { return paths.map { JSONSelection($0) } ?? .all }
        return JSONSelection(AnswerRows(paths ?? [], nil).paths)
    }

    /// What makes rows of the answers to a table, when its columns are known; says which of them are not read.
    private func table(of input: inout LineInput) throws -> AnswerRows? {
        guard let columns = try input.columns() else { return nil }
        if !columns.unread.isEmpty {
            Console.writeError("columns that are not read: \(columns.unread.joined(separator: ", "))\n")
        }
        for (name, attribute) in columns.nearMisses {
            Console.writeError("warning: the column `\(name)` is not read: did you mean `\(attribute)`?\n")
        }
        return AnswerRows(paths ?? [], columns)
    }

    /// The columns as they are written on the command line, or in a file.
    private func mapping() throws -> ColumnMapping {
        guard let columns else { return .byName }
        do throws(TableError) {
            if columns.contains("=") { return try ColumnMapping(columns) }
        } catch {
            throw ValidationError("--columns: \(error.message); \(error.hint)")
        }
        var file = InputFile(limits: limits)
        guard let root = file.read(columns) else {
            Findings(files: file.files, format: .text).report(file.diagnostics)
            throw Ending.badRequest
        }
        do throws(TableError) {
            return try ColumnMapping(root)
        } catch {
            throw ValidationError("--columns: \(error.message); \(error.hint)")
        }
    }

    private var limits: YAMLLimits { rulebook.limits.limits }

    private var languages: [String] {
        (language ?? "").split(separator: ",").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
    }

    /// Of what this run's answers are made: the same as those of the earlier one.
    private func record(
        _ rulebook: Rulebook, _ day: Day, _ input: inout LineInput, after earlier: RunRecord?
    ) throws -> RunRecord {
        let beginning = output == nil ? nil : try input.beginning(of: earlier?.requests.count)
        let reference = rulebook.reference
        let record = RunRecord(
            rulebook: reference.bundle.map { "\(reference.digest), bundle \($0)" } ?? reference.digest,
            requests: beginning ?? (0, ""), select: (paths ?? []).sorted(),
            asOf: day.description, language: languages, drafts: drafts)
        if let earlier, let difference = record.difference(from: earlier) {
            throw LineInput.failure(
                "`\(output ?? "")` has answers of another run: \(difference)",
                hint: "go on with what that run was made of, or leave out --resume to begin again")
        }
        return record
    }

    /// Answers the last lines again that an earlier run has answered: they must be as they are.
    private func check(
        _ earlier: EarlierAnswers, _ batch: Batch, _ input: inout LineInput, _ table: AnswerRows?
    ) throws {
        let lines = try input.answered(earlier.lines, last: EarlierAnswers.checked)
        let answers = batch.answer(lines: lines.bytes, firstLine: lines.firstLine, as: table)
        if answers.bytes == earlier.last { return }
        var place = 0
        var line = lines.firstLine
        for length in answers.lengths {
            let own = answers.bytes[place..<(place + length)]
            guard earlier.last.dropFirst(place).starts(with: own) else { break }
            place += length
            line += 1
        }
        throw LineInput.failure(
            "line \(line) of `\(output ?? "")` is not what its request is answered with now",
            hint:
                "go on with the rulebook, the requests, --select and --as-of of the earlier run, or leave out --resume to begin again"
        )
    }
}
