package import AdvisoryModel
package import CEL
import RuleFunctions
import RuleLanguage

extension AttributeValue {
    fileprivate static let recordsOfDocuments = RecordValues<Document>("traveler.documents")
    private static let visits = RecordValues<Visit>("traveler.visited")
    private static let stays = RecordValues<Stay>("traveler.stays")
    /// What the fields of the passport are where they are not known.
    fileprivate static let unknownOfPassport = RecordValues<Document>.unknown("traveler.passport")

    /// The value as conditions see it.
    ///
    /// - Parameter name: what the attribute is called where the value is known in part.
    func celValue(_ name: @autoclosure () -> String) -> Value {
        switch self {
        case .text(let text): .string(text)
        case .texts(let texts): .list(texts.map { .string($0) })
        case .day(let day): .day(day)
        case .date(let date): .day(between: date.firstDay, and: date.lastDay, name())
        case .expiry(let expiry): .day(between: expiry.firstDay, and: expiry.lastDay, name())
        case .integer(let number): .int(Int64(number))
        case .documents(let documents): Self.recordsOfDocuments.list(documents)
        case .visits(let visits): Self.visits.list(visits)
        case .stays(let stays): Self.stays.list(stays)
        case .json(let value): value.celValue
        }
    }
}

extension Value {
    /// The passport traveled on, as conditions see it.
    package static func passport(_ choice: PassportChoice) -> Value {
        let (records, unknown) = (AttributeValue.recordsOfDocuments, AttributeValue.unknownOfPassport)
        return switch choice {
        case .known(let document): records.value(document, unknown: unknown)
        case .issuer(let country): records.value(Document(type: "passport", issuer: country), unknown: unknown)
        case .none, .missing: records.absent
        case .unknown(let attribute): .unknown(UnknownSet(attribute))
        }
    }

    /// One of the days from the first to the last, not known which unless they are one.
    fileprivate static func day(between first: Day, and last: Day, _ name: @autoclosure () -> String) -> Value {
        first == last ? .day(first) : .unknown(name(), between: .day(first), and: .day(last))
    }
}
