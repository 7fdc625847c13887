import AdvisoryModel
import ArgumentParser
import LanguageServer
import SafeConduct
import SystemFiles

/// `safe-conduct lsp`: answers an editor.
struct LanguageServerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lsp", abstract: "Answer an editor: a language server over standard input and output.",
        discussion: """
            Editors start it by themselves; `safe-conduct help editor` says how to set them up. It speaks the Language Server Protocol 3.17 and writes \
            no file. The rulebook of a folder of the workspace is its folder `Rules`, where it has one, else the folder; others are named with \
            --rules, or by the client's initialization option `rules`.

            EXAMPLES
              safe-conduct lsp
              safe-conduct lsp --rules Rules

            EXIT CODES
              0 the client has shut it down; 1 it is gone without that
            """)

    @Option(
        name: .customLong("rules"),
        help: ArgumentHelp("A folder of rules; may be given several times, each is a rulebook.", valueName: "path"))
    var rules: [String] = []

    @Option(
        help: ArgumentHelp(
            "The day from which to look ahead (default: today, by this machine's clock).", valueName: "date"))
    var asOf: String?

    @Flag(help: "Standard input and output: the only way there is, and so the default.")
    var stdio = false

    @OptionGroup(title: "Limits") var limits: LimitOptions

    func validate() throws {
        if let asOf, Day(asOf) == nil {
            throw ValidationError("`--as-of \(asOf)` is not a date: write a day that exists as YYYY-MM-DD")
        }
    }

    func run() throws {
        let day = asOf.flatMap { Day($0) }
        let settings = ServerSettings(
            families: PluggedFamilies.current, limits: limits.limits, folders: rules,
            today: { day ?? Today.dayIfRight },
            version: RootCommand.configuration.version)
        let loop = ServerLoop(
            read: {
                var bytes: [UInt8] = []
                let count = (try? OpenFile.standardInput.read(1 << 16, into: &bytes)) ?? 0
                return count > 0 ? bytes : nil
            },
            write: { (try? OpenFile.standardOutput.write($0[...])) != nil }, rest: { FreeMemory.giveBack() })
        Console.end(loop.run(settings))
    }
}
