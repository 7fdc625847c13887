import Foundation

@main
struct Main {
    private static let usage = """
        USAGE: Trials slips [--slips N] [--requests N] [--seed N] [--survivors]
               Trials fmt [--files N] [--seed N]
               Trials timelines [--trials N] [--seed N]
               Trials lsp-sessions [--edits N] [--seed N]
        """

    static func main() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let seed = value("--seed").flatMap { UInt64($0) } ?? 1
        let wanted = CommandLine.arguments.dropFirst().first
        switch wanted {
        case "slips":
            try SlipTrials.run(
                root: root, slips: number("--slips"), requests: number("--requests") ?? 200_000, seed: seed,
                showsSurvivors: CommandLine.arguments.contains("--survivors"))
        case "fmt": try FormatTrials.run(root: root, files: number("--files") ?? 100_000, seed: seed)
        case "timelines": try TimelineTrials.run(root: root, trials: number("--trials") ?? 500, seed: seed)
        case "lsp-sessions": try EditorTrials.run(root: root, edits: number("--edits") ?? 10_000, seed: seed)
        default:
            print(usage)
            exit(wanted == "--help" || wanted == "-h" ? 0 : 2)
        }
    }

    /// What follows a flag on the command line.
    private static func value(_ flag: String) -> String? {
        let arguments = CommandLine.arguments
        guard let place = arguments.firstIndex(of: flag), place + 1 < arguments.count else { return nil }
        return arguments[place + 1]
    }

    private static func number(_ flag: String) -> Int? { value(flag).flatMap { Int($0) } }
}
