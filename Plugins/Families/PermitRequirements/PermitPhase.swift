public import AdvisoryModel

/// A step by which a duty comes into being: announced, voluntary, unenforced, enforced, suspended.
public struct PermitPhase: Hashable, Sendable {
    /// What holds in a phase.
    public enum Kind: String, CaseIterable, Sendable {
        case announced, voluntary, unenforced, enforced, suspended

        /// Whether the document has to be held.
        public var requires: Bool { self == .enforced || self == .unenforced }
    }

    /// What holds.
    public var kind: Kind
    /// From when.
    public var from: Day
    /// The source that says so: before its publication the phase does not count.
    public var source: String?

    /// What holds on a day, of the phases that are known; nil: none has begun.
    static func current(_ phases: [PermitPhase], on day: Day) -> PermitPhase? {
        phases.filter { $0.from <= day }.max { $0.from < $1.from }
    }
}
