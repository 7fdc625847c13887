import DeclaredFamilies
import AdvisoryModel
import RuleEngine
import RuleLanguage
import RulebookFolder

/// What a `family` file may hold.
enum DeclaredFamilyForms {
    static let all = [
        FileForm(
            .family, "a family", "the whole file",
            [
                .format, FamilyField("family", "its name", .text, example: "insurance", isRequired: true),
                FamilyField(
                    "effect", "what each of its rules does", .word(Effect.allCases.map(\.rawValue)), example: "warns",
                    isRequired: true),
                FamilyField(
                    "combine", "how several rules go together; `all` without it",
                    .word(DeclaredFamily.Combination.allCases.map(\.rawValue)), example: "mostSevere"),
                FamilyField("severity", "the field by which `mostSevere` compares", .text, example: "level"),
                FamilyField(
                    "admits", "that its rules say that the state that speaks lets the traveler in",
                    .word(Admission.words), example: "entry"),
                FamilyField("fields", "the keys of its rules", .named(.mapping(field))),
            ]),
        FileForm(.family, "a field", "under `fields`", field),
    ]

    private static let field = [
        FamilyField("type", "the type of its value", .text, example: "list of word", isRequired: true),
        FamilyField("required", "whether a rule needs it", .boolean, example: "true"),
        FamilyField("values", "the values that it may have; any without it", .list(.text)),
        FamilyField("summary", "what it says, in a line", .text),
    ]
}
