public import AdvisoryModel
import CEL
import JSON
import OnceMadeParts
import ReportLanguages
public import RuleEngine
public import RuleLanguage
public import SourceDiagnostics

/// Permits, visas, passports and lists: what must be held, until when to apply, who is exempt, and whom a state lets in.
///
/// ```yaml
/// - id: border-zone-pass
///   title: { en: Border-zone pass for Khasan }
///   permit: { document: ru-border-zone-pass, covers: khasan, leadTime: { RU: 15 working days, other: 30 working days } }
///   text: { en: "Apply by {{ permit.applyBy }}." }
/// ```
public enum PermitFamily: RuleFamily, KeepingFamily {
    /// `permit`.
    public static let name = "permit"

    /// A visa without an issuer.
    public static let diagnosticCodes = PermitCode.all

    /// The keys of a permit rule: `permit`, `waives` or `admits`, or `permit` and `admits` together.
    public static let fields = [
        FamilyField(
            "permit", "the document that is needed", .mapping(keysOfDocuments),
            example: "{ document: visa, issuer: KP, leadTime: 4 weeks }"),
        FamilyField(
            "waives", "rules whose documents are not needed", .list(.text), example: "[border-zone-pass]", isSet: true),
        FamilyField(
            "admits", "that the state that speaks lets such a traveler in, once the document is held",
            .word(Admission.words), example: "entry"),
        FamilyField(
            "strength", "how firmly the document is asked for; `required` without it",
            .word(PermitRule.Strength.allCases.map(\.rawValue)), example: "may-be-asked"),
        FamilyField(
            "phases", "how the duty comes into being", .list(.mapping(keysOfPhases)),
            example: "[{ phase: voluntary, from: 2025-06-30 }, { phase: enforced, from: 2026-07-01 }]", isSet: true),
        FamilyField(
            "checkedBy", "who looks at the document", .list(.text), example: "[carrier, border]", isSet: true),
    ]

    private static let keysOfDocuments = [
        FamilyField(
            "document", "its type, or several of which any will do", .list(.text), example: "visa", isRequired: true),
        FamilyField("covers", "what it has to cover: all of these", .list(.text), example: "khasan"),
        FamilyField("issuer", "the state that issues it, several, or a group", .countrySet, example: "KP"),
        FamilyField(
            "leadTime", "how long an application takes, also by nationality", .either([.period, .named(.period)]),
            example: "{ RU: 15 working days, other: 30 working days }"),
        FamilyField("earliest", "how long before the trip one may apply", .period, example: "90 days"),
        FamilyField("fee", "what it costs", .money, example: "35 EUR"),
        FamilyField("entries", "how many entries it needs to have left", .wholeNumber(1...1000), example: "2"),
        FamilyField(
            "validity", "how long it has to be valid, counted from an anchor",
            .periodAfter(ValidityRule.Anchor.allCases.map { FamilyField($0.rawValue, $0.summary) }),
            example: "6 months after trip.departure"),
        FamilyField("issuedWithin", "how old it may be on the day of arrival", .period, example: "10 years"),
        FamilyField("blankPages", "how many blank pages it needs", .wholeNumber(1...1000), example: "2"),
        FamilyField("applyAt", "where to apply", .localizedText, example: "{ en: Consulate in Vladivostok }"),
    ]

    private static let keysOfPhases = [
        FamilyField(
            "phase", "what holds", .word(PermitPhase.Kind.allCases.map(\.rawValue)), example: "enforced",
            isRequired: true),
        FamilyField("from", "from when", .partialDate, example: "2026-07-01", isRequired: true),
        FamilyField(
            "source", "who says so: before its publication the phase does not count", .text, example: "gazette-2026"),
    ]

    /// Who may look at a document.
    public static let lists = ["permit.checkedBy": ["carrier", "border"]]

    /// What texts may read.
    public static let templateVariables = [
        TemplateVariable("permit.document", .string), TemplateVariable("permit.applyBy", .string),
        TemplateVariable("permit.standing", .string), TemplateVariable("permit.fee", .string),
        TemplateVariable("permit.issuer", .string),
    ]

    /// Documents that need no rule to be known.
    public static let usualWords = [
        "traveler.documents.type": [
            "passport", "visa", "e-visa", "visa-on-arrival", "identity-card", "refugee-travel-document",
        ]
    ]

    /// Only what others waive, and whose visas count, depends on it.
    public static let resolvesDefeatedInFull = true

    /// Reads what the rule says of documents and admission.
    public static func decode(_ item: inout RuleItem) -> PermitRule? { PermitRuleReader.read(&item) }

    /// The first days of its phases.
    public static func turns(_ rule: PermitRule) -> [Day] { rule.phases.map(\.from) }

    /// What a rule asks for changes with its phases only; papers and deadlines count days, and so does whom a paper admits that need not be held.
    public static func pace(_ rule: PermitRule) -> RulePace {
        guard case .requires = rule.duty else { return .turns() }
        return rule.admits && rule.strength != .required ? .anyDay : .standing
    }

    /// Each requirement with its standing; waived ones are met.
    public static func resolve(_ rules: AppliedRules<PermitRule>, in context: CheckContext) -> [Resolution] {
        answer(rules, in: context).map { $0.kept?.resolution ?? $0 }
    }

    /// The same, as the engine takes it.
    package static func answer(_ rules: AppliedRules<PermitRule>, in context: CheckContext) -> [Resolution] {
        var waivers: [String: String] = [:]
        // What need not be held for certain, and what may not.
        var mayBeWaived: Set<String> = []
        for rule in rules {
            guard case .waives(let targets) = rule.payload.duty else { continue }
            if !rule.isDefeated { mayBeWaived.formUnion(targets) }
            guard rule.isFirm, rule.hasSources, PermitForce(rule.payload, in: context).isCertain else { continue }
            for target in targets { waivers[target] = min(waivers[target] ?? rule.id, rule.id) }
        }
        let documents = context.documents
        let visaExpires = PermitStanding.visaExpires(
            among: rules, documents, mayBeWaived: { mayBeWaived.contains($0) }, in: context)
        // Each is made in its place, as it is large.
        var resolutions: [Resolution] = []
        resolutions.reserveCapacity(rules.count)
        for rule in rules {
            let payload = rule.payload
            let force = PermitForce(payload, in: context)
            switch payload.duty {
            case .requires(let requirement):
                let standing = PermitStanding(
                    requirement, documents, visaExpires: visaExpires, in: context)
                resolutions.append(
                    resolution(rule, requirement, standing, waivedBy: waivers[rule.id], force, in: context))
                continue
            case .waives(let targets):
                let isSupported =
                    force.isInForce && rule.hasSources && !rule.isStale && !rule.isLapsed && !rule.isDefeated
                resolutions.append(
                    Resolution(
                        .informs, spares: isSupported ? targets : [],
                        details: [.init("waives", .array(targets.map { .string($0) }))]))
            case .none:
                // The same to everybody, but for its phases.
                if payload.phases.isEmpty, context.isExplained {
                    resolutions.append(
                        Resolution(payload.said.get { KeptResolution(admission(rule, force, in: context)) }))
                    continue
                }
                resolutions.append(admission(rule, force, in: context))
                continue
            }
            force.apply(
                to: &resolutions[resolutions.count - 1], of: payload, admits: payload.admits,
                authority: rule.authority, isExplained: context.isExplained)
        }
        return resolutions
    }

    /// What a rule that only admits amounts to.
    private static func admission(
        _ rule: AppliedRule<PermitRule>, _ force: PermitForce, in context: CheckContext
    ) -> Resolution {
        var resolution = Resolution(.informs)
        force.apply(
            to: &resolution, of: rule.payload, admits: rule.payload.admits, authority: rule.authority,
            isExplained: context.isExplained)
        return resolution
    }

    /// What a rule that asks for a document amounts to; what was said before where all is as it was.
    private static func resolution(
        _ rule: AppliedRule<PermitRule>, _ requirement: PermitRequirement, _ standing: PermitStanding,
        waivedBy: String?, _ force: PermitForce, in context: CheckContext
    ) -> Resolution {
        guard context.isExplained else {
            return resolution(rule, requirement, standing, waivedBy: waivedBy, force, nil, in: context)
        }
        let known = PermitCase(rule.payload, requirement, standing, waivedBy: waivedBy, in: context)
        // Phases come and go with their sources.
        let isKept = rule.payload.phases.isEmpty
        if isKept, let kept = rule.payload.kept.first(where: { $0.known.isSame(as: known) }) {
            return Resolution(kept.said)
        }
        let new = resolution(rule, requirement, standing, waivedBy: waivedBy, force, known, in: context)
        if !isKept { return new }
        let said = KeptResolution(new)
        rule.payload.kept.keep(KnownPermit(known, said))
        return Resolution(said)
    }

    /// - Parameter known: what reports say of it; nil where nobody reads that.
    private static func resolution(
        _ rule: AppliedRule<PermitRule>, _ requirement: PermitRequirement, _ standing: PermitStanding,
        waivedBy: String?, _ force: PermitForce, _ known: PermitCase?, in context: CheckContext
    ) -> Resolution {
        let demanded = force.requires
        let isMet = waivedBy != nil || standing.kind == .held
        // What has been applied for is on its way.
        let isLate = demanded && !isMet && standing.kind != .applied
        let kept = known.map(\.deadline) ?? (isLate ? rule.payload.deadline(requirement, in: context) : nil)
        let deadline = kept?.deadline
        var missing = isMet || !demanded ? [] : standing.missing
        if isLate, let others = deadline?.missing, !others.isEmpty { missing = Set(missing + others).sorted() }
        var changes: [LastDay] = []
        if known != nil, isLate, let applyBy = deadline?.applyBy { changes.append(LastDay(applyBy, .applyBy)) }
        if let last = known?.issuersUntil { changes.append(last) }
        // In one piece: it is large.
        var resolution = Resolution(
            demanded ? .requires : .informs, isMet: demanded && isMet, lateness: isLate ? deadline?.lateness : nil,
            details: known.map { details(requirement, $0, isMissing: isLate) } ?? [],
            missing: missing, changes: changes,
            variables: known != nil && rule.hasExpressions ? variables(requirement, standing, deadline) : [:])
        // What need not be held admits only who holds it.
        var admits = rule.payload.admits
        if admits, rule.payload.strength != .required, waivedBy == nil, standing.kind != .held {
            admits = standing.kind == .unknown
            if admits { (resolution.certainty, resolution.missing) = (.possible, standing.missing) }
        }
        force.apply(
            to: &resolution, of: rule.payload, admits: admits, authority: rule.authority, isExplained: known != nil)
        return resolution
    }

    private static func details(
        _ requirement: PermitRequirement, _ known: PermitCase, isMissing: Bool
    ) -> [JSONValue.Member] {
        var details: [JSONValue.Member] = []
        details.reserveCapacity(16)
        func add(_ key: String, _ value: JSONValue?) {
            if let value { details.append(.init(key, value)) }
        }
        func add(_ key: String, _ day: Day?) { add(key, day.map { .string($0.description) }) }
        details.append(requirement.documentDetail)
        add("standing", .string(known.waivedBy == nil ? known.standing.kind.rawValue : "waived"))
        add("meetsWith", known.met?.detail)
        add("waivedBy", known.waivedBy.map { .string($0) })
        details += requirement.details
        add("validUntilNeeded", known.standing.neededUntil)
        add("assumedUntil", known.assumedUntil)
        add("applyAt", known.applyAt.map { .string($0.text) })
        guard let deadline = known.deadline?.deadline else { return details }
        add("leadTime", deadline.leadTime.map { .string($0.description) })
        add("applyFrom", deadline.applyFrom)
        add("applyBy", deadline.applyBy)
        if !deadline.unlistedYears.isEmpty {
            add("noHolidayList", .array(deadline.unlistedYears.map { .integer($0) }))
        }
        // Nobody is too late for what may not be asked for.
        if isMissing, let applyBy = deadline.applyBy { add("tooLate", .bool(applyBy < known.asOf)) }
        return details
    }

    private static func variables(
        _ requirement: PermitRequirement, _ standing: PermitStanding, _ deadline: ApplicationDeadline?
    ) -> [String: Value] {
        var variables = [String: Value](minimumCapacity: 5)
        variables["permit.document"] = .string(requirement.documents.joined(separator: ", "))
        variables["permit.standing"] = .string(standing.kind.rawValue)
        variables["permit.applyBy"] = (deadline?.applyBy).map { .string($0.description) }
        variables["permit.fee"] = requirement.fee.map { .string($0) }
        variables["permit.issuer"] =
            requirement.issuers.map { .string($0.description) }
        return variables
    }
}
