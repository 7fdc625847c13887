import AdvisoryModel
import CEL
import JSON
import ReportLanguages
public import RuleEngine
import RuleLanguage
import SourceDiagnostics
import YAMLTree

/// Permits, visas, passports and lists: what must be held, until when to apply, and who is exempt.
///
/// ```yaml
/// - id: border-zone-pass
///   title: { en: Border-zone pass for Khasan }
///   permit: { document: ru-border-zone-pass, covers: khasan, leadTime: { RU: 15 working days, other: 30 working days } }
///   text: { en: "Apply by {{ permit.applyBy }}." }
/// ```
public enum PermitFamily: RuleFamily {
    /// `permit`.
    public static let name = "permit"

    /// The keys of a permit rule: one of the two.
    public static let fields = [
        FamilyField(
            "permit",
            "the document that is needed: document, covers, issuer, leadTime, fee, entries, validity, applyAt",
            example: "{ document: visa, issuer: KP, leadTime: 4 weeks }"),
        FamilyField("waives", "rules whose documents are not needed", example: "[border-zone-pass]", isSet: true),
    ]

    /// What texts may read.
    public static let templateVariables = [
        TemplateVariable("permit.document", .string), TemplateVariable("permit.applyBy", .string),
        TemplateVariable("permit.standing", .string), TemplateVariable("permit.fee", .string),
        TemplateVariable("permit.issuer", .string),
    ]

    /// Documents that need no rule to be known.
    public static let usualWords = ["document": ["passport", "visa", "identity-card", "refugee-travel-document"]]

    /// Reads `permit` or `waives`.
    public static func decode(_ item: inout RuleItem) -> PermitRule? {
        let waives = item.ruleIDs("waives")
        let permit = item.fields.value("permit")
        switch (permit, waives) {
        case (let permit?, nil): return requirement(permit, &item).map { .requires($0) }
        case (nil, let waives?): return .waives(waives)
        case (let permit?, _?):
            item.fields.report(
                .conflict, "a rule either asks for a document or waives others", at: permit,
                hint: "make two rules of it")
            return nil
        case (nil, nil):
            item.fields.report(
                .missingKey, "a permit rule needs `permit` or `waives`", at: item.fields.node,
                hint: "write `permit: { document: TYPE }`")
            return nil
        }
    }

    private static func requirement(_ node: Node, _ item: inout RuleItem) -> PermitRequirement? {
        item.mapping(node, "a permit") { item in
            let documents = item.openWords("document", list: "document") ?? []
            if documents.isEmpty {
                _ = item.fields.required("document", hint: "name the type of document, such as `visa`")
            }
            let issuer = item.fields.text("issuer")
            let country = issuer.flatMap { $0.utf8.count <= 3 ? CountryCode.normalized($0) : nil }
            let requirement = PermitRequirement(
                documents: documents, covers: item.fields.texts("covers") ?? [],
                issuerCountry: country,
                workingDayCountry: country ?? nationality(of: documents.first), issuer: issuer,
                leadTime: item.fields.value("leadTime").flatMap { leadTime($0, &item.fields) },
                fee: item.fields.value("fee").flatMap { item.fields.money(of: $0) }?.description,
                entries: item.fields.integer("entries", in: 1...1000),
                validity: item.fields.value("validity").flatMap { validity($0, &item.fields) },
                applyAt: item.fields.plainLocalizedText("applyAt"))
            return documents.isEmpty ? nil : requirement
        }
    }

    /// `ru-border-zone-pass` is a Russian document.
    private static func nationality(of document: String?) -> String? {
        guard let prefix = document?.split(separator: "-").first, prefix.utf8.count == 2,
            prefix.count < document?.count ?? 0
        else {
            return nil
        }
        return CountryCode.normalized(prefix.uppercased())
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
        var time = LeadTime(byCountry: [:], other: nil)
        for entry in node.entries {
            guard let period = fields.period(of: entry.value) else { continue }
            if entry.key.text == "other" {
                time.other = period
            } else if let country = fields.country(of: entry.key) {
                time.byCountry[country] = period
            }
        }
        return time
    }

    /// Each requirement with its standing; waived ones are met.
    public static func resolve(_ rules: AppliedRules<PermitRule>, in context: CheckContext) -> [Resolution] {
        var waivers: [String: String] = [:]
        for rule in rules where rule.isFirm {
            guard case .waives(let targets) = rule.payload else { continue }
            for target in targets { waivers[target] = min(waivers[target] ?? rule.id, rule.id) }
        }
        let visa = PermitStanding.visa(among: rules, in: context)
        return rules.map { rule in
            switch rule.payload {
            case .waives(let targets):
                return Resolution(.informs, details: [.init("waives", .array(targets.map { .string($0) }))])
            case .requires(let requirement):
                let standing = PermitStanding(requirement, visa: visa, in: context)
                return resolution(rule, requirement, standing, waivedBy: waivers[rule.id], in: context)
            }
        }
    }

    private static func resolution(
        _ rule: AppliedRule<PermitRule>, _ requirement: PermitRequirement, _ standing: PermitStanding,
        waivedBy: String?, in context: CheckContext
    ) -> Resolution {
        let deadline = ApplicationDeadline(requirement, in: context)
        let isMet = waivedBy != nil || standing.kind == .held
        var details: [JSONValue.Member] = []
        details.reserveCapacity(12)
        details.append(requirement.documentDetail)
        details.append(.init("standing", .string(waivedBy == nil ? standing.kind.rawValue : "waived")))
        func add(_ key: String, _ value: JSONValue?) {
            if let value { details.append(.init(key, value)) }
        }
        add("waivedBy", waivedBy.map { .string($0) })
        details += requirement.details
        add("validUntilNeeded", standing.neededUntil.map { .string($0.description) })
        add("applyAt", requirement.applyAt?.text(for: context.languages).map { .string($0.text) })
        add("leadTime", deadline.leadTime.map { .string($0.description) })
        add("applyBy", deadline.applyBy.map { .string($0.description) })
        if !isMet, let tooLate = deadline.tooLate { add("tooLate", .bool(tooLate)) }
        return Resolution(
            .requires, isMet: isMet, details: details, missing: isMet ? [] : standing.missing,
            changes: isMet ? [] : [deadline.applyBy].compactMap { $0 },
            variables: rule.hasExpressions ? variables(requirement, standing, deadline) : [:])
    }

    private static func variables(
        _ requirement: PermitRequirement, _ standing: PermitStanding, _ deadline: ApplicationDeadline
    ) -> [String: Value] {
        var variables: [String: Value] = [
            "permit.document": .string(requirement.documents.joined(separator: ", ")),
            "permit.standing": .string(standing.kind.rawValue),
        ]
        variables["permit.applyBy"] = deadline.applyBy.map { .string($0.description) }
        variables["permit.fee"] = requirement.fee.map { .string($0) }
        variables["permit.issuer"] = requirement.issuer.map { .string($0) }
        return variables
    }
}
