import AdvisoryModel
import JSON
import RuleEngine

/// What was said of a rule, and of what; a class, so that only references are counted where it is looked for.
final class KnownPermit: Sendable {
    let known: PermitCase
    let said: KeptResolution

    init(_ known: PermitCase, _ said: KeptResolution) { (self.known, self.said) = (known, said) }
}

/// All that reports say of a document that meets a requirement.
struct MeetingDocument: Sendable {
    let type: String
    let issuer: String?

    /// Whether reports show the same of both, to the letter.
    func isSame(as other: MeetingDocument) -> Bool {
        type.utf8.elementsEqual(other.type.utf8) && (issuer == nil) == (other.issuer == nil)
            && (issuer ?? "").utf8.elementsEqual((other.issuer ?? "").utf8)
    }

    /// `{ "type": "visa", "issuer": "KP" }`.
    var detail: JSONValue {
        let type = JSONValue.Member("type", .string(type))
        return .object(issuer.map { [type, .init("issuer", .string($0))] } ?? [type])
    }
}

/// All that the resolution of a rule that asks for a document hangs on, beside what the rule says: the same for many travelers, most of whom hold no
/// document of that type, or one of the same issuer, and cross on one of a few days. A class, so that none is copied to be compared.
final class PermitCase: Sendable {
    let standing: PermitStanding
    /// The document that meets it; nil: none does.
    let met: MeetingDocument?
    let waivedBy: String?
    /// The day that is taken for the end of the stay, which is not told.
    let assumedUntil: Day?
    /// Where to apply, in the language of the report: one variant of what the rule says, which is told by its language.
    let applyAt: LocalizedText.Variant?
    let deadline: KnownDeadline?
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
        applyAt = requirement.applyAt?.text(for: context.languages)
        deadline = rule.deadline(requirement, in: context)
        issuersUntil = requirement.issuers.flatMap { context.goodUntil($0) }
        asOf = context.asOf
    }

    private func isMetAlike(_ other: PermitCase) -> Bool {
        guard let own = met, let others = other.met else { return met == nil && other.met == nil }
        return own.isSame(as: others)
    }

    private func hasSameDeadline(as other: PermitCase) -> Bool {
        guard let own = deadline, let deadline = other.deadline else { return deadline == nil && other.deadline == nil }
        return own.isSame(as: deadline)
    }

    /// Whether the same follows from both.
    func isSame(as other: PermitCase) -> Bool {
        asOf == other.asOf && assumedUntil == other.assumedUntil && standing.isSame(as: other.standing)
            && isMetAlike(other) && waivedBy == other.waivedBy && applyAt?.language == other.applyAt?.language
            && issuersUntil == other.issuersUntil && hasSameDeadline(as: other)
    }
}
