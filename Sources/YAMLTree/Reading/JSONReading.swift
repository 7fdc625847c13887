import SourceDiagnostics

/// One run over one text, without recursion: the open lists and mappings are on the builder's own stack.
struct JSONReading {
    let file: SourceFile
    private let limits: YAMLLimits
    private(set) var builder: TreeBuilder
    private(set) var diagnostics: [Diagnostic] = []
    private let bytes: [UInt8]
    private let end: Int
    var place: Int
    private var line: Int
    /// A place in the current line, and its column: columns are counted on from there.
    private var known: (offset: Int, column: Int)
    private let decimal: ClosedRange<UInt8> = UInt8(ascii: "0")...UInt8(ascii: "9")

    init(file: SourceFile, range: Range<Int>, line: Int, limits: YAMLLimits) {
        self.file = file
        self.line = line
        self.limits = limits
        bytes = file.bytes
        end = min(range.upperBound, bytes.count)
        place = min(max(0, range.lowerBound), end)
        if place == 0, bytes.starts(with: TextCheck.byteOrderMark) { place = 3 }
        known = (place, 1)
        builder = TreeBuilder(reserving: end - place)
    }

    var current: UInt8? { place < end ? bytes[place] : nil }

    func byte(at offset: Int) -> UInt8? { offset < end ? bytes[offset] : nil }

    /// The position of an offset in the current line; quick where offsets only grow.
    mutating func position(of offset: Int) -> Position {
        if offset < known.offset {
            let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? (line == 1 ? 0 : offset)
            return Position(line: line, column: 1 + columns(in: start..<offset))
        }
        known = (offset, known.column + columns(in: known.offset..<offset))
        return Position(line: line, column: known.column)
    }

    private func columns(in range: Range<Int>) -> Int {
        bytes[range.clamped(to: 0..<end)].reduce(0) { $1 & 0xC0 != 0x80 ? $0 + 1 : $0 }
    }

    private mutating func skipSpace() {
        while let byte = current {
            switch byte {
            case 0x20, 0x09, 0x0D: place += 1
            case 0x0A:
                place += 1
                line += 1
                known = (place, 1)
            default: return
            }
        }
    }

    /// Reports what is wrong here; reading ends with it.
    mutating func fail(_ code: DiagnosticCode, _ message: String, at offset: Int? = nil, hint: String) -> Bool {
        let position = position(of: offset ?? place)
        diagnostics.append(
            Diagnostic(code, message, file: file.path, span: SourceSpan(at: position), hint: hint))
        return false
    }

    mutating func document() -> Bool {
        skipSpace()
        guard current != nil else { return fail(JSONCode.empty, "the text is empty", hint: "write a JSON object") }
        guard value() else { return false }
        while let container = builder.container {
            guard container.kind == .mapping ? member(container.count) : element(container.count) else { return false }
            if diagnostics.count >= 100 { return false }
        }
        skipSpace()
        return current == nil
            || fail(JSONCode.syntax, "there is more text after the end", hint: "one JSON value is expected")
    }

    /// Begins or reads a value.
    private mutating func value() -> Bool {
        guard builder.records.count < limits.maximumNodes else {
            return fail(
                JSONCode.tooManyNodes, "the text has more than \(limits.maximumNodes) values",
                hint: "split the text, or raise the limit `maximumNodes` (--max-nodes)")
        }
        let start = position(of: place)
        switch current {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard builder.depth < limits.maximumDepth else {
                return fail(
                    JSONCode.tooDeep, "objects and arrays are nested more than \(limits.maximumDepth) deep",
                    hint: "make the text flatter, or raise the limit `maximumDepth` (--max-depth)")
            }
            let kind: Node.Kind = current == UInt8(ascii: "{") ? .mapping : .sequence
            place += 1
            _ = builder.begin(kind, start, position(of: place))
            return true
        case UInt8(ascii: "\""): return string(start)
        case let byte? where byte == UInt8(ascii: "-") || decimal.contains(byte): return number(start)
        default:
            for literal in ["true", "false", "null"] where bytes[place..<end].starts(with: literal.utf8) {
                let first = place
                place += literal.utf8.count
                add(first..<place, .plain, start)
                return true
            }
            let hint = current == UInt8(ascii: "'") ? "use double quotes" : "put texts and keys in double quotes"
            return fail(JSONCode.syntax, "a value is expected here", hint: hint)
        }
    }

    mutating func add(_ range: Range<Int>, _ style: Tree.Style, _ start: Position) {
        let end = position(of: place)
        bytes.withUnsafeBufferPointer {
            _ = builder.scalar(UnsafeBufferPointer(rebasing: $0[range]), style, start, end)
        }
    }

    mutating func add(_ content: [UInt8], _ style: Tree.Style, _ start: Position) {
        let end = position(of: place)
        content.withUnsafeBufferPointer { _ = builder.scalar($0, style, start, end) }
    }

    private mutating func close() -> Bool {
        place += 1
        for (first, second) in builder.end(position(of: place)) {
            let (a, b) = (builder.records[first], builder.records[second])
            diagnostics.append(
                Diagnostic(
                    JSONCode.duplicateKey,
                    "duplicate key `\(String(decoding: builder.content(second), as: UTF8.self))`",
                    file: file.path, span: SourceSpan(b.start, b.end), hint: "remove one of them",
                    notes: [.init("first defined here", file: file.path, span: SourceSpan(a.start, a.end))]))
        }
        return true
    }

    private mutating func element(_ count: Int) -> Bool {
        skipSpace()
        if current == UInt8(ascii: "]") { return close() }
        if count > 0, !comma("]", "a value") { return false }
        return value()
    }

    private mutating func member(_ count: Int) -> Bool {
        skipSpace()
        if current == UInt8(ascii: "}") { return close() }
        if count > 0, !comma("}", "a key") { return false }
        guard current == UInt8(ascii: "\"") else {
            return fail(JSONCode.syntax, "a key in double quotes is expected here", hint: "write `\"key\": value`")
        }
        guard string(position(of: place)) else { return false }
        skipSpace()
        guard current == UInt8(ascii: ":") else {
            return fail(JSONCode.syntax, "a `:` is expected after the key", hint: "write `\"key\": value`")
        }
        place += 1
        skipSpace()
        return value()
    }

    private mutating func comma(_ closing: String, _ what: String) -> Bool {
        guard current == UInt8(ascii: ",") else {
            return fail(
                JSONCode.syntax, "a `,` or `\(closing)` is expected here", hint: "look for a missing `,` or bracket")
        }
        place += 1
        skipSpace()
        if current == UInt8(ascii: "]") || current == UInt8(ascii: "}") {
            return fail(JSONCode.syntax, "\(what) is expected after the `,`", hint: "remove the last comma")
        }
        return true
    }

    private mutating func number(_ start: Position) -> Bool {
        let first = place
        if current == UInt8(ascii: "-") { place += 1 }
        let leading = current
        let second = place + 1
        guard digits(), leading != UInt8(ascii: "0") || place == second else {
            return fail(
                JSONCode.syntax, "this is not a JSON number", at: first,
                hint: "quote it if it is text; numbers have no leading zeros")
        }
        if current == UInt8(ascii: ".") {
            place += 1
            guard digits() else {
                return fail(
                    JSONCode.syntax, "a digit is expected after the point",
                    hint: "write `1.0`, or quote it if it is text")
            }
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            place += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { place += 1 }
            guard digits() else {
                return fail(
                    JSONCode.syntax, "a digit is expected in the exponent",
                    hint: "write `1e5`, or quote it if it is text")
            }
        }
        add(first..<place, .plain, start)
        return true
    }

    private mutating func digits() -> Bool {
        let first = place
        while let byte = current, decimal.contains(byte) { place += 1 }
        return place > first
    }
}
