import SourceDiagnostics

/// Reads a file or standard input in pieces of whole lines.
struct LineInput {
    /// So many bytes are read at once.
    private static let pieceSize = 256 << 10

    private let file: OpenFile
    private let name: String
    /// The most bytes of one line.
    private let longest: Int
    /// What was read after the last whole line.
    private var rest: [UInt8] = []
    private var isAtEnd = false

    /// How many bytes there are; nil where that is not known, as in a pipe.
    let size: Int?
    /// How many bytes were handed out.
    private(set) var position = 0
    /// The number of the next line.
    private(set) var nextLine = 1

    init(path: String?, longest: Int) throws {
        name = path ?? "<stdin>"
        self.longest = longest
        do {
            file = try path.map { path throws(SystemError) in try OpenFile(path, for: .reading) } ?? .standardInput
        } catch {
            throw Self.failure("`\(name)` cannot be read: \(error)")
        }
        let status = file.status
        if status?.isFolder == true { throw Self.failure("`\(name)` is a folder", hint: "name a file") }
        size = status.flatMap { $0.isRegular ? $0.size : nil }
    }

    /// Whether a file is the one that is read.
    func isSameFile(as other: OpenFile) -> Bool {
        guard size != nil, let own = file.status, let status = other.status else { return false }
        return own.isSameFile(as: status)
    }

    static func failure(_ message: String, hint: String = "check the path and its permissions") -> Ending {
        Findings(format: .text).report([Diagnostic(ToolCode.unusableFile, message, hint: hint)])
        return .badRequest
    }

    /// The next piece of whole lines with the number of its first; nil at the end.
    mutating func next() throws -> (bytes: [UInt8], firstLine: Int)? {
        var piece = rest
        rest = []
        var searched = 0
        var dropped = 0
        while true {
            if let end = piece[searched...].lastIndex(of: UInt8(ascii: "\n")), piece.count >= Self.pieceSize || isAtEnd
            {
                rest = Array(piece[(end + 1)...])
                piece.removeSubrange((end + 1)...)
                break
            }
            if isAtEnd { break }
            // Only what is new has to be looked through where not even one line has ended.
            if piece.count >= Self.pieceSize { searched = piece.count }
            if searched > longest {
                // Enough of the line stays to show that it is too long.
                dropped = piece.count - longest - 1
                piece.removeSubrange((longest + 1)...)
                dropped += try passOverLine() - 1
                piece.append(UInt8(ascii: "\n"))
                break
            }
            try read(into: &piece)
        }
        if piece.isEmpty { return nil }
        let first = nextLine
        nextLine += piece.count { $0 == UInt8(ascii: "\n") } + (piece.last == UInt8(ascii: "\n") ? 0 : 1)
        position += piece.count + dropped
        return (piece, first)
    }

    /// Passes over the rest of a line, and returns how many bytes it had with its end.
    private mutating func passOverLine() throws -> Int {
        var passed = 0
        while !isAtEnd {
            var piece: [UInt8] = []
            try read(into: &piece)
            if let end = piece.firstIndex(of: UInt8(ascii: "\n")) {
                rest = Array(piece[(end + 1)...])
                return passed + end + 1
            }
            passed += piece.count
        }
        return passed
    }

    /// Passes over lines that were answered before.
    ///
    /// There must be as many: answers to more are those of another input.
    mutating func skip(lines: Int) throws {
        while nextLine <= lines, let (bytes, first) = try next() {
            guard nextLine > lines + 1 else { continue }
            // The piece goes beyond: what follows the last of these lines comes again.
            var start = 0
            for _ in first...lines {
                start = (bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1
            }
            rest = Array(bytes[start...]) + rest
            position -= bytes.count - start
            nextLine = lines + 1
        }
        if nextLine <= lines {
            throw Self.failure(
                "`\(name)` has \(nextLine - 1) lines, but --output has answers to \(lines): it belongs to another run",
                hint: "name the requests of that run, or another file with --output")
        }
    }

    private mutating func read(into piece: inout [UInt8]) throws {
        do {
            isAtEnd = try file.read(Self.pieceSize, into: &piece) == 0
        } catch {
            throw Self.failure("`\(name)` cannot be read: \(error)")
        }
    }
}
