package import AdvisoryModel
package import RuleLanguage
package import SourceDiagnostics
package import YAMLTree

/// What requests are read by: a rulebook, or a draft of one.
package protocol RequestTerms {
    var vocabulary: Vocabulary { get }
    /// The crossings, by id.
    var crossings: [Crossing] { get }
    /// The crossing of that id; nil if there is none.
    func crossing(_ id: String) -> Crossing?
}

/// Reads requests by the vocabulary.
package struct RequestDecoder {
    private let rulebook: any RequestTerms
    package private(set) var diagnostics: [Diagnostic] = []
    /// The nodes that gave the attributes, by full name.
    private var nodes: [String: Node] = [:]

    package init(rulebook: any RequestTerms) {
        self.rulebook = rulebook
    }

    /// The request without what is wrong with it, which is in the diagnostics.
    package static func normal(_ parts: RequestParts, by terms: any RequestTerms) -> (
        request: Request, diagnostics: [Diagnostic]
    ) {
        var decoder = RequestDecoder(rulebook: terms)
        let request = decoder.decode(parts)
        return (request, decoder.diagnostics.sortedForDisplay())
    }

    /// The request without what is wrong with it; its crossing is empty where that is not known.
    private mutating func decode(_ parts: RequestParts) -> Request {
        var (travelerNode, tripNode) = (parts.traveler, parts.trip)
        var request = Request(traveler: Traveler(), trip: Trip(crossing: ""))
        if let root = parts.whole {
            var fields = FieldReader(root, "a request", area: .request)
            request.id = fields.requestID("id")
            request.asOf = fields.dayOrNull("asOf")
            let (traveler, trip) = (fields.value("traveler"), fields.value("trip"))
            travelerNode = travelerNode ?? traveler.flatMap { $0.isNull ? nil : $0 }
            tripNode = tripNode ?? trip.flatMap { $0.isNull ? nil : $0 }
            diagnostics += fields.finish()
        }
        for (attribute, node) in attributes(of: travelerNode, "traveler", parts) { set(attribute, node, &request) }
        for (attribute, node) in attributes(of: tripNode, "trip", parts) { set(attribute, node, &request) }
        for (index, (name, node)) in parts.overrides.enumerated() {
            let earlier = parts.overrides[..<index].last { $0.name == name }?.value
            if let earlier, !earlier.elementsOrSelf.map(\.text).elementsEqual(node.elementsOrSelf.map(\.text)) {
                report(
                    RequestCode.conflict, "`\(name)` is given twice, and differently", at: node, hint: "give it once")
            }
            setSingle(name, node, &request)
        }
        // Of what cannot be read nobody knows what it would name.
        let place = tripNode ?? parts.whole
        if nodes[CrossingName.attribute] == nil, place?.kind ?? .mapping == .mapping { reportNoCrossing(at: place) }
        for finding in RequestCheck.findings(in: request, at: rulebook.crossing(request.trip.crossing)) {
            guard let node = nodes[finding.attribute] else { continue }
            report(finding.code, finding.message, at: node, hint: finding.hint)
            if let attribute = rulebook.vocabulary[finding.attribute] { request[attribute] = nil }
        }
        return request
    }

    /// Reads the value of one attribute into the request; null makes it unknown.
    package mutating func set(_ attribute: Attribute, _ node: Node, _ request: inout Request) {
        guard let form = attribute.form else { return }
        nodes[attribute.name] = node
        var fields = FieldReader(scalarsOf: node, area: .request)
        if attribute.name == CrossingName.attribute {
            request.trip.crossing = CrossingName.read(node, among: rulebook.crossings, into: &fields) ?? ""
        } else if node.isNull {
            request[attribute] = nil
        } else {
            request[attribute] = fields.value(of: node, form, name: attribute.name)
        }
        diagnostics += fields.diagnostics
    }

    /// The attributes that a mapping gives and that are not given singly, or taken away.
    private mutating func attributes(
        of node: Node?, _ owner: String, _ parts: RequestParts
    ) -> [(attribute: Attribute, node: Node)] {
        guard let node else { return [] }
        var found: [(attribute: Attribute, node: Node)] = []
        var fields = FieldReader(node, "a \(owner)", area: .request)
        for attribute in rulebook.vocabulary.given(of: owner) {
            guard let value = fields.value(attribute.key), !parts.removed.contains(attribute.name),
                !parts.overrides.contains(where: { $0.name == attribute.name })
            else { continue }
            found.append((attribute, value))
        }
        diagnostics += fields.finish()
        return found
    }

    private mutating func setSingle(_ name: String, _ node: Node, _ request: inout Request) {
        if let attribute = rulebook.vocabulary[name], attribute.isGiven {
            set(attribute, node, &request)
        } else {
            let unknown = UnknownAttribute(name, rulebook.vocabulary)
            report(RequestCode.unknownKey, unknown.message, at: node, hint: unknown.hint)
        }
    }

    private mutating func reportNoCrossing(at node: Node?) {
        let message = "the request names no crossing"
        let hint = "give `trip.crossing`; the rulebook has \(FieldReader.list(rulebook.crossings.map(\.id)))"
        if let node {
            report(RequestCode.missingKey, message, at: node, hint: hint)
        } else {
            diagnostics.append(Diagnostic(RequestCode.missingKey, message, hint: hint))
        }
    }

    private mutating func report(_ code: DiagnosticCode, _ message: String, at node: Node, hint: String? = nil) {
        diagnostics.append(
            Diagnostic(code, message, file: node.file.path, span: node.span, hint: hint))
    }
}

extension Node {
    /// Its elements, or the node itself where it is no list.
    fileprivate var elementsOrSelf: [Node] { kind == .sequence ? Array(elements) : [self] }
}
