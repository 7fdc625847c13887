extension Request {
    /// The days of the stay beyond that of the crossing, which go with the trip; nil where the request does not give both ends.
    package var stay: Int? {
        guard let date = trip.date, let until = trip.until else { return nil }
        return date.days(until: until)
    }

    /// The same trip on another day: a stay of which both ends are given is as long as it was.
    package func moved(to day: Day) -> Request {
        var moved = self
        moved.trip.date = day
        if let stay { moved.trip.until = day.adding(days: stay) }
        return moved
    }
}
