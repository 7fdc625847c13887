package import AdvisoryModel
import RuleLanguage
package import SourceDiagnostics
import TripClocks

/// What is wrong between the attributes of a request, each of which is right by itself.
package enum RequestCheck {
    package struct Finding: Hashable {
        package let code: DiagnosticCode
        package let message: String
        /// The attribute at which to say so, by full name.
        package let attribute: String
        package var hint: String?
    }

    /// Everything that is wrong; of a request whose crossing is not known (nil) only what has nothing to do with the trip's sides.
    package static func findings(in request: Request, at crossing: Crossing?) -> [Finding] {
        var findings: [Finding] = []
        if let finding = age(request.traveler, on: request.trip.date) { findings.append(finding) }
        if let finding = misspeltPassport(request.traveler) { findings.append(finding) }
        findings += exclusions(request.trip)
        guard let crossing else { return findings }
        findings += sides(request.trip, crossing)
        if let date = request.trip.date, let until = request.trip.until, until < date {
            findings.append(
                Finding(
                    code: RequestCode.emptyRange, message: "the trip ends on \(until), before it begins on \(date)",
                    attribute: "trip.until", hint: "fix one of the two days"))
        }
        if let finding = time(request.trip, crossing) { findings.append(finding) }
        if let finding = passport(request) { findings.append(finding) }
        return findings
    }

    private static func sides(_ trip: Trip, _ crossing: Crossing) -> [Finding] {
        var findings: [Finding] = []
        func note(_ country: String?, _ name: String) {
            guard let country, !crossing.between.contains(country) else { return }
            findings.append(
                Finding(
                    code: RequestCode.unknownValue, message: "`\(country)` is not a side of `\(crossing.id)`",
                    attribute: name,
                    hint: "it may be \(FieldReader.list(crossing.between))"))
        }
        note(trip.from, "trip.from")
        note(trip.to, "trip.to")
        if let from = trip.from, from == trip.to {
            findings.append(
                Finding(
                    code: RequestCode.unknownValue, message: "the trip leaves and enters the same country, `\(from)`",
                    attribute: "trip.to", hint: "give the country on the other side"))
        }
        return findings
    }

    /// What certainly follows for an attribute of the trip from another one, and where requests keep the two.
    private struct Implication: Sendable {
        let name: String
        let value: ImpliedValue
        let said: AttributeStorage<Trip>.Get<AttributeValue?>
        let cause: AttributeStorage<Trip>.Get<AttributeValue?>
    }

    private static let implications = Attribute.standard.compactMap { attribute -> Implication? in
        guard let value = attribute.implied, !value.certain.isEmpty, case .trip(let said) = attribute.origin,
            case .trip(let cause)? = Attribute.standard.first(where: { $0.name == value.attribute })?.origin
        else { return nil }
        return Implication(name: attribute.name, value: value, said: said.get, cause: cause.get)
    }

    /// Attributes that say something else than what certainly follows from another one.
    private static func exclusions(_ trip: Trip) -> [Finding] {
        // By position, so that nothing is copied but what is used.
        implications.indices.compactMap { index in
            guard case .text(let said)? = implications[index].said(trip), said != implications[index].value.value,
                case .text(let other)? = implications[index].cause(trip),
                implications[index].value.certain.contains(other)
            else { return nil }
            let (name, cause) = (implications[index].name, implications[index].value.attribute)
            return Finding(
                code: RequestCode.conflict, message: "`\(cause)` is `\(other)`, and `\(name)` is `\(said)`",
                attribute: name, hint: "leave it out, or give another `\(cause)`")
        }
    }

    /// A time that the clock of the state that is left never shows.
    private static func time(_ trip: Trip, _ crossing: Crossing) -> Finding? {
        guard let date = trip.date, let text = trip.time, let time = ClockTime(text) else { return nil }
        let leaving = trip.from ?? trip.to.flatMap { to in crossing.between.first { $0 != to } }
        guard let leaving, let zone = crossing.timeZones[leaving], let clock = ClockZone(zone),
            clock.instants(date, minute: time.minute).isEmpty
        else { return nil }
        return Finding(
            code: RequestCode.invalidTime,
            message: "there is no \(time) on \(date) in `\(leaving)`: clocks are set forward over it",
            attribute: "trip.time", hint: "give the time that clocks show")
    }

    private static func age(_ traveler: Traveler, on date: Day?) -> Finding? {
        guard let birthDate = traveler.birthDate, let date else { return nil }
        let ages = RequestBinder.ages(of: birthDate, on: date)
        if birthDate.firstDay > date || !ages.overlaps(RequestBinder.possibleAges) {
            return Finding(
                code: RequestCode.conflict,
                message: birthDate.firstDay > date
                    ? "the birth date \(birthDate) is after the day of the trip, \(date)"
                    : "with the birth date \(birthDate) the traveler is \(ages.lowerBound) years old on \(date)",
                attribute: "traveler.birthDate", hint: "fix one of the two days")
        }
        guard let age = traveler.age, !ages.contains(age) else { return nil }
        let computed =
            ages.count == 1 ? "\(ages.lowerBound)" : "\(ages.lowerBound) or \(ages.upperBound)"
        return Finding(
            code: RequestCode.conflict,
            message: "the age \(age) and the birth date \(birthDate) disagree: on \(date) the traveler is \(computed)",
            attribute: "traveler.age", hint: "leave one of them out")
    }

    /// A document whose type is nearly `passport`: who travels on which passport is not known then.
    private static func misspeltPassport(_ traveler: Traveler) -> Finding? {
        let types = (traveler.documents ?? []).lazy.map(\.type).filter { $0 != "passport" }
        // An `e-passport` is a type of its own.
        let slip = types.first {
            DidYouMean.distance(from: $0, to: "passport") != nil && !$0.split(separator: "-").contains("passport")
        }
        guard let slip else { return nil }
        return Finding(
            code: RequestCode.unknownValue, message: "`\(slip)` is no type of document, but looks like one",
            attribute: "traveler.documents", hint: "did you mean `passport`?")
    }

    private static func passport(_ request: Request) -> Finding? {
        guard let country = request.trip.travelsOn, let documents = request.traveler.documents else { return nil }
        let issuers = documents.filter { $0.type == "passport" }.map(\.issuer)
        guard !issuers.isEmpty, !issuers.contains(country), !issuers.contains(nil) else { return nil }
        return Finding(
            code: RequestCode.conflict, message: "the traveler has no passport of `\(country)`",
            attribute: "trip.travelsOn",
            hint: "the passports are of \(FieldReader.list(issuers.compactMap { $0 }))")
    }
}
