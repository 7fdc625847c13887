import AdvisoryModel
import CEL

/// Documents and visits as conditions see them: records in which what is not known is unknown.
enum RecordValues {
    private static let visit = RecordShape(["country", "date"])
    private static let document = RecordShape(["type", "issuer", "covers", "validFrom", "expires", "entries"])

    static func documents(_ documents: [Document]) -> Value {
        .list(documents.enumerated().map { record($1, named: "traveler.documents[\($0)]") })
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
        case .known(let document): record(document, named: "traveler.passport")
        case .issuer(let country): record(Document(type: "passport", issuer: country), named: "traveler.passport")
        case .none: document.record([.null, .null, .null, .null, .null, .null])
        case .unknown(let attribute): .unknown(UnknownSet(attribute))
        }
    }

    private static func record(_ document: Document, named name: String) -> Value {
        func known(_ value: Value?, _ key: String) -> Value { value ?? .unknown(UnknownSet("\(name).\(key)")) }
        return self.document.record([
            .string(document.type), known(document.issuer.map { .string($0) }, "issuer"),
            known(document.covers.map { .list($0.map { .string($0) }) }, "covers"),
            known(document.validFrom.map { .day($0) }, "validFrom"),
            known(document.expires.map { .day($0) }, "expires"),
            known(document.entries.map { .int(Int64($0)) }, "entries"),
        ])
    }
}
