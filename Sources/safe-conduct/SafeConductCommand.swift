import ArgumentParser

/// The command line: one subcommand a file.
struct SafeConductCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "safe-conduct",
        abstract:
            "May this traveler make this crossing on this day, what must they have, what should they fear, whom can they call?",
        usage: "safe-conduct <subcommand> …",
        discussion: """
            EXAMPLES
              safe-conduct check --crossing khasan-tumangang --nationality FR --mode rail \\
                --party independent --from RU --to KP --date 2026-12-07
              safe-conduct check request.yaml --format json
              safe-conduct crossings khasan-tumangang
              safe-conduct lint Rules
              safe-conduct test Rules
              safe-conduct compile Rules -o rules.scbundle

            EXIT CODES
              0  done; for `check` whatever the verdict, unless --exit-code is given
              1  findings: `lint` with any error, failed tests
              2  the command line cannot be understood
              3  the rulebook does not compile
              4  the request is not valid

            The report goes to standard output and nothing else does. Diagnostics go to standard error; with --format json as JSON, one \
            object a line.
            """,
        version: "0.1.0",
        subcommands: [
            CheckCommand.self, BatchCommand.self, CrossingsCommand.self, PhrasesCommand.self, LintCommand.self,
            TestCommand.self,
            CompileCommand.self, PhrasesCommand.self,
        ])
}
