import AdvisoryModel
import CEL

/// A calendar day as conditions see it.
struct DateValue: OpaqueValue {
    static let type = CELType.opaque("date", [])

    let day: Day

    var celType: CELType { Self.type }
    var description: String { day.description }
}

/// A length of time in days, months or working days, as conditions see it.
struct PeriodValue: OpaqueValue {
    static let type = CELType.opaque("period", [])

    let period: Period

    var celType: CELType { Self.type }
    var description: String { period.description }
}
