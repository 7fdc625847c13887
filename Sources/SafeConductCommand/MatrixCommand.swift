import AdvisoryModel
import ArgumentParser
import Desk
import RuleEngine
import SafeConduct

/// `safe-conduct matrix`: the verdict for several nationalities at several crossings on a day.
struct MatrixCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "matrix",
        abstract: "Show the verdict on a day for several nationalities at several crossings.",
        discussion: """
            The request is that of `check`. Each --nationality makes a row: what else is said of the traveler holds for all rows, and a passport \
            is taken to be one of the row's state. Without --crossing every crossing between --from and --to makes a column.

            EXAMPLES
              safe-conduct matrix --from FI --to RU --mode road --date 2026-12-07 \\
                --nationality FI --nationality FR --nationality RU
              safe-conduct matrix request.yaml --nationality FI --nationality FR \\
                --format markdown
              safe-conduct matrix --from FI --to RU --date 2026-12-07 \\
                --all-nationalities --format csv > matrix.csv

            EXIT CODES
              0 done, whatever the verdicts; 2 usage; 3 the rulebook does not compile; 4 the request is not valid

            More: safe-conduct help timelines
            """)

    @Flag(help: "A row for every nationality there is.")
    var allNationalities = false

    @Option(help: "How to write it.")
    var format: MatrixFormat = .text

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let (rulebook, requests) = try desk.load(format.output)
        let given = requests.first?.traveler.nationalities ?? []
        let nationalities = allNationalities ? CountryCode.all : given
        guard !nationalities.isEmpty else {
            throw ValidationError("nobody is asked about: give --nationality, several times, or --all-nationalities")
        }
        let today = try requests.first?.asOf ?? Today.day(after: rulebook.sources, format.output)
        let matrix = rulebook.matrix(requests, for: nationalities, asOf: today, includingDrafts: desk.drafts)
        let table = MatrixTable(
            width: Console.width, languages: desk.languages + (requests.first?.traveler.languages ?? []))
        switch format {
        case .json: Console.write(matrix.json(pretty: true) + [UInt8(ascii: "\n")])
        case .text: Console.write(table.text(matrix, of: rulebook))
        case .markdown: Console.write(table.markdown(matrix, of: rulebook))
        case .csv: Console.write(table.csv(matrix))
        }
    }
}
