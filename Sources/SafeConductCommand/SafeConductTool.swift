import ArgumentParser
public import SafeConduct
import SourceDiagnostics
import SystemFiles

/// The command `safe-conduct` with families of one's own: `lint`, `test`, `check`, `compile`, `batch` and all else know them.
///
/// ```swift
/// import SafeConduct
/// import SafeConductCommand
///
/// SafeConductTool.run(families: .standard + [TollsFamily.self])
/// ```
public enum SafeConductTool {
    /// Runs the command that the arguments of this process name, and ends the process with its exit code.
    ///
    /// It writes to standard output and standard error; `safe-conduct help exit-codes` says what the codes mean.
    ///
    /// - Parameter families: the families that rules may be of. They are checked as those of a rulebook are: a name that is given twice, for one, is
    ///   an error at whatever is loaded.
    public static func run(families: [any RuleFamily.Type] = .standard) -> Never {
        OpenFile.keepStandardPlaces()
        Console.survivesRefusedWrites()
        Console.hearsSignals()
        // On Linux arguments are read from /proc: without it nothing would be asked, and nothing be wrong.
        guard !CommandLine.arguments.isEmpty else {
            Console.writeError("Error: the arguments of the command cannot be read; is `/proc` mounted?\n")
            Console.end(Ending.usage.code)
        }
        Console.end(PluggedFamilies.$current.withValue(families) { answer() })
    }

    /// Runs the command line, and maps what comes of it to exit codes.
    private static func answer() -> Int32 {
        do {
            var command = try RootCommand.parseAsRoot()
            try command.run()
            return 0
        } catch let end as Ending {
            return end.code
        } catch {
            return report(error)
        }
    }

    /// Help and version are output and succeed; everything else that the parser throws is a matter of usage.
    private static func report(_ error: any Error) -> Int32 {
        let message = RootCommand.fullMessage(for: error)
        if RootCommand.exitCode(for: error) == .success {
            Console.write(message + "\n")
            return 0
        }
        if CommandLine.asksForJSON {
            let text = RootCommand.message(for: error)
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
