/// Something that conditions can read of a traveler, a trip or a crossing.
///
/// The standard ones are the rows of one table, `Attribute.standard`; a rulebook's vocabulary adds others. Whatever reads or writes requests
/// loops over them.
public struct Attribute: Hashable, Sendable {
    /// Where its value comes from.
    package enum Origin: Sendable {
        /// The traveler, as the request gives it.
        case traveler(AttributeStorage<Traveler>)
        /// The trip, as the request gives it.
        case trip(AttributeStorage<Trip>)
        /// Other attributes, of which it is worked out.
        case derived(Derivation)
        /// The claims on the crossing.
        case fact
    }

    /// How an attribute follows from others.
    package enum Derivation: Hashable, Sendable {
        case passport, countries, weekday
    }

    /// The full name: `trip.mode`.
    public let name: String
    /// The name without `traveler.` or `trip.`.
    public let key: String
    /// Its type.
    public var type: AttributeType
    /// The values that are allowed, of the attribute or of its elements; empty: any.
    public var values: [String]
    /// Of a whole number the least and the greatest that is allowed; nil: any.
    public var bounds: NumberBounds?
    /// Whether an empty list means known to have none, rather than unknown.
    public var mayBeAbsent: Bool
    /// Whether the traveler can change it before the trip: the date, the means, the documents, but not the age.
    public var isChangeable: Bool
    /// What it is where a request does not say it and another attribute tells; nil: unknown then.
    public let implied: ImpliedValue?
    /// What to ask when it is missing.
    public var question: LocalizedText
    /// What it means, in a line.
    public var summary: String
    /// The flag of the command line that gives it, without dashes; nil: none of its own.
    public var flag: String?
    package let origin: Origin

    /// An attribute of the standard table.
    package init(
        _ name: String, _ type: AttributeType, _ origin: Origin, values: [String] = [], bounds: NumberBounds? = nil,
        mayBeAbsent: Bool = false, isChangeable: Bool = false, implied: ImpliedValue? = nil, flag: String? = nil,
        summary: String
    ) {
        self.name = name
        self.key = String(name.split(separator: ".", maxSplits: 1).last ?? "")
        self.type = type
        self.origin = origin
        self.values = values
        self.bounds = bounds
        self.mayBeAbsent = mayBeAbsent
        self.isChangeable = isChangeable
        self.implied = implied
        self.flag = flag
        self.summary = summary
        question = LocalizedText([LocalizedText.Variant]())
    }

    /// Creates an attribute that a rulebook adds; a request keeps it among the `additional` ones of the traveler or the trip, a crossing among
    /// its claims.
    public init(
        name: String, type: AttributeType, values: [String] = [], mayBeAbsent: Bool = false,
        question: LocalizedText? = nil, summary: String = ""
    ) {
        let key = String(name.split(separator: ".", maxSplits: 1).last ?? "")
        let origin: Origin =
            switch name.prefix(while: { $0 != "." }) {
            case "traveler": .traveler(.added({ $0.additional[key] }, { $0.additional[key] = $1 }))
            case "trip": .trip(.added({ $0.additional[key] }, { $0.additional[key] = $1 }))
            default: .fact
            }
        self.init(
            name, type, origin, values: values, mayBeAbsent: mayBeAbsent, isChangeable: name.hasPrefix("trip."),
            summary: summary)
        if let question { self.question = question }
    }

    /// What has it: `traveler`, `trip` or `crossing`.
    package var owner: String { String(name.prefix { $0 != "." }) }

    /// Whether requests give it; false where it follows from other attributes or from the crossing.
    public var isGiven: Bool {
        switch origin {
        case .traveler, .trip: true
        case .derived, .fact: false
        }
    }
}

extension Attribute {
    /// Whether everything that can be told of two attributes is the same.
    public static func == (a: Attribute, b: Attribute) -> Bool {
        a.name == b.name && a.type == b.type && a.values == b.values && a.bounds == b.bounds
            && a.mayBeAbsent == b.mayBeAbsent && a.isChangeable == b.isChangeable && a.question == b.question
            && a.summary == b.summary && a.flag == b.flag && a.implied == b.implied
    }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// The least and the greatest whole number that is allowed.
public struct NumberBounds: Hashable, Sendable {
    /// The numbers that are allowed.
    public var range: ClosedRange<Int>
    /// What such a number is, for messages: `an age`.
    public var noun: String

    /// Creates bounds.
    public init(_ range: ClosedRange<Int>, _ noun: String = "a whole number") {
        self.range = range
        self.noun = noun
    }

    /// Whether a number is allowed.
    public func contains(_ number: Int) -> Bool { range.contains(number) }

    /// `an age from 0 to 150`.
    public var description: String { "\(noun) from \(range.lowerBound) to \(range.upperBound)" }
}
