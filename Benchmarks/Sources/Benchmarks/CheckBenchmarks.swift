import SafeConduct

/// A check inside the process with the shipped rulebook, and loading it.
enum CheckBenchmarks {
    static func rows(rules: String) -> [Row] {
        guard let rulebook = Rulebook.load(paths: [rules], families: .standard).rulebook, let asOf = Day("2026-11-21")
        else {
            return []
        }
        let french = Request(
            traveler: Traveler(nationalities: ["FR"]),
            trip: Trip(
                crossing: "khasan-tumangang", from: "RU", to: "KP", date: Day("2026-12-07"), mode: "rail",
                purpose: "tourism",
                party: "independent"))
        let russian = Request(
            traveler: Traveler(
                nationalities: ["RU"], residence: "RU", age: 40,
                documents: [
                    Document(type: "passport", issuer: "RU", expires: Expiry("2031-01-01")),
                    Document(
                        type: "ru-border-zone-pass", issuer: "RU", covers: ["khasan"], expires: Expiry("2027-01-31")),
                    Document(type: "kp-operator-list", issuer: "KP", expires: Expiry("2027-01-31")),
                ]),
            trip: Trip(
                crossing: "khasan-tumangang", from: "RU", to: "KP", date: Day("2026-12-07"), until: Day("2026-12-12"),
                mode: "rail", purpose: "tourism", party: "organized-tour"))
        func check(_ name: String, _ request: Request) -> Row {
            let expected = rulebook.check(request, asOf: asOf).advisories.count
            precondition(expected > 10, "the shipped rulebook has more to say")
            var wrong = 0
            let time = Timing.nanoseconds {
                if rulebook.check(request, asOf: asOf).advisories.count != expected { wrong += 1 }
            }
            precondition(wrong == 0, "two checks of one request differ")
            return Row(name: "check: \(name)", value: time / 1000, unit: "µs", limit: 50)
        }
        // For each crossing some travelers, both ways, on different days: what one check takes there on average.
        let crossings = rulebook.crossings.map { crossing in
            let requests = ["FR", "RU", "PL", "CN", "AM", "BY"].flatMap { nationality in
                (0..<8).map { number in
                    let sides = number.isMultiple(of: 2) ? crossing.between : crossing.between.reversed()
                    return Request(
                        traveler: Traveler(
                            nationalities: [nationality],
                            documents: [Document(type: "passport", issuer: nationality, expires: Expiry("2031-01-01"))]),
                        trip: Trip(
                            crossing: crossing.id, from: sides.first, to: sides.last,
                            date: Day("2026-12-07")?.adding(days: number), mode: "road", purpose: "tourism"))
                }
            }
            let time = Timing.nanoseconds { for request in requests { consume(rulebook.check(request, asOf: asOf)) } }
            return (id: crossing.id, time: time / Double(requests.count) / 1000)
        }.sorted { $0.time < $1.time }
        let load = Timing.nanoseconds(rounds: 5) { consume(Rulebook.load(paths: [rules], families: .standard)) }
        return [
            check("French, independent, whole report", french), check("Russian tour, whole report", russian),
        ]
            + [("the middle one", crossings[crossings.count / 2]), ("the slowest", crossings[crossings.count - 1])].map
        {
            Row(name: "check at each crossing: \($0), \($1.id)", value: $1.time, unit: "µs", limit: 50)
        } + [
            Row(name: "load the shipped rulebook", value: load / 1e6, unit: "ms")
        ]
    }
}
