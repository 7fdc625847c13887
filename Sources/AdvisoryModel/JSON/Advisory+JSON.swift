import JSON

extension Advisory {
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("rule")
        json.string(rule)
        json.key("family")
        json.string(family)
        json.key("effect")
        json.string(effect.rawValue)
        json.key("certainty")
        json.string(certainty.rawValue)
        if effect == .requires {
            json.key("met")
            json.bool(isMet)
        }
        if let level {
            json.key("level")
            json.integer(level)
        }
        json.key("authority")
        json.string(authority)
        json.key("title")
        json.string(title)
        json.key("text")
        json.string(text)
        json.key("language")
        json.string(language)
        json.key("details")
        json.value(details)
        json.key("because")
        json.array(because) { $0.write(to: &$1) }
        json.key("missing")
        json.strings(missing)
        json.key("defeatedBy")
        json.string(defeatedBy)
        json.key("stale")
        json.bool(stale)
        json.key("lapsed")
        json.bool(lapsed)
        json.key("valid")
        valid.write(to: &json, clock: clock)
        json.key("sources")
        json.strings(sources)
        json.key("contested")
        json.array(contested) { $0.write(to: &$1) }
        json.key("at")
        json.string(at)
        if !rows.isEmpty {
            json.key("count")
            json.integer(rows.count)
            json.key("rows")
            json.array(rows) { $0.write(to: &$1) }
        }
        json.endObject()
    }
}

extension AdvisoryRow {
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("rule")
        json.string(rule)
        json.key("title")
        json.string(title)
        json.key("at")
        json.string(at)
        json.endObject()
    }
}

extension Evidence {
    /// `value` is true or false, or one of the strings `unknown` and `error`.
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("condition")
        json.string(condition)
        json.key("value")
        switch value {
        case .true: json.bool(true)
        case .false: json.bool(false)
        case .unknown, .error: json.string(value.rawValue)
        }
        json.key("at")
        json.string(at)
        json.endObject()
    }
}

extension MomentRange {
    func write(to json: inout JSONWriter, clock: String? = nil) {
        guard hasMinutes else { return days.write(to: &json) }
        json.beginObject()
        json.key("from")
        json.string(from?.description)
        json.key("to")
        json.string(to?.description)
        if let clock { json.member("clock") { $0.string(clock) } }
        json.endObject()
    }
}

extension DayRange {
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("from")
        json.day(from)
        json.key("to")
        json.day(to)
        json.endObject()
    }
}

extension SourceReference {
    /// Without its id, which is its key.
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("title")
        json.string(title)
        json.key("reliability")
        json.string(reliability.rawValue)
        json.key("published")
        json.string(published?.description)
        json.key("retrieved")
        json.string(retrieved?.description)
        json.key("stale")
        json.bool(stale)
        json.key("url")
        json.string(url)
        json.endObject()
    }
}

extension ContestedFact {
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("fact")
        json.string(fact)
        json.key("value")
        json.value(value)
        json.key("claims")
        json.array(claims) { $0.write(to: &$1) }
        json.endObject()
    }
}

extension ContestedClaim {
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("value")
        json.value(value)
        json.key("source")
        json.string(source)
        json.key("valid")
        valid.write(to: &json)
        json.key("at")
        json.string(at)
        json.endObject()
    }
}
