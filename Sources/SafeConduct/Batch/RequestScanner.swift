import AdvisoryModel
import JSON
import RequestBinding
import RuleEngine
import RuleLanguage

/// Reads a request straight from the bytes of its JSON, as long as it is written plainly and nothing is wrong with it.
///
/// Whatever is unusual (escapes, letters beyond ASCII, null, unknown keys, values outside their lists) makes it give up, and the request is read
/// through a tree, which knows what to say. `RequestScannerTests` holds the two against each other.
struct RequestScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let shape: RequestShape
    private let rulebook: Rulebook
    private var place = 0
    /// Where the value of `id` is written; empty where there is none.
    private var idRange = 0..<0

    /// The request, and where the value of its `id` is written (empty where it has none); nil where it has to be read through a tree.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ rulebook: Rulebook) -> (request: Request, id: Range<Int>)? {
        var scanner = RequestScanner(bytes: bytes, shape: rulebook.requestShape, rulebook: rulebook)
        guard let request = scanner.request() else { return nil }
        scanner.skipSpace()
        guard scanner.place == bytes.count, scanner.isSound(request) else { return nil }
        return (request, scanner.idRange)
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, shape: RequestShape, rulebook: Rulebook) {
        self.bytes = bytes
        self.shape = shape
        self.rulebook = rulebook
    }

    /// What is wrong between several attributes is said by those who have words for it.
    private func isSound(_ request: Request) -> Bool {
        rulebook.isSound(request)
    }

    // MARK: objects

    private mutating func request() -> Request? {
        var request = Request(traveler: Traveler(), trip: Trip(crossing: ""))
        var seen: UInt8 = 0
        let isRead = object { scanner, key in
            let part: UInt8
            if scanner.reads("id", key) {
                part = 1
                let start = scanner.place
                request.id = scanner.id()
                if start < scanner.place { scanner.idRange = start..<scanner.place }
            } else if scanner.reads("asOf", key) {
                part = 2
                request.asOf = scanner.day()
            } else if scanner.reads("traveler", key) {
                part = 4
                guard scanner.read(scanner.shape.traveler, into: &request.traveler) else { return false }
            } else if scanner.reads("trip", key) {
                part = 8
                guard scanner.read(scanner.shape.trip, into: &request.trip) else { return false }
            } else {
                return false
            }
            defer { seen |= part }
            return seen & part == 0
        }
        return isRead && seen & 12 == 12 ? request : nil
    }

    /// A text, or a number without fraction or exponent.
    private mutating func id() -> RequestID? {
        skipSpace()
        guard place >= 0, place < bytes.count, bytes[place] != UInt8(ascii: "\"") else {
            return string().map { RequestID($0) }
        }
        let start = place
        while place < bytes.count, bytes[place] &- 0x30 < 10 { place += 1 }
        guard place < bytes.count, bytes[place] == UInt8(ascii: ",") || bytes[place] == UInt8(ascii: "}") else {
            return giveUp()
        }
        return RequestID(number: String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<place]), as: UTF8.self))
            ?? giveUp()
    }

    /// An object whose keys are rows of a table, each of them once at most and none missing that has to be there.
    private mutating func read<Root>(_ rows: [RequestShape.Row<Root>], into root: inout Root) -> Bool {
        var seen: UInt64 = 0
        let isRead = object { scanner, key in
            guard let number = scanner.place(of: key, in: rows), number < 64, seen & 1 << number == 0,
                let value = scanner.value(rows, number)
            else { return false }
            rows[number].storage.set(&root, value)
            seen |= 1 << number
            return true
        }
        return isRead && rows.indices.allSatisfy { !rows[$0].storage.isRequired || seen & 1 << $0 != 0 }
    }

    /// Whether the bytes of a key are those of a name.
    private func reads(_ name: StaticString, _ key: Range<Int>) -> Bool {
        name.withUTF8Buffer { $0.count == key.count && $0.elementsEqual(bytes[key]) }
    }

    private func place<Root>(of key: Range<Int>, in rows: [RequestShape.Row<Root>]) -> Int? {
        rows.indices.first { rows[$0].key.count == key.count && rows[$0].key.elementsEqual(bytes[key]) }
    }

    private mutating func record<Record: RequestRecord>(_ rows: [RequestShape.Row<Record>]) -> Record? {
        var record = Record()
        return read(rows, into: &record) && record.contradiction == nil ? record : giveUp()
    }

    /// An object with one key at least; false as soon as `read` gives up, or what it read has stopped reading.
    private mutating func object(_ read: (inout RequestScanner, Range<Int>) -> Bool) -> Bool {
        guard take(UInt8(ascii: "{")) else { return false }
        while true {
            guard let key = characters(), take(UInt8(ascii: ":")), read(&self, key), place >= 0 else { return false }
            if take(UInt8(ascii: ",")) { continue }
            return take(UInt8(ascii: "}"))
        }
    }

    // MARK: values; each that cannot be read moves the place to −1, so that nothing more is

    /// The value of a row. By position, so that nothing of the row is copied but what is used.
    @inline(__always)
    private mutating func value<Root>(_ rows: [RequestShape.Row<Root>], _ number: Int) -> AttributeValue? {
        let mayBeEmpty = rows[number].form.mayBeAbsent
        return switch rows[number].form.kind {
        case .text: text(rows[number].form.type, rows[number].form.values).map { .text($0) }
        case .texts:
            texts(rows[number].form.type.element, rows[number].form.values, mayBeEmpty).map { .texts($0) }
        case .day: day().map { .day($0) }
        case .date: date { PartialDate($0) }.map { .date($0) }
        case .expiry: date { Expiry($0) }.map { .expiry($0) }
        case .integer: integer(rows[number].form.bounds?.range).map { .integer($0) }
        case .documents: records(mayBeEmpty) { $0.record($0.shape.document) }.map { .documents($0) }
        case .visits: records(mayBeEmpty) { $0.record($0.shape.visit) }.map { .visits($0) }
        case .stays: records(mayBeEmpty) { $0.record($0.shape.stay) }.map { .stays($0) }
        case .json: json(rows[number].form.type, rows[number].form.values, mayBeEmpty).map { .json($0) }
        }
    }

    private mutating func texts(_ type: AttributeType, _ values: [String], _ mayBeEmpty: Bool) -> [String]? {
        set(mayBeEmpty) { $0.text(type, values) }
    }

    /// A value that is kept as JSON.
    private mutating func json(_ type: AttributeType, _ values: [String], _ mayBeEmpty: Bool = false) -> JSONValue? {
        switch type {
        case .boolean:
            if take("true") { return .bool(true) }
            return take("false") ? .bool(false) : giveUp()
        case .integer: return integer(nil).map { .integer($0) }
        case .date: return day().map { .day($0) }
        case .list(let element):
            return set(mayBeEmpty) { $0.json(element, values) }.map { .array($0) }
        case .number, .range, .record: return giveUp()
        case .word, .text, .time, .country, .language: return text(type, values).map { .string($0) }
        }
    }

    /// A text in the normal form of its type.
    private mutating func text(_ type: AttributeType, _ values: [String]) -> String? {
        switch type {
        case .word where values.isEmpty: string().flatMap { OpenWord.isOne($0) ? $0 : giveUp() }
        case .word, .text: word(of: values)
        case .country: country()
        case .language: language()
        case .time: time()
        default: giveUp()
        }
    }

    private mutating func word(of values: [String]) -> String? {
        guard let word = string() else { return nil }
        return values.isEmpty || values.contains(word) ? word : giveUp()
    }

    private mutating func country() -> String? {
        guard let code = characters() else { return nil }
        // Codes of three letters are looked at elsewhere.
        guard code.count == 2 else { return giveUp() }
        return CountryCode.code(bytes[code.lowerBound], bytes[code.lowerBound + 1]) ?? giveUp()
    }

    /// A language of two letters; others have to be brought into their normal form.
    private mutating func language() -> String? {
        guard let tag = string() else { return nil }
        return LanguageTag.normalized(tag) == tag ? tag : giveUp()
    }

    private mutating func day() -> Day? {
        guard let text = string() else { return nil }
        return Day(text) ?? giveUp()
    }

    private mutating func date<Date>(_ read: (String) -> Date?) -> Date? {
        guard let text = string() else { return nil }
        return read(text) ?? giveUp()
    }

    private mutating func time() -> String? {
        guard let text = string() else { return nil }
        return ClockTime(text)?.description == text ? text : giveUp()
    }

    private mutating func integer(_ bounds: ClosedRange<Int>?) -> Int? {
        skipSpace()
        var value = 0
        var digits = 0
        while place >= 0, place < bytes.count, case let digit = bytes[place] &- 0x30, digit < 10, digits < 5 {
            value = value * 10 + Int(digit)
            digits += 1
            place += 1
        }
        // A zero in front, a fraction or an exponent is looked at elsewhere.
        let isPlain = digits == 1 || digits > 1 && bytes[place - digits] != 0x30
        let next = place >= 0 && place < bytes.count ? bytes[place] : 0
        let isEnded = next == UInt8(ascii: ",") || next == UInt8(ascii: "}") || next == 0x20
        return isPlain && isEnded && bounds?.contains(value) ?? true ? value : giveUp()
    }

    /// A list; an empty one only where it means that there is none, as elsewhere it may mean more than one thing.
    private mutating func list<T>(_ mayBeEmpty: Bool, _ read: (inout RequestScanner) -> T?) -> [T]? {
        guard take(UInt8(ascii: "[")) else { return giveUp() }
        var elements: [T] = []
        if mayBeEmpty, take(UInt8(ascii: "]")) { return elements }
        while true {
            guard let element = read(&self) else { return giveUp() }
            elements.append(element)
            if take(UInt8(ascii: ",")) { continue }
            return take(UInt8(ascii: "]")) ? elements : giveUp()
        }
    }

    private mutating func records<R: RequestRecord>(
        _ mayBeEmpty: Bool, _ read: (inout RequestScanner) -> R?
    ) -> [R]? {
        set(mayBeEmpty, read).flatMap { $0.count <= R.most ? $0 : giveUp() }
    }

    /// A list that says nothing twice.
    private mutating func set<T: Hashable>(_ mayBeEmpty: Bool, _ read: (inout RequestScanner) -> T?) -> [T]? {
        list(mayBeEmpty, read).flatMap { $0.saysNothingTwice ? $0 : giveUp() }
    }

    /// A text of plain ASCII without escapes, not empty.
    private mutating func string() -> String? {
        characters().map { String(decoding: UnsafeBufferPointer(rebasing: bytes[$0]), as: UTF8.self) }
    }

    /// Where the characters of such a text are.
    private mutating func characters() -> Range<Int>? {
        guard take(UInt8(ascii: "\"")) else { return giveUp() }
        let start = place
        while place < bytes.count, case let byte = bytes[place], byte != UInt8(ascii: "\"") {
            guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\\") else { return giveUp() }
            place += 1
        }
        guard place < bytes.count, place > start else { return giveUp() }
        defer { place += 1 }
        return start..<place
    }

    private mutating func giveUp<T>() -> T? {
        place = -1
        return nil
    }

    // MARK: bytes

    private mutating func skipSpace() {
        while place >= 0, place < bytes.count, bytes[place] == 0x20 { place += 1 }
    }

    /// Takes a byte after blanks, if it is there.
    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard place >= 0, place < bytes.count, bytes[place] == byte else { return false }
        place += 1
        return true
    }

    private mutating func take(_ word: StaticString) -> Bool {
        skipSpace()
        let end = place + word.utf8CodeUnitCount
        guard place >= 0, end <= bytes.count else { return false }
        for offset in 0..<word.utf8CodeUnitCount where bytes[place + offset] != word.utf8Start[offset] { return false }
        place = end
        return true
    }
}

extension Rulebook {
    /// The request that a line of JSON is, where it is written plainly, and where in it the value of its `id` is; nil: read it through a tree.
    func scanRequest(_ line: UnsafeBufferPointer<UInt8>) -> (request: Request, id: Range<Int>)? {
        RequestScanner.read(line, self)
    }
}
