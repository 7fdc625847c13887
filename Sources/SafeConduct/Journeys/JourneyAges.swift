import AdvisoryModel

/// How old a traveler is in the later trips of a journey whose age is given without a day of birth: it is that on the day of the first trip.
struct JourneyAges {
    private let first: Day?

    init(_ journey: Journey) { first = journey.legs.lazy.compactMap(\.date).first }

    /// The traveler with each age that is possible on a day, then with none; as given where only one is.
    func travelers(_ traveler: Traveler, on date: Day?) -> [Traveler] {
        guard let age = traveler.age, traveler.birthDate == nil, let first, date != first else { return [traveler] }
        func aged(_ age: Int?) -> Traveler {
            var other = traveler
            other.age = age
            return other
        }
        // Of a day that is not known nobody knows how many years it is away.
        guard let date, date > first else { return [aged(nil)] }
        let (from, to) = (first.civil, date.civil)
        let years = to.year - from.year - ((to.month, to.day) < (from.month, from.day) ? 1 : 0)
        return [age + years, age + years + 1].map { aged($0) } + [aged(nil)]
    }
}
