public import AdvisoryModel

/// Every attribute that conditions may read, and the lists of values of attributes and of family fields.
public struct Vocabulary: Hashable, Sendable {
    /// The attributes, in the order of their declaration: the standard ones first.
    public private(set) var attributes: [Attribute]
    /// Closed lists of values that are not an attribute's, by name: `contacts.service`.
    public private(set) var fieldValues: [String: [String]]
    /// On which days states work, by country.
    public private(set) var calendars: [String: NationalCalendar]
    /// Groups of countries, by id.
    public private(set) var groups: [String: CountryGroup]
    /// The crossings by id, each with its names, which conditions may not use.
    package private(set) var crossings: [String: [String]] = [:]
    private var indices: [String: Int]
    /// The attributes that requests give, by owner.
    private var given: [String: [Attribute]] = [:]

    /// The standard vocabulary.
    public init() {
        attributes = StandardVocabulary.attributes
        fieldValues = [:]
        calendars = [:]
        groups = [:]
        indices = Dictionary(uniqueKeysWithValues: attributes.enumerated().map { ($1.name, $0) })
        for attribute in attributes where attribute.isGiven { given[attribute.owner, default: []].append(attribute) }
    }

    /// The attribute of that full name.
    public subscript(name: String) -> Attribute? {
        indices[name].map { attributes[$0] }
    }

    /// The index of the attribute with that full name.
    package func index(of name: String) -> Int? { indices[name] }

    /// The attributes of `traveler` or `trip` that requests give.
    public func given(of owner: String) -> [Attribute] {
        given[owner] ?? []
    }

    /// The attribute that a dotted path reads, and the fields that follow: `traveler.passport.issuer` is `traveler.passport` and `issuer`.
    package func resolve(_ path: String) -> (attribute: Attribute, fields: [String])? {
        if let attribute = self[path] { return (attribute, []) }
        var rest = path[...]
        while let dot = rest.utf8.lastIndex(of: UInt8(ascii: ".")) {
            rest = rest[..<dot]
            guard let attribute = self[String(rest)] else { continue }
            let fields = path[path.index(after: dot)...].split(separator: ".", omittingEmptySubsequences: false)
            return (attribute, fields.map(String.init))
        }
        return nil
    }

    /// Adds an attribute; false if there is one of that name already.
    package mutating func add(_ attribute: Attribute) -> Bool {
        guard indices[attribute.name] == nil else { return false }
        indices[attribute.name] = attributes.count
        attributes.append(attribute)
        if attribute.isGiven { given[attribute.owner, default: []].append(attribute) }
        return true
    }

    /// Adds values to the list of an attribute or of a family field; false if there is no such list.
    package mutating func add(values: [String], to name: String) -> Bool {
        if let index = indices[name], attributes[index].isGiven, !attributes[index].values.isEmpty {
            attributes[index].values += values.filter { !attributes[index].values.contains($0) }
            let changed = attributes[index]
            if let index = given[changed.owner]?.firstIndex(where: { $0.name == name }) {
                given[changed.owner]?[index] = changed
            }
            return true
        }
        guard let list = fieldValues[name] else { return false }
        fieldValues[name] = list + values.filter { !list.contains($0) }
        return true
    }

    /// Adds how to ask for an attribute in a further language.
    package mutating func add(question: LocalizedText.Variant, to name: String) {
        guard let index = indices[name] else { return }
        let others = attributes[index].question.variants.filter { $0.language != question.language }
        attributes[index].question = LocalizedText(others + [question])
    }

    /// Adds closed lists of a family.
    package mutating func add(lists: [String: [String]]) {
        fieldValues.merge(lists) { first, _ in first }
    }

    /// Adds what a file says of the calendar of a country; false where another says that it has another weekend.
    package mutating func add(_ calendar: NationalCalendar, of country: String) -> Bool {
        calendars[country, default: .weekdays].add(calendar)
    }

    /// Adds a group of countries; false if there is one of that id already.
    package mutating func add(_ group: CountryGroup) -> Bool {
        guard groups[group.id] == nil else { return false }
        groups[group.id] = group
        return true
    }

    /// Adds a crossing.
    package mutating func add(crossing id: String, names: [String]) { crossings[id] = names }

    /// The values with which conditions may compare an attribute; empty: any.
    func comparedValues(of attribute: Attribute) -> [String] {
        attribute.name == "trip.crossing" ? crossings.keys.sorted() : attribute.values
    }

    /// The names of all lists that take values.
    package var listNames: [String] {
        attributes.filter { !$0.values.isEmpty }.map(\.name) + fieldValues.keys.sorted()
    }
}
