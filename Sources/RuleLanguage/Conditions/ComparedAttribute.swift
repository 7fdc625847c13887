package import AdvisoryModel
package import CEL

/// What a comparison is about: an attribute, a field of its record, or each element of a list; a class, because comparisons share it.
package final class ComparedAttribute: Sendable {
    /// As conditions write it: `trip.mode`, `traveler.passport.issuer`; of elements the name of their list, or of its field.
    package let name: String
    package let slot: Slot
    /// The slot, as terms list theirs.
    let slots: [Slot]
    /// The field of the record, or of each record of a list.
    package let field: String?
    /// The type of what is compared.
    package let type: AttributeType
    /// The values that are allowed; empty: any.
    package let values: [String]
    /// The same, to be looked up where there are many.
    private let valueSet: Set<String>
    /// Whether one element of a list is compared rather than the whole.
    package let isElement: Bool
    /// Whether a request may say that there is none.
    package let mayBeAbsent: Bool

    /// A whole attribute.
    ///
    /// - Parameter values: those that are allowed; empty: any.
    init(_ attribute: Attribute, slot: Slot, values: [String]) {
        name = attribute.name
        self.slot = slot
        slots = [slot]
        field = nil
        type = attribute.type
        self.values = values
        valueSet = values.count > Self.mostSearched ? Set(values) : []
        isElement = false
        mayBeAbsent = attribute.mayBeAbsent
    }

    private init(_ whole: ComparedAttribute, field: String?, type: AttributeType, isElement: Bool) {
        name = field.map { "\(whole.name).\($0)" } ?? whole.name
        slot = whole.slot
        slots = whole.slots
        self.field = field ?? whole.field
        self.type = type
        values = []
        valueSet = []
        self.isElement = isElement
        // A record that is there may lack any of its fields.
        mayBeAbsent = true
    }

    init(copying other: ComparedAttribute) {
        (name, slot, slots) = (other.name, other.slot, [other.slot])
        (field, type, isElement) = (other.field, other.type, other.isElement)
        (values, valueSet, mayBeAbsent) = (other.values, other.valueSet, other.mayBeAbsent)
    }

    /// Up to here looking through all values is faster than hashing.
    private static let mostSearched = 16

    /// The value that is written with those bytes; nil where there is none.
    func value(_ bytes: ArraySlice<UInt8>) -> String? {
        if valueSet.isEmpty { return values.first { $0.utf8.elementsEqual(bytes) } }
        let text = String(decoding: bytes, as: UTF8.self)
        return valueSet.contains(text) ? text : nil
    }

    /// Whether it may have any value of its type.
    package var isOpen: Bool { values.isEmpty }

    /// A field of the record, or an end of the range, that it is.
    func field(_ name: String) -> ComparedAttribute? {
        Self.type(of: name, in: type).map { ComparedAttribute(self, field: name, type: $0, isElement: isElement) }
    }

    /// An element of the list that it is.
    var element: ComparedAttribute? {
        type.isList ? ComparedAttribute(self, field: nil, type: type.element, isElement: true) : nil
    }

    /// The type of a field of a record.
    private static func type(of field: String, in type: AttributeType) -> AttributeType? {
        let record: String
        switch type {
        case .record(let name): record = name
        case .range: record = "range"
        default: return nil
        }
        return StandardVocabulary.records[record]?.first { $0.name == field }?.type
    }
}
