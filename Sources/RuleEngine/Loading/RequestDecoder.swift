public import AdvisoryModel
public import SourceDiagnostics
public import YAMLTree

/// A request as it was read, with everything that is wrong with it.
public struct RequestResult: Sendable {
    /// The request; nil where there was an error.
    public var request: Request?
    /// What was found, sorted by place.
    public var diagnostics: [Diagnostic]
}

/// The parts of a request, each of which may stand in a file of its own.
public struct RequestParts: Sendable {
    /// A mapping with `traveler`, `trip`, `id` and `asOf`.
    public var whole: Node?
    /// The mapping of the traveler alone; goes before that in `whole`.
    public var traveler: Node?
    /// The mapping of the trip alone; goes before that in `whole`.
    public var trip: Node?
    /// Single attributes that go before all others, by full name: `trip.date`.
    public var overrides: [(name: String, value: Node)]
    /// Attributes that count as not given although a mapping gives them, by full name.
    public var removed: [String]

    /// Creates the parts.
    public init(
        whole: Node? = nil, traveler: Node? = nil, trip: Node? = nil, overrides: [(name: String, value: Node)] = [],
        removed: [String] = []
    ) {
        self.whole = whole
        self.traveler = traveler
        self.trip = trip
        self.overrides = overrides
        self.removed = removed
    }
}

extension Rulebook {
    /// Reads a request and checks it against the vocabulary and the crossings: unknown keys, values outside their lists, dates that do not exist,
    /// crossings that are not known and sides that they do not have are errors.
    public func decodeRequest(_ root: Node) -> RequestResult {
        decodeRequest(RequestParts(whole: root))
    }

    /// Reads a request from its parts.
    public func decodeRequest(_ parts: RequestParts) -> RequestResult { RequestDecoder.decode(parts, by: self) }
}

/// What requests are read by: a rulebook, or a draft of one.
package protocol RequestTerms {
    var vocabulary: Vocabulary { get }
    /// The crossings, by id.
    var crossings: [Crossing] { get }
    /// The crossing of that id; nil if there is none.
    func crossing(_ id: String) -> Crossing?
}

extension Rulebook: RequestTerms {}

/// Reads requests by the vocabulary.
package struct RequestDecoder {
    let rulebook: any RequestTerms
    private(set) var diagnostics: [Diagnostic] = []

    init(rulebook: any RequestTerms) {
        self.rulebook = rulebook
    }

    package static func decode(_ parts: RequestParts, by terms: any RequestTerms) -> RequestResult {
        var decoder = RequestDecoder(rulebook: terms)
        let request = decoder.decode(parts)
        let diagnostics = decoder.diagnostics.sortedForDisplay()
        return RequestResult(request: diagnostics.hasErrors ? nil : request, diagnostics: diagnostics)
    }

    mutating func decode(_ parts: RequestParts) -> Request? {
        var (travelerNode, tripNode) = (parts.traveler, parts.trip)
        var id: String?
        var asOf: Day?
        if let root = parts.whole {
            var fields = FieldReader(root, "a request", area: "request")
            id = fields.text("id")
            asOf = fields.day("asOf")
            let (traveler, trip) = (fields.value("traveler"), fields.value("trip"))
            travelerNode = travelerNode ?? traveler
            tripNode = tripNode ?? trip
            diagnostics += fields.finish()
        }
        var traveler = Traveler()
        var places: [String: Node] = [:]
        for (name, node) in attributes(of: travelerNode, "traveler", parts) {
            places[name.name] = node
            set(name, node, &traveler)
        }
        checkAge(traveler, tripDate(tripNode, parts), places)
        let trip = trip(tripNode, parts, &places)
        if let trip { checkPassport(traveler, trip, places) }
        return trip.map { Request(id: id, traveler: traveler, trip: $0, asOf: asOf) }
    }

    /// The attributes that a mapping gives, those given singly before them.
    private mutating func attributes(
        of node: Node?, _ owner: String, _ parts: RequestParts
    ) -> [(attribute: Attribute, node: Node)] {
        let known = rulebook.vocabulary.given(of: owner)
        var found: [(attribute: Attribute, node: Node)] = []
        let single = parts.overrides.filter { $0.name.hasPrefix(owner + ".") }
        if let node {
            var fields = FieldReader(node, owner == "traveler" ? "a traveler" : "a trip", area: "request")
            for attribute in known {
                guard let value = fields.value(attribute.key) else { continue }
                if !parts.removed.contains(attribute.name),
                    !single.contains(where: { $0.name == attribute.name })
                {
                    found.append((attribute, value))
                }
            }
            diagnostics += fields.finish()
        }
        for (name, value) in single {
            if let attribute = known.first(where: { $0.name == name }) {
                found.append((attribute, value))
            } else {
                report(
                    "unknown-key", "no attribute of a request is called `\(name)`", at: value,
                    hint: DidYouMean.hint(for: name, in: known.map(\.name)))
            }
        }
        return found
    }

    private mutating func set(_ attribute: Attribute, _ node: Node, _ traveler: inout Traveler) {
        // Null means known to have none only where the vocabulary says so; elsewhere it is unknown.
        if node.isNull {
            guard attribute.mayBeAbsent else { return }
            switch attribute.name {
            case "traveler.documents": traveler.documents = []
            case "traveler.visited": traveler.visited = []
            case "traveler.languages": traveler.languages = []
            case "traveler.needs": traveler.needs = []
            case "traveler.localities": traveler.localities = []
            default: traveler.additional[attribute.key] = .null
            }
            return
        }
        switch attribute.name {
        case "traveler.nationalities": traveler.nationalities = texts(node, attribute).flatMap { $0.isEmpty ? nil : $0 }
        case "traveler.residence": traveler.residence = text(node, attribute)
        case "traveler.birthDate": traveler.birthDate = day(node)
        case "traveler.age": traveler.age = age(node)
        case "traveler.languages": traveler.languages = texts(node, attribute)
        case "traveler.occupation": traveler.occupation = text(node, attribute)
        case "traveler.documents": traveler.documents = documents(node)
        case "traveler.visited": traveler.visited = visits(node)
        case "traveler.needs": traveler.needs = texts(node, attribute)
        case "traveler.localities": traveler.localities = texts(node, attribute)
        default: traveler.additional[attribute.key] = literal(node, attribute)
        }
    }

    private mutating func trip(_ node: Node?, _ parts: RequestParts, _ places: inout [String: Node]) -> Trip? {
        var trip = Trip(crossing: "")
        for (attribute, value) in attributes(of: node, "trip", parts) {
            places[attribute.name] = value
            if value.isNull, attribute.name != "trip.crossing" {
                if attribute.mayBeAbsent { trip.additional[attribute.key] = .null }
                continue
            }
            switch attribute.name {
            case "trip.crossing": trip.crossing = crossing(value) ?? ""
            case "trip.from": trip.from = text(value, attribute)
            case "trip.to": trip.to = text(value, attribute)
            case "trip.date": trip.date = day(value)
            case "trip.until": trip.until = day(value)
            case "trip.time": trip.time = text(value, attribute)
            case "trip.mode": trip.mode = text(value, attribute)
            case "trip.purpose": trip.purpose = text(value, attribute)
            case "trip.party": trip.party = text(value, attribute)
            case "trip.travelsOn": trip.travelsOn = text(value, attribute)
            default: trip.additional[attribute.key] = literal(value, attribute)
            }
        }
        if places["trip.crossing"] == nil {
            let hint = "give `trip.crossing`; the rulebook has \(FieldReader.list(rulebook.crossings.map(\.id)))"
            if let place = node ?? parts.whole {
                report("missing-key", "the request names no crossing", at: place, hint: hint)
            } else {
                diagnostics.append(
                    Diagnostic("request/missing-key", .error, "the request names no crossing", hint: hint))
            }
        }
        guard let crossing = rulebook.crossing(trip.crossing) else { return nil }
        checkSides(trip, crossing, places)
        if let date = trip.date, let until = trip.until, until < date, let place = places["trip.until"] {
            report("empty-range", "the trip ends on \(until), before it begins on \(date)", at: place)
        }
        return trip
    }

    /// The id of a crossing, found by id, name or alias.
    private mutating func crossing(_ node: Node) -> String? {
        guard node.kind == .scalar, !node.isNull else {
            report("wrong-type", "`trip.crossing` is the id of a crossing, not \(FieldReader.kindName(node))", at: node)
            return nil
        }
        if rulebook.crossing(node.text) != nil { return node.text }
        let wanted = Self.folded(node.text)
        let named = rulebook.crossings.filter { crossing in
            ([crossing.id] + crossing.aliases + crossing.name.variants.map(\.text)).contains {
                Self.folded($0) == wanted
            }
        }
        if named.count == 1 { return named[0].id }
        let names = rulebook.crossings.flatMap { [$0.id] + $0.aliases + $0.name.variants.map(\.text) }
        let near = DidYouMean.nearestFew(to: node.text, in: names)
        let list = near.isEmpty ? rulebook.crossings.map(\.id) : near
        report(
            "unknown-crossing", "no crossing is called `\(node.text)`", at: node,
            hint: near.isEmpty
                ? "the rulebook has \(FieldReader.list(list))"
                : "did you mean \(near.map { "`\($0)`" }.joined(separator: " or "))?")
        return nil
    }

    /// Letters and digits only, in small letters, so that dashes and spaces make no difference.
    private static func folded(_ name: String) -> String {
        String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    private mutating func checkSides(_ trip: Trip, _ crossing: Crossing, _ places: [String: Node]) {
        for (name, country) in [("trip.from", trip.from), ("trip.to", trip.to)] {
            guard let country, let place = places[name], !crossing.between.contains(country) else { continue }
            report(
                "unknown-value", "`\(country)` is not a side of `\(crossing.id)`", at: place,
                hint: "it may be \(FieldReader.list(crossing.between))")
        }
        if let from = trip.from, from == trip.to, let place = places["trip.to"] {
            report("unknown-value", "the trip leaves and enters the same country, `\(from)`", at: place)
        }
    }

    private mutating func tripDate(_ node: Node?, _ parts: RequestParts) -> Day? {
        if parts.removed.contains("trip.date") { return nil }
        let single = parts.overrides.first { $0.name == "trip.date" }?.value
        guard let node = single ?? (node?.kind == .mapping ? node?["date"] : nil) else { return nil }
        return Day(node.text)
    }

    private mutating func checkAge(_ traveler: Traveler, _ date: Day?, _ places: [String: Node]) {
        guard let age = traveler.age, let birthDate = traveler.birthDate, let place = places["traveler.age"] else {
            return
        }
        guard let date else { return }
        let computed = RequestBinder.age(of: birthDate, on: date)
        if birthDate > date {
            report("conflict", "the traveler is born on \(birthDate), after the trip on \(date)", at: place)
        } else if computed != age {
            report(
                "conflict",
                "the age \(age) and the birth date \(birthDate) disagree: on \(date) the traveler is \(computed)",
                at: place, hint: "leave one of them out")
        }
    }

    private mutating func checkPassport(_ traveler: Traveler, _ trip: Trip, _ places: [String: Node]) {
        guard let country = trip.travelsOn, let documents = traveler.documents, let place = places["trip.travelsOn"]
        else {
            return
        }
        let issuers = documents.filter { $0.type == "passport" }.map(\.issuer)
        if !issuers.isEmpty, !issuers.contains(country), !issuers.contains(nil) {
            report(
                "conflict", "the traveler has no passport of `\(country)`", at: place,
                hint: "the passports are of \(FieldReader.list(issuers.compactMap { $0 }))")
        }
    }

    private mutating func report(_ what: String, _ message: String, at node: Node, hint: String? = nil) {
        diagnostics.append(
            Diagnostic("request/\(what)", .error, message, file: node.file.path, span: node.span, hint: hint))
    }

    private mutating func read<T>(_ node: Node, _ body: (inout FieldReader) -> T) -> T {
        var fields = FieldReader(scalarsOf: node, area: "request")
        let value = body(&fields)
        diagnostics += fields.diagnostics
        return value
    }

    private mutating func literal(_ node: Node, _ attribute: Attribute) -> JSONValue? {
        read(node) { fields in
            AttributeLiteral.read(
                node, as: attribute.type, values: attribute.values, name: attribute.name, into: &fields)?.json
        }
    }

    private mutating func text(_ node: Node, _ attribute: Attribute) -> String? { literal(node, attribute)?.string }

    private mutating func texts(_ node: Node, _ attribute: Attribute) -> [String]? {
        guard case .array(let values)? = literal(node, attribute) else { return nil }
        return values.compactMap(\.string)
    }

    private mutating func day(_ node: Node) -> Day? { read(node) { $0.day(of: node) } }

    private mutating func age(_ node: Node) -> Int? {
        read(node) {
            $0.scalar(node, as: "an age from 0 to 150") { text in
                Int(text).flatMap { (0...150).contains($0) ? $0 : nil }
            }
        }
    }

    private mutating func documents(_ node: Node) -> [Document]? {
        records(node, "a document") { fields in
            let type = fields.requiredText("type")
            let document = Document(
                type: type ?? "", issuer: fields.country("issuer"), covers: fields.texts("covers"),
                validFrom: fields.day("validFrom"), expires: fields.day("expires"),
                entries: fields.integer("entries", in: 0...1000))
            if let from = document.validFrom, let to = document.expires, to < from, let place = fields.value("expires")
            {
                fields.report("empty-range", "the document expires before it becomes valid", at: place)
            }
            return type == nil ? nil : document
        }
    }

    private mutating func visits(_ node: Node) -> [Visit]? {
        records(node, "a visit") { fields in
            let country = fields.required("country").flatMap { fields.country(of: $0) }
            let date = fields.day("date")
            return country.map { Visit(country: $0, date: date) }
        }
    }

    private mutating func records<T>(_ node: Node, _ subject: String, _ read: (inout FieldReader) -> T?) -> [T]? {
        guard node.kind == .sequence else {
            report("wrong-type", "expected a list, found \(FieldReader.kindName(node))", at: node)
            return nil
        }
        var records: [T] = []
        for element in node.elements {
            var fields = FieldReader(element, subject, area: "request")
            let record = read(&fields)
            diagnostics += fields.finish()
            if let record { records.append(record) }
        }
        return records.count == node.elements.count ? records : nil
    }
}
