import AdvisoryModel
import CEL

/// Documents and visits as conditions see them: records in which what is not known is unknown.
enum RecordValues {
    private static let visit = RecordShape(["country", "date"])
    private static let documentFields = ["type", "issuer", "covers", "validFrom", "expires", "entries"]
    private static let document = RecordShape(documentFields)
    /// What the fields of the passport, and of the first documents, are where they are not known.
    private static let unknownOfPassport = unknown("traveler.passport")
    private static let unknownOfFirst = (0..<8).map { unknown("traveler.documents[\($0)]") }

    private static func unknown(_ name: String) -> [Value] {
        documentFields.map { .unknown(UnknownSet("\(name).\($0)")) }
    }

    static func documents(_ documents: [Document]) -> Value {
        .list(
            documents.enumerated().map { index, document in
                let isFirst = unknownOfFirst.indices.contains(index)
                return record(
                    document, isFirst ? unknownOfFirst[index] : unknown("traveler.documents[\(index)]"))
            })
    }

    static func visits(_ visits: [Visit]) -> Value {
        .list(
            visits.enumerated().map { index, visit in
                self.visit.record([
                    .string(visit.country),
                    visit.date.map { .day($0) } ?? .unknown(UnknownSet("traveler.visited[\(index)].date")),
                ])
            })
    }

    static func passport(_ request: Request) -> Value {
        switch PassportChoice(request) {
        case .known(let document): record(document, unknownOfPassport)
        case .issuer(let country): record(Document(type: "passport", issuer: country), unknownOfPassport)
        case .none: document.record([.null, .null, .null, .null, .null, .null])
        case .unknown(let attribute): .unknown(UnknownSet(attribute))
        }
    }

    /// `unknown` has a value for each field, in their order.
    private static func record(_ document: Document, _ unknown: [Value]) -> Value {
        self.document.record([
            .string(document.type), document.issuer.map { .string($0) } ?? unknown[1],
            document.covers.map { .list($0.map { .string($0) }) } ?? unknown[2],
            document.validFrom.map { .day($0) } ?? unknown[3], document.expires.map { .day($0) } ?? unknown[4],
            document.entries.map { .int(Int64($0)) } ?? unknown[5],
        ])
    }
}
