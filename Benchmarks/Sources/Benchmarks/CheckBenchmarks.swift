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
        let load = Timing.nanoseconds(rounds: 5) { consume(Rulebook.load(paths: [rules], families: .standard)) }
        return [
            check("French, independent, whole report", french), check("Russian tour, whole report", russian),
            Row(name: "load the shipped rulebook", value: load / 1e6, unit: "ms"),
        ]
    }
}
