public import AdvisoryModel
package import RequestBinding
import RequestReading
public import RuleEngine
import RuleLanguage
public import SourceDiagnostics
public import YAMLTree

/// A journey as it was read, with everything that is wrong with it.
public struct JourneyResult: Sendable {
    /// The journey; nil where there was an error.
    public var journey: Journey?
    /// What was found, sorted by place.
    public var diagnostics: [Diagnostic]
    /// The text that it was read from, where there was one.
    public var files: [SourceFile] = []

    /// The journey.
    ///
    /// ```swift
    /// let journey = try rulebook.decodeJourney(json: bytes).get()
    /// ```
    ///
    /// - Throws: all errors, where there are some.
    public func get() throws(DiagnosedError) -> Journey {
        guard let journey else { throw DiagnosedError(diagnostics, in: files) }
        return journey
    }
}

extension Rulebook {
    /// Whether a request asks about a journey: whether it has the key `journey`, and not null below it.
    public static func asksForJourney(_ root: Node) -> Bool {
        root.kind == .mapping && root["journey"].map { !$0.isNull } == true
    }

    /// Reads a journey, a mapping with `traveler`, `journey`, `id` and `asOf`, by the law by which requests are read.
    public func decodeJourney(_ root: Node) -> JourneyResult { decodeJourney(RequestParts(whole: root)) }

    /// Reads a journey from JSON bytes, such as the body of an HTTP request; `answer(json:asOf:languages:limits:)` answers those and requests alike.
    ///
    /// - Parameters:
    ///   - bytes: one JSON value, UTF-8.
    ///   - name: what diagnostics call the text.
    ///   - limits: how large it may be, and how deep.
    public func decodeJourney(json bytes: [UInt8], name: String = "request", limits: YAMLLimits = .default)
        -> JourneyResult
    {
        let file = SourceFile(path: name, bytes: bytes)
        let (root, diagnostics) = JSONReader.read(file, limits: limits)
        guard let root else { return JourneyResult(journey: nil, diagnostics: diagnostics, files: [file]) }
        var result = decodeJourney(root)
        result.files = [file]
        return result
    }

    /// Reads a journey from its parts, of which those of a trip cannot be given.
    package func decodeJourney(_ parts: RequestParts) -> JourneyResult {
        var decoder = JourneyDecoder(rulebook: self)
        let journey = decoder.decode(parts)
        let diagnostics = decoder.diagnostics.sortedForDisplay()
        return JourneyResult(journey: diagnostics.hasErrors ? nil : journey, diagnostics: diagnostics)
    }
}

/// Reads journeys: each trip as that of a request.
private struct JourneyDecoder {
    let rulebook: Rulebook
    private(set) var diagnostics: [Diagnostic] = []

    init(rulebook: Rulebook) { self.rulebook = rulebook }

    mutating func decode(_ parts: RequestParts) -> Journey? {
        guard let root = parts.whole else { return nil }
        var fields = FieldReader(root, "a request", area: .request)
        var journey = Journey(traveler: Traveler(), legs: [])
        journey.id = fields.requestID("id")
        journey.asOf = fields.dayOrNull("asOf")
        let traveler = parts.traveler ?? fields.value("traveler").flatMap { $0.isNull ? nil : $0 }
        let legs = fields.value("journey")
        if let trip = fields.value("trip"), !trip.isNull {
            fields.report(
                RequestCode.conflict, "`trip` and `journey` are both given", at: trip, hint: "leave one of them out")
        }
        diagnostics += fields.finish()
        for (name, node) in parts.overrides where name.hasPrefix("trip.") { refuse(name, node) }
        if let trip = parts.trip { refuse("trip", trip) }
        guard let nodes = legs.flatMap({ trips($0) }) else { return nil }
        let ofTraveler = parts.overrides.filter { !$0.name.hasPrefix("trip.") }
        for node in nodes {
            let result = rulebook.decodeRequest(RequestParts(traveler: traveler, trip: node, overrides: ofTraveler))
            diagnostics += result.diagnostics
            guard let request = result.request else { continue }
            journey.traveler = request.traveler
            journey.legs.append(request.trip)
        }
        guard journey.legs.count == nodes.count else { return nil }
        for finding in JourneyCheck.findings(in: journey.legs, crossing: rulebook.crossing) where finding.isError {
            report(finding.message, at: nodes[finding.leg][finding.key] ?? nodes[finding.leg], hint: finding.hint)
        }
        return journey
    }

    /// The trips, of which there are a few.
    private mutating func trips(_ node: Node) -> [Node]? {
        var fields = FieldReader(scalarsOf: node, area: .request)
        defer { diagnostics += fields.diagnostics }
        guard node.kind == .sequence, !node.elements.isEmpty else {
            fields.report(
                .wrongType, "a journey is a list of trips", at: node,
                hint: "write `journey: [{ crossing: …, date: … }, { crossing: …, date: … }]`")
            return nil
        }
        guard node.elements.count <= Journey.mostLegs else {
            fields.report(
                .wrongType, "the journey has \(node.elements.count) trips, and \(Journey.mostLegs) is the most",
                at: node,
                hint: "ask about it in parts")
            return nil
        }
        return Array(node.elements)
    }

    private mutating func refuse(_ name: String, _ node: Node) {
        report("`\(name)` is given beside a journey", at: node, hint: "write it into the trip that it is for")
    }

    private mutating func report(_ message: String, at node: Node, hint: String) {
        diagnostics.append(
            Diagnostic(RequestCode.conflict, message, file: node.file.path, span: node.span, hint: hint))
    }
}
