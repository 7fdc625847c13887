/// Writes JSON (RFC 8259) into one buffer of bytes, in the order in which it is told: commas, line breaks and escapes come by themselves.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.object { $0.key("risk"); $0.value(4) }
/// writer.text   // {"risk":4}
/// ```
///
/// It keeps no tree and checks no grammar: a key is always to be followed by one value.
package struct JSONWriter: Sendable {
    /// What has been written so far.
    package private(set) var bytes: [UInt8] = []
    private let isPretty: Bool
    private var depth = 0
    private var needsComma = false
    private var isAfterKey = false

    /// Creates an empty writer; pretty: one member on a line, indented by two spaces, else no blanks at all.
    package init(pretty: Bool = false, capacity: Int = 256) {
        isPretty = pretty
        bytes.reserveCapacity(capacity)
    }

    /// What has been written so far, as text.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes an object whose members the closure writes.
    package mutating func object(_ members: (inout JSONWriter) -> Void) {
        enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
    }

    /// Writes an array whose elements the closure writes.
    package mutating func array(_ elements: (inout JSONWriter) -> Void) {
        enclose(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
    }

    /// Writes an array, each element by the closure.
    package mutating func array<Elements: Sequence>(
        _ elements: Elements, _ write: (inout JSONWriter, Elements.Element) -> Void
    ) {
        array { writer in
            for element in elements { write(&writer, element) }
        }
    }

    /// Writes a key that the program itself names; it must not need escapes.
    package mutating func key(_ name: StaticString) {
        startElement()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        finishKey()
    }

    /// Writes a key that comes from data.
    package mutating func key(text: String) {
        startElement()
        bytes.append(UInt8(ascii: "\""))
        escape(text)
        finishKey()
    }

    /// Writes null.
    package mutating func null() { word("null") }

    /// Writes true or false.
    package mutating func value(_ value: Bool) { word(value ? "true" : "false") }

    /// Writes a whole number.
    package mutating func value(_ value: Int) {
        startElement()
        bytes.append(contentsOf: value.description.utf8)
        needsComma = true
    }

    /// Writes a number with the fewest digits that read back to the same one; null for NaN and infinities, which JSON does not have.
    package mutating func value(_ value: Double) {
        guard value.isFinite else { return null() }
        startElement()
        bytes.append(contentsOf: value.description.utf8)
        needsComma = true
    }

    /// Writes a string.
    package mutating func value(_ value: String) {
        startElement()
        bytes.append(UInt8(ascii: "\""))
        escape(value)
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    /// Writes a word of the program's own as a string; it must not need escapes.
    package mutating func value(word: StaticString) {
        startElement()
        bytes.append(UInt8(ascii: "\""))
        word.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    /// Writes a day as `"YYYY-MM-DD"`.
    package mutating func value(_ day: Day) {
        startElement()
        let (year, month, dayOfMonth) = day.civil
        bytes.append(UInt8(ascii: "\""))
        twoDigits(year / 100)
        twoDigits(year % 100)
        bytes.append(UInt8(ascii: "-"))
        twoDigits(month)
        bytes.append(UInt8(ascii: "-"))
        twoDigits(dayOfMonth)
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    private mutating func enclose(_ open: UInt8, _ close: UInt8, _ content: (inout JSONWriter) -> Void) {
        startElement()
        bytes.append(open)
        needsComma = false
        depth += 1
        content(&self)
        depth -= 1
        // Nothing was written between the brackets as long as no comma is due.
        if needsComma { breakLine() }
        bytes.append(close)
        needsComma = true
    }

    private mutating func startElement() {
        if isAfterKey {
            isAfterKey = false
            return
        }
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        if depth > 0 { breakLine() }
    }

    private mutating func finishKey() {
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        if isPretty { bytes.append(UInt8(ascii: " ")) }
        isAfterKey = true
    }

    private mutating func breakLine() {
        guard isPretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth * 2 { bytes.append(UInt8(ascii: " ")) }
    }

    private mutating func word(_ word: StaticString) {
        startElement()
        word.withUTF8Buffer { bytes.append(contentsOf: $0) }
        needsComma = true
    }

    private mutating func twoDigits(_ number: Int) {
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10))
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }

    /// Appends the text with the escapes that RFC 8259 demands, stretches without any in one go.
    private mutating func escape(_ text: String) {
        var text = text
        text.withUTF8 { buffer in
            var start = buffer.startIndex
            for index in buffer.indices {
                let byte = buffer[index]
                guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
                bytes.append(contentsOf: buffer[start..<index])
                start = index + 1
                appendEscape(of: byte)
            }
            bytes.append(contentsOf: buffer[start...])
        }
    }

    private mutating func appendEscape(of byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        default:
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
            let low = byte & 0x0F
            bytes.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
        }
    }
}
