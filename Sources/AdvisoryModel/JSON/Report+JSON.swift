public import JSON

extension Report {
    /// The report as JSON of the form that `schema` names, UTF-8.
    ///
    /// Keys are in a fixed order. Every key of the form is there, null where there is nothing, except `id`, `coveredUntil`, an advisory's `level`, `met`
    /// of advisories that require nothing, what the trip leaves open, and what is not known of a contact: these are left out. `contacts` has for
    /// each side a list, or the text `none-known`. The same report always gives the same bytes.
    public func json(pretty: Bool = false, selecting selection: JSONSelection = .all) -> [UInt8] {
        let isWhole = selection["advisories"]?.isAll ?? false
        var writer = JSONWriter(
            pretty: pretty, selecting: selection, reserving: isWhole ? 1024 + advisories.count * 1024 : 256)
        write(to: &writer)
        return writer.bytes
    }

    /// Writes the report as a value of a larger JSON text; see `json(pretty:)`.
    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("schema") { $0.string(Self.schema) }
        if let id { json.member("id") { $0.id(id) } }
        json.member("trip") { trip.write(to: &$0) }
        json.member("asOf") { $0.day(asOf) }
        json.member("verdict") { $0.string(verdict.rawValue) }
        json.member("reasons") { $0.array(reasons) { $0.write(to: &$1) } }
        json.member("risk") { if let risk { $0.integer(risk) } else { $0.null() } }
        json.member("goodUntil") { $0.day(goodUntil) }
        json.member("goodUntilBecause") { goodUntilBecause.write(to: &$0) }
        if let coveredUntil { json.member("coveredUntil") { $0.day(coveredUntil) } }
        json.member("advisories") { $0.array(advisories) { $0.write(to: &$1) } }
        json.member("sources") { write(sources, to: &$0) }
        json.member("setAside") { $0.array(setAside) { $0.write(to: &$1) } }
        json.member("coming") { $0.array(coming) { $0.write(to: &$1) } }
        json.member("contacts") { write(contacts, to: &$0) }
        json.member("questions") { $0.array(questions) { $0.write(to: &$1) } }
        json.member("lookUp") { $0.array(lookUp) { $0.write(to: &$1) } }
        json.member("problems") { $0.array(problems) { $0.write(to: &$1) } }
        json.member("rulebook") { rulebook.write(to: &$0) }
        json.endObject()
    }

    /// An object by id.
    private func write(_ sources: [SourceReference], to json: inout JSONWriter) {
        json.beginObject()
        for source in sources {
            json.key(named: source.id)
            source.write(to: &json)
        }
        json.endObject()
    }

    /// An object by country; a country that is named twice is written once.
    private func write(_ sides: [SideContacts], to json: inout JSONWriter) {
        json.beginObject()
        for (index, side) in sides.enumerated() where !sides[..<index].contains(where: { $0.country == side.country }) {
            json.key(named: side.country)
            if side.contacts.isEmpty {
                json.string("none-known")
            } else {
                json.array(side.contacts) { $0.write(to: &$1) }
            }
        }
        json.endObject()
    }
}

extension Reason {
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        switch self {
        case .rule(let id):
            json.member("rule", ifAny: id)
        case .finding(let code, let country):
            json.member("code", ifAny: code)
            json.member("country", ifAny: country.isEmpty ? nil : country)
        case .tooLate(let rule, let applyBy):
            json.member("code", ifAny: "too-late")
            json.member("rule", ifAny: rule)
            json.key("applyBy")
            json.day(applyBy)
        case .withinHours(let rules, let window):
            json.member("code", ifAny: "within-hours")
            json.member("rules", ifAny: rules)
            json.key("spans")
            json.beginArray()
            for span in window.spans {
                json.beginObject()
                json.member("from", ifAny: OpenWindow.Span.clock(span.from))
                json.member("to", ifAny: OpenWindow.Span.clock(span.to))
                json.endObject()
            }
            json.endArray()
            json.member("clock", ifAny: window.clock)
        case .outsideCoverage(let days):
            json.member("code", ifAny: "outside-coverage")
            json.key("from")
            json.day(days.from)
            json.key("to")
            json.day(days.to)
        }
        json.endObject()
    }
}

extension ComingChange {
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("date")
        json.day(date)
        json.member("what", ifAny: what.rawValue)
        json.member("rule", ifAny: rule)
        json.member("title", ifAny: title)
        json.key("sources")
        json.strings(sources)
        json.endObject()
    }
}

extension LastDay.Cause? {
    func write(to json: inout JSONWriter) {
        guard let cause = self else { return json.null() }
        json.beginObject()
        json.member("what", ifAny: cause.what.rawValue)
        json.member(cause.what.isOfRule ? "rule" : "source", ifAny: cause.id)
        json.endObject()
    }
}

extension Contact {
    /// What is known of the contact; the rule and its certainty always.
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("service", ifAny: service)
        json.member("name", ifAny: name)
        json.member("number", ifAny: number)
        json.member("country", ifAny: country)
        json.member("for", ifAny: self.for)
        json.member("languages", ifAny: languages)
        json.member("hours", ifAny: hours)
        json.member("callableFrom", ifAny: callableFrom)
        json.member("represents", ifAny: represents)
        json.member("url", ifAny: url)
        json.member("email", ifAny: email)
        json.member("rule", ifAny: rule)
        json.member("certainty", ifAny: certainty.rawValue)
        json.endObject()
    }
}

extension Question {
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("attribute", ifAny: attribute)
        json.member("question", ifAny: question)
        json.key("values")
        json.strings(values)
        json.key("rules")
        json.strings(rules)
        json.endObject()
    }
}

extension FactLookUp {
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("fact")
        json.string(fact)
        json.key("newest")
        json.string(newest)
        json.key("seen")
        json.string(seen?.description)
        json.endObject()
    }
}

extension Problem {
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("code", ifAny: code)
        json.member("message", ifAny: message)
        json.key("rule")
        json.string(rule)
        json.key("at")
        json.string(at)
        json.endObject()
    }
}

extension RulebookReference {
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("digest", ifAny: digest)
        json.key("rules")
        json.integer(rules)
        json.member("bundle", ifAny: bundle)
        json.endObject()
    }
}
