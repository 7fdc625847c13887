import RuleEngine
import RuleLanguage
import RulebookFolder

/// What a `phrases` file may hold. Its keys are those of the template that `safe-conduct phrases` prints.
enum PhraseForms {
    static let all = [
        FileForm(
            .phrases, "a phrases file", "the whole file",
            [
                .format, FamilyField("phrases", "the language", .language, example: "de", isRequired: true),
                FamilyField("families", "the words of each family", .named(.any)),
            ])
    ]
}
