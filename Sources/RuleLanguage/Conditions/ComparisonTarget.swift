import AdvisoryModel
import CEL
import SourceDiagnostics
import YAMLTree

/// What an entry of a condition's mapping compares: the attribute or field that its key names, with the values that it may have.
struct ComparisonTarget {
    let attribute: ComparedAttribute
    /// The values that conditions may name; empty: any. Crossings are checked by their names, too.
    let values: [String]
    /// Whether comparisons of it are plain; those of the ends of a range are left to evaluation.
    let isPlain: Bool
    /// Whether it is a day of the week.
    let isWeekday: Bool

    /// Whether it is the type of a document, which is in small letters.
    private let isDocumentType: Bool

    var name: String { attribute.name }
    var type: AttributeType { attribute.type }

    /// Nil for a path that names no attribute.
    init?(_ path: String, _ language: ConditionLanguage, _ vocabulary: Vocabulary) {
        guard case .found(_, _, let values) = AttributePath(path, in: vocabulary) else { return nil }
        self.values = values
        isDocumentType = ValueNames.documentTypes.contains(path)
        isWeekday = values == Weekday.allCases.map(\.rawValue)
        if let known = language.attribute(path) {
            attribute = known
            isPlain = true
        } else {
            guard let (whole, fields) = vocabulary.resolve(path), fields.count == 1,
                let end = language.attribute(whole.name)?.field(fields[0])
            else { return nil }
            attribute = end
            isPlain = false
        }
    }

    /// Whether its values, or those of its elements, are ordered, so that ranges and signs compare them.
    var isOrdered: Bool { Self.isOrdered(type) }
    var hasOrderedElements: Bool { Self.isOrdered(type.element) }

    private static func isOrdered(_ type: AttributeType) -> Bool {
        switch type {
        case .integer, .number, .date, .time: true
        default: false
        }
    }

    // MARK: constants as they are mostly written

    /// Whether its values, or those of its elements, are words.
    private var isWord: Bool {
        switch type.element {
        case .country, .word, .text: true
        default: false
        }
    }

    /// The words of a list that is all of them; nil for any other.
    func words(_ list: Node) -> [String]? {
        guard isPlain, isWord else { return nil }
        var words: [String] = []
        words.reserveCapacity(list.count)
        let elements = list.elementsView
        for index in 0..<elements.count {
            let node = elements[index]
            guard node.kind == .scalar, !node.isNull else { return nil }
            let bytes = node.utf8
            guard let first = bytes.first, !Self.isSign(first), let word = word(bytes) else { return nil }
            words.append(word)
        }
        return words.isEmpty ? nil : words
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "!") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
    }

    /// The constant that a text is, where that can be told without making a text of it.
    func constant(_ bytes: ArraySlice<UInt8>) -> ComparedConstant? {
        guard isPlain, let first = bytes.first else { return nil }
        switch type.element {
        case .country, .word, .text: return word(bytes).map { .word($0) }
        case .boolean:
            if bytes.elementsEqual("true".utf8) { return .truth(true) }
            return bytes.elementsEqual("false".utf8) ? .truth(false) : nil
        case .date where values.isEmpty: return Day(ascii: bytes).map { .bound(.day($0)) }
        case .integer where values.isEmpty:
            guard bytes.count <= 9, first != UInt8(ascii: "-") else { return nil }
            var number = 0
            for byte in bytes {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                number = number * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return .bound(.integer(number))
        default: return nil
        }
    }

    private func word(_ bytes: ArraySlice<UInt8>) -> String? {
        if !attribute.isOpen { return attribute.value(bytes) }
        switch type.element {
        case .country:
            return bytes.count == 2 ? CountryCode.code(bytes[bytes.startIndex], bytes[bytes.startIndex + 1]) : nil
        case .word:
            if isDocumentType, bytes.contains(where: { !(0x20..<0x80).contains($0) || (0x41...0x5A).contains($0) }) {
                return nil
            }
            let text = String(decoding: bytes, as: UTF8.self)
            return OpenWord.isOne(text) ? text : nil
        default: return String(decoding: bytes, as: UTF8.self)
        }
    }
}
