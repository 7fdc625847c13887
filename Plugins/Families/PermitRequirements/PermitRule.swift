import AdvisoryModel
import OnceMadeParts
import RuleEngine

/// What a permit rule says; a class, because families go through their rules several times for every request.
public final class PermitRule: Sendable {
    /// What it does about documents.
    public enum Duty: Sendable {
        /// A document is needed.
        case requires(PermitRequirement)
        /// The documents that other rules ask for are not needed.
        case waives([String])
        /// Nothing: the rule only admits.
        case none
    }

    /// How far a document that a rule names has to be held.
    public enum Strength: String, CaseIterable, Sendable {
        case required, recommended
        /// It is good to have it at hand.
        case mayBeAsked = "may-be-asked"
    }

    /// What it does about documents.
    public let duty: Duty
    /// Whether it says that its authority lets the traveler in, once its document is held.
    public let admits: Bool
    /// How far its document has to be held.
    public let strength: Strength
    /// How the duty comes into being; empty: it is in force.
    public let phases: [PermitPhase]
    /// Who looks at the document: `carrier`, `border`.
    public let checkedBy: [String]

    /// Whether how long its document has to be valid is counted from the end of a visa.
    let isMeasuredByVisa: Bool
    /// Whether its document may be a visa.
    let asksForVisa: Bool
    // INVARIANT: no other rule has this payload, so that what is kept is of one authority and one text.
    /// What was said of it lately, and of what.
    let kept = LastMade<KnownPermit>(most: 64)
    /// What is said of one that only admits.
    let said = OnceMade<KeptResolution>()
    private let deadlines = LastMade<KnownDeadline>(most: 16)

    init(duty: Duty, admits: Bool, strength: Strength, phases: [PermitPhase], checkedBy: [String]) {
        self.duty = duty
        self.admits = admits
        self.strength = strength
        self.phases = phases
        self.checkedBy = checkedBy
        if case .requires(let requirement) = duty {
            isMeasuredByVisa = requirement.validity?.anchor == .visaExpires
            asksForVisa = requirement.documents.contains("visa")
        } else {
            (isMeasuredByVisa, asksForVisa) = (false, false)
        }
    }

    /// Until when to apply for what it asks for; nil: nothing says how long an application takes, nor when it may be made.
    func deadline(_ requirement: PermitRequirement, in context: CheckContext) -> KnownDeadline? {
        if requirement.leadTime == nil, requirement.earliest == nil { return nil }
        let countries = ApplicationDeadline.countries(in: context)
        let candidates = requirement.leadTime?.candidates(for: countries) ?? []
        if let known = deadlines.first(where: { $0.isOf(candidates, countries, in: context) }) { return known }
        let deadline = ApplicationDeadline(requirement, candidates, of: countries, in: context)
        let known = KnownDeadline(deadline, candidates, countries, in: context)
        deadlines.keep(known)
        return known
    }
}

/// A deadline with all that it hangs on beside the rule; a class, so that a reference is counted in place of all that a deadline says.
final class KnownDeadline: Sendable {
    let deadline: ApplicationDeadline
    /// The periods that may be meant.
    private let candidates: [Period]
    private let isOfKnownCountries: Bool
    private let (date, asOf): (Day?, Day)
    private let minute: Int?

    init(
        _ deadline: ApplicationDeadline, _ candidates: [Period], _ countries: [String]?, in context: CheckContext
    ) {
        (self.deadline, self.candidates, isOfKnownCountries) = (deadline, candidates, countries != nil)
        (date, asOf, minute) = (context.date, context.asOf, context.minute)
    }

    /// Whether another one says the same.
    func isSame(as other: KnownDeadline) -> Bool { self === other || deadline == other.deadline }

    func isOf(_ candidates: [Period], _ countries: [String]?, in context: CheckContext) -> Bool {
        date == context.date && asOf == context.asOf && minute == context.minute
            && isOfKnownCountries == (countries != nil) && self.candidates == candidates
    }
}
