import AdvisoryModel
import SafeConduct
import SourceDiagnostics
import SystemFiles

/// Reads a file or standard input in pieces of whole lines.
struct LineInput {
    /// Some whole lines.
    struct Piece: Sendable {
        var bytes: [UInt8]
        /// The number of the first of them.
        var firstLine: Int
        /// How many bytes of the input they are: more than there are here where the rest of a line that is too long was passed over.
        var length: Int
    }

    /// So many bytes are read at once.
    private static let readSize = 256 << 10
    /// The most lines of a piece, as short ones may have long answers.
    private static let mostLines = 1024

    private let file: OpenFile
    private let name: String
    /// The most bytes of one line.
    private let longest: Int
    /// What was read, of which the first bytes were handed out.
    private var buffer: [UInt8] = []
    private var start = 0
    /// Up to where no line ends.
    private var searched = 0
    private var isAtEnd = false
    /// Makes lines of the rows of a table; nil: the input has lines.
    private var rows: RequestRows?

    /// How many bytes there are; nil where that is not known, as in a pipe.
    let size: Int?
    /// How many bytes were handed out.
    private(set) var position = 0
    /// The number of the next line.
    private(set) var nextLine = 1

    /// - Parameters:
    ///   - path: the file; nil or `-`: standard input.
    ///   - rows: what makes lines of a table; nil: the input has lines.
    init(path: String?, longest: Int, rows: RequestRows? = nil) throws {
        let path = path == "-" ? nil : path
        name = path ?? "<stdin>"
        self.rows = rows
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
    func isSameFile(as other: FileStatus?) -> Bool {
        guard size != nil, let own = file.status, let other else { return false }
        return own.isSameFile(as: other)
    }

    static func failure(
        _ message: String, hint: String = "check the path and its permissions",
        code: DiagnosticCode = ToolCode.unusableFile
    ) -> Ending {
        Findings(format: .text).report([Diagnostic(code, message, hint: hint)])
        return .badRequest
    }

    /// The next piece of whole lines; nil at the end. Lines that are there are not kept waiting for others.
    mutating func next() throws -> Piece? {
        while true {
            let isEnough = isAtEnd || buffer.count - start >= Self.readSize || !file.isReady
            if isEnough, let (end, lines) = endOfLines() { return take(lines, upTo: end) }
            if isAtEnd { return buffer.count > start ? take(1, upTo: buffer.count) : nil }
            // Only where not even one line has ended.
            if isEnough, searched - start > longest { return try takeBeginning() }
            try fill()
        }
    }

    /// The place after the last of the whole lines that make a piece, and how many they are; nil where none has ended yet.
    private mutating func endOfLines() -> (end: Int, lines: Int)? {
        var end: Int?
        var lines = 0
        while lines < Self.mostLines {
            guard let next = buffer[max(searched, end ?? start)...].firstIndex(of: UInt8(ascii: "\n")) else {
                searched = buffer.count
                break
            }
            end = next + 1
            lines += 1
            if next - start >= Self.readSize { break }
        }
        return end.map { ($0, lines) }
    }

    private mutating func take(_ lines: Int, upTo end: Int) -> Piece {
        let bytes = Array(buffer[start..<end])
        start = end
        searched = end
        return handOut(bytes, lines: lines, length: bytes.count)
    }

    private mutating func handOut(_ bytes: [UInt8], lines: Int, length: Int) -> Piece {
        let piece = Piece(bytes: bytes, firstLine: nextLine, length: length)
        nextLine += lines
        position += length
        return piece
    }

    /// As much of a line as shows that it is too long, as a line of its own; the rest of it is passed over.
    private mutating func takeBeginning() throws -> Piece {
        let bytes = Array(buffer[start...(start + longest)]) + [UInt8(ascii: "\n")]
        var length = buffer.count - start
        buffer.removeAll(keepingCapacity: true)
        (start, searched) = (0, 0)
        while !isAtEnd {
            try fill()
            if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                length += end + 1
                (start, searched) = (end + 1, end + 1)
                break
            }
            length += buffer.count
            buffer.removeAll(keepingCapacity: true)
        }
        return handOut(bytes, lines: 1, length: length)
    }

    private mutating func fill() throws {
        buffer.removeFirst(start)
        searched -= start
        start = 0
        var table: [UInt8] = []
        do {
            isAtEnd =
                try rows == nil
                ? file.read(Self.readSize, into: &buffer) == 0 : file.read(Self.readSize, into: &table) == 0
        } catch {
            throw Self.failure("`\(name)` cannot be read: \(error)")
        }
        do throws(TableError) {
            if let lines = try rows?.take(table) { buffer += lines }
            if isAtEnd, let lines = try rows?.finish() { buffer += lines }
        } catch {
            throw Self.failure("`\(name)`: \(error.message)", hint: error.hint, code: ToolCode.wrongTable)
        }
    }

    /// Reads on until the columns of a table are known; nil where the input has lines.
    mutating func columns() throws -> RequestColumns? {
        guard rows != nil else { return nil }
        while rows?.columns == nil, !isAtEnd { try fill() }
        guard let columns = rows?.columns else {
            throw Self.failure(
                "`\(name)` is empty", hint: "its first line names the columns", code: ToolCode.wrongTable)
        }
        return columns
    }
}

extension LineInput {
    /// Lines that were answered before: the last of them, at most `count`; those before them are passed over.
    ///
    /// There must be as many: answers to more are those of another input.
    mutating func answered(_ lines: Int, last count: Int) throws -> Piece {
        let first = max(1, lines - count + 1)
        var kept = Piece(bytes: [], firstLine: first, length: 0)
        while nextLine <= lines, let piece = try next() {
            var place = 0
            for number in piece.firstLine..<min(nextLine, lines + 1) {
                let end = (piece.bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? piece.bytes.count - 1) + 1
                if number >= first { kept.bytes += piece.bytes[place..<end] }
                place = end
            }
            giveBack(piece, from: place, line: min(nextLine, lines + 1))
        }
        if nextLine <= lines {
            throw Self.failure(
                "`\(name)` has \(nextLine - 1) lines, but --output has answers to \(lines): it belongs to another run",
                hint: "name the file of requests that it belongs to, or leave out --resume to begin again")
        }
        return kept
    }

    /// Takes back what follows a place of the piece that was handed out last, which comes again.
    private mutating func giveBack(_ piece: Piece, from place: Int, line: Int) {
        guard place < piece.bytes.count else { return }
        start -= piece.bytes.count - place
        searched = start
        position -= piece.bytes.count - place
        nextLine = line
    }

    /// The SHA-256 of the first bytes of the input: of so many, or of those whole lines that are there at once, at most 64 kB.
    ///
    /// To be asked before anything is handed out. Nil where there are not so many.
    mutating func beginning(of count: Int?) throws -> (count: Int, digest: String)? {
        guard let count else {
            var end: Int?
            while end == nil, buffer.count < 64 << 10, !isAtEnd {
                try fill()
                end = buffer.prefix(64 << 10).lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
            }
            return (end ?? 0, SHA256.hexDigest(buffer[..<(end ?? 0)]))
        }
        while buffer.count < count, !isAtEnd { try fill() }
        return buffer.count < count ? nil : (count, SHA256.hexDigest(buffer[..<count]))
    }
}
