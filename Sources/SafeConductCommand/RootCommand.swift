import ArgumentParser
import SafeConduct

/// The command line: one subcommand a file.
struct RootCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "safe-conduct",
        abstract:
            "May this traveler make this crossing on this day, what must they have, what should they fear, whom can they call?",
        usage: "safe-conduct <subcommand> …",
        discussion: """
            EXAMPLES
              safe-conduct check --crossing khasan-tumangang --nationality FR \\
                --mode rail --party independent --from RU --to KP --date 2026-12-07
              safe-conduct check request.yaml --format json
              safe-conduct crossings khasan-tumangang
              safe-conduct lint Rules
              safe-conduct test Rules
              safe-conduct compile Rules -o rules.scbundle

            EXIT CODES
            \(ExitCodes.lines(indentedBy: 2).joined(separator: "\n"))

            The report goes to standard output and nothing else does. Diagnostics go to standard error; with --format json as JSON, one \
            object a line.
            """,
        version: SafeConduct.version,
        subcommands: [
            CheckCommand.self, TimelineCommand.self, MatrixCommand.self, BatchCommand.self, CrossingsCommand.self,
            LintCommand.self, FmtCommand.self, TestCommand.self, StaleCommand.self,
            ImportCommand.self,
            LanguageServerCommand.self,
            CompileCommand.self, VocabularyCommand.self, PhrasesCommand.self, SchemaCommand.self, NewCommand.self,
            ExplainCommand.self, ManualCommand.self,
        ])
}
