import SourceDiagnostics

/// One run over one table.
struct CSVReading {
    private struct Column {
        var record: Int
        var name: String
        var span: SourceSpan
    }

    private let file: SourceFile
    private let limits: YAMLLimits
    private let bytes: [UInt8]
    private(set) var builder: TreeBuilder
    private(set) var diagnostics: [Diagnostic] = []
    private var columns: [Column] = []
    private var nodes = 1
    private var place: Int
    private var line = 1
    /// Where the line begins, and how many of its bytes since then continue a character.
    private var lineStart: Int
    private var continuations = 0

    /// After so many findings the rest is not read.
    private static let mostFindings = 100

    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")

    init(file: SourceFile, limits: YAMLLimits) {
        self.file = file
        self.limits = limits
        bytes = file.bytes
        place = bytes.starts(with: TextCheck.byteOrderMark) ? 3 : 0
        lineStart = place
        builder = TreeBuilder(reserving: bytes.count)
    }

    private var position: Position { Position(line: line, column: place - lineStart - continuations + 1) }

    private var isAtLineEnd: Bool { place >= bytes.count || bytes[place] == 0x0A || bytes[place] == 0x0D }

    mutating func run() {
        _ = builder.begin(.sequence, position, position)
        skipEmptyLines()
        header()
        while diagnostics.count < Self.mostFindings, skipEmptyLines() {
            guard row() else { return }
        }
        _ = builder.end(position)
    }

    /// Whether anything is left after them.
    @discardableResult
    private mutating func skipEmptyLines() -> Bool {
        while place < bytes.count, isAtLineEnd { endLine() }
        return place < bytes.count
    }

    private mutating func endLine() {
        if place < bytes.count, bytes[place] == 0x0D { place += 1 }
        if place < bytes.count, bytes[place] == 0x0A { place += 1 }
        (line, lineStart, continuations) = (line + 1, place, 0)
    }

    private mutating func header() {
        guard place < bytes.count else {
            return report(
                CSVCode.empty, "the table is empty", SourceSpan(at: position), hint: "its first line names the columns")
        }
        // The names are no row; rows refer to them as their keys.
        let names = cells()
        var known: [String: SourceSpan] = [:]
        for (content, span) in names {
            guard columns.count < limits.maximumNodes, diagnostics.count < Self.mostFindings else { return }
            let name = String(decoding: content, as: UTF8.self)
            if name.allSatisfy(\.isWhitespace) {
                report(CSVCode.unnamedColumn, "the column has no name", span, hint: "write one in the first line")
            } else if let first = known.updateValue(known[name] ?? span, forKey: name) {
                diagnostics.append(
                    Diagnostic(
                        CSVCode.duplicateColumn, "two columns are called `\(name)`", file: file.path, span: span,
                        hint: "give one of them another name",
                        notes: [.init("the first is here", file: file.path, span: first)]))
            }
            columns.append(Column(record: builder.detached(content, span.start, span.end), name: name, span: span))
        }
        if let only = columns.first, columns.count == 1,
            let mark = [";", "\t"].first(where: { only.name.contains($0) })
        {
            report(
                CSVCode.separator, "the columns are separated by \(mark == ";" ? "`;`" : "tabs")", only.span,
                hint: "save the table with commas between its cells")
        }
    }

    /// Reads a row; false where reading must stop.
    private mutating func row() -> Bool {
        let start = position
        let cells = cells()
        nodes += cells.count + 1
        guard nodes <= limits.maximumNodes else {
            report(
                CSVCode.tooManyNodes, "the table has more than \(limits.maximumNodes) cells", SourceSpan(at: start),
                hint: "split the table, or raise the limit `maximumNodes` (--max-nodes)")
            return false
        }
        let end = cells.last?.span.end ?? start
        guard cells.count == columns.count else {
            let message =
                "the row has \(cells.count) cell\(cells.count == 1 ? "" : "s"), and the table \(columns.count) column\(columns.count == 1 ? "" : "s")"
            report(
                CSVCode.raggedRow, message, SourceSpan(start, end),
                hint: cells.count > columns.count
                    ? "put a cell that holds a comma in double quotes" : "write a comma for each cell, empty ones too"
            )
            return true
        }
        _ = builder.begin(.mapping, start, start)
        for (column, cell) in zip(columns, cells) {
            builder.link(column.record, cell.span.start)
            cell.content.withUnsafeBufferPointer {
                _ = builder.scalar($0, .filled, cell.span.start, cell.span.end)
            }
        }
        _ = builder.end(end, areKeysDistinct: true)
        return true
    }

    /// The cells of a line, which may go over several where they are quoted.
    private mutating func cells() -> [(content: [UInt8], span: SourceSpan)] {
        var cells: [(content: [UInt8], span: SourceSpan)] = []
        while true {
            cells.append(cell())
            guard place < bytes.count, bytes[place] == Self.comma else { break }
            place += 1
        }
        endLine()
        return cells
    }

    private mutating func cell() -> (content: [UInt8], span: SourceSpan) {
        let start = position
        if place < bytes.count, bytes[place] == Self.quote { return quoted(start) }
        let first = place
        var stray: Position?
        while !isAtLineEnd, bytes[place] != Self.comma {
            if bytes[place] == Self.quote, stray == nil { stray = position }
            advance()
        }
        if let stray {
            report(
                CSVCode.strayQuote, "there is a quote inside a cell that is not quoted", SourceSpan(at: stray),
                hint: "put the whole cell in double quotes, and double those inside")
        }
        return (Array(bytes[first..<place]), SourceSpan(start, position))
    }

    private mutating func quoted(_ start: Position) -> (content: [UInt8], span: SourceSpan) {
        place += 1
        var content: [UInt8] = []
        var isClosed = false
        while place < bytes.count, !isClosed {
            let byte = bytes[place]
            switch byte {
            case Self.quote:
                place += 1
                if place < bytes.count, bytes[place] == Self.quote {
                    content.append(byte)
                    place += 1
                } else {
                    isClosed = true
                }
            case 0x0A, 0x0D:
                // However the file ends its lines, a cell has line feeds.
                content.append(0x0A)
                endLine()
            default:
                content.append(byte)
                advance()
            }
        }
        let end = position
        if !isClosed {
            report(
                CSVCode.unclosedQuote, "the quoted cell is not closed", SourceSpan(at: start), hint: "end it with `\"`")
        } else if !isAtLineEnd, bytes[place] != Self.comma {
            report(
                CSVCode.strayQuote, "there is text after the closing quote of a cell", SourceSpan(at: end),
                hint: "double the quotes inside a quoted cell")
            while !isAtLineEnd, bytes[place] != Self.comma { advance() }
        }
        return (content, SourceSpan(start, end))
    }

    /// Goes over a byte of the line.
    private mutating func advance() {
        if bytes[place] & 0xC0 == 0x80 { continuations += 1 }
        place += 1
    }

    private mutating func report(_ code: DiagnosticCode, _ message: String, _ span: SourceSpan, hint: String) {
        diagnostics.append(Diagnostic(code, message, file: file.path, span: span, hint: hint))
    }
}
