#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Standard output and error, and what is known of the terminal behind them.
enum Console {
    /// Writing into a pipe that nobody reads any more ends the output, not the process.
    static func survivesClosedPipes() {
        _ = signal(SIGPIPE, SIG_IGN)
    }

    static func write(_ text: String) { write(Array(text.utf8)) }

    /// Writes to standard output. What could not be written, as on a full disk, ends the program with a code that scripts notice; a reader who
    /// has had enough does not.
    static func write(_ bytes: [UInt8]) {
        if write(bytes, to: STDOUT_FILENO) || errno == EPIPE { return }
        writeError("error: standard output cannot be written: \(String(cString: strerror(errno)))\n")
        exit(Ending.badRequest.code)
    }

    static func writeError(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

    static func exit(_ code: Int32) -> Never {
        #if canImport(Glibc)
            Glibc.exit(code)
        #else
            Darwin.exit(code)
        #endif
    }

    /// Whether standard output may be coloured: a terminal that is not dumb, and nobody said `NO_COLOR`.
    static var outputHasColor: Bool { hasColor(STDOUT_FILENO) }

    /// Whether standard error may be coloured.
    static var errorHasColor: Bool { hasColor(STDERR_FILENO) }

    static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }

    /// The columns for text: those of the terminal, at most 100, as longer lines are hard to read; 80 where there is no terminal.
    static var width: Int {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return 80
        }
        return min(Int(size.ws_col), 100)
    }

    /// The value of an environment variable; nil where it is not set or empty.
    static func environment(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    private static func hasColor(_ descriptor: Int32) -> Bool {
        isatty(descriptor) == 1 && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
    }

    /// Writes everything at once; false where that fails.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                #if canImport(Glibc)
                    let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                #else
                    let count = Darwin.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                #endif
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }
    }
}
