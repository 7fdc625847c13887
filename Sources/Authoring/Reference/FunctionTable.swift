import CEL
import JSON
import RuleLanguage

/// What expressions may call: the functions of travel first, then those of the language.
enum FunctionTable {
    static func table(_ vocabulary: Vocabulary) -> ReferenceTable {
        let travel = [
            TravelerLibrary.library, DateLibrary.library(calendars: vocabulary.calendars), GroupLibrary.library,
        ]
        return ReferenceTable(
            "functions", "what expressions may call",
            [
                .init("library"), .init("name", isCode: true), .init("forms", isCode: true),
                .init("example", isCode: true), .init("summary"),
            ],
            (travel + Library.standard).flatMap { library in
                library.functions.map { function in
                    [
                        .string(library.name), .string(function.shownName), JSONValue(list: function.signatures),
                        JSONValue(text: function.examples.first), JSONValue(text: function.summary),
                    ]
                }
            })
    }
}
