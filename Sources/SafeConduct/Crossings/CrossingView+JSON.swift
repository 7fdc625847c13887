public import AdvisoryModel
import JSON

extension CrossingView {
    /// The view as JSON, `safe-conduct/crossing/1`, keys in a fixed order, null where there is nothing.
    public func json(pretty: Bool = false) -> [UInt8] {
        var json = JSONWriter(pretty: pretty, reserving: 4096)
        json.beginObject()
        json.key("schema")
        json.string("safe-conduct/crossing/1")
        crossing.writeHead(to: &json)
        json.key("location")
        if let location = crossing.location {
            json.beginObject()
            json.key("latitude")
            json.number(location.latitude)
            json.key("longitude")
            json.number(location.longitude)
            json.endObject()
        } else {
            json.null()
        }
        json.key("timeZones")
        json.value(.object(crossing.timeZones.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) }))
        json.key("date")
        json.day(date)
        json.key("time")
        json.string(time)
        json.key("from")
        json.string(from)
        json.key("asOf")
        json.day(asOf)
        json.key("facts")
        json.array(facts) { $0.write(to: &$1) }
        json.endObject()
        return json.bytes
    }

    /// A list of crossings as JSON, `safe-conduct/crossings/1`.
    public static func json(listing crossings: [Crossing], pretty: Bool = false) -> [UInt8] {
        var json = JSONWriter(pretty: pretty)
        json.beginObject()
        json.key("schema")
        json.string("safe-conduct/crossings/1")
        json.key("crossings")
        json.array(crossings) { crossing, json in
            json.beginObject()
            crossing.writeHead(to: &json)
            json.key("claims")
            json.integer(crossing.claims.count)
            json.endObject()
        }
        json.endObject()
        return json.bytes
    }
}

extension Crossing {
    /// Id, names, aliases and sides.
    fileprivate func writeHead(to json: inout JSONWriter) {
        json.key("id")
        json.string(id)
        json.key("name")
        json.value(.object(name.variants.map { .init($0.language, .string($0.text)) }))
        json.key("aliases")
        json.strings(aliases)
        json.key("between")
        json.strings(between)
    }
}

extension CrossingView.Fact {
    fileprivate func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("fact")
        json.string(name)
        json.key("value")
        json.value(value ?? .null)
        json.key("stale")
        json.bool(isStale)
        json.key("contested")
        json.bool(isContested)
        json.key("policy")
        json.string(policy.name)
        json.key("basis")
        json.string(basis.rawValue)
        json.key("claims")
        json.array(claims) { $0.write(to: &$1) }
        json.endObject()
    }
}

extension WeighedClaim {
    fileprivate func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("value")
        json.value(claim.value)
        json.key("standing")
        json.string(standing.rawValue)
        json.key("source")
        json.string(claim.source)
        json.key("reliability")
        json.string(source.reliability.rawValue)
        json.key("credibility")
        json.integer(claim.credibility)
        json.key("published")
        json.string(source.published?.description)
        json.key("retrieved")
        json.string(source.retrieved?.description)
        json.key("valid")
        json.beginObject()
        json.key("from")
        json.string(claim.valid.from?.description)
        json.key("to")
        json.string(claim.valid.to?.description)
        json.endObject()
        json.key("zone")
        json.string(claim.zone)
        json.key("withdrawn")
        json.day(claim.withdrawn)
        json.key("at")
        json.string(claim.at)
        json.endObject()
    }
}
