import ArgumentParser
import Foundation

/// What tests try with a few inputs, tried with as many as one likes.
@main
struct Main: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "Trials", abstract: "What tests try with a few inputs, tried with as many as one likes.",
        discussion: """
            What fails is shown, and can be made again by the seed that is shown with it.

              Trials slips --slips 1500 --seed 41
              Trials fmt --files 1000
            """,
        subcommands: [Slips.self, Formats.self, Timelines.self, Sessions.self])

    /// The folder of the package that is tried.
    fileprivate static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
}

/// How many there are, one at least.
private struct Count: ExpressibleByArgument {
    let number: Int

    init(_ number: Int) { self.number = number }

    init?(argument: String) {
        guard let number = Int(argument), number > 0 else { return nil }
        self.number = number
    }

    var defaultValueDescription: String { "\(number)" }
}

/// Where chance begins.
private struct Seed: ParsableArguments {
    @Option(help: "The number by which a run can be made again.") var seed: UInt64 = 1
}

private struct Slips: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Slips in the shipped rulebook: none may bring a trip nearer to clear without a report.")

    @Option(help: "How many slips of each kind; all, without it.") var slips: Count?
    @Option(help: "How many requests are blurred.") var requests = Count(200_000)
    @Flag(help: "Shows the slips that change nothing.") var survivors = false
    @OptionGroup var chance: Seed

    func run() throws {
        try SlipTrials.run(
            root: Main.root, slips: slips?.number, requests: requests.number, seed: chance.seed,
            showsSurvivors: survivors)
    }
}

private struct Formats: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt", abstract: "Files in any shape: formatting them changes nothing of what they say.")

    @Option(help: "How many files.") var files = Count(100_000)
    @OptionGroup var chance: Seed

    func run() throws { try FormatTrials.run(root: Main.root, files: files.number, seed: chance.seed) }
}

private struct Timelines: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Timelines of random travelers: each day says what a check on that day says.")

    @Option(help: "How many travelers.") var trials = Count(500)
    @OptionGroup var chance: Seed

    func run() throws { try TimelineTrials.run(root: Main.root, trials: trials.number, seed: chance.seed) }
}

private struct Sessions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lsp-sessions",
        abstract: "Sessions of the language server: after each edit it says what it would say of the files anew.")

    @Option(help: "How many edits.") var edits = Count(10_000)
    @OptionGroup var chance: Seed

    func run() throws { try EditorTrials.run(root: Main.root, edits: edits.number, seed: chance.seed) }
}
