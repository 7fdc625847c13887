public import JSON

/// Who wants to cross. Every property is nil as long as it is not known: nothing is guessed from what is missing.
///
/// An empty list means known to have none for documents, visited, stays, languages, needs and localities; empty nationalities count as not known.
public struct Traveler: Hashable, Sendable {
    /// Nationalities, ISO 3166-1 alpha-2 (or `XK`, or the ICAO 9303 codes such as `XXA`, stateless).
    public var nationalities: [String]?
    /// The country of residence.
    public var residence: String?
    /// The date of birth, as far as it is known.
    public var birthDate: PartialDate?
    /// The age in years on the date of the trip; where `birthDate` is given too, both must agree.
    public var age: Int?
    /// Languages that the traveler understands, BCP 47, best first; texts of a report are chosen by them.
    public var languages: [String]?
    /// What the traveler does for a living.
    public var occupation: String?
    /// The documents that the traveler holds.
    public var documents: [Document]?
    /// Countries visited before.
    public var visited: [Visit]?
    /// Stays in states before the trip, by which days are counted.
    public var stays: [Stay]?
    /// Special needs, such as `wheelchair`.
    public var needs: [String]?
    /// Places in which the traveler is registered or at home.
    public var localities: [String]?
    /// Attributes that the rulebook's vocabulary adds, by name without `traveler.`.
    public var additional: [String: JSONValue]

    /// Creates a traveler of whom nothing is known but what is given.
    public init(
        nationalities: [String]? = nil, residence: String? = nil, birthDate: PartialDate? = nil, age: Int? = nil,
        languages: [String]? = nil, occupation: String? = nil, documents: [Document]? = nil, visited: [Visit]? = nil,
        stays: [Stay]? = nil, needs: [String]? = nil, localities: [String]? = nil,
        additional: [String: JSONValue] = [:]
    ) {
        self.nationalities = nationalities
        self.residence = residence
        self.birthDate = birthDate
        self.age = age
        self.languages = languages
        self.occupation = occupation
        self.documents = documents
        self.visited = visited
        self.stays = stays
        self.needs = needs
        self.localities = localities
        self.additional = additional
    }
}
