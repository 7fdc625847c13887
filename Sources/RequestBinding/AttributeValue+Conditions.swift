import AdvisoryModel
import CEL
import RuleLanguage

extension AttributeValue {
    private static let documents = RecordValues<Document>("traveler.documents")
    private static let visits = RecordValues<Visit>("traveler.visited")
    private static let stays = RecordValues<Stay>("traveler.stays")
    /// What the fields of the passport are where they are not known.
    private static let unknownOfPassport = RecordValues<Document>.unknown("traveler.passport")

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
        case .documents(let documents): Self.documents.list(documents)
        case .visits(let visits): Self.visits.list(visits)
        case .stays(let stays): Self.stays.list(stays)
        case .json(let value): value.celValue
        }
    }

    /// The passport traveled on, as conditions see it.
    static func passport(_ choice: PassportChoice) -> Value {
        switch choice {
        case .known(let document): documents.value(document, unknown: unknownOfPassport)
        case .issuer(let country):
            documents.value(Document(type: "passport", issuer: country), unknown: unknownOfPassport)
        case .none, .missing: documents.absent
        case .unknown(let attribute): .unknown(UnknownSet(attribute))
        }
    }
}

extension Value {
    /// One of the days from the first to the last, not known which unless they are one.
    fileprivate static func day(between first: Day, and last: Day, _ name: @autoclosure () -> String) -> Value {
        first == last ? .day(first) : .unknown(name(), between: .day(first), and: .day(last))
    }
}
