import ArgumentParser
import SourceDiagnostics

/// Runs the command line, and maps what comes of it to exit codes.
@main
enum Main {
    static func main() {
        Console.survivesRefusedWrites()
        Console.hearsSignals()
        do {
            var command = try SafeConductCommand.parseAsRoot()
            try command.run()
        } catch let end as Ending {
            Console.exit(end.code)
        } catch {
            Console.exit(report(error))
        }
    }

    /// Help and version are output and succeed; everything else that the parser throws is a matter of usage.
    private static func report(_ error: any Error) -> Int32 {
        let message = SafeConductCommand.fullMessage(for: error)
        if SafeConductCommand.exitCode(for: error) == .success {
            Console.write(message + "\n")
            return 0
        }
        if CommandLine.asksForJSON {
            let text = SafeConductCommand.message(for: error)
            Console.writeError(Diagnostic(ToolCode.invalid, text, hint: "see `safe-conduct --help`").json + "\n")
        } else {
            Console.writeError(message + "\n")
        }
        return Ending.usage.code
    }
}

extension CommandLine {
    /// Whether `--format json` is among the arguments, for errors found before the arguments are understood.
    static var asksForJSON: Bool {
        arguments.contains("--format=json")
            || zip(arguments, arguments.dropFirst()).contains { $0 == "--format" && $1 == "json" }
    }
}
