import JSON
import RuleEngine
import SourceDiagnostics
public import YAMLTree

/// Turns a table in CSV (RFC 4180), as it is read, into lines that a batch answers: one for each row, so that the number of a line is that of its row.
///
/// The first line is the list of the columns' names. A row that cannot be read is a text that says why; no request is a text.
public struct RequestRows: Sendable {
    private enum State {
        case cellStart, plain, quoted, quoteInQuoted
    }

    /// What the columns hold; nil until the first line was read.
    public private(set) var columns: RequestColumns?
    private let mapping: ColumnMapping
    private let rulebook: Rulebook
    private let limits: YAMLLimits
    /// What was read and is no whole row yet.
    private var pending: [UInt8] = []
    private var scanned = 0
    private var state = State.cellStart
    /// Whether the rest of a row that is too long is passed over.
    private var isSkipping = false

    /// More columns than any table of requests has.
    private static let mostColumns = 500
    private static let newline = UInt8(ascii: "\n")
    private static let quote = UInt8(ascii: "\"")

    /// - Parameters:
    ///   - mapping: which column is which attribute.
    ///   - rulebook: its vocabulary names the attributes.
    ///   - limits: the limits of each row.
    public init(_ mapping: ColumnMapping, _ rulebook: Rulebook, limits: YAMLLimits) {
        self.mapping = mapping
        self.rulebook = rulebook
        self.limits = limits
    }

    /// The lines of the rows that end in some bytes.
    public mutating func take(_ bytes: [UInt8]) throws(TableError) -> [UInt8] {
        pending += bytes
        var lines: [UInt8] = []
        while true {
            let ends = rowEnds()
            if !ends.isEmpty { lines += try self.lines(upTo: ends) }
            guard pending.count > limits.maximumBytes else { return lines }
            // A quote that nobody closes would take in all that follows.
            lines += try giveUpOnFirst()
        }
    }

    /// The line of a last row that has no end.
    public mutating func finish() throws(TableError) -> [UInt8] {
        var lines: [UInt8] = []
        while !pending.isEmpty {
            if state == .quoted, pending.contains(Self.newline) {
                lines += try giveUpOnFirst()
                let ends = rowEnds()
                if !ends.isEmpty { lines += try self.lines(upTo: ends) }
            } else {
                lines += try self.lines(upTo: [pending.count])
            }
        }
        return lines
    }

    // MARK: rows

    /// Where the rows end that are whole.
    private mutating func rowEnds() -> [Int] {
        var ends: [Int] = []
        while scanned < pending.count {
            let byte = pending[scanned]
            scanned += 1
            switch (state, byte) {
            case (.quoted, Self.quote): state = .quoteInQuoted
            case (.quoted, _): continue
            case (.cellStart, Self.quote), (.quoteInQuoted, Self.quote): state = .quoted
            case (_, Self.newline):
                ends.append(scanned)
                state = .cellStart
            case (_, UInt8(ascii: ",")): state = .cellStart
            default: state = .plain
            }
        }
        return ends
    }

    /// Takes the first line of a row that does not end as a row that cannot be read, and goes on after it.
    private mutating func giveUpOnFirst() throws(TableError) -> [UInt8] {
        guard columns != nil else {
            throw TableError("the first line of the table does not end", "its first line names the columns")
        }
        let end = pending.firstIndex(of: Self.newline).map { $0 + 1 } ?? pending.count
        let isSaid = isSkipping
        isSkipping = pending[end - 1] != Self.newline
        pending.removeFirst(end)
        (scanned, state) = (0, isSkipping ? .plain : .cellStart)
        return isSaid ? [] : Self.line("the row has a quote that is not closed, or is too long")
    }

    /// The lines of whole rows.
    private mutating func lines(upTo ends: [Int]) throws(TableError) -> [UInt8] {
        var ends = ends[...]
        var start = 0
        var lines: [UInt8] = []
        if columns == nil, let end = ends.popFirst() {
            lines += try readHeader(Array(pending[..<end]))
            start = end
        }
        if isSkipping, let end = ends.popFirst() {
            (isSkipping, start) = (false, end)
        }
        let last = ends.last ?? start
        if let columns, last > start {
            lines +=
                rows(Array(pending[start..<last]), count: ends.count, columns) ?? singly(ends, from: start, columns)
        }
        pending.removeFirst(last)
        scanned -= last
        return lines
    }

    private mutating func readHeader(_ bytes: [UInt8]) throws(TableError) -> [UInt8] {
        // The header alone has no rows: its names are read as a row of a table without names of its own.
        let width = 1 + bytes.count { $0 == UInt8(ascii: ",") }
        guard width <= Self.mostColumns else {
            throw TableError("the table has more than \(Self.mostColumns) columns", "leave out what is no attribute")
        }
        let numbers = (0..<width).map(String.init)
        var names: [String]?
        for count in (1...width).reversed() where names == nil {
            let line = Array((numbers.prefix(count).joined(separator: ",") + "\n").utf8)
            let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
            let (root, findings) = CSVReader.read(SourceFile(path: "", bytes: line + body), limits: limits)
            if !findings.hasErrors { names = root?.elements.first?.entries.map { $0.value.text.trimmedOfBlanks } }
        }
        guard let names, !names.allSatisfy(\.isEmpty) else {
            throw TableError("the first line of the table cannot be read", "its first line names the columns")
        }
        if names.count == 1, names[0].contains(where: { $0 == ";" || $0 == "\t" }) {
            throw TableError("the columns are not separated by commas", "save the table with commas between its cells")
        }
        columns = try RequestColumns(names: names, mapping: mapping, rulebook.vocabulary)
        var json = JSONWriter()
        json.strings(names)
        return json.bytes + [Self.newline]
    }

    /// The lines of some rows at once; nil where one of them cannot be read.
    private func rows(_ bytes: [UInt8], count: Int, _ columns: RequestColumns) -> [UInt8]? {
        let row = RequestRow(columns: columns, limits: limits)
        let numbers = columns.names.indices.map(String.init).joined(separator: ",")
        let file = SourceFile(path: "", bytes: Array((numbers + "\n").utf8) + bytes)
        guard file.bytes.count <= limits.maximumBytes else { return nil }
        let (root, findings) = CSVReader.read(file, limits: limits)
        guard let root, !findings.hasErrors, root.count == count else { return nil }
        var lines: [UInt8] = []
        for cells in root.elements {
            lines += row.json(cells.entries.map { $0.value.text.trimmedOfBlanks })
            lines.append(Self.newline)
        }
        return lines
    }

    /// The lines of rows one by one, of which those that cannot be read say why.
    private func singly(_ ends: ArraySlice<Int>, from first: Int, _ columns: RequestColumns) -> [UInt8] {
        var lines: [UInt8] = []
        var start = first
        for end in ends {
            let bytes = Array(pending[start..<end])
            start = end
            lines += rows(bytes, count: 1, columns) ?? Self.line(problem(of: bytes, columns))
        }
        return lines
    }

    private func problem(of bytes: [UInt8], _ columns: RequestColumns) -> String {
        if bytes.allSatisfy({ $0 == Self.newline || $0 == 0x0D || $0 == 0x20 }) { return "the row is empty" }
        let numbers = columns.names.indices.map(String.init).joined(separator: ",")
        let file = SourceFile(path: "", bytes: Array((numbers + "\n").utf8) + bytes)
        let finding = CSVReader.read(file, limits: limits).diagnostics.first
        return finding.map { $0.message + ($0.hint.map { "; \($0)" } ?? "") } ?? "the row cannot be read"
    }

    private static func line(_ problem: String) -> [UInt8] {
        var json = JSONWriter()
        json.string(problem)
        return json.bytes + [newline]
    }
}
