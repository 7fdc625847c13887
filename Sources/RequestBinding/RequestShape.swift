package import AdvisoryModel
package import RuleLanguage

/// The tables of attributes and fields as those go through them who read and check requests.
package struct RequestShape: Sendable {
    /// An attribute or a field.
    package struct Row<Root>: Sendable {
        /// The key, UTF-8.
        package let key: [UInt8]
        package let form: AttributeForm
        package let storage: AttributeStorage<Root>

        init(_ key: String, _ form: AttributeForm, _ storage: AttributeStorage<Root>) {
            (self.key, self.form, self.storage) = (Array(key.utf8), form, storage)
        }

        init(_ field: RecordField<Root>) { self.init(field.name, field.form, field.storage) }
    }

    package let traveler: [Row<Traveler>]
    package let trip: [Row<Trip>]
    package let document = Document.fields.map { Row($0) }
    package let visit = Visit.fields.map { Row($0) }
    package let stay = Stay.fields.map { Row($0) }

    package init(_ vocabulary: Vocabulary) {
        traveler = vocabulary.given(of: "traveler").compactMap { attribute in
            guard case .traveler(let storage) = attribute.origin, let form = attribute.form else { return nil }
            return Row(attribute.key, form, storage)
        }
        trip = vocabulary.given(of: "trip").compactMap { attribute in
            guard case .trip(let storage) = attribute.origin, let form = attribute.form else { return nil }
            return Row(attribute.key, form, storage)
        }
    }
}
