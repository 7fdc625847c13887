import AdvisoryModel
import RuleEngine
import RuleLanguage
import RulebookFolder

/// What a `crossing` file may hold.
enum CrossingForms {
    static let all = [
        FileForm(
            .crossing, "a crossing", "the whole file",
            [
                .format, FamilyField("crossing", "its id", .text, example: "khasan-tumangang", isRequired: true),
                FamilyField("name", "its name", .localizedText, example: "{ en: Khasan – Tumangang }"),
                FamilyField("aliases", "other names by which requests may call it", .list(.text)),
                FamilyField("between", "the two countries", .list(.country), example: "[RU, KP]", isRequired: true),
                FamilyField("location", "where it is, WGS 84", .mapping(location)),
                FamilyField(
                    "timeZones", "the clock of each side", .named(.text),
                    example: "{ RU: Asia/Vladivostok, KP: Asia/Pyongyang }"),
                FamilyField(
                    "covers", "the days for which the rulebook of this crossing is kept", .days,
                    example: "2024-01-01..2027-12-31"),
                FamilyField(
                    "facts", "what is claimed of it, by names in camelCase: one claim, a list of claims, or a fact",
                    .named(.any)),
            ]),
        FileForm(.crossing, "a location", "under `location`", location),
        FileForm(.crossing, "a fact", "under `facts`", fact),
        FileForm(.crossing, "a claim", "under `facts`, alone or in a list", claim),
    ]

    private static let location = [
        FamilyField("latitude", "degrees north, from -90 to 90", .number, example: "42.43", isRequired: true),
        FamilyField("longitude", "degrees east, from -180 to 180", .number, example: "130.65", isRequired: true),
    ]

    private static let fact = [
        FamilyField(
            "policy", "which claim wins; `reliability` without it", .word(ClaimPolicy.names), example: "latest"),
        FamilyField(
            "atLeast", "of `latest`: sources weaker than this do not decide",
            .word(Source.Reliability.allCases.map(\.rawValue)), example: "C"),
        FamilyField("zone", "the side by whose clock minutes in claims are meant", .country, example: "PL"),
        FamilyField("claims", "the claims", .list(.mapping(claim)), isRequired: true),
    ]

    /// What lies under the name of a fact: how its claims are weighed, and they themselves, or a single claim in their place.
    static let factOrClaim: [FamilyField] = fact.dropLast() + claim.dropLast() + fact.suffix(1)

    static let claim = [
        FamilyField("is", "the value", .any, example: "[rail]", isRequired: true),
        FamilyField("source", "who says so", .text, example: "moscow-times", isRequired: true),
        FamilyField("from", "the first day on which it holds", .moment, example: "2024-12-16"),
        FamilyField("to", "the last day on which it holds", .moment, example: "2026-03"),
        FamilyField(
            "credibility", "of this claim: 1, confirmed, to 5, improbable; 6, cannot be judged, without it",
            .wholeNumber(1...6), example: "5"),
        FamilyField("withdrawn", "the day on which the source took it back", .day, example: "2026-02-01"),
        FamilyField("zone", "of a single claim: the side by whose clock its minutes are meant", .country),
    ]
}
