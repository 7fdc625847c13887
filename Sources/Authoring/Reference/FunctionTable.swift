package import CEL
import JSON
import RuleFunctions
package import RuleLanguage

/// What expressions may call: the functions of travel first, then those of the language.
package enum FunctionTable {
    static func table(_ vocabulary: Vocabulary) -> ReferenceTable {
        ReferenceTable(
            "functions", "what expressions may call",
            [
                .init("library"), .init("name", isCode: true), .init("forms", isCode: true),
                .init("example", isCode: true), .init("summary"),
            ],
            libraries(vocabulary).flatMap { library in
                library.functions.map { function in
                    [
                        .string(library.name), .string(function.shownName), JSONValue(list: function.signatures),
                        JSONValue(text: function.examples.first), JSONValue(text: function.summary),
                    ]
                }
            })
    }

    private static func libraries(_ vocabulary: Vocabulary) -> [Library] {
        [TravelerLibrary.library, DateLibrary.library(calendars: vocabulary.calendars), GroupLibrary.library]
            + Library.standard
    }

    /// Every function that expressions may call, operators among them.
    package static func functions(_ vocabulary: Vocabulary) -> [FunctionDeclaration] {
        libraries(vocabulary).flatMap(\.functions)
    }
}
