extension Report {
    /// The report as JSON (RFC 8259) in UTF-8, without a line break at the end.
    ///
    /// The keys always come in the same order, so that equal reports are equal bytes. A key that every report or advisory has is there even where
    /// there is nothing to say, with null or an empty list: `risk`, `defeatedBy`, `valid.from`. What a trip, contact, source or problem does not
    /// have is left out. A side without contacts is `"none-known"`.
    ///
    /// ```swift
    /// String(decoding: report.json(), as: UTF8.self)
    /// // {"schema":"safe-conduct/report/1","id":"booking-4711","trip":{"crossing":"khasan-tumangang",…
    /// ```
    public func json(pretty: Bool = false) -> [UInt8] {
        var writer = JSONWriter(pretty: pretty, capacity: 1024 + advisories.count * 1024)
        writer.value(self)
        return writer.bytes
    }
}

extension JSONWriter {
    /// Writes a report; see `Report.json(pretty:)`.
    package mutating func value(_ report: Report) {
        object { writer in
            writer.key("schema")
            writer.value(Report.schema)
            writer.member("id", orNull: report.id)
            writer.key("trip")
            writer.value(report.trip)
            writer.key("asOf")
            writer.value(report.asOf)
            writer.key("verdict")
            writer.value(report.verdict.rawValue)
            writer.key("reasons")
            writer.array(report.reasons) { $0.value($1) }
            writer.key("risk")
            if let risk = report.risk { writer.value(risk) } else { writer.null() }
            writer.member("goodUntil", orNull: report.goodUntil)
            writer.key("advisories")
            writer.array(report.advisories) { $0.value($1) }
            writer.key("contacts")
            writer.object { writer in
                for side in report.contacts { writer.member(side) }
            }
            writer.key("questions")
            writer.array(report.questions) { $0.value($1) }
            writer.key("problems")
            writer.array(report.problems) { $0.value($1) }
            writer.key("rulebook")
            writer.object { writer in
                writer.key("digest")
                writer.value(report.rulebook.digest)
                writer.key("rules")
                writer.value(report.rulebook.rules)
            }
        }
    }

    /// Writes a trip without what is not known of it; attributes that a vocabulary adds come last, by name.
    package mutating func value(_ trip: Trip) {
        object { writer in
            writer.key("crossing")
            writer.value(trip.crossing)
            writer.member("from", ifKnown: trip.from)
            writer.member("to", ifKnown: trip.to)
            writer.member("date", ifKnown: trip.date)
            writer.member("until", ifKnown: trip.until)
            writer.member("time", ifKnown: trip.time)
            writer.member("mode", ifKnown: trip.mode)
            writer.member("purpose", ifKnown: trip.purpose)
            writer.member("party", ifKnown: trip.party)
            writer.member("travelsOn", ifKnown: trip.travelsOn)
            for (name, value) in trip.additional.sorted(by: { $0.key < $1.key }) {
                writer.key(text: name)
                writer.value(value)
            }
        }
    }

    private mutating func value(_ reason: Reason) {
        object { writer in
            switch reason {
            case .rule(let id):
                writer.key("rule")
                writer.value(id)
            case .finding(let code, let country):
                writer.key("code")
                writer.value(code)
                writer.key("country")
                writer.value(country)
            }
        }
    }

    private mutating func member(_ side: SideContacts) {
        key(text: side.country)
        if side.contacts.isEmpty {
            value(word: "none-known")
        } else {
            array(side.contacts) { $0.value($1) }
        }
    }

    private mutating func value(_ contact: Contact) {
        object { writer in
            writer.key("service")
            writer.value(contact.service)
            writer.member("number", ifKnown: contact.number)
            writer.member("country", ifKnown: contact.country)
            writer.member("for", ifAny: contact.for)
            writer.member("languages", ifAny: contact.languages)
            writer.member("hours", ifKnown: contact.hours)
            writer.member("callableFrom", ifAny: contact.callableFrom)
            writer.member("represents", ifAny: contact.represents)
            writer.member("url", ifKnown: contact.url)
            writer.member("email", ifKnown: contact.email)
            if !contact.rule.isEmpty { writer.member("rule", ifKnown: contact.rule) }
            if contact.certainty == .possible { writer.member("certainty", ifKnown: contact.certainty.rawValue) }
        }
    }

    private mutating func value(_ question: Question) {
        object { writer in
            writer.key("attribute")
            writer.value(question.attribute)
            writer.key("question")
            writer.value(question.question)
            writer.key("values")
            writer.value(question.values)
            writer.key("rules")
            writer.value(question.rules)
        }
    }

    private mutating func value(_ problem: Problem) {
        object { writer in
            writer.key("code")
            writer.value(problem.code)
            writer.key("message")
            writer.value(problem.message)
            writer.member("rule", ifKnown: problem.rule)
            writer.member("at", ifKnown: problem.at)
        }
    }
}
