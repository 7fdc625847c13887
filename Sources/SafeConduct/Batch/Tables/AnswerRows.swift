import JSON
import SourceDiagnostics
import YAMLTree

/// Turns the answers to the rows of a table into rows of a table, one for each: the parts that are wanted of a report, then what is wrong with the row.
public struct AnswerRows: Sendable {
    /// The parts that are written where none are named.
    public static let usual = ["id", "verdict", "reasons", "risk", "goodUntil", "advisories.rule"]

    /// The parts of a report, each a column.
    public let paths: [String]
    private let columns: RequestColumns?

    /// - Parameters:
    ///   - paths: the parts of a report, each a column; empty: the usual ones.
    ///   - columns: those of the table of requests, by which errors name what is wrong.
    public init(_ paths: [String], _ columns: RequestColumns?) {
        self.paths = paths.isEmpty ? Self.usual : paths
        self.columns = columns
    }

    /// The first line, which names the columns.
    public var header: [UInt8] { Self.line(paths + ["error"]) }

    /// The rows of answers to lines that `RequestRows` has made.
    ///
    /// - Parameter requests: the lines that were answered, or more.
    func rows(_ answers: Batch.Answers, to requests: ArraySlice<UInt8>, firstLine: Int) -> Batch.Answers {
        var rows = Batch.Answers()
        var (place, request) = (0, requests.startIndex)
        let errors = Set(answers.errors)
        for (number, length) in answers.lengths.enumerated() {
            let answer = answers.bytes[place..<(place + length)]
            let end = requests[request...].firstIndex(of: UInt8(ascii: "\n")) ?? requests.endIndex
            let line = firstLine + number
            let row: [UInt8]
            if line == 1 {
                row = header
            } else if errors.contains(number) {
                row = error(answer, to: requests[request..<end], row: line)
                rows.errors.append(number)
            } else {
                row = report(answer)
            }
            rows.bytes += row
            rows.lengths.append(row.count)
            place += length
            request = min(end + 1, requests.endIndex)
        }
        return rows
    }

    // MARK: reports

    private func report(_ line: ArraySlice<UInt8>) -> [UInt8] {
        let root = JSONReader.read(SourceFile(path: "", bytes: Array(line))).root
        return Self.line(
            paths.map { path in
                var texts: [String] = []
                if let root { Self.collect(path.split(separator: ".").map(String.init)[...], of: root, into: &texts) }
                return texts.joined(separator: "; ")
            } + [""])
    }

    private static func collect(_ path: ArraySlice<String>, of node: Node, into texts: inout [String]) {
        if node.kind == .sequence {
            for element in node.elements { collect(path, of: element, into: &texts) }
        } else if let key = path.first {
            if let value = node[key] { collect(path.dropFirst(), of: value, into: &texts) }
        } else if node.kind == .mapping {
            var values: [String] = []
            for entry in node.entries { collect([], of: entry.value, into: &values) }
            texts.append(values.joined(separator: " "))
        } else if !node.isNull {
            texts.append(node.text)
        }
    }

    // MARK: errors

    private func error(_ answer: ArraySlice<UInt8>, to line: ArraySlice<UInt8>, row: Int) -> [UInt8] {
        let request = JSONReader.read(SourceFile(path: "", bytes: Array(line))).root
        let root = JSONReader.read(SourceFile(path: "", bytes: Array(answer))).root
        let id = root?["id"]?.text ?? ""
        let text: String
        if let request, request.kind == .scalar {
            text = "row \(row): \(request.text)"
        } else {
            let findings = root?["diagnostics"]?.elements ?? []
            text = findings.prefix(3).map { Self.text(of: $0, row, columns, request) }.joined(separator: " | ")
        }
        return Self.line(paths.map { $0 == "id" ? id : "" } + [text.isEmpty ? "row \(row) is no request" : text])
    }

    /// `row 7, column Travel day: the date does not exist; write a day as YYYY-MM-DD`.
    private static func text(of finding: Node, _ row: Int, _ columns: RequestColumns?, _ request: Node?) -> String {
        let place = (finding["column"]?.text).flatMap { Int($0) }
        let path = place.flatMap { place in request.flatMap { self.path(to: place, in: $0) } }
        let column = path.flatMap { columns?.name(of: $0) }
        let hint = finding["hint"].map { "; \($0.text)" } ?? ""
        return "row \(row)\(column.map { ", column \($0)" } ?? ""): \(finding["message"]?.text ?? "")\(hint)"
    }

    /// The keys that lead to what is written at a column of a line; a document goes by its type.
    private static func path(to column: Int, in node: Node) -> [String]? {
        switch node.kind {
        case .scalar: return []
        case .sequence:
            guard let element = node.elements.first(where: { holds($0, column) }) else { return [] }
            let type = element.kind == .mapping ? element["type"].map { [$0.text] } ?? [] : []
            return type + (path(to: column, in: element) ?? [])
        case .mapping:
            for entry in node.entries where holds(entry.key, column) || holds(entry.value, column) {
                return [entry.key.text] + (holds(entry.value, column) ? path(to: column, in: entry.value) ?? [] : [])
            }
            return []
        }
    }

    private static func holds(_ node: Node, _ column: Int) -> Bool {
        Int(node.span.start.column) <= column && column < Int(node.span.end.column)
    }

    // MARK: cells

    /// A row with its line break; a line break within a cell is a blank, so that a row is a line.
    private static func line(_ cells: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (number, cell) in cells.enumerated() {
            if number > 0 { bytes.append(UInt8(ascii: ",")) }
            let isQuoted = cell.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
            if isQuoted { bytes.append(UInt8(ascii: "\"")) }
            for byte in cell.utf8 {
                switch byte {
                case 0x22: bytes += [0x22, 0x22]
                case 0x0A, 0x0D: bytes.append(0x20)
                default: bytes.append(byte)
                }
            }
            if isQuoted { bytes.append(UInt8(ascii: "\"")) }
        }
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }
}

extension Batch {
    /// Answers all of some lines, as rows of a table where there is one.
    package func answer(lines bytes: [UInt8], firstLine: Int, as table: AnswerRows?) -> Answers {
        var start = 0
        var known = KnownReports()
        return answer(lines: bytes, from: &start, firstLine: firstLine, upTo: .max, knowing: &known, as: table)
    }

    /// Answers lines that `RequestRows` has made, as rows of a table.
    package func answer(
        lines bytes: [UInt8], from start: inout Int, firstLine: Int, upTo most: Int, knowing known: inout KnownReports,
        as table: AnswerRows?
    ) -> Answers {
        let first = start
        let answers = answer(lines: bytes, from: &start, firstLine: firstLine, upTo: most, knowing: &known)
        return table?.rows(answers, to: bytes[min(first, bytes.count)...], firstLine: firstLine) ?? answers
    }
}
