import JSON

/// One field of a record of a request, such as a document.
package struct RecordField<Record>: Sendable {
    /// The name, which is its key in files too.
    package let name: String
    package let type: AttributeType
    /// Of a whole number the least and the greatest that is allowed.
    package let bounds: NumberBounds?
    package let storage: AttributeStorage<Record>

    init(_ name: String, _ type: AttributeType, _ storage: AttributeStorage<Record>, bounds: NumberBounds? = nil) {
        self.name = name
        self.type = type
        self.bounds = bounds
        self.storage = storage
    }

    /// Whether every record has it.
    package var isRequired: Bool { storage.isRequired }
}

/// A record of a request: what its fields are, and what it is while nothing is known of them.
package protocol RequestRecord: Hashable, Sendable {
    /// The name of its type in the vocabulary: `document`.
    static var typeName: String { get }
    static var fields: [RecordField<Self>] { get }
    /// How many of them a traveler may have: each is judged.
    static var most: Int { get }
    /// A record of which nothing is known yet; required texts are empty.
    init()
    /// Why its fields cannot all be true; nil: they can.
    var contradiction: RecordContradiction? { get }
    /// Notes that a field is said not to be known, where that is more than to leave it out.
    mutating func setUnknown(_ field: String)
    func isUnknown(_ field: String) -> Bool
}

/// Why the fields of a record cannot all be true, and the field at which to say so.
package struct RecordContradiction: Sendable {
    package let field: String
    package let message: String
}

extension RequestRecord {
    package var contradiction: RecordContradiction? { nil }

    package mutating func setUnknown(_ field: String) {}

    package func isUnknown(_ field: String) -> Bool { false }

    /// Whether all of it is known: of two such records that are alike it is known that they are one.
    package var isWhole: Bool {
        Self.fields.allSatisfy { field in
            switch field.storage.get(self) {
            case nil: false
            case .date(let date): date.firstDay == date.lastDay
            case .expiry(let date): date.firstDay == date.lastDay
            default: true
            }
        }
    }

    /// The fields that are known, and those that are said not to be, in their order.
    var json: JSONValue {
        .object(
            Self.fields.compactMap { field in
                (field.storage.get(self)?.json ?? (isUnknown(field.name) ? .null : nil))
                    .map { JSONValue.Member(field.name, $0) }
            })
    }
}

extension Array where Element: RequestRecord {
    /// Each of which all is known once; of others that are alike it is not known whether they are one.
    package var wholeOnce: [Element] {
        var seen: Set<Element> = []
        return filter { !$0.isWhole || seen.insert($0).inserted }
    }
}

extension Document: RequestRecord {
    package static let typeName = "document"
    package static let most = 100

    package static let fields: [RecordField<Document>] = [
        RecordField("type", .word, .required({ $0.type }, { $0.type = $1 })),
        RecordField("issuer", .country, .text({ $0.issuer }, { $0.issuer = $1 })),
        RecordField("covers", .list(.text), .texts({ $0.covers }, { $0.covers = $1 })),
        RecordField("issued", .date, .date({ $0.issued }, { $0.issued = $1 })),
        RecordField("applied", .date, .date({ $0.applied }, { $0.applied = $1 })),
        RecordField("validFrom", .date, .date({ $0.validFrom }, { $0.validFrom = $1 })),
        RecordField("expires", .date, .expiry({ $0.expires }, { $0.expires = $1 })),
        RecordField("entries", .integer, .integer({ $0.entries }, { $0.entries = $1 }), bounds: NumberBounds(0...1000)),
        RecordField(
            "blankPages", .integer, .integer({ $0.blankPages }, { $0.blankPages = $1 }), bounds: NumberBounds(0...1000)),
    ]

    package init() { self.init(type: "") }

    package var contradiction: RecordContradiction? {
        guard let expires else { return nil }
        if let validFrom, expires.lastDay < validFrom.firstDay {
            return RecordContradiction(field: "expires", message: "the document expires before it becomes valid")
        }
        if let issued, expires.lastDay < issued.firstDay {
            return RecordContradiction(field: "expires", message: "the document expires before it is issued")
        }
        guard let applied, expires.lastDay < applied.firstDay else { return nil }
        return RecordContradiction(field: "expires", message: "the document expires before it is applied for")
    }
}

extension Visit: RequestRecord {
    package static let typeName = "visit"
    package static let most = 1000

    package static let fields: [RecordField<Visit>] = [
        RecordField("country", .country, .required({ $0.country }, { $0.country = $1 })),
        RecordField("date", .date, .date({ $0.date }, { $0.date = $1 })),
    ]

    package init() { self.init(country: "") }
}

extension Stay: RequestRecord {
    package static let typeName = "stay"
    package static let most = 1000

    package static let fields: [RecordField<Stay>] = [
        RecordField("in", .country, .required({ $0.country }, { $0.country = $1 })),
        RecordField("from", .date, .date({ $0.from }, { $0.from = $1 })),
        RecordField("until", .date, .date({ $0.until }, { $0.until = $1 })),
    ]

    package init() { self.init(in: "") }

    package var contradiction: RecordContradiction? {
        guard let from, let until, until.lastDay < from.firstDay else { return nil }
        return RecordContradiction(field: "until", message: "the stay ends before it begins")
    }
}
