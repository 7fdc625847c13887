public import JSON

/// The answer to a journey: a report for each of its trips, and what each leaves to those after it.
public struct JourneyReport: Hashable, Sendable {
    /// The name of the report's form.
    public static let schema = "safe-conduct/journey/1"

    /// The journey's own id.
    public var id: RequestID?
    /// The day on which the question was asked.
    public var asOf: Day
    /// The worst verdict of the trips.
    public var verdict: Verdict
    /// The reports, in the order of the trips.
    public var legs: [Report]
    /// What the trips leave behind, in their order; none for the last.
    public var carried: [CarriedState]
    /// The rulebook that answered.
    public var rulebook: RulebookReference

    /// Creates a report.
    public init(
        id: RequestID? = nil, asOf: Day, verdict: Verdict, legs: [Report], carried: [CarriedState] = [],
        rulebook: RulebookReference
    ) {
        self.id = id
        self.asOf = asOf
        self.verdict = verdict
        self.legs = legs
        self.carried = carried
        self.rulebook = rulebook
    }

    /// The report as JSON of the form that `schema` names, UTF-8.
    public func json(pretty: Bool = false) -> [UInt8] {
        var json = JSONWriter(pretty: pretty)
        write(to: &json)
        return json.bytes
    }

    /// Writes the report as a value of a larger JSON text; see `json(pretty:)`.
    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("schema") { $0.string(Self.schema) }
        if let id { json.member("id") { $0.id(id) } }
        json.member("asOf") { $0.day(asOf) }
        json.member("verdict") { $0.string(verdict.rawValue) }
        json.member("legs") { $0.array(legs) { $0.write(to: &$1) } }
        json.member("carried") { $0.array(carried) { $0.write(to: &$1) } }
        json.member("rulebook") { rulebook.write(to: &$0) }
        json.endObject()
    }
}

/// What a trip leaves to the trips after it.
public struct CarriedState: Hashable, Sendable {
    /// A document of which the trip uses entries.
    public struct Use: Hashable, Sendable {
        /// The type of the document.
        public var document: String
        /// The issuing state; nil: not known.
        public var issuer: String?
        /// How many entries the trip uses.
        public var entries: Int
        /// How many are left.
        public var left: Int

        /// Creates a use.
        public init(document: String, issuer: String?, entries: Int, left: Int) {
            self.document = document
            self.issuer = issuer
            self.entries = entries
            self.left = left
        }
    }

    /// The number of the trip, from 1.
    public var leg: Int
    /// The documents whose entries are counted.
    public var used: [Use]
    /// The states in which the traveler has been since; nil: it is not known when, or which.
    public var visited: [Visit]?

    /// Creates a state.
    public init(leg: Int, used: [Use] = [], visited: [Visit]?) {
        self.leg = leg
        self.used = used
        self.visited = visited
    }

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("leg") { $0.integer(leg) }
        json.member("used") { json in
            json.array(used) { use, json in
                json.beginObject()
                json.member("document", ifAny: use.document)
                json.member("issuer", ifAny: use.issuer)
                json.member("entries") { $0.integer(use.entries) }
                json.member("left") { $0.integer(use.left) }
                json.endObject()
            }
        }
        json.member("visited") { json in
            if let visited { json.array(visited) { $1.value($0.json) } } else { json.null() }
        }
        json.endObject()
    }
}
