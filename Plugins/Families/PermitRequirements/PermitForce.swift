import AdvisoryModel
import JSON
import RuleEngine
import RuleLanguage

/// Whether a rule requires its document on the day of the trip, and admits: its strength and its phases.
struct PermitForce {
    /// Whether the document has to be held, or may have to be.
    let requires: Bool
    /// The phase on the day of the trip.
    private let phase: PermitPhase.Kind?
    /// Whether the rule is in force by what is not too old, so that it admits.
    let isInForce: Bool
    /// Whether anything known says that the rule is in force, however old it is.
    private let mayBeInForce: Bool
    /// Whether the day of the trip, which is not known, decides.
    private let isOpen: Bool
    /// Whether only old news says that the duty has ended.
    private let isEndedByOldNews: Bool
    /// The source that tells of the phase.
    private let source: String?
    /// The last days before another phase becomes known, or what the present one rests on is too old.
    private let changes: [LastDay]

    /// Whether the rule is in force for certain, by its phases.
    var isCertain: Bool { isInForce && !isOpen && !isEndedByOldNews }

    init(_ rule: PermitRule, in context: CheckContext) {
        let isRequired = rule.strength == .required
        guard !rule.phases.isEmpty else {
            (requires, phase, isInForce, isOpen, isEndedByOldNews, changes) = (isRequired, nil, true, false, false, [])
            (source, mayBeInForce) = (nil, true)
            return
        }
        var known: [PermitPhase] = []
        var unpublished: [LastDay] = []
        for phase in rule.phases {
            let published = phase.source.map { context.publication(of: $0) } ?? .first
            if published <= context.asOf {
                known.append(phase)
            } else {
                unpublished.append(LastDay(published.adding(days: -1), .publication, of: phase.source))
            }
        }
        guard let date = context.date else {
            isOpen = known.contains { $0.kind.requires }
            (requires, phase, isInForce) = (isRequired && isOpen, nil, isOpen)
            (isEndedByOldNews, source, changes, mayBeInForce) = (false, nil, unpublished, isOpen)
            return
        }
        func freshUntil(_ phase: PermitPhase) -> Day { phase.source.map { context.freshUntil($0) ?? .first } ?? .last }
        func isDuty(_ phases: [PermitPhase]) -> Bool {
            PermitPhase.current(phases, on: date)?.kind.requires ?? false
        }
        let fresh = known.filter { freshUntil($0) >= context.asOf }
        let current = PermitPhase.current(known, on: date)
        let isSaid = isDuty(known)
        (phase, source) = (current?.kind, current?.source)
        // Old news may bring a duty; it neither ends one for certain nor admits anybody.
        isInForce = isDuty(fresh)
        isEndedByOldNews = isInForce && !isSaid
        isOpen = false
        mayBeInForce = isSaid || isInForce
        self.requires = isRequired && mayBeInForce
        if let current, current.source != nil, isDuty(fresh.filter({ $0 != current })) != isInForce {
            unpublished.append(LastDay(freshUntil(current), .sourceStale, of: current.source))
        }
        changes = unpublished
    }

    /// Adds to a resolution what strength and phase say, and whom the rule admits.
    ///
    /// - Parameter admits: whether the rule admits as far as its document is concerned.
    func apply(
        to resolution: inout Resolution, of rule: PermitRule, admits: Bool, authority: String?, isExplained: Bool
    ) {
        if isExplained { add(rule, to: &resolution.details) }
        if isOpen {
            resolution.certainty = .possible
            resolution.missing = Array(Set(resolution.missing + ["trip.date"])).sorted()
        }
        if !isCertain { resolution.overriding = mayBeInForce ? .possible : nil }
        if isEndedByOldNews { (resolution.certainty, resolution.isStale) = (.possible, true) }
        if isExplained, let source { resolution.sources.append(source) }
        if !changes.isEmpty { resolution.changes += changes }
        if admits, isInForce {
            resolution.admits = authority.map { [$0] } ?? []
            resolution.details.append(Admission.detail)
        }
    }

    /// Adds what the report's details say of it.
    private func add(_ rule: PermitRule, to details: inout [JSONValue.Member]) {
        if rule.strength != .required { details.append(.init("strength", .string(rule.strength.rawValue))) }
        if let phase { details.append(.init("phase", .string(phase.rawValue))) }
        if !rule.checkedBy.isEmpty {
            details.append(.init("checkedBy", .array(rule.checkedBy.map { .string($0) })))
        }
    }
}
