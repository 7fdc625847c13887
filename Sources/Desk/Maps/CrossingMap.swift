public import AdvisoryModel
import JSON
public import RuleEngine

/// Writes crossings with how they stand on a day as GeoJSON (RFC 7946): a point each, the facts that count, and for each direction what holds for a traveler
/// of whom nothing is known.
///
/// `blocked` is then blocked for everybody; every other standing depends on who travels.
public struct CrossingMap: Sendable {
    /// The day for which claims and rules count; nil: any day.
    public var date: Day?
    /// The day from which they are seen.
    public var asOf: Day
    /// The languages of names, BCP 47, best first; then English.
    public var languages: [String]

    /// Creates a renderer.
    public init(on date: Day?, asOf: Day, languages: [String] = []) {
        self.date = date
        self.asOf = asOf
        self.languages = languages
    }

    /// The crossings as a collection of features; one without a known place has no geometry.
    public func json(_ crossings: [Crossing], of rulebook: Rulebook, pretty: Bool = false) -> [UInt8] {
        var json = JSONWriter(pretty: pretty)
        json.beginObject()
        json.key("type")
        json.string("FeatureCollection")
        json.key("date")
        json.day(date)
        json.key("asOf")
        json.day(asOf)
        json.key("features")
        json.array(crossings) { write($0, of: rulebook, to: &$1) }
        json.endObject()
        return json.bytes
    }

    private func write(_ crossing: Crossing, of rulebook: Rulebook, to json: inout JSONWriter) {
        json.beginObject()
        json.key("type")
        json.string("Feature")
        json.key("id")
        json.string(crossing.id)
        json.key("geometry")
        if let location = crossing.location {
            json.beginObject()
            json.key("type")
            json.string("Point")
            json.key("coordinates")
            json.beginArray()
            json.number(location.longitude)
            json.number(location.latitude)
            json.endArray()
            json.endObject()
        } else {
            json.null()
        }
        json.key("properties")
        json.beginObject()
        json.key("name")
        json.string(crossing.name.text(for: languages + ["en"])?.text ?? crossing.id)
        json.key("between")
        json.strings(crossing.between)
        json.key("facts")
        writeFacts(of: crossing, rulebook, to: &json)
        json.key("directions")
        json.array(directions(of: crossing)) { write($0, of: rulebook, to: &$1) }
        json.endObject()
        json.endObject()
    }

    private func writeFacts(of crossing: Crossing, _ rulebook: Rulebook, to json: inout JSONWriter) {
        json.beginObject()
        for fact in rulebook.facts(of: crossing.id, on: date, asOf: asOf) {
            json.key(named: fact.fact)
            json.beginObject()
            json.key("value")
            json.value(fact.value ?? .null)
            json.key("stale")
            json.bool(fact.isStale)
            json.key("contested")
            json.bool(fact.isContested)
            json.endObject()
        }
        json.endObject()
    }

    private func directions(of crossing: Crossing) -> [Trip] {
        crossing.between.flatMap { from in
            crossing.between.filter { $0 != from }.map { to in
                Trip(crossing: crossing.id, from: from, to: to, date: date)
            }
        }
    }

    private func write(_ trip: Trip, of rulebook: Rulebook, to json: inout JSONWriter) {
        let report = rulebook.check(
            Request(traveler: Traveler(), trip: trip), asOf: asOf, languages: languages, parts: [.reasons, .risk])
        json.beginObject()
        json.key("from")
        json.string(trip.from)
        json.key("to")
        json.string(trip.to)
        json.key("standing")
        json.string(report.verdict.rawValue)
        json.key("risk")
        if let risk = report.risk { json.integer(risk) } else { json.null() }
        json.key("reasons")
        json.array(report.reasons) { $0.write(to: &$1) }
        json.endObject()
    }
}
