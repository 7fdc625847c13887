import AdvisoryModel
import RequestBinding

/// How old a traveler is in the later trips of a journey whose age is given without a day of birth: it is that on the day of the first trip.
struct JourneyAges {
    private let first: Day?

    init(_ journey: Journey) { first = journey.legs.lazy.compactMap(\.date).first }

    /// The ages that a traveler may have on a day; empty where nobody knows how many years it is away; nil: what is given holds.
    func ages(of traveler: Traveler, on date: Day?) -> [Int]? {
        // What is no age is told of as it is given.
        guard let age = traveler.age, RequestBinder.possibleAges.contains(age), traveler.birthDate == nil, let first,
            date != first
        else {
            return nil
        }
        guard let date, date > first else { return [] }
        let (from, to) = (first.civil, date.civil)
        let years = to.year - from.year - ((to.month, to.day) < (from.month, from.day) ? 1 : 0)
        return [age + years, age + years + 1]
    }
}

extension Traveler {
    /// The traveler with another age; nil: it is not known.
    func aged(_ age: Int?) -> Traveler {
        var other = self
        other.age = age
        return other
    }
}
