import AdvisoryModel
import OnceMadeParts
import RuleLanguage
import RuleLookup

/// A rule with what its family made of it; a class, because these are sorted, filtered and asked again and again.
final class ResolvedRule: Sendable {
    let judgement: Judgement
    let rule: CompiledRule
    /// What the families made of the rules that were resolved with it, and its place among them: resolutions are large and not copied.
    private let resolutions: [Resolution]
    private let place: Int
    var resolution: Resolution {
        @inline(__always) _read { yield resolutions[place] }
    }
    /// What is told of it where nobody contests the facts that it reads; nil: that is worded for each request.
    let told: Advisory?
    /// What was told of it, where it stands for many requests, all of which are told the same.
    let saidBefore: OnceKept<Advisory>?
    /// What it does to the trip.
    let effect: Effect
    /// The danger, 1 to 4; 0: none.
    let level: Int
    /// Whether it is not about this traveler.
    let isNone: Bool
    /// Of a requirement: whether it is met for certain.
    let isMet: Bool
    /// Whether it is, or may be, too late to apply for what it requires.
    let isLate: Bool
    /// Whether it may shut the way as well as open it.
    let mayShut: Bool
    /// Whether it opens at some hours of the day only.
    let hasWindow: Bool
    /// Whether it says whom to call.
    let hasContacts: Bool
    /// Whether what its family made of it rests on sources beside those of the rule.
    let hasSources: Bool
    /// Whether what its family made of it changes by itself.
    let hasChanges: Bool
    /// Whether it counts: a defeat by stale evidence is not relied on where the rule is an obstacle.
    let counts: Bool
    /// Whether it may be relied on to admit the traveler: certain, fresh, undefeated, and with a source that says so.
    let isReliable: Bool
    /// The weaker of what the rule's conditions and its family say.
    let certainty: Certainty
    /// Whether the rule, or what its family made of it, has passed its end.
    let isLapsed: Bool
    /// Whether what it rests on is too old, by its sources or by what its family made of it.
    let isStale: Bool
    /// The attributes that would settle it, sorted.
    let missing: [String]
    /// Whether it overrides less than was judged, as its family says that it is, or may be, not in force.
    let overridesLess: Bool
    /// Whether it keeps the verdict from `conditional` and `clear`: it blocks, or may, or it may be too late.
    let isObstacle: Bool
    /// Whether it keeps the verdict from `clear`: it asks for what may not be had, or binds the trip to hours.
    let isCondition: Bool
    /// The number of the rule.
    let number: Int
    /// Its place in reports: by effect, then level, the worst first, then rule.
    let rank: Int

    /// Whether it blocks, whatever else there is.
    var blocksForCertain: Bool { counts && effect == .blocks && certainty == .certain }

    /// - Parameters:
    ///   - index: which of the judgements is about it: only here a copy is made.
    ///   - place: where its own one is among the resolutions.
    ///   - told: what is told of it, where that is known.
    ///   - isKept: whether it stands for many requests.
    ///   - rule: without evidence it opens and admits only as possible, and it admits only if it was read as one that does.
    init(
        _ judgements: [Judgement], _ index: Int, _ resolutions: [Resolution], at place: Int, _ rule: CompiledRule,
        told: Advisory? = nil, isKept: Bool = false
    ) {
        self.told = told
        saidBefore = isKept ? OnceKept() : nil
        // From here on it is read there, so that there is no second copy.
        judgement = judgements[index]
        self.rule = rule
        self.resolutions = resolutions
        self.place = place
        // Read in place: by its index alone every field would copy the whole.
        let isOwnDoubt: Bool
        let isOver: Bool
        let isOld: Bool
        let ownMissing: [String]
        let admitsOnly: Bool
        (
            effect, level, isNone, isMet, isLate, isOwnDoubt, isOver, isOld, mayShut, hasWindow, hasContacts,
            hasSources, hasChanges,
            ownMissing, admitsOnly
        ) =
            resolutions.withUnsafeBufferPointer {
                let own = $0.baseAddress.unsafelyUnwrapped + place
                return (
                    own.pointee.effect, own.pointee.level ?? 0, own.pointee.isNone, own.pointee.isMet,
                    own.pointee.lateness != nil, own.pointee.certainty == .possible,
                    own.pointee.isLapsed, own.pointee.isStale, own.pointee.mayShut, own.pointee.window != nil,
                    !own.pointee.contacts.isEmpty, !own.pointee.sources.isEmpty, !own.pointee.changes.isEmpty,
                    own.pointee.missing, own.pointee.effect == .informs && !own.pointee.admits.isEmpty
                )
            }
        let isInTheWay = Resolution.standsInTheWay(effect, hasWindow: hasWindow)
        counts = self.judgement.defeatedBy == nil || self.judgement.isDefeatDoubtful && isInTheWay
        isLapsed = self.judgement.isLapsed || isOver
        let isDoubtful = self.judgement.certainty == .possible || isOwnDoubt || self.judgement.isDefeatDoubtful
        // Stale, lapsed or missing evidence under what opens or only admits makes it possible, not certain.
        isStale = self.judgement.isStale || isOld
        let isWeak = isStale || isLapsed || rule.sources.isEmpty
        certainty = isDoubtful || isWeak && (effect == .opens || admitsOnly) ? .possible : .certain
        isReliable =
            certainty == .certain && self.judgement.defeatedBy == nil && !isWeak
            && rule.content.readsPassportNationality
        missing = ownMissing.isEmpty ? self.judgement.missing : Outcome.union(self.judgement.missing, ownMissing)
        isObstacle = counts && (effect == .blocks || isLate || mayShut)
        isCondition = counts && (effect == .requires && !isMet || hasWindow)
        let overriding = resolutions[place].overriding
        overridesLess =
            self.judgement.overrides && overriding != .certain && (overriding == nil || !self.judgement.mayNotOverride)
        number = self.judgement.rule.index
        rank = (effect.rank * 8 + 4 - min(4, level)) << 32 + number
    }
}

extension [ResolvedRule] {
    /// Puts further rules among those from a place on; both are in the order of rules.
    mutating func merge(_ others: [ResolvedRule], from first: Int) {
        var (place, other) = (count - 1, others.count - 1)
        self += others
        if place < first { return }
        var end = count - 1
        while other >= 0 {
            if place >= first, others[other].number < self[place].number {
                self[end] = self[place]
                place -= 1
            } else {
                self[end] = others[other]
                other -= 1
            }
            end -= 1
        }
    }
}
