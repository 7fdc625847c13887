import AdvisoryModel
import RuleEngine
import RuleLanguage
import SourceDiagnostics
import YAMLTree

/// Reads `expect`.
struct ExpectationDecoder {
    let rulebook: TestedRulebook
    var diagnostics: [Diagnostic] = []

    init(rulebook: TestedRulebook) {
        self.rulebook = rulebook
    }

    mutating func decode(_ node: Node) -> Expectation {
        var fields = FieldReader(node, "`expect`", area: .tests)
        var expectation = Expectation()
        expectation.verdict = fields.word("verdict", in: Verdict.allCases.map(\.rawValue)).flatMap(
            Verdict.init(rawValue:))
        if let advisories = fields.value("advisories") { decode(advisories, &expectation) }
        expectation.reasons = fields.value("reasons").map { list($0, "reasons") { $0.reason($1) } }
        expectation.questions = fields.value("questions").map { list($0, "questions") { $0.attribute($1) } }
        expectation.problems = fields.value("problems").map { list($0, "problems") { $0.problem($1) } }
        if let risk = fields.value("risk") {
            expectation.risk = .some(Self.isNone(risk) ? nil : fields.integer("risk", in: 1...4))
        }
        if let day = fields.value("goodUntil") {
            expectation.goodUntil = .some(Self.isNone(day) ? nil : fields.day(of: day))
        }
        if let contacts = fields.value("contacts") { expectation.contacts = self.contacts(contacts) }
        diagnostics += fields.finish()
        if node.kind == .mapping, expectation.isEmpty, !diagnostics.hasErrors {
            report(
                TestsCode.expectsNothing, "the case expects nothing, so it cannot fail", at: node,
                hint: "write what is expected, such as `verdict: blocked`")
        }
        return expectation
    }

    private mutating func decode(_ node: Node, _ expectation: inout Expectation) {
        var fields = FieldReader(node, "`advisories`", area: .tests)
        let (include, exclude) = (fields.value("include"), fields.value("exclude"))
        diagnostics += fields.finish()
        if node.kind == .mapping, (include?.count ?? 0) + (exclude?.count ?? 0) == 0 {
            refuse(node, named: "advisories")
        }
        expectation.included = include.map { fields.elements(of: $0) }?.compactMap { advisory($0) } ?? []
        for node in exclude.map({ fields.elements(of: $0) }) ?? [] {
            guard let id = rule(node) else { continue }
            expectation.excluded.append(id)
            if expectation.included.contains(where: { $0.rule == id }) {
                report(
                    TestsCode.conflict, "`\(id)` is both included and excluded", at: node,
                    hint: "leave one of them out")
            }
        }
    }

    /// Reports a part of which nothing is expected.
    private mutating func refuse(_ node: Node, named name: String) {
        report(
            TestsCode.expectsNothing, "nothing is expected of the \(name)", at: node,
            hint: "name what is, or is not, among them")
    }

    private mutating func advisory(_ node: Node) -> ExpectedAdvisory? {
        guard node.kind == .mapping else { return rule(node).map { ExpectedAdvisory(rule: $0) } }
        var fields = FieldReader(node, "an expected advisory", area: .tests)
        let name = fields.required("rule")
        let certainty = fields.word("certainty", in: ["certain", "possible"]).flatMap(Certainty.init(rawValue:))
        let effect = fields.word("effect", in: Effect.allCases.map(\.rawValue)).flatMap(Effect.init(rawValue:))
        let level = fields.integer("level", in: 1...4)
        let flags = ["stale", "lapsed", "contested"].map { key in fields.value(key).flatMap { fields.boolean(of: $0) } }
        let missing = fields.texts("missing")
        var details: [(key: String, value: String)] = []
        if let node = fields.value("details") {
            var reader = FieldReader(node, "`details`", area: .tests)
            reader.ignore(node.entries.map(\.key.text))
            diagnostics += reader.finish()
            if node.kind == .mapping, node.count == 0 {
                report(
                    TestsCode.expectsNothing, "nothing is expected of the details", at: node,
                    hint: "name a detail, such as `standing: missing`, or leave `details` out")
            }
            details = node.entries.map { ($0.key.text, Self.text(of: $0.value)) }
        }
        diagnostics += fields.finish()
        return name.flatMap { rule($0) }.map {
            ExpectedAdvisory(
                rule: $0, certainty: certainty, effect: effect, level: level, isStale: flags[0], isLapsed: flags[1],
                isContested: flags[2], missing: missing, details: details)
        }
    }

    /// A list that must be met exactly, or a mapping of `include`, `exclude` and `first`.
    private mutating func list(
        _ node: Node, _ name: String, _ read: (inout ExpectationDecoder, Node) -> String?
    ) -> ExpectedList {
        guard node.kind == .mapping, node["code"] == nil, node["rule"] == nil else {
            let elements = node.kind == .sequence ? node.elements : [node]
            return ExpectedList(exactly: elements.compactMap { read(&self, $0) })
        }
        var fields = FieldReader(node, "`\(name)`", area: .tests)
        let (include, exclude, first) = (fields.value("include"), fields.value("exclude"), fields.value("first"))
        diagnostics += fields.finish()
        if (include?.count ?? 0) + (exclude?.count ?? 0) == 0, first == nil { refuse(node, named: name) }
        return ExpectedList(
            include: include.map { fields.elements(of: $0) }?.compactMap { read(&self, $0) } ?? [],
            exclude: exclude.map { fields.elements(of: $0) }?.compactMap { read(&self, $0) } ?? [],
            first: first.flatMap { read(&self, $0) })
    }

    private mutating func contacts(_ node: Node) -> [ExpectedContacts] {
        guard node.kind == .mapping else {
            report(
                TestsCode.wrongType, "`contacts` is a mapping of countries", at: node,
                hint: "write `contacts: { RU: [\"112\"], KP: none-known }`")
            return []
        }
        var fields = FieldReader(node, "`contacts`", area: .tests)
        let sides = node.entries.compactMap { entry -> ExpectedContacts? in
            guard let country = fields.country(of: entry.key) else { return nil }
            if entry.value.text == "none-known" { return ExpectedContacts(country: country, ways: nil) }
            let ways = fields.elements(of: entry.value)
            let hint =
                "write what is among those shown, as `\(country): [\"112\"]`, or `\(country): none-known` where there are none"
            if ways.isEmpty {
                report(
                    TestsCode.expectsNothing, "nothing is expected of the contacts of `\(country)`", at: entry.value,
                    hint: hint)
            }
            for way in ways where way.kind != .scalar || way.isNull {
                report(TestsCode.wrongType, "a contact is a number or an address", at: way, hint: hint)
            }
            return ExpectedContacts(country: country, ways: ways.filter { $0.kind == .scalar }.map(\.text))
        }
        diagnostics += fields.diagnostics
        return sides
    }

    private mutating func rule(_ node: Node) -> String? { text(node).flatMap { rule($0, at: node) } }

    mutating func rule(_ id: String, at node: Node) -> String? {
        if rulebook.holds(rule: id) { return id }
        let bySuffix = rulebook.ruleIDs.first { $0.hasSuffix("/\(id)") }
        report(
            TestsCode.unknownRule, "no rule is called `\(id)`", at: node,
            hint: bySuffix.map { "did you mean `\($0)`?" } ?? DidYouMean.hint(for: id, in: rulebook.ruleIDs)
                ?? "write the full id, such as `ru-kp/border-zone-pass`")
        return nil
    }

    private mutating func attribute(_ node: Node) -> String? {
        guard let name = text(node) else { return nil }
        if rulebook.vocabulary[name] != nil { return name }
        report(
            TestsCode.unknownAttribute, "no attribute is called `\(name)`", at: node,
            hint: DidYouMean.hint(for: name, in: rulebook.vocabulary.attributes.map(\.name)))
        return nil
    }

    mutating func text(_ node: Node) -> String? {
        guard node.kind == .scalar, !node.isNull else {
            report(TestsCode.wrongType, "expected a name", at: node, hint: nil)
            return nil
        }
        return node.text
    }

    private static func isNone(_ node: Node) -> Bool { node.isNull || node.text == "none" }

    private static func text(of node: Node) -> String {
        switch node.kind {
        case .scalar: node.text
        case .sequence: node.elements.map { text(of: $0) }.joined(separator: ", ")
        case .mapping: node.entries.map { "\($0.key.text): \(text(of: $0.value))" }.joined(separator: ", ")
        }
    }

    mutating func report(_ code: DiagnosticCode, _ message: String, at node: Node, hint: String?) {
        diagnostics.append(
            Diagnostic(code, message, file: node.file.path, span: node.span, hint: hint))
    }
}
