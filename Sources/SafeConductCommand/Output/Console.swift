import SourceDiagnostics
import SystemFiles

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Standard output and error, and what is known of the terminal.
enum Console {
    /// Writing into a pipe that has no reader any more, or beyond the largest file that is allowed, is an error that is reported, and no signal
    /// that ends the process.
    static func survivesRefusedWrites() {
        for name in [SIGPIPE, SIGXFSZ] { _ = signal(name, SIG_IGN) }
    }

    /// A program that starts this one may have put off signals, which a child inherits: a batch or a watch could not be ended then.
    static func hearsSignals() {
        var ending = sigset_t()
        sigemptyset(&ending)
        for name in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&ending, name) }
        pthread_sigmask(SIG_UNBLOCK, &ending, nil)
    }

    static func write(_ text: String) { write(Array(text.utf8)) }

    /// Writes to standard output. What could not be written, as on a full disk, ends the program with a code that scripts notice; a reader who
    /// has had enough does not.
    static func write(_ bytes: [UInt8]) {
        do throws(SystemError) {
            try OpenFile.standardOutput.write(bytes[...])
        } catch {
            if error.isClosedPipe { return }
            writeError("error: standard output cannot be written: \(error)\n")
            exit(Ending.badRequest.code)
        }
    }

    static func writeError(_ text: String) { try? OpenFile.standardError.write(Array(text.utf8)[...]) }

    /// Leaves the line empty that is written again and again on a terminal.
    static func clearErrorLine() { writeError(TerminalStyle.clearedLine) }

    static func end(_ code: Int32) -> Never { exit(code) }

    /// Whether standard output may be coloured: a terminal that is not dumb, and `NO_COLOR` is not set.
    static var outputHasColor: Bool { hasColor(.standardOutput) }

    /// Whether standard error may be coloured.
    static var errorHasColor: Bool { hasColor(.standardError) }

    static var outputIsTerminal: Bool { OpenFile.standardOutput.isTerminal }

    static var errorIsTerminal: Bool { OpenFile.standardError.isTerminal }

    static var inputIsTerminal: Bool { OpenFile.standardInput.isTerminal }

    /// The columns for text: those of the terminal, at most 100, as longer lines are hard to read; 80 where there is no terminal.
    static var width: Int { min(OpenFile.standardOutput.columns ?? 80, 100) }

    /// The value of an environment variable; nil where it is not set or empty.
    static func environment(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    private static func hasColor(_ file: OpenFile) -> Bool {
        file.isTerminal && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
    }
}
