import AdvisoryModel
import RuleEngine
import RuleLanguage
import RulebookFolder

/// What a `vocabulary` file may hold.
enum VocabularyForms {
    static let all = [
        FileForm(
            .vocabulary, "a vocabulary", "the whole file",
            [
                .format, FamilyField("vocabulary", "a name for the file", .text, example: "ru-kp", isRequired: true),
                FamilyField("attributes", "new attributes, by their full names", .named(.mapping(attribute))),
                FamilyField(
                    "values", "further values of closed lists, by the list's name", .named(.list(.text)),
                    example: "{ trip.purpose: [pilgrimage] }"),
                FamilyField("calendars", "on which days a state works", .named(.mapping(calendar))),
                FamilyField("holidays", "the same in short: only its holidays", .named(holidays)),
                FamilyField("groups", "groups of countries, by their ids", .named(.mapping(group))),
                FamilyField("names", "what people read in place of ids", .named(.named(.any))),
            ]),
        FileForm(.vocabulary, "an attribute", "under `attributes`", attribute),
        FileForm(.vocabulary, "a group", "under `groups`", group),
        FileForm(.vocabulary, "a membership", "under `members` of a group", membership),
        FileForm(.vocabulary, "a calendar", "under `calendars`", calendar),
        FileForm(.vocabulary, "a yearly holiday", "in a list of holidays", yearly),
    ]

    private static let attribute = [
        FamilyField("type", "the type of its values", .text, example: "list of word", isRequired: true),
        FamilyField("values", "the values that it may have; any without it", .list(.text), example: "[khasan, other]"),
        FamilyField("mayBeAbsent", "of a list: an empty one says that there are none", .boolean, example: "true"),
        FamilyField(
            "question", "what to ask where it is missing", .localizedText, example: "{ en: How many are you? }"),
        FamilyField("summary", "what it means, in a line", .text, example: "people in the group"),
    ]

    private static let group = [
        FamilyField("title", "what it is called", .localizedText, example: "{ en: Schengen area }"),
        FamilyField("members", "who belongs to it, and when", .list(.mapping(membership)), isRequired: true),
    ]

    private static let membership = [
        FamilyField("is", "the countries", .list(.country), example: "[AT, BE, DE]", isRequired: true),
        FamilyField("source", "who says so", .text, example: "eur-lex", isRequired: true),
        FamilyField("from", "the first day of their membership", .partialDate, example: "1995-03-26"),
        FamilyField("to", "the last day of their membership", .partialDate, example: "2020-01-31"),
    ]

    private static let yearly = [
        FamilyField("on", "month and day, or two of them", .text, example: "03-21..03-24", isRequired: true)
    ]

    private static let holidays = ValueForm.list(.either([.text, .mapping(yearly)]))

    private static let calendar = [
        FamilyField(
            "weekend", "the days of the week without work; Saturday and Sunday without it",
            .list(.word(Weekday.allCases.map(\.rawValue))), example: "[th, fr]"),
        FamilyField("years", "the years for which the list of holidays is whole", .list(.any), example: "2026..2027"),
        FamilyField("holidays", "days without work", holidays, example: "[2027-02-11, { on: 05-09 }]"),
        FamilyField("schoolHolidays", "days without school", holidays),
        FamilyField("workingDays", "days with work all the same", .list(.text), example: "[2027-02-13]"),
    ]
}
