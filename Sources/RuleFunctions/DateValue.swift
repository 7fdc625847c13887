package import AdvisoryModel
package import CEL

/// A calendar day as conditions see it.
struct DateValue: OpaqueValue, Equatable {
    static let type = CELType.opaque("date", [])

    let day: Day

    var celType: CELType { Self.type }
    var description: String { day.description }

    var ordinal: Int64? { Int64(day.number) }
}

/// A length of time in days, months or working days, as conditions see it.
struct PeriodValue: OpaqueValue, Equatable {
    static let type = CELType.opaque("period", [])

    let period: Period

    var celType: CELType { Self.type }
    var description: String { period.description }
}

/// The traveler as `traveler.holds(…)` and `traveler.daysIn(…)` see them.
package struct TravelerValue: OpaqueValue, Equatable {
    package static let type = CELType.opaque("traveler", [])

    package let documents: [Document]?
    package let stays: [Stay]?
    package let date: Day?
    package let until: Day?

    // By its parts, so that the request is not copied.
    package init(documents: [Document]?, stays: [Stay]?, date: Day?, until: Day?) {
        (self.documents, self.stays) = (documents, stays)
        (self.date, self.until) = (date, until)
    }

    package var celType: CELType { Self.type }
    package var description: String { "traveler" }

    package func isInterchangeable(with other: any OpaqueValue) -> Bool {
        // The days first: they differ most.
        guard let other = other as? TravelerValue, date == other.date, until == other.until, self == other else {
            return false
        }
        // Functions compare code points, of which equal texts may have others.
        return zip(documents ?? [], other.documents ?? []).allSatisfy {
            Self.isSame($0.type, $1.type) && Self.isSame($0.issuer ?? "", $1.issuer ?? "")
        } && zip(stays ?? [], other.stays ?? []).allSatisfy { Self.isSame($0.country, $1.country) }
    }

    /// Whether two texts have the same code points, as in conditions.
    static func isSame(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }
}

extension Value {
    /// A day as a value.
    package static func day(_ day: Day) -> Value { .opaque(DateValue(day: day)) }

    /// A period as a value.
    package static func period(_ period: Period) -> Value { .opaque(PeriodValue(period: period)) }

    /// A traveler as a value.
    package static func traveler(_ traveler: TravelerValue) -> Value { .opaque(traveler) }

    /// The day of a date value.
    package var day: Day? {
        guard case .opaque(let value) = self, Swift.type(of: value) == DateValue.self, let number = value.ordinal else {
            return nil
        }
        return Day(number: Int(number))
    }
}
