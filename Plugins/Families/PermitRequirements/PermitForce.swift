import AdvisoryModel
import JSON
import RuleEngine

/// Whether a rule requires its document on the day of the trip, and admits: its strength and its phases.
struct PermitForce {
    /// Whether the document has to be held, or may have to be.
    let requires: Bool
    /// The phase on the day of the trip.
    private let phase: PermitPhase.Kind?
    /// Whether the rule is in force, so that it admits.
    private let isInForce: Bool
    /// Whether the day of the trip, which is not known, decides.
    private let isOpen: Bool
    /// The last days before another phase becomes known.
    private let changes: [LastDay]

    init(_ rule: PermitRule, in context: CheckContext) {
        let isRequired = rule.strength == .required
        guard !rule.phases.isEmpty else {
            (requires, phase, isInForce, isOpen, changes) = (isRequired, nil, true, false, [])
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
        changes = unpublished
        guard let date = context.date else {
            isOpen = known.contains { $0.kind.requires }
            (requires, phase, isInForce) = (isRequired && isOpen, nil, isOpen)
            return
        }
        phase = PermitPhase.current(known, on: date)
        isInForce = phase?.requires ?? false
        isOpen = false
        requires = isRequired && isInForce
    }

    /// Adds to a resolution what strength and phase say, and whom the rule admits.
    func apply(to resolution: inout Resolution, of rule: PermitRule, authority: String?, isExplained: Bool) {
        if isExplained { add(rule, to: &resolution.details) }
        if isOpen {
            resolution.certainty = .possible
            resolution.missing = Array(Set(resolution.missing + ["trip.date"])).sorted()
        }
        if !changes.isEmpty { resolution.changes += changes }
        if rule.admits, isInForce {
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
