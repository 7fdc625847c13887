/// Countries that belong together for a time, by sources: `schengen`, `eu`, `us-visa-waiver`.
public struct CountryGroup: Hashable, Sendable {
    /// The id by which conditions name it.
    public var id: String
    /// Its title.
    public var title: LocalizedText
    /// Who belongs to it, and when.
    public var memberships: [Membership]

    /// Some countries that belong to a group over the same days, as one source says.
    public struct Membership: Hashable, Sendable {
        /// The countries in their normal form.
        public var countries: [String]
        /// When they belong to it.
        public var valid: DayRange
        /// The id of the source.
        public var source: String

        /// Creates a membership.
        public init(countries: [String], valid: DayRange = .always, source: String) {
            self.countries = countries
            self.valid = valid
            self.source = source
        }
    }

    /// Creates a group.
    public init(id: String, title: LocalizedText, memberships: [Membership]) {
        self.id = id
        self.title = title
        self.memberships = memberships
    }

    /// Every country that has ever been a member or is to be one, sorted.
    package var everyMember: [String] { Set(memberships.flatMap(\.countries)).sorted() }
}
