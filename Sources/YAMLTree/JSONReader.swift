public import SourceDiagnostics

/// Reads JSON (RFC 8259), strictly, into the same tree as YAML: numbers, literals and strings are what JSON says, keys stand once.
public enum JSONReader {
    /// The root of a text; nil where it cannot be read, which the diagnostics say.
    public static func read(_ file: SourceFile, limits: YAMLLimits = .default) -> (
        root: Node?, diagnostics: [Diagnostic]
    ) {
        if file.bytes.count > limits.maximumBytes {
            return (nil, TextCheck.trouble(in: file, limits: limits).map { [$0] } ?? [])
        }
        var reading = JSONReading(file: file, limits: limits)
        let isRead = reading.document()
        guard isRead, reading.diagnostics.isEmpty else { return (nil, reading.diagnostics) }
        return (Node(tree: reading.builder.tree(file), index: 0), [])
    }
}

/// One run over one text, without recursion: the open lists and mappings are on the builder's own stack.
private struct JSONReading {
    let file: SourceFile
    let limits: YAMLLimits
    private(set) var builder: TreeBuilder
    private(set) var diagnostics: [Diagnostic] = []
    private let bytes: [UInt8]
    private var place = 0
    private var line = 1
    private var lineStart = 0

    init(file: SourceFile, limits: YAMLLimits) {
        self.file = file
        self.limits = limits
        bytes = file.bytes
        builder = TreeBuilder(reserving: file.bytes.count)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3; lineStart = 3 }
    }

    private var current: UInt8? { place < bytes.count ? bytes[place] : nil }

    private func position(of offset: Int) -> Position {
        let column = bytes[lineStart..<min(offset, bytes.count)].reduce(1) { $1 & 0xC0 != 0x80 ? $0 + 1 : $0 }
        return Position(line: line, column: column)
    }

    private mutating func skipSpace() {
        while let byte = current {
            switch byte {
            case 0x20, 0x09, 0x0D: place += 1
            case 0x0A:
                place += 1
                line += 1
                lineStart = place
            default: return
            }
        }
    }

    /// Reports what is wrong here; reading ends with it.
    private mutating func fail(_ what: String, _ message: String, at offset: Int? = nil, hint: String? = nil) -> Bool {
        let position = position(of: offset ?? place)
        diagnostics.append(
            Diagnostic("json/\(what)", .error, message, file: file.path, span: Span(at: position), hint: hint))
        return false
    }

    mutating func document() -> Bool {
        skipSpace()
        guard current != nil else { return fail("empty", "the text is empty", hint: "write a JSON object") }
        guard value() else { return false }
        while let container = builder.container {
            guard container.kind == .mapping ? member(container.count) : element(container.count) else { return false }
        }
        skipSpace()
        return current == nil || fail("syntax", "the text goes on behind its end", hint: "one JSON value is expected")
    }

    /// Begins or reads a value.
    private mutating func value() -> Bool {
        guard builder.records.count < limits.maximumNodes else {
            return fail(
                "too-many-nodes", "the text has more than \(limits.maximumNodes) values",
                hint: "raise the limit `maximumNodes` (--max-nodes)")
        }
        let start = position(of: place)
        switch current {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard builder.depth < limits.maximumDepth else {
                return fail(
                    "too-deep", "objects and arrays are nested more than \(limits.maximumDepth) deep",
                    hint: "raise the limit `maximumDepth` (--max-depth)")
            }
            _ = builder.begin(current == UInt8(ascii: "{") ? .mapping : .sequence, start)
            place += 1
            return true
        case UInt8(ascii: "\""): return string(start)
        case let byte? where byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte):
            return number(start)
        default:
            for literal in ["true", "false", "null"] where bytes[place...].starts(with: literal.utf8) {
                place += literal.utf8.count
                _ = builder.scalar(literal.utf8, .plain, start, position(of: place))
                return true
            }
            return fail("syntax", "a value is expected here", hint: "strings and keys stand in double quotes")
        }
    }

    private mutating func close() -> Bool {
        place += 1
        for (first, second) in builder.end(position(of: place)) {
            let (a, b) = (builder.records[first], builder.records[second])
            diagnostics.append(
                Diagnostic(
                    "json/duplicate-key", .error,
                    "the key `\(String(decoding: builder.content(second), as: UTF8.self))` stands twice",
                    file: file.path,
                    span: Span(b.start, b.end), hint: "remove one of them",
                    notes: [.init("it stands here first", file: file.path, span: Span(a.start, a.end))]))
        }
        return true
    }

    private mutating func element(_ count: Int) -> Bool {
        skipSpace()
        if current == UInt8(ascii: "]") { return close() }
        if count > 0, !comma("]") { return false }
        return value()
    }

    private mutating func member(_ count: Int) -> Bool {
        skipSpace()
        if current == UInt8(ascii: "}") { return close() }
        if count > 0, !comma("}") { return false }
        guard current == UInt8(ascii: "\"") else { return fail("syntax", "a key in double quotes is expected here") }
        guard string(position(of: place)) else { return false }
        skipSpace()
        guard current == UInt8(ascii: ":") else { return fail("syntax", "a `:` is expected behind the key") }
        place += 1
        skipSpace()
        return value()
    }

    private mutating func comma(_ closing: String) -> Bool {
        guard current == UInt8(ascii: ",") else { return fail("syntax", "a `,` or `\(closing)` is expected here") }
        place += 1
        skipSpace()
        if current == UInt8(ascii: "]") || current == UInt8(ascii: "}") {
            return fail("syntax", "a value is expected behind the `,`", hint: "remove the last comma")
        }
        return true
    }

    private mutating func number(_ start: Position) -> Bool {
        let first = place
        func isDigit(_ byte: UInt8?) -> Bool {
            byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
        }
        func digits() -> Bool {
            guard isDigit(current) else { return false }
            while isDigit(current) { place += 1 }
            return true
        }
        if current == UInt8(ascii: "-") { place += 1 }
        let leading = current
        let second = place + 1
        guard digits(), leading != UInt8(ascii: "0") || place == second else {
            return fail(
                "syntax", "this is not a JSON number", at: first,
                hint: "quote it if it is text; numbers have no leading zeros")
        }
        if current == UInt8(ascii: ".") {
            place += 1
            guard digits() else { return fail("syntax", "a digit is expected behind the point") }
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            place += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { place += 1 }
            guard digits() else { return fail("syntax", "a digit is expected in the exponent") }
        }
        _ = builder.scalar(bytes[first..<place], .plain, start, position(of: place))
        return true
    }

    private mutating func string(_ start: Position) -> Bool {
        let opening = place
        place += 1
        var content: [UInt8] = []
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                place += 1
                guard TextCheck.isUTF8(content) else { return fail("encoding", "the string is not UTF-8", at: opening) }
                _ = builder.scalar(content, .doubleQuoted, start, position(of: place))
                return true
            case UInt8(ascii: "\\"):
                guard escape(into: &content) else { return false }
            case 0..<0x20:
                return fail(
                    "control-character", "a control character stands in the string",
                    hint: "write it as an escape, such as `\\n`")
            default:
                content.append(byte)
                place += 1
            }
        }
        return fail("unclosed-quote", "the string is not closed", at: opening)
    }

    private mutating func escape(into content: inout [UInt8]) -> Bool {
        place += 1
        let simple: [UInt8: UInt8] = [
            UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F, UInt8(ascii: "b"): 0x08,
            UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
        ]
        if let byte = current, let plain = simple[byte] {
            content.append(plain)
            place += 1
            return true
        }
        guard current == UInt8(ascii: "u"), let unit = hex(at: place + 1) else {
            return fail(
                "invalid-escape", "the escape is not known", at: place - 1, hint: "write `\\\\` for a backslash")
        }
        place += 5
        var code = UInt32(unit)
        if (0xD800..<0xDC00).contains(unit), current == UInt8(ascii: "\\"), place + 1 < bytes.count,
            bytes[place + 1] == UInt8(ascii: "u"), let low = hex(at: place + 2), (0xDC00..<0xE000).contains(low)
        {
            code = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
            place += 6
        }
        guard let scalar = Unicode.Scalar(code) else {
            return fail("invalid-escape", "half of a surrogate pair stands alone", at: place - 6)
        }
        content += Array(String(Character(scalar)).utf8)
        return true
    }

    private func hex(at offset: Int) -> UInt16? {
        guard offset + 4 <= bytes.count else { return nil }
        let digits = bytes[offset..<(offset + 4)]
        guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
