import AdvisoryModel
import RuleEngine
import RuleLanguage

/// What may be written at a place of a file.
indirect enum PlaceForm {
    /// The value of a key, as the forms of files tell it.
    case value(ValueForm)
    /// A condition: an expression, or a mapping of attributes.
    case condition
    /// What an attribute is compared with in a condition.
    case comparison(Attribute)
    /// A value of an attribute: of a traveler or trip in tests, or claimed of a crossing.
    case given(Attribute)
    /// A field of a record, such as a document.
    case field(RecordKey)
    /// The attributes of `traveler` or `trip` by their short names.
    case attributes(of: String)
    /// Travelers or trips of tests by their names.
    case fixtures(of: String)
    /// Attributes by their full names.
    case changes
    /// What is claimed of a crossing, by the names of facts.
    case facts
    /// One fact of that name: a claim, a list of claims, or claims with their policy; and a single claim.
    case fact(String), claim(String)
    /// The name of a thing.
    case name(NameKind)

    /// A field of a record.
    struct RecordKey {
        let name: String
        let type: AttributeType
    }
}

/// What has a name by which other places call it.
package enum NameKind: String, Sendable, CaseIterable {
    case rule, source, crossing, fact, group, traveler, trip, attribute
}
