package import AdvisoryModel
import JSON
import RuleLanguage

/// What conditions may read.
enum AttributeTables {
    static func all(_ vocabulary: Vocabulary) -> [ReferenceTable] {
        [attributes(vocabulary.attributes), records, types, questions(vocabulary.attributes)]
    }

    private static func attributes(_ attributes: [Attribute]) -> ReferenceTable {
        ReferenceTable(
            "attributes", "what conditions may read of a traveler, a trip and a crossing",
            [
                .init("name", isCode: true), .init("type"), .init("values", isCode: true), .init("given"),
                .init("mayBeAbsent"), .init("flag", isCode: true), .init("summary"),
            ],
            attributes.map { attribute in
                [
                    .string(attribute.name), .string(attribute.type.description), JSONValue(list: attribute.values),
                    .string(attribute.givenBy),
                    .bool(attribute.mayBeAbsent), JSONValue(text: attribute.flag.map { "--\($0)" }),
                    JSONValue(text: attribute.meaning),
                ]
            })
    }

    private static let records = ReferenceTable(
        "records", "the fields of documents, visits and ranges",
        [.init("record", isCode: true), .init("field", isCode: true), .init("type")],
        StandardVocabulary.records.sorted { $0.key < $1.key }.flatMap { record, fields in
            fields.map { [.string(record), .string($0.name), .string($0.type.description)] }
        })

    private static let types = ReferenceTable(
        "types", "the types of attributes, as vocabulary files write them; each also as `list of` it",
        [.init("type", isCode: true), .init("summary")],
        AttributeType.named.sorted { $0.key < $1.key }.map { [.string($0.key), .string($0.value.summary)] })

    private static func questions(_ attributes: [Attribute]) -> ReferenceTable {
        ReferenceTable(
            "questions", "what is asked where an attribute is missing",
            [.init("attribute", isCode: true), .init("language"), .init("question")],
            attributes.flatMap { attribute in
                attribute.question.variants.map { variant in
                    [.string(attribute.name), .string(variant.language), .string(variant.text)]
                }
            })
    }
}

extension Attribute {
    /// What it means, in a line, with its bounds and what it is where a request does not say it.
    package var meaning: String {
        [summary, bounds?.description ?? "", implied?.description ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// Who says its value.
    package var givenBy: String { isGiven ? "by the request" : owner == "crossing" ? "by claims" : "derived" }
}

extension AttributeType {
    /// What values of the type are, in a line.
    fileprivate var summary: String {
        switch self {
        case .word:
            "a word from a list, open or closed, such as `rail`: letters and digits, with one blank or one of `-_.'` "
                + "between them"
        case .text: "any text"
        case .boolean: "`true` or `false`"
        case .integer: "a whole number: `3`"
        case .number: "a number: `2.5`"
        case .date: "a day, or a month or year of which the day is not known: `2026-12-07`, `2026-12`"
        case .time: "a time of day, always four digits: `08:30`"
        case .country: "a country, ISO 3166-1 alpha-2: `FR`"
        case .language: "a language, BCP 47: `pt-BR`"
        case .range: "two whole numbers, `30..90`; expressions read `.min` and `.max`"
        case .list(let element): "a list of \(element.description)"
        case .record(let name): name
        }
    }
}
