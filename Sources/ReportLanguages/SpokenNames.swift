import AdvisoryModel
package import JSON

/// The names of a rulebook in the languages of a report.
package struct SpokenNames: Sendable {
    private let names: ReportNames
    private let languages: [String]

    /// - Parameter languages: BCP 47, best first.
    package init(_ names: ReportNames = ReportNames(), languages: [String] = []) {
        self.names = names
        self.languages = languages
    }

    /// The name of an id of some kind; nil where it has none.
    package func name(_ kind: String, _ id: String) -> String? { names[kind, id]?.text(for: languages)?.text }

    /// The name of a value, of this attribute or of any; nil where it has none.
    package func value(_ text: String, of attribute: String) -> String? {
        name("values", "\(attribute)/\(text)") ?? name("values", text)
    }

    /// The name of an attribute; as it is where it has none.
    package func attribute(_ name: String) -> String { self.name("attributes", name) ?? name }

    /// What an attribute is, in words.
    package func spoken(_ value: JSONValue, of attribute: String) -> String {
        switch value {
        case .string(let text): self.value(text, of: attribute) ?? text
        case .array(let elements): elements.map { spoken($0, of: attribute) }.joined(separator: ", ")
        default: value.spoken
        }
    }
}
