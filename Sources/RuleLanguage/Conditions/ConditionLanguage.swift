import AdvisoryModel
package import CEL

/// The language of a rulebook's conditions; a class, because every term refers to it.
package final class ConditionLanguage: Sendable {
    package let environment: Environment
    /// What can be compared, by the path that conditions write.
    private let attributes: [String: ComparedAttribute]
    /// The slot of `trip.date`.
    package let dateSlot: Slot?

    package init(_ environment: Environment, _ vocabulary: Vocabulary) {
        self.environment = environment
        dateSlot = environment.slot(of: "trip.date")
        var attributes: [String: ComparedAttribute] = [:]
        for attribute in vocabulary.attributes {
            guard let slot = environment.slot(of: attribute.name) else { continue }
            let whole = ComparedAttribute(attribute, slot: slot)
            attributes[attribute.name] = whole
            guard case .record(let record) = attribute.type else { continue }
            for field in StandardVocabulary.records[record] ?? [] {
                attributes["\(attribute.name).\(field.name)"] = whole.field(field.name)
            }
        }
        self.attributes = attributes
    }

    /// The attribute, or field of a record, of that path.
    package func attribute(_ path: String) -> ComparedAttribute? { attributes[path] }
}
