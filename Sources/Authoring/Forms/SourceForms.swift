import AdvisoryModel
import RuleEngine
import RuleLanguage
import RulebookFolder

/// What a `sources` file may hold.
enum SourceForms {
    static let all = [
        FileForm(
            .sources, "a sources file", "the whole file",
            [
                .format,
                FamilyField("sources", "the sources, by their ids", .named(.mapping(source)), isRequired: true),
            ]),
        FileForm(.sources, "a source", "below its id", source),
    ]

    private static let source = [
        FamilyField("title", "what it is called", .localizedText, example: "Moscow Times", isRequired: true),
        FamilyField(
            "kind", "what sort of source it is; it decides how long it stays fresh",
            .word(Source.Kind.allCases.map(\.rawValue)), example: "news", isRequired: true),
        FamilyField(
            "reliability", "how far it can be trusted: A, completely, to E, not at all; F, cannot be judged",
            .word(Source.Reliability.allCases.map(\.rawValue)), example: "B", isRequired: true),
        FamilyField("language", "its language", .language, example: "ru"),
        FamilyField(
            "published", "since when it can be known; without it, it counts as known on every day", .partialDate,
            example: "2025-03"),
        FamilyField(
            "retrieved", "the last day on which the publisher itself was seen to say so; without it, it is stale",
            .partialDate, example: "2026-11-20"),
        FamilyField(
            "freshFor", "how long after `retrieved` it is fresh; by its kind without it", .period, example: "180 days"),
        FamilyField("url", "where it can be read", .text, example: "https://example.org/notice"),
    ]
}
