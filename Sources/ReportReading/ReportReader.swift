import AdvisoryModel
import SourceDiagnostics
import YAMLTree

/// Reads reports of the form `safe-conduct/report/1`, key by key as `Report.write` writes them.
struct ReportReader {
    private(set) var diagnostics: [Diagnostic] = []

    /// Reads an object; what is wrong with it is kept.
    private mutating func object<T>(
        _ node: Node, _ subject: String, _ read: (inout ReportFields, inout ReportReader) -> T?
    ) -> T? {
        var fields = ReportFields(node, subject)
        let value = read(&fields, &self)
        diagnostics += fields.finish()
        return node.kind == .mapping ? value : nil
    }

    mutating func report(_ node: Node) -> Report? {
        object(node, "a report") { fields, reader in
            let schema = fields.required("schema")
            if let schema, fields.string(of: schema) != nil, schema.text != Report.schema {
                reader.diagnostics.append(
                    Diagnostic(
                        ReportCode.unknownSchema, "the form `\(schema.text)` is not known",
                        file: schema.file.path,
                        span: schema.span, hint: "this version reads `\(Report.schema)`"))
            }
            let id = fields.optionalID("id")
            let trip = fields.required("trip").flatMap { reader.trip($0) }
            let asOf = fields.required("asOf").flatMap { fields.day(of: $0) }
            let verdict = fields.choice("verdict", Verdict.self)
            let reasons = fields.elements(of: fields.required("reasons")).compactMap { reader.reason($0) }
            let risk = fields.nullable("risk").flatMap { fields.integer(of: $0) }
            let goodUntil = fields.nullable("goodUntil").flatMap { fields.day(of: $0) }
            let because = fields.nullable("goodUntilBecause").flatMap { reader.cause($0) }
            let coveredUntil = fields.optional("coveredUntil").flatMap { fields.day(of: $0) }
            let advisories = fields.elements(of: fields.required("advisories")).compactMap { reader.advisory($0) }
            let sources = fields.entries("sources").compactMap { reader.source($0.key.text, $0.value) }
            let setAside = fields.elements(of: fields.required("setAside")).compactMap { reader.advisory($0) }
            let coming = fields.elements(of: fields.required("coming")).compactMap { reader.coming($0) }
            let contacts = fields.entries("contacts").map { reader.side($0.key.text, $0.value, &fields) }
            let questions = fields.elements(of: fields.required("questions")).compactMap { reader.question($0) }
            let lookUp = fields.elements(of: fields.required("lookUp")).compactMap { reader.lookUp($0) }
            let problems = fields.elements(of: fields.required("problems")).compactMap { reader.problem($0) }
            let rulebook = fields.required("rulebook").flatMap { reader.rulebook($0) }
            guard let trip, let asOf, let verdict, let rulebook else { return nil }
            return Report(
                id: id, trip: trip, asOf: asOf, verdict: verdict, reasons: reasons, risk: risk, goodUntil: goodUntil,
                goodUntilBecause: because, coveredUntil: coveredUntil, advisories: advisories, sources: sources,
                setAside: setAside, coming: coming,
                contacts: contacts, questions: questions, lookUp: lookUp, problems: problems,
                rulebook: rulebook)
        }
    }

    private mutating func trip(_ node: Node) -> Trip? {
        object(node, "a trip") { fields, _ in
            var trip = Trip(
                crossing: fields.string("crossing"), from: fields.optionalString("from"),
                to: fields.optionalString("to"), date: fields.optional("date").flatMap { fields.day(of: $0) },
                until: fields.optional("until").flatMap { fields.day(of: $0) }, time: fields.optionalString("time"),
                mode: fields.optionalString("mode"), purpose: fields.optionalString("purpose"),
                party: fields.optionalString("party"), travelsOn: fields.optionalString("travelsOn"))
            // All other keys are attributes of the rulebook's own vocabulary.
            trip.additional = fields.remaining()
            return trip
        }
    }

    private mutating func reason(_ node: Node) -> Reason? {
        object(node, "a reason") { fields, reader in
            guard let code = fields.optionalString("code") else { return .rule(fields.string("rule")) }
            switch code {
            case "too-late":
                return .tooLate(
                    rule: fields.string("rule"), applyBy: fields.nullable("applyBy").flatMap { fields.day(of: $0) })
            case "within-hours":
                let spans = fields.elements(of: fields.required("spans")).compactMap { reader.span($0) }
                return .withinHours(
                    rules: fields.strings("rules"), OpenWindow(spans, clock: fields.string("clock")))
            case "outside-coverage":
                return .outsideCoverage(
                    DayRange(
                        from: fields.nullable("from").flatMap { fields.day(of: $0) },
                        to: fields.nullable("to").flatMap { fields.day(of: $0) }))
            default: return .finding(code: code, country: fields.optionalString("country") ?? "")
            }
        }
    }

    private mutating func coming(_ node: Node) -> ComingChange? {
        object(node, "a change") { fields, _ in
            guard let date = fields.required("date").flatMap({ fields.day(of: $0) }),
                let what = fields.choice("what", ComingChange.What.self)
            else { return nil }
            return ComingChange(
                date: date, what: what, rule: fields.string("rule"), title: fields.string("title"),
                sources: fields.strings("sources"))
        }
    }

    private mutating func span(_ node: Node) -> OpenWindow.Span? {
        object(node, "a stretch of hours") { fields, _ in
            OpenWindow.Span(from: fields.clock("from"), to: fields.clock("to"))
        }
    }

    private mutating func cause(_ node: Node) -> LastDay.Cause? {
        object(node, "a cause") { fields, _ in
            fields.choice("what", LastDay.What.self).map {
                LastDay.Cause($0, of: fields.string($0.isOfRule ? "rule" : "source"))
            }
        }
    }

    private mutating func side(_ country: String, _ node: Node, _ fields: inout ReportFields) -> SideContacts {
        if node.kind == .scalar, !node.isPlain, node.text == "none-known" {
            return SideContacts(country: country, contacts: [])
        }
        return SideContacts(
            country: country, contacts: fields.elements(of: node).compactMap { contact($0) })
    }

    private mutating func contact(_ node: Node) -> Contact? {
        object(node, "a contact") { fields, _ in
            Contact(
                service: fields.string("service"), name: fields.optionalString("name"),
                number: fields.optionalString("number"),
                country: fields.optionalString("country"), for: fields.optionalStrings("for"),
                languages: fields.optionalStrings("languages"), hours: fields.optionalString("hours"),
                callableFrom: fields.optionalStrings("callableFrom"), represents: fields.optionalStrings("represents"),
                url: fields.optionalString("url"), email: fields.optionalString("email"), rule: fields.string("rule"),
                certainty: fields.choice("certainty", Certainty.self) ?? .possible)
        }
    }

    private mutating func question(_ node: Node) -> Question? {
        object(node, "a question") { fields, _ in
            Question(
                attribute: fields.string("attribute"), question: fields.string("question"),
                values: fields.strings("values"), rules: fields.strings("rules"))
        }
    }

    private mutating func lookUp(_ node: Node) -> FactLookUp? {
        object(node, "a fact to look up") { fields, _ in
            FactLookUp(
                fact: fields.string("fact"), newest: fields.string("newest"), seen: fields.partialDate("seen"))
        }
    }

    private mutating func problem(_ node: Node) -> Problem? {
        object(node, "a problem") { fields, _ in
            Problem(
                code: fields.string("code"), message: fields.string("message"), rule: fields.nullableString("rule"),
                at: fields.nullableString("at"))
        }
    }

    private mutating func rulebook(_ node: Node) -> RulebookReference? {
        object(node, "a rulebook's reference") { fields, _ in
            RulebookReference(
                digest: fields.string("digest"),
                rules: fields.required("rules").flatMap { fields.integer(of: $0) } ?? 0,
                bundle: fields.optionalString("bundle"))
        }
    }
}

extension ReportReader {
    private mutating func advisory(_ node: Node) -> Advisory? {
        object(node, "an advisory") { fields, reader in
            let effect = fields.choice("effect", Effect.self) ?? .blocks
            let valid = fields.required("valid").flatMap { reader.momentRange($0) }
            var advisory = Advisory(
                rule: fields.string("rule"), family: fields.string("family"), effect: effect,
                certainty: fields.choice("certainty", Certainty.self) ?? .possible,
                authority: fields.nullableString("authority"), title: fields.string("title"),
                text: fields.nullableString("text"), language: fields.nullableString("language"),
                details: fields.json("details"),
                because: fields.elements(of: fields.required("because")).compactMap { reader.evidence($0) },
                missing: fields.strings("missing"), defeatedBy: fields.nullableString("defeatedBy"),
                stale: fields.boolean("stale"), lapsed: fields.boolean("lapsed"),
                valid: valid?.range ?? .always,
                sources: fields.strings("sources"),
                contested: fields.elements(of: fields.required("contested")).compactMap { reader.fact($0) },
                at: fields.string("at"), level: fields.optional("level").flatMap { fields.integer(of: $0) },
                isMet: effect == .requires && fields.boolean("met"))
            advisory.clock = valid?.clock
            advisory.rows = fields.elements(of: fields.optional("rows")).compactMap { reader.row($0) }
            fields.check("count", is: advisory.rows.count)
            return advisory
        }
    }

    private mutating func row(_ node: Node) -> AdvisoryRow? {
        object(node, "a row") { fields, _ in
            AdvisoryRow(rule: fields.string("rule"), title: fields.string("title"), at: fields.string("at"))
        }
    }

    private mutating func evidence(_ node: Node) -> Evidence? {
        object(node, "evidence") { fields, _ in
            let condition = fields.string("condition")
            var value: Evidence.Value?
            if let node = fields.required("value") {
                switch node.scalar {
                case .bool(true): value = .true
                case .bool(false): value = .false
                default:
                    value = fields.word(of: node, in: [Evidence.Value.unknown, .error].map(\.rawValue), name: "value")
                        .flatMap { Evidence.Value(rawValue: $0) }
                }
            }
            return Evidence(condition: condition, value: value ?? .unknown, at: fields.string("at"))
        }
    }

    private mutating func momentRange(_ node: Node) -> (range: MomentRange, clock: String?)? {
        object(node, "a range of moments") { fields, _ in
            let range = MomentRange(
                from: fields.nullable("from").flatMap { fields.moment(of: $0) },
                to: fields.nullable("to").flatMap { fields.moment(of: $0) })
            return (range, fields.optionalString("clock"))
        }
    }

    private mutating func source(_ id: String, _ node: Node) -> SourceReference? {
        object(node, "a source") { fields, _ in
            SourceReference(
                id: id, title: fields.string("title"),
                reliability: fields.choice("reliability", Source.Reliability.self) ?? .f,
                published: fields.partialDate("published"), retrieved: fields.partialDate("retrieved"),
                stale: fields.boolean("stale"), url: fields.nullableString("url"))
        }
    }

    private mutating func fact(_ node: Node) -> ContestedFact? {
        object(node, "a contested fact") { fields, reader in
            ContestedFact(
                fact: fields.string("fact"), value: fields.json("value"),
                claims: fields.elements(of: fields.required("claims")).compactMap { reader.claim($0) })
        }
    }

    private mutating func claim(_ node: Node) -> ContestedClaim? {
        object(node, "a claim") { fields, reader in
            ContestedClaim(
                value: fields.json("value"), source: fields.string("source"),
                valid: fields.required("valid").flatMap { reader.momentRange($0)?.range } ?? .always,
                at: fields.string("at"))
        }
    }
}
