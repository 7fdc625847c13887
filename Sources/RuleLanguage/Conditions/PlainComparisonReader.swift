package import AdvisoryModel
import CEL
import YAMLTree

/// Reads the plain comparisons of a condition's mapping straight from what a file says.
///
/// Whatever is not plain, or not right, is left to `AttributeComparison`, which knows all forms and says what is wrong. A class, because all
/// conditions of a rulebook share what was read before.
final class PlainComparisonReader {
    private let language: ConditionLanguage
    /// The keys that were met, with what was made of their single values.
    private var keys: [Key] = []
    private var indices: [ArraySlice<UInt8>: Int] = [:]
    /// The key after each key, in rules that list theirs in one order.
    private var last = 0

    private struct Key {
        var name: [UInt8]
        /// Nil: it does not compare an attribute.
        var attribute: ComparedAttribute?
        /// By the bytes of values of at most eight.
        var cores: [UInt64: TermCore] = [:]
    }

    init(_ language: ConditionLanguage) {
        self.language = language
    }

    /// The term of an entry; nil where it has to be looked at closer.
    func core(_ key: Node, _ value: Node) -> TermCore? {
        let index = index(of: key)
        guard let attribute = keys[index].attribute else { return nil }
        switch value.kind {
        case .mapping: return nil
        case .sequence:
            return words(value, attribute).map { words in
                TermCore(
                    PlainComparison(
                        attribute: attribute, relation: attribute.type.isList ? .overlaps(words) : .isOneOf(words)),
                    in: language)
            }
        case .scalar:
            let bytes = value.utf8
            if Self.isNull(value) { return nil }
            // Longer values, such as ranges of days, are seldom met again.
            let packed = Self.packed(bytes)
            if let packed, let known = keys[index].cores[packed] { return known }
            guard let relation = relation(bytes, attribute) else { return nil }
            let core = TermCore(PlainComparison(attribute: attribute, relation: relation), in: language)
            if let packed, keys[index].cores.count < 4096 { keys[index].cores[packed] = core }
            return core
        }
    }

    private static func isNull(_ node: Node) -> Bool { node.utf8.count <= 4 && node.isNull }

    /// At most eight bytes as one number; no byte of a scalar is zero.
    private static func packed(_ bytes: ArraySlice<UInt8>) -> UInt64? {
        guard bytes.count <= 8 else { return nil }
        var number: UInt64 = 0
        for byte in bytes {
            guard byte != 0 else { return nil }
            number = number << 8 | UInt64(byte)
        }
        return number
    }

    private func index(of key: Node) -> Int {
        let bytes = key.utf8
        let next = last + 1 < keys.count ? last + 1 : 0
        if next < keys.count, keys[next].name.elementsEqual(bytes) {
            last = next
            return next
        }
        if let known = indices[bytes] {
            last = known
            return known
        }
        let name = Array(bytes)
        // Fields of records are seldom compared.
        let attribute = language.attribute(key.text).flatMap { $0.field == nil ? $0 : nil }
        keys.append(Key(name: name, attribute: attribute))
        indices[ArraySlice(name)] = keys.count - 1
        last = keys.count - 1
        return last
    }

    // MARK: values

    private func words(_ list: Node, _ attribute: ComparedAttribute) -> [String]? {
        let type = attribute.type.element
        guard type == .country || type == .word || type == .text else { return nil }
        var words: [String] = []
        words.reserveCapacity(list.count)
        for node in list.elementsView {
            guard node.kind == .scalar, !Self.isNull(node), let word = word(node.utf8, attribute, type) else {
                return nil
            }
            words.append(word)
        }
        return words.isEmpty ? nil : words
    }

    private func relation(_ bytes: ArraySlice<UInt8>, _ attribute: ComparedAttribute) -> PlainComparison.Relation? {
        switch attribute.type {
        case .country, .word, .text: return word(bytes, attribute, attribute.type).map { .equals($0) }
        case .list(let element):
            guard element == .country || element == .word || element == .text else { return nil }
            return word(bytes, attribute, element).map { .contains($0) }
        case .boolean:
            if bytes.elementsEqual("true".utf8) { return .isTrue(true) }
            return bytes.elementsEqual("false".utf8) ? .isTrue(false) : nil
        case .integer where attribute.values.isEmpty, .date where attribute.values.isEmpty:
            return ordered(bytes, attribute.type)
        default: return nil
        }
    }

    /// A word that is one of the attribute's; nil for anything else, comparisons among them.
    private func word(_ bytes: ArraySlice<UInt8>, _ attribute: ComparedAttribute, _ type: AttributeType) -> String? {
        guard let first = bytes.first, first != UInt8(ascii: "!") else { return nil }
        if !attribute.values.isEmpty { return attribute.value(bytes) }
        switch type {
        case .country:
            return bytes.count == 2 ? CountryCode.code(bytes[bytes.startIndex], bytes[bytes.startIndex + 1]) : nil
        case .word: return bytes.contains(0x0A) ? nil : String(decoding: bytes, as: UTF8.self)
        default: return String(decoding: bytes, as: UTF8.self)
        }
    }

    /// A single value, a comparison or a range.
    private func ordered(_ bytes: ArraySlice<UInt8>, _ type: AttributeType) -> PlainComparison.Relation? {
        switch ComparedText(bytes) {
        case .value: return bound(bytes, type).map { .compares("_==_", $0) }
        case .compares(_, "_!=_", _): return nil
        case .compares(_, let function, let operand): return bound(operand, type).map { .compares(function, $0) }
        case .range(let low, let high):
            let from = bound(low, type)
            let to = bound(high, type)
            guard (from == nil) == low.isEmpty, (to == nil) == high.isEmpty, from != nil || to != nil else {
                return nil
            }
            if let from, let to, !Self.isOrdered(from, to) { return nil }
            return .lies(from: from, to: to)
        }
    }

    private static func isOrdered(_ from: PlainComparison.Bound, _ to: PlainComparison.Bound) -> Bool {
        switch (from, to) {
        case (.integer(let a), .integer(let b)): a <= b
        case (.day(let a), .day(let b)): a <= b
        default: false
        }
    }

    /// A whole date or a number of at most nine digits; others are seldom.
    private func bound(_ bytes: ArraySlice<UInt8>, _ type: AttributeType) -> PlainComparison.Bound? {
        if type == .date { return Day(ascii: bytes).map { .day($0) } }
        guard (1...9).contains(bytes.count) else { return nil }
        var number = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return .integer(number)
    }
}

extension Day {
    /// Reads `YYYY-MM-DD` from bytes; nil for anything else.
    package init?(ascii bytes: ArraySlice<UInt8>) {
        guard bytes.count == 10 else { return nil }
        let start = bytes.startIndex
        var digits = (year: 0, month: 0, day: 0)
        for offset in 0..<10 {
            let byte = bytes[start + offset]
            if offset == 4 || offset == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            let digit = Int(byte - UInt8(ascii: "0"))
            switch offset {
            case ..<4: digits.year = digits.year * 10 + digit
            case ..<7: digits.month = digits.month * 10 + digit
            default: digits.day = digits.day * 10 + digit
            }
        }
        self.init(year: digits.year, month: digits.month, day: digits.day)
    }
}
