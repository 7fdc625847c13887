package import AdvisoryModel
import ReportLanguages

/// The attributes and lists that every rulebook has.
package enum StandardVocabulary {
    /// The fields of record types.
    package static let records: [String: [(name: String, type: AttributeType)]] = [
        Document.typeName: Document.fields.map { ($0.name, $0.type) },
        Visit.typeName: Visit.fields.map { ($0.name, $0.type) },
        Stay.typeName: Stay.fields.map { ($0.name, $0.type) },
        "range": [("min", .integer), ("max", .integer)],
    ]

    static let attributes: [Attribute] = Attribute.standard.map { attribute in
        var asked = attribute
        let questions = Phrases.all.compactMap { phrases in
            phrases.questions[attribute.name].map { LocalizedText.Variant(language: phrases.language, text: $0) }
        }
        if !questions.isEmpty { asked.question = LocalizedText(questions) }
        return asked
    }
}
