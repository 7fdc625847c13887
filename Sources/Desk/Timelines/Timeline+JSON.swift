import AdvisoryModel
import JSON

extension Timeline {
    /// The timeline as JSON of the form that `schema` names, UTF-8: keys in a fixed order, null where there is nothing.
    public func json(pretty: Bool = false) -> [UInt8] {
        var json = JSONWriter(pretty: pretty, reserving: 4096)
        json.beginObject()
        json.key("schema")
        json.string(Self.schema)
        if let id {
            json.key("id")
            json.id(id)
        }
        json.key("window")
        window.write(to: &json)
        json.key("asOf")
        json.day(asOf)
        json.key("crossings")
        json.array(rows) { $0.write(to: &$1) }
        json.key("sources")
        json.beginObject()
        for source in sources {
            json.key(named: source.id)
            source.write(to: &json)
        }
        json.endObject()
        json.key("rulebook")
        rulebook.write(to: &json)
        json.endObject()
        return json.bytes
    }
}

extension DayWindow {
    fileprivate func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("from")
        json.day(first)
        json.key("to")
        json.day(last)
        json.key("step")
        json.integer(step)
        json.endObject()
    }
}

extension Timeline.Row {
    fileprivate func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("trip")
        trip.write(to: &json)
        json.key("stay")
        if let stay { json.integer(stay) } else { json.null() }
        json.key("stretches")
        json.array(stretches) { $0.write(to: &$1) }
        json.endObject()
    }
}

extension Timeline.Stretch {
    fileprivate func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("from")
        json.day(first)
        json.key("to")
        json.day(last)
        json.key("days")
        json.integer(days)
        json.key("verdict")
        json.string(verdict.rawValue)
        json.key("reasons")
        json.array(reasons) { $0.write(to: &$1) }
        json.key("changes")
        json.array(changes) { $0.write(to: &$1) }
        json.endObject()
    }
}

extension Timeline.Change {
    fileprivate func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("what")
        json.string(what.rawValue)
        json.key("rule")
        json.string(rule)
        json.key("title")
        json.string(title)
        json.key("effect")
        json.string(effect?.rawValue)
        json.key("sources")
        json.strings(sources)
        json.key("facts")
        json.array(facts) { $0.write(to: &$1) }
        json.endObject()
    }
}

extension Timeline.FactTurn {
    fileprivate func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("fact")
        json.string(fact)
        json.key("before")
        json.value(before ?? .null)
        json.key("after")
        json.value(after ?? .null)
        json.key("claims")
        json.array(claims) { claim, json in
            json.beginObject()
            json.key("value")
            json.value(claim.value)
            json.key("source")
            json.string(claim.source)
            json.key("at")
            json.string(claim.at)
            json.endObject()
        }
        json.endObject()
    }
}
