import SafeConduct

// `book 2026-12-07 FR`: whether somebody can take the High Pass on a day, by the rules that this program carries.
let rulebook = try Rulebook.embedded()
let arguments = CommandLine.arguments.dropFirst()
let request = Request(
    traveler: Traveler(nationalities: arguments.dropFirst().first.map { [$0] }),
    trip: Trip(
        crossing: "high-pass", from: "CL", to: "AR", date: try arguments.first.map { try Day(parsing: $0) },
        mode: "road"))
let asOf = try Day(parsing: "2026-11-21")
let report = rulebook.check(request, asOf: asOf)
print(report.verdict, report.reasons.count, rulebook.ruleCount)
