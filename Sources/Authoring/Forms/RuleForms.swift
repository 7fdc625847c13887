package import RuleEngine
package import RuleLanguage
import RulebookFolder
import RulebookLoading

/// What a `rules` file may hold, without the keys of families.
package enum RuleForms {
    static let all = [
        FileForm(
            .rules, "a rules file", "the whole file",
            [
                .format,
                FamilyField(
                    "rules", "the first part of every id in this file", .text, example: "ru-kp", isRequired: true),
                FamilyField("family", "what kind of rules these are", .text, example: "permit", isRequired: true),
                FamilyField("when", "a condition of all rules of the file", .condition),
                FamilyField("items", "the rules", .list(.mapping(rule)), isRequired: true),
            ]),
        FileForm(.rules, "a rule", "under `items`", rule),
        FileForm(.rules, "an end", "under `endedBy`", end), FileForm(.rules, "`each`", "under `each`", each),
        FileForm(.rules, "a set", "under `in` of a condition", set),
    ]

    package static let rule = [
        FamilyField(
            "id", "the second part of the rule's id", .text, example: "border-zone-pass", isRequired: true),
        FamilyField("title", "what the rule is about, in a few words", .localizedText, isRequired: true),
        FamilyField("text", "what the traveler is told", .localizedText),
        FamilyField("when", "it applies if this is true", .condition, example: "{ trip.mode: rail }"),
        FamilyField("unless", "it does not apply if this is true", .condition, example: "{ trip.party: crew }"),
        FamilyField(
            "valid", "when it is in force, by the date of the trip", .moments, example: "2017-09-01..2026-08-31"),
        FamilyField("endedBy", "an end that became known later", .mapping(end)),
        FamilyField(
            "afterwards", "`uncertain`: past its end it may have been prolonged", .word(CommonKeys.afterwards)),
        FamilyField("overrides", "rules that it defeats where both apply", .list(.text), example: "[visa]"),
        FamilyField("authority", "the state that speaks", .country, example: "RU"),
        FamilyField("zone", "the side by whose clock and calendar it is meant", .country, example: "RU"),
        FamilyField("sources", "who says so", .list(.text), example: "[fsb-2021]"),
        FamilyField("review", "past this day it is stale", .day, example: "2026-12-01"),
        FamilyField("status", "a draft runs only with --drafts", .word(CommonKeys.statuses), example: "draft"),
        FamilyField("formerly", "earlier ids, so that old reports can be followed", .list(.text)),
        FamilyField("each", "makes one rule of each row of a table", .either([.mapping(each), .list(.any)])),
    ]

    private static let end = [
        FamilyField("source", "who says so: from its publication on the end is known", .text, isRequired: true),
        FamilyField("after", "the last day, or minute, in force", .moment, example: "2025-09-24", isRequired: true),
    ]

    /// A column of a table as a set.
    static let set = [
        FamilyField("csv", "a file beside the rules", .text, example: "visa-free.csv", isRequired: true),
        FamilyField("column", "the column whose values are meant", .text, example: "passport", isRequired: true),
        FamilyField("where", "which rows are meant: a cell by column, or an expression with `row.`", .any),
    ]

    private static let each = [
        FamilyField("csv", "a file beside the rules", .text, example: "visa-free.csv"),
        FamilyField("rows", "the rows, written here", .list(.any)),
        FamilyField("where", "which rows are meant: a cell by column, or an expression with `row.`", .any),
    ]
}
