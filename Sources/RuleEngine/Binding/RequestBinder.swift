import AdvisoryModel
import CEL
import JSON
import RuleLanguage

/// Gives every attribute of a request its value: known, known to be absent, or unknown.
struct RequestBinder: Sendable {
    /// What the value of a slot is taken from.
    private enum Origin {
        case traveler(AttributeStorage<Traveler>, ValueForm)
        case trip(AttributeStorage<Trip>, ValueForm)
        /// The age, which may follow from the date of birth.
        case age
        case derived(Attribute.Derivation)
        /// The traveler as a whole, for functions.
        case whole
        /// Facts are set by who knows the crossing.
        case fact
    }

    /// What conditions make of a value.
    ///
    /// A class, so that few words have to be copied for it.
    private final class ValueForm: Sendable {
        let name: String
        let type: AttributeType
        let mayBeAbsent: Bool

        init(_ attribute: Attribute) {
            (name, type, mayBeAbsent) = (attribute.name, attribute.type, attribute.mayBeAbsent)
        }
    }

    /// For each slot where its value comes from.
    private let origins: [Origin]
    /// For each slot what it is where it is not known.
    private let unknown: [Value]
    private let environment: Environment
    private let unknownDate = Value.unknown(UnknownSet("trip.date"))

    /// - Parameter environment: the attributes of the vocabulary are its first variables, the traveler as a whole comes behind them.
    init(_ vocabulary: Vocabulary, _ environment: Environment) {
        self.environment = environment
        let attributes = vocabulary.attributes
        origins = environment.variables.indices.map { slot in
            slot < attributes.count ? Self.origin(of: attributes[slot]) : .whole
        }
        unknown = environment.variables.indices.map { slot in
            slot < attributes.count ? .unknown(UnknownSet(attributes[slot].name)) : .null
        }
    }

    /// The values of all slots but those of facts.
    func bindings(_ request: Request, _ crossing: Crossing, _ passport: PassportChoice) -> Bindings {
        Bindings(environment) { slot in value(origins[slot.index], request, crossing, passport) ?? unknown[slot.index] }
    }

    private static func origin(of attribute: Attribute) -> Origin {
        if attribute.name == "traveler.age" { return .age }
        return switch attribute.origin {
        case .traveler(let storage): .traveler(storage, ValueForm(attribute))
        case .trip(let storage): .trip(storage, ValueForm(attribute))
        case .derived(let derivation): .derived(derivation)
        case .fact: .fact
        }
    }

    /// The value of an attribute; nil where it is not known.
    private func value(
        _ origin: Origin, _ request: Request, _ crossing: Crossing, _ passport: PassportChoice
    ) -> Value? {
        switch origin {
        case .traveler(let storage, let form): storage.value(in: request.traveler).flatMap { value($0, form) }
        case .trip(let storage, let form): storage.value(in: request.trip).flatMap { value($0, form) }
        case .age: age(request.traveler, on: request.trip.date)
        case .derived(.passport): AttributeValue.passport(passport)
        case .derived(.countries): crossing.between.isEmpty ? nil : .list(crossing.between.map { .string($0) })
        case .derived(.weekday): request.trip.date.map { .string($0.weekday.rawValue) } ?? unknownDate
        case .whole: .traveler(TravelerDocuments(request))
        case .fact: nil
        }
    }

    /// A value as conditions see it; nil where it says nothing.
    private func value(_ value: AttributeValue, _ form: ValueForm) -> Value? {
        switch value {
        case .texts(let texts) where texts.isEmpty && !form.mayBeAbsent: nil
        case .json(.null): form.mayBeAbsent ? (form.type.isList ? .list([]) : .null) : nil
        case .json(.array(let elements)) where elements.isEmpty && !form.mayBeAbsent: nil
        case .json(let value): value.celValue(as: form.type)
        default: value.celValue(form.name)
        }
    }

    private func age(_ traveler: Traveler, on date: Day?) -> Value? {
        if let age = traveler.age { return .int(Int64(age)) }
        guard let birthDate = traveler.birthDate else { return nil }
        guard let date else { return unknownDate }
        let ages = Self.ages(of: birthDate, on: date)
        return .unknown(
            "traveler.birthDate", between: .int(Int64(ages.lowerBound)), and: .int(Int64(ages.upperBound)))
    }

    /// The ages that somebody may have whose date of birth is known in part.
    static func ages(of birthDate: PartialDate, on date: Day) -> ClosedRange<Int> {
        age(of: birthDate.lastDay, on: date)...age(of: birthDate.firstDay, on: date)
    }

    /// Full years between two days; people born on 29 February have their birthday on 1 March in other years.
    static func age(of birthDate: Day, on date: Day) -> Int {
        let (birth, now) = (birthDate.civil, date.civil)
        let hadBirthday = (now.month, now.day) >= (birth.month, birth.day)
        return now.year - birth.year - (hadBirthday ? 0 : 1)
    }
}
