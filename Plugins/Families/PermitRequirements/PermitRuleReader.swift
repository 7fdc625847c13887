import AdvisoryModel
import JSON
import RuleEngine
import RuleLanguage
import SourceDiagnostics
import YAMLTree

/// Reads the keys of a permit rule.
enum PermitRuleReader {
    /// Documents that are good for the state that issues them, as they are called in findings.
    private static let ofOneState = ["visa": "a visa", "e-visa": "an e-visa", "residence-permit": "a residence-permit"]

    static func read(_ item: inout RuleItem) -> PermitRule? {
        let waives = item.ruleIDs("waives")
        let permit = item.fields.value("permit")
        let admits = Admission.read(&item)
        var duty = PermitRule.Duty.none
        switch (permit, waives) {
        case (let permit?, nil):
            guard let requirement = Self.requirement(permit, &item) else { return nil }
            duty = .requires(requirement)
        case (nil, let waives?): duty = .waives(waives)
        case (let permit?, _?):
            item.fields.report(
                .conflict, "a rule either asks for a document or waives others", at: permit,
                hint: "split it into two rules")
            return nil
        case (nil, nil):
            if !admits, item.fields.value("admits") == nil {
                item.fields.report(
                    .missingKey, "a permit rule needs `permit`, `waives` or `admits`", at: item.fields.node,
                    hint: "write `permit: { document: TYPE }`")
                return nil
            }
        }
        if waives != nil { item.readsPassportNationality = true }
        for key in ["strength", "checkedBy"] where permit == nil {
            guard let node = item.fields.value(key) else { continue }
            item.fields.report(
                .conflict, "`\(key)` is about a document, and the rule asks for none", at: node,
                hint: "leave it out, or write it at the rule that asks for the document")
        }
        let strength = item.fields.word("strength", in: PermitRule.Strength.allCases.map(\.rawValue))
        return PermitRule(
            duty: duty, admits: admits, strength: strength.flatMap { PermitRule.Strength(rawValue: $0) } ?? .required,
            phases: phases(&item), checkedBy: checkedBy(&item))
    }

    private static func checkedBy(_ item: inout RuleItem) -> [String] {
        guard let node = item.fields.value("checkedBy") else { return [] }
        let words = item.vocabulary.fieldValues["permit.checkedBy"] ?? []
        return item.fields.elements(of: node).compactMap {
            item.fields.word(of: $0, in: words, name: "permit.checkedBy")
        }
    }

    private static func phases(_ item: inout RuleItem) -> [PermitPhase] {
        guard let list = item.fields.value("phases") else { return [] }
        let phases = item.fields.elements(of: list).compactMap { node in
            item.mapping(node, "a phase") { phase($0.fields.node, &$0) }
        }
        if phases.isEmpty, !item.fields.diagnostics.hasErrors {
            item.fields.report(
                .missingKey, "`phases` names at least one phase", at: list,
                hint: "write `phases: [{ phase: enforced, from: 2026-07-01 }]`, or leave `phases` out")
        }
        if Set(phases.map(\.from)).count < phases.count {
            item.fields.report(.conflict, "two phases begin on one day", at: list, hint: "leave one of them out")
        }
        refuseLateAnnouncement(of: phases, at: list, &item)
        return phases
    }

    /// What holds last is what holds: an announcement after the duty would end it.
    private static func refuseLateAnnouncement(
        of phases: [PermitPhase], at list: Node, _ item: inout RuleItem
    ) {
        let sorted = phases.sorted { $0.from < $1.from }
        for (earlier, later) in zip(sorted, sorted.dropFirst())
        where later.kind == .announced && [.voluntary, .unenforced, .enforced].contains(earlier.kind) {
            item.fields.report(
                .conflict,
                "`announced` from \(later.from) comes after `\(earlier.kind.rawValue)` from \(earlier.from), and would end it",
                at: list, hint: "correct one of the two days, or let `suspended` begin between them")
        }
    }

    private static func phase(_ node: Node, _ item: inout RuleItem) -> PermitPhase? {
        let words = PermitPhase.Kind.allCases.map(\.rawValue)
        let word = item.fields.required("phase", hint: "it may be \(words.map { "`\($0)`" }.joined(separator: ", "))")
            .flatMap { item.fields.word(of: $0, in: words, name: "phase") }
        _ = item.fields.required("from", hint: "say from when it holds")
        let from = item.fields.partialDate("from")?.firstDay
        let source = item.sourceID("source")
        guard let kind = word.flatMap({ PermitPhase.Kind(rawValue: $0) }), let from else { return nil }
        return PermitPhase(kind: kind, from: from, source: source)
    }

    private static func requirement(_ node: Node, _ item: inout RuleItem) -> PermitRequirement? {
        let authority = item.authority
        return item.mapping(node, "a permit") { item in
            let document = item.fields.required("document", hint: "name the type of document, such as `visa`")
            let documents = item.openWords("document", list: "traveler.documents.type") ?? []
            if let document, document.kind == .sequence, document.count == 0 {
                item.fields.report(
                    .missingKey, "`document` names at least one type of document", at: document,
                    hint: "name the type of document, such as `visa`")
            }
            if let covers = item.fields.value("covers"), covers.kind == .sequence, covers.count == 0 {
                item.fields.report(
                    .missingKey, "`covers` names at least one place", at: covers,
                    hint: "name what the document has to cover, or leave `covers` out")
            }
            let issuers = Self.issuers(&item)
            if item.fields.value("issuer") == nil, let type = documents.first(where: { Self.ofOneState[$0] != nil }),
                let name = Self.ofOneState[type], let at = item.fields.value("document")
            {
                item.fields.report(
                    PermitCode.missingIssuer, "\(name) that any state may have issued meets this", at: at,
                    hint: "name the state whose \(type) it is, such as `issuer: RU`")
            }
            let requirement = PermitRequirement(
                documents: documents, covers: item.openWords("covers", list: "traveler.documents.covers") ?? [],
                issuers: issuers,
                workingDayCountry: issuers?.only ?? authority,
                leadTime: item.fields.value("leadTime").flatMap { leadTime($0, &item.fields) },
                earliest: item.fields.value("earliest").flatMap { item.fields.period(of: $0) },
                fee: item.fields.value("fee").flatMap { item.fields.money(of: $0) }?.description,
                entries: item.fields.integer("entries", in: 1...1000),
                validity: item.fields.value("validity").flatMap { validity($0, &item.fields) },
                issuedWithin: item.fields.value("issuedWithin").flatMap { item.fields.period(of: $0) },
                blankPages: item.fields.integer("blankPages", in: 1...1000),
                applyAt: item.fields.plainLocalizedText("applyAt"))
            return documents.isEmpty ? nil : requirement
        }
    }

    /// The states that may have issued the document: a country, a list of them or a group; nil where the rule does not say.
    private static func issuers(_ item: inout RuleItem) -> CountrySet? {
        item.fields.countrySet("issuer", in: item.vocabulary) { text in
            text.utf8.count > 3
                ? "write the state as ISO 3166-1 alpha-2, such as `RU`; the name of an office goes into `applyAt`"
                : CountryCode.hint(for: text)
        }
    }

    private static func validity(_ node: Node, _ fields: inout FieldReader) -> ValidityRule? {
        let anchors = ValidityRule.Anchor.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        return fields.scalar(
            node, as: "a validity rule",
            hint: "write a time and its anchor, such as `6 months after trip.departure`; anchors are \(anchors)"
        ) { ValidityRule($0) }
    }

    private static func leadTime(_ node: Node, _ fields: inout FieldReader) -> LeadTime? {
        guard node.kind == .mapping else {
            return fields.period(of: node).map { LeadTime(byCountry: [:], other: $0) }
        }
        if node.entries.isEmpty {
            fields.report(
                .missingKey, "`leadTime` names no time", at: node,
                hint:
                    "write a time such as `4 weeks`, or one for each nationality: `{ RU: 15 working days, other: 4 weeks }`"
            )
        }
        var time = LeadTime(byCountry: [:], other: nil)
        var keys = SameKeys()
        for entry in node.entries {
            guard let period = fields.period(of: entry.value) else { continue }
            if entry.key.text == "other" {
                time.other = period
            } else if let country = fields.country(of: entry.key),
                keys.isNew(entry.key, meaning: country, into: &fields)
            {
                time.byCountry[country] = period
            }
        }
        return time
    }
}
