import AdvisoryModel
import JSON
import RuleEngine
import RuleLanguage

/// The forms of answers as JSON Schema (draft 2020-12): a report, the report of a journey, and an error.
///
/// Forms gain keys with time: a schema is open, and whoever wants to know whether it says everything asks for the closed one.
package struct AnswerSchema: Sendable {
    /// What schemas there are.
    package static let names = ["report", "journey-report", "error"]

    /// Whether other keys are refused.
    private let isClosed: Bool

    /// Schemas, open or closed.
    package init(isClosed: Bool = false) { self.isClosed = isClosed }

    /// The schema of that name; nil: there is none.
    package func json(of name: String) -> [UInt8]? {
        guard let (title, form) = form(of: name) else { return nil }
        var json = JSONWriter(pretty: true)
        json.value(
            .object([
                .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
                .init("$id", .string("urn:safe-conduct:schema:\(name):1")), .init("title", .string(title)),
                .init("$ref", .string("#/$defs/\(form)")), .init("$defs", .object(definitions)),
            ]))
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private func form(of name: String) -> (title: String, definition: String)? {
        switch name {
        case "report": ("a report, `\(Report.schema)`", "report")
        case "journey-report": ("the report of a journey, `\(JourneyReport.schema)`", "journeyReport")
        case "error": ("an error, `safe-conduct/error/1`", "error")
        default: nil
        }
    }

    private var definitions: [JSONValue.Member] {
        [
            .init("report", report), .init("journeyReport", journeyReport), .init("error", error),
            .init("reason", reason), .init("advisory", advisory), .init("source", source), .init("coming", coming),
            .init("contact", contact), .init("problem", problem), .init("rulebook", rulebook),
            .init("carried", carried), .init("diagnostic", diagnostic),
        ]
    }

    // MARK: answers

    private var report: JSONValue {
        let question = object(["attribute": text, "question": text, "values": texts, "rules": texts])
        let lookUp = object(["fact": text, "newest": textOrNull, "seen": textOrNull])
        let contacts = either(list(ref("contact")), constant("none-known"))
        return object(
            [
                "schema": constant(Report.schema), "trip": ValueForm.type("object"), "asOf": day,
                "verdict": words(Verdict.allCases.map(\.rawValue)), "reasons": list(ref("reason")),
                "risk": ValueForm.type("integer", "null"), "goodUntil": dayOrNull,
                "goodUntilBecause": either(
                    object(
                        ["what": words(LastDay.What.allCases.map(\.rawValue))],
                        optional: ["rule": text, "source": text]), ValueForm.type("null")),
                "advisories": list(ref("advisory")), "sources": named(ref("source")),
                "setAside": list(ref("advisory")), "coming": list(ref("coming")), "contacts": named(contacts),
                "questions": list(question), "lookUp": list(lookUp), "problems": list(ref("problem")),
                "rulebook": ref("rulebook"),
            ], optional: ["id": id, "coveredUntil": day])
    }

    private var journeyReport: JSONValue {
        object(
            [
                "schema": constant(JourneyReport.schema), "asOf": day,
                "verdict": words(Verdict.allCases.map(\.rawValue)), "legs": list(ref("report")),
                "carried": list(ref("carried")), "rulebook": ref("rulebook"),
            ], optional: ["id": id])
    }

    private var error: JSONValue {
        object(
            ["schema": constant("safe-conduct/error/1"), "diagnostics": list(ref("diagnostic"))],
            optional: ["line": number, "id": id, "notShown": number])
    }

    // MARK: their parts

    private var reason: JSONValue {
        let span = object(["from": text, "to": text])
        return object(
            [:],
            optional: [
                "rule": text, "code": text, "country": text, "applyBy": dayOrNull, "rules": texts,
                "spans": list(span), "clock": text, "from": dayOrNull, "to": dayOrNull,
            ])
    }

    private var advisory: JSONValue {
        let evidence = object([
            "condition": text, "value": Self.enumeration([true, false, "unknown", "error"]), "at": text,
        ])
        let valid = object(["from": textOrNull, "to": textOrNull], optional: ["clock": text])
        let claim = object(["value": .object([]), "source": text, "valid": valid, "at": text])
        let contested = object(["fact": text, "value": .object([]), "claims": list(claim)])
        let row = object(["rule": text, "title": text, "at": text])
        return object(
            [
                "rule": text, "family": text, "effect": words(Effect.allCases.map(\.rawValue)),
                "certainty": words(Certainty.allCases.map(\.rawValue)), "authority": textOrNull, "title": text,
                "text": textOrNull, "language": textOrNull, "details": ValueForm.type("object"),
                "because": list(evidence), "missing": texts, "defeatedBy": textOrNull, "stale": truth,
                "lapsed": truth, "valid": valid, "sources": texts, "contested": list(contested), "at": text,
            ], optional: ["met": truth, "level": number, "count": number, "rows": list(row)])
    }

    private var source: JSONValue {
        object([
            "title": text, "reliability": text, "published": textOrNull, "retrieved": textOrNull, "stale": truth,
            "url": textOrNull,
        ])
    }

    private var coming: JSONValue {
        object([
            "date": day, "what": words(ComingChange.What.allCases.map(\.rawValue)), "rule": text, "title": text,
            "sources": texts,
        ])
    }

    private var contact: JSONValue {
        object(
            ["service": text, "rule": text, "certainty": words(Certainty.allCases.map(\.rawValue))],
            optional: [
                "name": text, "number": text, "country": text, "for": texts, "languages": texts, "hours": text,
                "callableFrom": texts, "represents": texts, "url": text, "email": text,
            ])
    }

    private var problem: JSONValue {
        object(["code": text, "message": text, "rule": textOrNull, "at": textOrNull])
    }

    private var rulebook: JSONValue { object(["digest": text, "rules": number], optional: ["bundle": text]) }

    private var carried: JSONValue {
        let use = object(["document": text, "entries": number, "left": number], optional: ["issuer": text])
        let visit = object(["country": text], optional: ["date": dayOrNull])
        return object([
            "leg": number, "used": list(use), "visited": either(list(visit), ValueForm.type("null")),
        ])
    }

    private var diagnostic: JSONValue {
        let place: KeyValuePairs = [
            "file": text, "line": number, "column": number, "endLine": number, "endColumn": number,
        ]
        let note = object(["message": text], optional: place)
        return object(
            ["code": text, "severity": words(["error", "warning", "note"]), "message": text],
            optional: [
                "file": text, "line": number, "column": number, "endLine": number, "endColumn": number, "hint": text,
                "notes": list(note),
            ])
    }

    // MARK: forms

    private func object(
        _ required: KeyValuePairs<String, JSONValue>, optional: KeyValuePairs<String, JSONValue> = [:]
    ) -> JSONValue {
        let properties = (Array(required) + Array(optional)).map { JSONValue.Member($0.key, $0.value) }
        var members: [JSONValue.Member] = [.init("type", "object"), .init("properties", .object(properties))]
        if !required.isEmpty { members.append(.init("required", .array(required.map { .string($0.key) }))) }
        if isClosed { members.append(.init("additionalProperties", false)) }
        return .object(members)
    }

    private func list(_ element: JSONValue) -> JSONValue {
        .object([.init("type", "array"), .init("items", element)])
    }

    /// An object by ids of which nobody knows beforehand.
    private func named(_ value: JSONValue) -> JSONValue {
        .object([.init("type", "object"), .init("additionalProperties", value)])
    }

    private func either(_ forms: JSONValue...) -> JSONValue { .object([.init("anyOf", .array(forms))]) }
    private func words(_ words: [String]) -> JSONValue { Self.enumeration(words.map { .string($0) }) }
    private func constant(_ text: String) -> JSONValue { .object([.init("const", .string(text))]) }
    private func ref(_ name: String) -> JSONValue { ValueForm.reference(name) }
    private static func enumeration(_ values: [JSONValue]) -> JSONValue { .object([.init("enum", .array(values))]) }

    private var id: JSONValue { ValueForm.type("string", "number") }
    private var number: JSONValue { ValueForm.type("integer") }
    private var truth: JSONValue { ValueForm.type("boolean") }
    private var text: JSONValue { ValueForm.type("string") }
    private var texts: JSONValue { list(text) }
    private var textOrNull: JSONValue { ValueForm.type("string", "null") }
    private var day: JSONValue {
        .object([.init("type", "string"), .init("pattern", .string(#"^\d{4}-\d{2}-\d{2}$"#))])
    }
    private var dayOrNull: JSONValue { either(day, ValueForm.type("null")) }
}
