import AdvisoryModel
import RuleEngine
import RuleLanguage
import RulebookFolder

/// What a `tests` file may hold.
enum TestForms {
    static let all = [
        FileForm(
            .tests, "a test file", "the whole file",
            [
                .format, FamilyField("tests", "a name for the file", .text, example: "ru-kp", isRequired: true),
                FamilyField("asOf", "the day on which all cases ask", .day, example: "2026-11-21"),
                FamilyField("languages", "the languages of reports", .list(.language), example: "[en]"),
                FamilyField("drafts", "whether rules that are drafts run", .boolean, example: "true"),
                FamilyField("travelers", "travelers, by names", .named(.any)),
                FamilyField("trips", "trips, by names", .named(.any)),
                FamilyField("cases", "the cases", .list(.mapping(testCase)), isRequired: true),
            ]),
        FileForm(.tests, "a case", "under `cases`", testCase),
        FileForm(.tests, "an exception", "under `except`", exception),
        FileForm(.tests, "a step", "under `on`", step),
        FileForm(.tests, "`skip`", "under `skip`", skip),
        FileForm(.tests, "`expect`", "under `expect`", expectation),
        FileForm(.tests, "`advisories`", "under `advisories`", advisories),
        FileForm(.tests, "an expected advisory", "under `include`", advisory),
    ]

    private static let advisory = [
        FamilyField("rule", "its full id", .text, example: "ru-kp/us-passport", isRequired: true),
        FamilyField("certainty", "whether it holds or may hold", .word(Certainty.allCases.map(\.rawValue))),
        FamilyField("effect", "what it does", .word(Effect.allCases.map(\.rawValue))),
        FamilyField("level", "its level of danger", .wholeNumber(1...4)),
        FamilyField("stale", "whether its evidence is too old", .boolean),
        FamilyField("lapsed", "whether it is past its end", .boolean),
        FamilyField("contested", "whether sources disagree", .boolean),
        FamilyField("missing", "the attributes that it waits for", .list(.text)),
        FamilyField("details", "what its family adds", .named(.any), example: "{ standing: missing }"),
    ]

    private static let advisories = [
        FamilyField(
            "include", "rules that apply, and are not defeated", .list(.either([.text, .mapping(advisory)]))),
        FamilyField("exclude", "rules that do not apply", .list(.text)),
    ]

    private static let expectation = [
        FamilyField("verdict", "the verdict", .word(Verdict.allCases.map(\.rawValue)), example: "blocked"),
        FamilyField("advisories", "what applies and what does not", .mapping(advisories)),
        FamilyField("reasons", "what makes the verdict: rules, or codes with their country", .any),
        FamilyField("questions", "what is asked, in this order", .any, example: "[]"),
        FamilyField("problems", "what could not be judged", .any, example: "[]"),
        FamilyField("risk", "the highest level of danger, or `none`", .any, example: "4"),
        FamilyField("goodUntil", "the last day for which the report holds, or `none`", .any),
        FamilyField(
            "contacts", "numbers and addresses that are among those shown, by country, or `none-known`",
            .named(.list(.text)), example: "{ CL: [\"131\"], AR: none-known }"),
    ]

    private static let testCase = [
        FamilyField("name", "what the case shows", .text, isRequired: true),
        FamilyField("asOf", "the day on which it asks; that of the file without it", .day),
        FamilyField("languages", "the languages of its report", .list(.language)),
        FamilyField("traveler", "a traveler of the file by name, or one written here", .any),
        FamilyField("trip", "a trip of the file by name, or one written here", .any),
        FamilyField("travelers", "several travelers by name: a case for each", .list(.text), example: "[french]"),
        FamilyField("trips", "several trips by name: a case for each", .list(.text), example: "[train, walk]"),
        FamilyField("with", "attributes that are changed", .named(.any), example: "{ trip.date: 2026-06-08 }"),
        FamilyField("without", "attributes that are taken away", .list(.text), example: "[traveler.residence]"),
        FamilyField("expect", "what must come out; needed where not every step says it", .mapping(expectation)),
        FamilyField("except", "what must come out of some of the combinations", .list(.mapping(exception))),
        FamilyField("on", "steps in time: a case for each", .list(.mapping(step))),
        FamilyField("skip", "why the case is not run for now", .mapping(skip)),
    ]

    private static let exception = [
        FamilyField("traveler", "the traveler of the combination; any without it", .text),
        FamilyField("trip", "the trip of the combination; any without it", .text),
        FamilyField("expect", "what must come out of it", .mapping(expectation), isRequired: true),
    ]

    private static let step = [
        FamilyField("asOf", "the day on which it asks; that of the case without it", .day),
        FamilyField(
            "date", "the date of the trip", .day, example: "2026-12-07"),
        FamilyField("expect", "what must come out then; that of the case without it", .mapping(expectation)),
    ]

    private static let skip = [
        FamilyField("reason", "what has to happen first", .text, isRequired: true),
        FamilyField("until", "the last day; the case fails after it", .day, example: "2027-03-31"),
    ]
}
