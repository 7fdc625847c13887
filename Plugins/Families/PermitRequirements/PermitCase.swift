import AdvisoryModel
import JSON
import RuleEngine

/// What was said of a rule, and of what; a class, so that only references are counted where it is looked for.
final class KnownPermit: Sendable {
    let known: PermitCase
    let said: KeptResolution

    init(_ known: PermitCase, _ said: KeptResolution) { (self.known, self.said) = (known, said) }
}

/// All that the resolution of a rule that asks for a document hangs on, beside what the rule says: the same for many travelers, most of whom hold no
/// document of that type and cross on one of a few days.
struct PermitCase: Sendable {
    let standing: PermitStanding
    /// The type and the issuer of the document that meets it; nil: none does.
    let met: JSONValue?
    let waivedBy: String?
    /// The day that is taken for the end of the stay, which is not told.
    let assumedUntil: Day?
    /// Where to apply, in the language of the report.
    let applyAt: String?
    let deadline: ApplicationDeadline?
    /// The last day before something of the groups changes that issue it.
    let issuersUntil: LastDay?
    /// On which day the question is asked: whether it is too late hangs on that.
    let asOf: Day

    init(
        _ rule: PermitRule, _ requirement: PermitRequirement, _ standing: PermitStanding, waivedBy: String?,
        in context: CheckContext
    ) {
        self.standing = standing
        self.waivedBy = waivedBy
        met = standing.meetsWith(context.documents)
        let readsStay = requirement.validity.map { $0.anchor == .departure } ?? (standing.kind == .held)
        let isAssumed = readsStay && waivedBy == nil && context.request.trip.until == nil
        assumedUntil = isAssumed ? context.date : nil
        applyAt = requirement.applyAt?.text(for: context.languages).map(\.text)
        deadline = rule.deadline(requirement, in: context)
        issuersUntil = requirement.issuers.flatMap { context.goodUntil($0) }
        asOf = context.asOf
    }

    /// Whether the same follows from both.
    func isSame(as other: PermitCase) -> Bool {
        asOf == other.asOf && assumedUntil == other.assumedUntil && standing.isSame(as: other.standing)
            && met == other.met && waivedBy == other.waivedBy && applyAt == other.applyAt
            && issuersUntil == other.issuersUntil && deadline == other.deadline
    }
}
