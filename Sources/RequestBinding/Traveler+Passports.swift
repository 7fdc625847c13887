package import AdvisoryModel

extension Traveler {
    /// The states of which the traveler may have the only passport: of several nationalities nothing says which; empty where documents are known.
    package var possiblePassports: [String] {
        guard documents == nil, let nationalities, nationalities.count > 1 else { return [] }
        return nationalities
    }
}
