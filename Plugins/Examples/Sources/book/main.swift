import SafeConduct

// `book 2026-12-07 FR`: whether somebody can take the High Pass on a day, by the rules that this program carries.
let rulebook = try Rulebook.embedded()
let arguments = CommandLine.arguments.dropFirst()
let request = Request(
    traveler: Traveler(nationalities: arguments.dropFirst().first.map { [$0] }),
    trip: Trip(crossing: "high-pass", from: "CL", to: "AR", date: arguments.first.flatMap { Day($0) }, mode: "road"))
let asOf = Day("2026-11-21") ?? .first
let report = rulebook.check(request, asOf: asOf)
print(report.verdict, report.reasons.count, rulebook.ruleCount)
