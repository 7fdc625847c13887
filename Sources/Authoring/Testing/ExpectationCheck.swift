import AdvisoryModel
import JSON
import RuleEngine
import RulebookViews

/// Holds a report against what a case expects.
struct ExpectationCheck {
    let test: AuthorTest
    let report: Report
    let rulebook: Rulebook

    func differences() -> [TestDifference] {
        let expected = test.expectation
        var found: [TestDifference] = []
        func add(
            _ subject: String, _ expected: String, _ actual: String, _ why: [String] = [], _ terms: [TestTerm] = []
        ) {
            found.append(
                TestDifference(subject: subject, expected: expected, actual: actual, why: why, terms: terms))
        }
        if let verdict = expected.verdict, verdict != report.verdict {
            add(
                "verdict", verdict.rawValue, report.verdict.rawValue,
                report.reasons.map { "because of \($0.inTests)" }, report.reasons.flatMap(terms))
        }
        for advisory in expected.included { found += differences(of: advisory) }
        for rule in expected.excluded {
            guard let advisory = report.advisories.first(where: { $0.speaks(for: rule) }), advisory.defeatedBy == nil
            else {
                continue
            }
            add("advisory \(rule)", "does not apply", Self.state(of: advisory), because(advisory), terms(of: rule))
        }
        compare(expected.reasons, "reasons", report.reasons.map(\.inTests), isOrdered: false, &found)
        // What is said of a state that is no side of the trip is never among the reasons.
        let sides = rulebook.crossing(test.request.trip.crossing)?.between ?? []
        for reason in expected.reasons?.exclude ?? [] {
            let words = reason.split(separator: " ")
            guard words.count > 1, words[0] != "too-late", !sides.contains(String(words[1])) else { continue }
            add("reasons, \(reason)", "a side of the trip", "sides are \(Self.list(sides))")
        }
        compare(expected.questions, "questions", report.questions.map(\.attribute), isOrdered: true, &found)
        compare(expected.problems, "problems", report.problems.map(\.code), isOrdered: false, &found)
        if let risk = expected.risk, risk != report.risk {
            add("risk", risk.map(String.init) ?? "none", report.risk.map(String.init) ?? "none")
        }
        if let day = expected.goodUntil, day != report.goodUntil {
            add("goodUntil", day?.description ?? "none", report.goodUntil?.description ?? "none")
        }
        for side in expected.contacts { found += differences(of: side) }
        return found
    }

    private func differences(of expected: ExpectedAdvisory) -> [TestDifference] {
        let subject = "advisory \(expected.rule)"
        guard let advisory = (report.advisories + report.setAside).first(where: { $0.speaks(for: expected.rule) })
        else {
            return [
                TestDifference(
                    subject: subject, expected: "applies", actual: "does not apply", why: whyNot(expected.rule),
                    terms: terms(of: expected.rule))
            ]
        }
        if let defeater = advisory.defeatedBy {
            return [
                TestDifference(
                    subject: subject, expected: "applies", actual: "is set aside by \(defeater)",
                    terms: terms(of: defeater))
            ]
        }
        var found: [TestDifference] = []
        func compare(
            _ name: String, _ wanted: String?, _ actual: String, _ why: [String] = [], _ terms: [TestTerm] = []
        ) {
            guard let wanted, wanted != actual else { return }
            found.append(
                TestDifference(
                    subject: "\(subject), \(name)", expected: wanted, actual: actual, why: why, terms: terms))
        }
        compare(
            "certainty", expected.certainty?.rawValue, advisory.certainty.rawValue, because(advisory),
            terms(of: expected.rule))
        compare("effect", expected.effect?.rawValue, advisory.effect.rawValue)
        compare("level", expected.level.map(String.init), advisory.level.map(String.init) ?? "none")
        compare("stale", expected.isStale.map(String.init), String(advisory.stale))
        compare("lapsed", expected.isLapsed.map(String.init), String(advisory.lapsed))
        compare("contested", expected.isContested.map(String.init), String(!advisory.contested.isEmpty))
        compare("missing", expected.missing.map { Self.list($0.sorted()) }, Self.list(advisory.missing.sorted()))
        for detail in expected.details {
            compare("details.\(detail.key)", detail.value, advisory.details[detail.key].map(Self.text) ?? "none")
        }
        return found
    }

    private func differences(of expected: ExpectedContacts) -> [TestDifference] {
        let subject = "contacts \(expected.country)"
        guard let side = report.contacts.first(where: { $0.country == expected.country }) else {
            let sides = report.contacts.map(\.country)
            return [
                TestDifference(
                    subject: subject, expected: "a side of the trip", actual: "sides are \(Self.list(sides))", why: [])
            ]
        }
        let known = side.contacts.flatMap { [$0.number, $0.email, $0.url].compactMap { $0 } }
        let actual = side.contacts.isEmpty ? "none-known" : Self.list(known)
        guard let ways = expected.ways else {
            return side.contacts.isEmpty
                ? []
                : [
                    TestDifference(
                        subject: subject, expected: "none-known", actual: actual,
                        why: side.contacts.map { "named by \($0.rule)" })
                ]
        }
        let absent = ways.filter { !known.contains($0) }
        return absent.isEmpty
            ? []
            : [TestDifference(subject: subject, expected: "among them \(Self.list(absent))", actual: actual, why: [])]
    }

    private func compare(
        _ expected: ExpectedList?, _ subject: String, _ actual: [String], isOrdered: Bool,
        _ found: inout [TestDifference]
    ) {
        guard let expected else { return }
        let shown = Self.list(actual)
        func add(_ wanted: String) {
            found.append(TestDifference(subject: subject, expected: wanted, actual: shown, why: []))
        }
        if let exactly = expected.exactly {
            let isSame = isOrdered ? exactly == actual : exactly.sorted() == actual.sorted()
            if !isSame { add(Self.list(exactly)) }
        }
        let absent = expected.include.filter { !actual.contains($0) }
        if !absent.isEmpty { add("among them \(Self.list(absent))") }
        let present = expected.exclude.filter { actual.contains($0) }
        if !present.isEmpty { add("not among them \(Self.list(present))") }
        if let first = expected.first, actual.first != first { add("first of all \(first)") }
    }

    /// What makes an advisory what it is, beside the terms of its conditions.
    private func because(_ advisory: Advisory) -> [String] {
        (advisory.missing.isEmpty ? [] : ["depends on \(Self.list(advisory.missing))"])
            + (advisory.lapsed ? ["has lapsed"] : [])
    }

    /// Why a rule does not apply, beside the terms of its conditions: the clock that it misses.
    private func whyNot(_ rule: String) -> [String] {
        guard let trace = trace(rule) else { return [] }
        var why: [String] = []
        if trace.isDraft, !test.includesDrafts { why.append("is a draft") }
        if !trace.isPublished { why.append("none of its sources was published on \(test.asOf)") }
        if trace.isInForce == false {
            why.append("is in force \(trace.valid) only")
        }
        return why
    }

    /// The terms of a rule's conditions, those first that are not true.
    private func terms(of rule: String) -> [TestTerm] {
        let terms = (trace(rule)?.terms ?? []).map { TestTerm(rule: rule, term: $0) }
        return terms.filter { $0.term.evidence.value != .true } + terms.filter { $0.term.evidence.value == .true }
    }

    private func terms(of reason: Reason) -> [TestTerm] {
        if case .rule(let id) = reason { terms(of: id) } else { [] }
    }

    private func trace(_ rule: String) -> RuleTrace? {
        rulebook.trace(rule: rule, for: test.request, asOf: test.asOf)
    }

    private static func state(of advisory: Advisory) -> String { "applies, \(advisory.certainty.rawValue)" }

    private static func list(_ names: [String]) -> String { names.isEmpty ? "none" : names.joined(separator: ", ") }

    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .bool(let value): String(value)
        case .integer(let value): String(value)
        case .number(let value): value.description
        case .string(let text): text
        case .array(let elements): elements.map(text).joined(separator: ", ")
        case .object(let members): members.map { "\($0.key): \(text($0.value))" }.joined(separator: ", ")
        }
    }
}
