import AdvisoryModel
package import CEL
import RuleFunctions

extension Environment {
    /// The language of conditions for a vocabulary: its attributes in their order as variables, records, dates, documents.
    package static func ofConditions(_ vocabulary: Vocabulary) -> Environment {
        var environment = Environment(
            libraries: Library.standard + [
                DateLibrary.library(calendars: vocabulary.calendars), TravelerLibrary.library, GroupLibrary.library,
            ], hasNull: false)
        for (name, fields) in StandardVocabulary.records {
            environment.declare(
                type: name,
                fields: Dictionary(fields.map { ($0.name, $0.type.celType) }, uniquingKeysWith: { first, _ in first }))
        }
        for attribute in vocabulary.attributes {
            environment.declare(variable: attribute.name, type: attribute.type.celType)
        }
        return environment
    }

    /// The language of what is said of the rows of a table alone, without attributes.
    package static func ofRows(_ vocabulary: Vocabulary) -> Environment {
        Environment(
            libraries: Library.standard + [DateLibrary.library(calendars: vocabulary.calendars)], hasNull: false)
    }
}
