import AdvisoryModel
import RequestBinding

/// How old a traveler is in the later trips of a journey whose age is given: it is that on the day of the first trip.
struct JourneyAges {
    private let first: Day?

    init(_ journey: Journey) { first = journey.legs.first?.date }

    /// The ages that a traveler may have on the day of a later trip; empty where the age does not tell: nobody knows how many years it is away, or the
    /// day of birth says more; nil: what is given holds.
    func ages(of traveler: Traveler, on date: Day?) -> [Int]? {
        // What is no age is told of as it is given.
        guard let age = traveler.age, RequestBinder.possibleAges.contains(age) else { return nil }
        guard let first, let date, date >= first, traveler.birthDate == nil else { return [] }
        if date == first { return nil }
        let (from, to) = (first.civil, date.civil)
        let years = to.year - from.year - ((to.month, to.day) < (from.month, from.day) ? 1 : 0)
        return [age + years, age + years + 1]
    }
}

extension Traveler {
    /// The traveler with another age; nil: it is not known, but for what follows from the day of birth.
    func aged(_ age: Int?) -> Traveler {
        var other = self
        other.age = age
        return other
    }
}
