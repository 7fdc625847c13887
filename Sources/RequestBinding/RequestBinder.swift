package import AdvisoryModel
package import CEL
import JSON
import RuleFunctions
package import RuleLanguage

/// Gives every attribute of a request its value: known, known to be absent, or unknown.
package struct RequestBinder: Sendable {
    /// An attribute that requests give: where it is kept, and what conditions make of it.
    private struct Row<Root>: Sendable {
        let slot: Slot
        let name: String
        let get: AttributeStorage<Root>.Get<AttributeValue?>
        let type: AttributeType
        let mayBeAbsent: Bool
    }

    private let traveler: [Row<Traveler>]
    private let trip: [Row<Trip>]
    private let nationalities: Row<Traveler>?
    /// An attribute of the trip that another one implies where it is not given.
    private struct Implication: Sendable {
        let slot: Slot
        let get: AttributeStorage<Trip>.Get<AttributeValue?>
        let value: ImpliedValue
        let cause: AttributeStorage<Trip>
    }

    private let implied: [Implication]
    /// The day and the time of the trip.
    private let dated: [Row<Trip>]
    /// The slots of facts that requests have not in common.
    private let ownFacts: [Slot]
    /// The slots whose values go with the day and the time of the trip.
    package let slotsOfDay: [Slot]
    /// The slot of the nationalities.
    package var nationalitySlot: Slot? { nationalities?.slot }
    /// Attributes that follow from others.
    private let derived: [(slot: Slot, derivation: Attribute.Derivation)]
    /// The slot of the age, which may follow from the date of birth.
    private let ageSlot: Slot?
    /// The slot of the traveler as a whole, for functions.
    private let whole: Slot?
    /// What everything is while nothing is known.
    package let unknown: Bindings
    private let unknownDate = Value.unknown(UnknownSet("trip.date"))

    /// - Parameter environment: the attributes of the vocabulary are its first variables, `traveler` comes after them.
    package init(_ vocabulary: Vocabulary, _ environment: Environment) {
        let attributes = vocabulary.attributes
        var traveler: [Row<Traveler>] = []
        var trip: [Row<Trip>] = []
        var derived: [(slot: Slot, derivation: Attribute.Derivation)] = []
        for (index, attribute) in attributes.enumerated() {
            let slot = Slot(index)
            let (name, type, mayBeAbsent) = (attribute.name, attribute.type, attribute.mayBeAbsent)
            switch attribute.origin {
            case .traveler(let storage):
                traveler.append(Row(slot: slot, name: name, get: storage.get, type: type, mayBeAbsent: mayBeAbsent))
            case .trip(let storage):
                trip.append(Row(slot: slot, name: name, get: storage.get, type: type, mayBeAbsent: mayBeAbsent))
            case .derived(let derivation): derived.append((slot, derivation))
            // Facts are set by who knows the crossing.
            case .fact: break
            }
        }
        (self.traveler, self.trip, self.derived) = (traveler, trip, derived)
        implied = trip.compactMap { row in
            guard let value = attributes[row.slot.index].implied,
                case .trip(let cause)? = vocabulary[value.attribute]?.origin
            else { return nil }
            return Implication(slot: row.slot, get: row.get, value: value, cause: cause)
        }
        dated = trip.filter { Self.timeOfTrip.contains($0.name) }
        nationalities = traveler.first { $0.name == "traveler.nationalities" }
        ageSlot = vocabulary.index(of: "traveler.age").map { Slot($0) }
        whole = environment.slot(of: "traveler")
        // Facts are the same for many requests; they come after what requests give.
        let firstFact = attributes.lastIndex { if case .fact = $0.origin { false } else { true } }.map { $0 + 1 } ?? 0
        ownFacts = attributes.indices.filter { index in
            if case .fact = attributes[index].origin { index < firstFact } else { false }
        }.map { Slot($0) }
        let weekdays = derived.filter { if case .weekday = $0.derivation { true } else { false } }.map(\.slot)
        slotsOfDay = dated.map(\.slot) + weekdays + ownFacts + [ageSlot, whole].compactMap { $0 }
        unknown = Bindings(environment, sharing: firstFact..<attributes.count) { slot in
            slot.index < attributes.count ? .unknown(UnknownSet(attributes[slot.index].name)) : .null
        }
    }

    /// The values of all slots; those of facts are the ones that are given.
    ///
    /// - Parameter sides: the states between which the crossing lies.
    package func bindings(
        _ request: Request, between sides: [String], _ passport: PassportChoice, over facts: Bindings
    ) -> Bindings {
        var bindings = facts
        bind(traveler, of: request.traveler, in: &bindings)
        bind(trip, of: request.trip, in: &bindings)
        for index in implied.indices where implied[index].get(request.trip) == nil {
            guard implied[index].value.follows(from: request.trip, implied[index].cause) else { continue }
            bindings[implied[index].slot] = .string(implied[index].value.value)
        }
        for (slot, derivation) in derived {
            if let value = value(derivation, request, sides, passport) { bindings[slot] = value }
        }
        bindWhatGoesWithDays(request, on: request.trip.date, in: &bindings)
        return bindings
    }

    /// What a request gives that goes with the time of the trip; nothing else does.
    private static let timeOfTrip: Set<String> = ["trip.date", "trip.time"]

    /// The values of all slots of a request that is another one only by the day and the time of its trip.
    ///
    /// - Parameter isDated: whether its day counts; where it does not, nothing is known of day and time.
    package func bindings(
        _ request: Request, isDated: Bool = true, likeOnAnotherDay others: Bindings, over facts: Bindings
    ) -> Bindings {
        var bindings = others
        bindings.share(facts)
        for slot in ownFacts { bindings[slot] = facts[slot] }
        for index in dated.indices { bindings[dated[index].slot] = unknown[dated[index].slot] }
        if isDated { bind(dated, of: request.trip, in: &bindings) }
        let date = isDated ? request.trip.date : nil
        for (slot, derivation) in derived {
            if case .weekday = derivation { bindings[slot] = weekday(of: date) }
        }
        bindWhatGoesWithDays(request, on: date, in: &bindings)
        return bindings
    }

    private func bindWhatGoesWithDays(_ request: Request, on date: Day?, in bindings: inout Bindings) {
        if let ageSlot, request.traveler.age == nil, let value = age(request.traveler, on: date) {
            bindings[ageSlot] = value
        }
        if let whole {
            bindings[whole] = .traveler(
                TravelerValue(
                    documents: request.traveler.documents, stays: request.traveler.stays, date: date,
                    until: request.trip.until))
        }
    }

    /// Gives the nationalities another value; nothing else of a request follows from them.
    package func set(nationalities: [String], in bindings: inout Bindings) {
        guard let row = self.nationalities else { return }
        bindings[row.slot] = value(.texts(nationalities), row) ?? unknown[row.slot]
    }

    // By position, so that nothing of a row is copied but what is used: this is done for every attribute of every request.
    @inline(__always)
    private func bind<Root>(_ rows: [Row<Root>], of root: borrowing Root, in bindings: inout Bindings) {
        for index in rows.indices {
            guard let given = rows[index].get(root), let value = value(given, rows[index]) else { continue }
            bindings[rows[index].slot] = value
            if given.mayRepeat { bindings.setUncounted(rows[index].slot, rows[index].name) }
        }
    }

    /// A value as conditions see it; nil where it says nothing.
    @inline(__always)
    private func value<Root>(_ value: AttributeValue, _ row: Row<Root>) -> Value? {
        switch value {
        case .texts(let texts) where texts.isEmpty && !row.mayBeAbsent: nil
        case .json(.null): nil
        case .json(.array(let elements)) where elements.isEmpty && !row.mayBeAbsent: nil
        case .json(let value): value.celValue(as: row.type)
        default: value.celValue(row.name)
        }
    }

    private func value(
        _ derivation: Attribute.Derivation, _ request: Request, _ sides: [String], _ passport: PassportChoice
    ) -> Value? {
        switch derivation {
        case .passport: .passport(passport)
        case .countries: sides.isEmpty ? nil : .list(sides.map { .string($0) })
        case .weekday: weekday(of: request.trip.date)
        }
    }

    private func weekday(of date: Day?) -> Value { date.map { .string($0.weekday.rawValue) } ?? unknownDate }

    /// The age that follows from the date of birth.
    private func age(_ traveler: Traveler, on date: Day?) -> Value? {
        guard let birthDate = traveler.birthDate else { return nil }
        guard let date else { return unknownDate }
        let ages = Self.ages(of: birthDate, on: date)
        guard ages.overlaps(Self.possibleAges) else { return .unknown(UnknownSet("traveler.birthDate")) }
        return .unknown(
            "traveler.birthDate", between: .int(Int64(ages.lowerBound)), and: .int(Int64(ages.upperBound)))
    }

    /// The ages that people have.
    package static let possibleAges = 0...150

    /// The ages that somebody may have whose date of birth is known in part.
    package static func ages(of birthDate: PartialDate, on date: Day) -> ClosedRange<Int> {
        age(of: birthDate.lastDay, on: date)...age(of: birthDate.firstDay, on: date)
    }

    /// Full years between two days; people born on 29 February have their birthday on 1 March in other years.
    static func age(of birthDate: Day, on date: Day) -> Int {
        let (birth, now) = (birthDate.civil, date.civil)
        let hadBirthday = (now.month, now.day) >= (birth.month, birth.day)
        return now.year - birth.year - (hadBirthday ? 0 : 1)
    }
}
