/// Writes JSON (RFC 8259) into a buffer of bytes, compact or indented by two spaces, keys in the order in which they are written.
///
/// It checks nothing: the caller takes care that every `begin` has its `end` and that objects hold keys with values.
///
/// ```swift
/// var json = JSONWriter()
/// json.beginObject()
/// json.key("level")
/// json.integer(4)
/// json.endObject()
/// json.text   // {"level":4}
/// ```
public struct JSONWriter: Sendable {
    /// What was written so far, UTF-8.
    public private(set) var bytes: [UInt8] = []

    private let isPretty: Bool
    private let selection: JSONSelection
    private var depth = 0
    /// Whether the next value or key is the first of its object or array.
    private var isFirst = true
    private var isBehindKey = false
    /// What is selected of the objects and arrays around, innermost last; empty while everything is.
    private var selections: [JSONSelection] = []
    /// What is selected of the value of the last key.
    private var next: JSONSelection
    /// How many objects and arrays around are not selected.
    private var leftOut = 0
    /// Whether the value of the last key is not selected.
    private var leavesOutNext = false

    /// Creates a writer; `reserving` is the number of bytes that are expected.
    public init(pretty: Bool = false, selecting selection: JSONSelection = .all, reserving: Int = 0) {
        isPretty = pretty
        self.selection = selection
        next = selection
        bytes.reserveCapacity(reserving)
    }

    /// Forgets what was written, and keeps the room for it; what is selected stays selected.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        (depth, isFirst, isBehindKey) = (0, true, false)
        (selections, next, leftOut, leavesOutNext) = ([], selection, 0, false)
    }

    /// What was written so far.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Opens an object.
    public mutating func beginObject() { begin(UInt8(ascii: "{")) }
    /// Closes an object.
    public mutating func endObject() { end(UInt8(ascii: "}")) }
    /// Opens an array.
    public mutating func beginArray() { begin(UInt8(ascii: "[")) }
    /// Closes an array.
    public mutating func endArray() { end(UInt8(ascii: "]")) }

    /// Writes a key that needs no escapes.
    public mutating func key(_ name: StaticString) {
        guard selects({ $0[name] }) else { return }
        separate()
        let isPretty = isPretty
        name.withUTF8Buffer { name in
            bytes.append(addingCapacity: name.count + 4) { out in
                out.append(UInt8(ascii: "\""))
                out.append(copying: name)
                out.append(UInt8(ascii: "\""))
                out.append(UInt8(ascii: ":"))
                if isPretty { out.append(UInt8(ascii: " ")) }
            }
        }
        isBehindKey = true
    }

    /// Writes a key with the value that the closure writes; where the key is not selected, neither, and the closure is not called.
    public mutating func member(_ name: StaticString, _ write: (inout JSONWriter) -> Void) {
        key(name)
        if leftOut > 0 { return }
        if leavesOutNext { leavesOutNext = false } else { write(&self) }
    }

    /// Writes a key that comes from data.
    public mutating func key(named name: String) {
        guard selects({ $0[name] }) else { return }
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        if isPretty { bytes.append(UInt8(ascii: " ")) }
        isBehindKey = true
    }

    /// Writes null.
    public mutating func null() {
        guard isWanted() else { return }
        separate()
        bytes.append(contentsOf: "null".utf8)
    }

    /// Writes a string.
    public mutating func string(_ text: String) {
        guard isWanted() else { return }
        separate()
        quote(text)
    }

    /// Writes a string, or null.
    public mutating func string(_ text: String?) {
        if let text { string(text) } else { null() }
    }

    /// Writes `true` or `false`.
    public mutating func bool(_ value: Bool) {
        guard isWanted() else { return }
        separate()
        bytes.append(contentsOf: value ? "true".utf8 : "false".utf8)
    }

    /// Writes a whole number.
    public mutating func integer(_ value: Int) {
        guard isWanted() else { return }
        separate()
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = value.magnitude
        let first = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        bytes[first...].reverse()
    }

    /// Writes a number in the fewest digits that read back as the same; not a number and the infinities, which JSON lacks, become null.
    public mutating func number(_ value: Double) {
        guard value.isFinite else { return null() }
        guard isWanted() else { return }
        separate()
        bytes.append(contentsOf: value.description.utf8)
    }

    /// Writes the text of a number as it is.
    package mutating func number(asWritten text: String) {
        guard isWanted() else { return }
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    /// Writes a calendar date as `"YYYY-MM-DD"`; the year has at most four digits.
    public mutating func date(year: Int, month: Int, day: Int) {
        guard isWanted() else { return }
        separate()
        bytes.append(addingCapacity: 12) { out in
            func twoDigits(_ value: Int) {
                out.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 10 % 10))
                out.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
            }
            out.append(UInt8(ascii: "\""))
            twoDigits(year / 100)
            twoDigits(year % 100)
            out.append(UInt8(ascii: "-"))
            twoDigits(month)
            out.append(UInt8(ascii: "-"))
            twoDigits(day)
            out.append(UInt8(ascii: "\""))
        }
    }

    /// Writes an array of strings.
    public mutating func strings(_ texts: [String]) {
        beginArray()
        for text in texts { string(text) }
        endArray()
    }

    /// Writes any value.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let value): bool(value)
        case .integer(let value): integer(value)
        case .number(let value): number(value)
        case .string(let value): string(value)
        case .array(let elements):
            beginArray()
            for element in elements { self.value(element) }
            endArray()
        case .object(let members):
            beginObject()
            for member in members {
                key(named: member.key)
                self.value(member.value)
            }
            endObject()
        }
    }

    /// Writes a line break, so that values can follow one another a line each.
    public mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        isFirst = true
    }

    /// Whether a key of the innermost object is selected, and what of its value.
    @inline(__always)
    private mutating func selects(_ below: (JSONSelection) -> JSONSelection?) -> Bool {
        if leftOut > 0 { return false }
        guard let innermost = selections.indices.last else { return true }
        guard let below = below(selections[innermost]) else {
            leavesOutNext = true
            return false
        }
        next = below
        return true
    }

    /// Whether a plain value is written.
    @inline(__always)
    private mutating func isWanted() -> Bool {
        if leftOut > 0 { return false }
        defer { leavesOutNext = false }
        return !leavesOutNext
    }

    private mutating func begin(_ bracket: UInt8) {
        if leftOut > 0 || leavesOutNext {
            leftOut += 1
            leavesOutNext = false
            return
        }
        if !selections.isEmpty || !next.isAll {
            // The elements of an array are selected as the array itself is.
            if let around = selections.last, !isBehindKey { next = around }
            selections.append(next)
        }
        separate()
        bytes.append(bracket)
        depth += 1
        isFirst = true
    }

    private mutating func end(_ bracket: UInt8) {
        if leftOut > 0 {
            leftOut -= 1
            return
        }
        _ = selections.popLast()
        depth = max(0, depth - 1)
        if isPretty && !isFirst { breakLine() }
        bytes.append(bracket)
        isFirst = false
    }

    /// Comma and line break, as the place asks for them.
    private mutating func separate() {
        if isBehindKey {
            isBehindKey = false
            return
        }
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        if isPretty && depth > 0 { breakLine() }
    }

    private mutating func breakLine() {
        let depth = depth
        bytes.append(addingCapacity: 1 + depth * 2) { out in
            out.append(UInt8(ascii: "\n"))
            out.append(repeating: UInt8(ascii: " "), count: depth * 2)
        }
    }
}

extension JSONWriter {
    /// Writes a string literal.
    private mutating func quote(_ text: String) {
        let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { quote($0) }
        if isWritten == nil { Array(text.utf8).withUnsafeBufferPointer { quote($0) } }
    }

    private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
        let end = Self.firstToEscape(in: text, from: 0)
        bytes.append(addingCapacity: text.count + 2) { out in
            out.append(UInt8(ascii: "\""))
            out.append(copying: UnsafeBufferPointer(rebasing: text[..<end]))
            if end == text.count { out.append(UInt8(ascii: "\"")) }
        }
        if end < text.count { escape(text, from: end) }
    }

    /// Writes the rest of a string literal, from a byte that must be escaped: runs of others are copied whole.
    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>, from first: Int) {
        var next = first
        while next < text.count {
            let byte = text[next]
            bytes.append(UInt8(ascii: "\\"))
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
            case 0x08: bytes.append(UInt8(ascii: "b"))
            case 0x09: bytes.append(UInt8(ascii: "t"))
            case 0x0A: bytes.append(UInt8(ascii: "n"))
            case 0x0C: bytes.append(UInt8(ascii: "f"))
            case 0x0D: bytes.append(UInt8(ascii: "r"))
            default:
                bytes.append(contentsOf: "u00".utf8)
                bytes.append(UInt8(ascii: "0") + byte >> 4)
                let low = byte & 0xF
                bytes.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
            }
            let start = next + 1
            next = Self.firstToEscape(in: text, from: start)
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<next]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Where from a place on the first byte below 0x20, quote or backslash lies; the end where there is none. Eight bytes are looked at in one.
    private static func firstToEscape(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while text.count - index >= 8 {
            if let first = firstToEscape(inEightOf: text, from: index) { return index + first }
            index += 8
        }
        // The last eight, of which some were looked at.
        if index < text.count, text.count - start >= 8 {
            let last = text.count - 8
            return firstToEscape(inEightOf: text, from: last).map { last + $0 } ?? text.count
        }
        while index < text.count {
            let byte = text[index]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return index }
            index += 1
        }
        return index
    }

    @inline(__always)
    private static func firstToEscape(inEightOf text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        let word = UInt64(
            littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: start, as: UInt64.self))
        let quotes = word ^ (ones &* 0x22)
        let backslashes = word ^ (ones &* 0x5C)
        // The high bit of each byte that is below 0x20 or has become 0; of bytes behind such a one it may be wrong, of the first it is right.
        let found = (word &- ones &* 0x20) & ~word | (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes
        return found & highs == 0 ? nil : (found & highs).trailingZeroBitCount / 8
    }
}

extension OutputSpan<UInt8> {
    /// Appends bytes for which there is room.
    @inline(__always)
    fileprivate mutating func append(copying bytes: UnsafeBufferPointer<UInt8>) {
        withUnsafeMutableBufferPointer { room, count in
            count += UnsafeMutableBufferPointer(rebasing: room[count...]).update(fromContentsOf: bytes)
        }
    }
}
