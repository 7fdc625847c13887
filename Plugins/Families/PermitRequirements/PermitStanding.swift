import AdvisoryModel
import RuleEngine
import RuleLanguage

/// Whether a traveler's documents meet a requirement.
struct PermitStanding {
    enum Kind: String {
        case held, applied, missing, unknown
        case expiresTooEarly = "expires-too-early"
    }

    var kind: Kind
    /// The attributes that would settle it.
    var missing: [String] = []
    /// The day until which the document must be valid.
    var neededUntil: Day?
    /// Which of the documents meets it.
    private var index: Int?
    /// The last day of the one that ends first among those that meet it and tell it to the day.
    private var endsFirst: Day?

    /// - Parameters:
    ///   - documents: those of the traveler; nil: not known.
    ///   - visaExpires: the last day of the visa by which a passport may be measured, where it is known.
    init(
        _ requirement: PermitRequirement, _ documents: [Document]?, visaExpires: Day?, in context: CheckContext
    ) {
        let (until, unknownAnchor) = Self.neededUntil(requirement, visaExpires, in: context)
        neededUntil = until
        guard let documents else {
            kind = .unknown
            missing = ["traveler.documents"]
            return
        }
        var best: (kind: Kind, missing: [String], index: Int?) = (.missing, [], nil)
        // By position, so that no document is copied.
        for index in documents.indices where requirement.documents.contains(documents[index].type) {
            guard let choice = Self.choice(of: documents, index, in: context) else { continue }
            var match = Self.match(
                documents, index, requirement, until: until, unknownAnchor: unknownAnchor,
                context)
            if match.kind == .held, !choice.isEmpty { match = (.unknown, choice) }
            if match.kind == .held, let end = Self.lastDay(of: documents[index].expires) {
                endsFirst = min(endsFirst ?? end, end)
            }
            if Self.rank(match.kind) < Self.rank(best.kind) {
                best = (match.kind, match.missing + best.missing, index)
            } else if match.kind == .unknown {
                best.missing += match.missing
            } else if match.kind == .held, let earlier = best.index, Self.precedes(documents[index], documents[earlier])
            {
                best.index = index
            }
        }
        kind = best.kind
        missing = kind == .held ? [] : best.missing.count < 2 ? best.missing : Array(Set(best.missing)).sorted()
        index = best.kind == .held ? best.index : nil
    }

    /// The one of the documents that meets it, as far as reports tell of it.
    func meetsWith(_ documents: [Document]?) -> MeetingDocument? {
        guard let index, let all = documents?.span else { return nil }
        return MeetingDocument(type: all[index].type, issuer: all[index].issuer)
    }

    /// Whether it is told in the same words, but for which document meets it.
    func isSame(as other: PermitStanding) -> Bool {
        kind == other.kind && neededUntil == other.neededUntil && missing == other.missing
    }

    private static func rank(_ kind: Kind) -> Int {
        switch kind {
        case .held: 0
        case .applied: 1
        case .unknown: 2
        case .expiresTooEarly: 3
        case .missing: 4
        }
    }

    /// Whether a passport is the one traveled on: nil where it is another, else the attributes that would settle it. All other documents help.
    private static func choice(of documents: [Document], _ index: Int, in context: CheckContext) -> [String]? {
        guard documents[index].type == "passport" else { return [] }
        if case .known(let chosen) = context.passport { return chosen == documents[index] ? [] : nil }
        guard let issuer = context.passport.issuer else { return [] }
        guard let own = documents[index].issuer else { return ["traveler.documents[\(index)].issuer"] }
        return own == issuer ? [] : nil
    }

    /// Which of two documents that meet a requirement serves best, whatever their order: the one that lasts longer, then the one that comes
    /// first by its issuer and type.
    private static func precedes(_ a: Document, _ b: Document) -> Bool {
        func ends(_ document: Document) -> (Day, Day) {
            (document.expires?.firstDay ?? .first, document.expires?.lastDay ?? .first)
        }
        if ends(a) != ends(b) { return ends(a) > ends(b) }
        return (a.issuer ?? "", a.type) < (b.issuer ?? "", b.type)
    }

    /// The last day of the visa by which a passport's validity may be measured; nil where there is none, or it is not known to the day. Of visas
    /// that meet the same rule the one that ends first serves best; where several are needed, the passport is measured by each. A rule that may
    /// not require its visa measures nothing by itself.
    ///
    /// - Parameter mayBeWaived: whether a rule may not have to be met.
    static func visaExpires(
        among rules: AppliedRules<PermitRule>, _ documents: [Document]?, mayBeWaived: (String) -> Bool,
        in context: CheckContext
    ) -> Day? {
        guard let documents else { return nil }
        var (isMeasured, visaRules): (Bool, [AppliedRule<PermitRule>]) = (false, [])
        for rule in rules {
            let payload = rule.payload
            if payload.isMeasuredByVisa { isMeasured = true }
            if payload.asksForVisa, !rule.isDefeated { visaRules.append(rule) }
        }
        if !isMeasured { return nil }
        var last: Day?
        var isFirm = false
        for rule in visaRules {
            guard case .requires(let requirement) = rule.payload.duty else { continue }
            let standing = PermitStanding(requirement, documents, visaExpires: nil, in: context)
            guard standing.kind == .held else { continue }
            guard let end = standing.endsFirst else { return nil }
            last = max(last ?? end, end)
            let force = PermitForce(rule.payload, in: context)
            if rule.isFirm, force.requires, force.isCertain, !mayBeWaived(rule.id) { isFirm = true }
        }
        return isFirm ? last : nil
    }

    /// The day until which the document must be valid, with the attribute that is missing to tell.
    private static func neededUntil(
        _ requirement: PermitRequirement, _ visaExpires: Day?, in context: CheckContext
    ) -> (day: Day?, missing: String?) {
        let (date, until) = (context.date, context.request.trip.until)
        // Where the end of the stay is not given, it is the day of the crossing.
        let departure = until ?? date
        // Without a rule of its own a document must last as long as the stay.
        guard let rule = requirement.validity else { return (departure, departure == nil ? "trip.date" : nil) }
        let anchor: Day?
        let name: String
        switch rule.anchor {
        case .arrival: (anchor, name) = (date, "trip.date")
        case .departure: (anchor, name) = (departure, "trip.date")
        case .visaExpires: (anchor, name) = (visaExpires, "traveler.documents")
        }
        guard let anchor else { return (nil, name) }
        let needed = rule.period.after(anchor)
        // What counts from the arrival need not last any longer, whatever the stay.
        return (rule.anchor == .arrival ? needed : max(needed, until ?? anchor), nil)
    }

    /// The last day of a visa, where it is known to the day.
    private static func lastDay(of expiry: Expiry?) -> Day? {
        guard case .on(let date)? = expiry, date.firstDay == date.lastDay else { return nil }
        return date.lastDay
    }

    private static func match(
        _ documents: [Document], _ index: Int, _ requirement: PermitRequirement, until: Day?, unknownAnchor: String?,
        _ context: CheckContext
    ) -> (kind: Kind, missing: [String]) {
        // Read there, as a document is large.
        let all = documents.span
        var missing: [String] = []
        func name(_ field: String) -> String { "traveler.documents[\(index)].\(field)" }
        if let issuers = requirement.issuers {
            guard let issuer = all[index].issuer else { return (.unknown, [name("issuer")]) }
            let isIssued = context.contains(issuers, issuer)
            if isIssued.truth == false { return (.missing, []) }
            missing += isIssued.missing
        }
        if let applied = all[index].applied, all[index].expires == nil, missing.isEmpty {
            switch applied.isBefore(context.asOf.adding(days: 1)) {
            case true?: return (.applied, [])
            case false?: return (.missing, [])
            case nil: return (.unknown, [name("applied")])
            }
        }
        if !requirement.covers.isEmpty {
            if let covers = all[index].covers {
                if !requirement.covers.allSatisfy({ covers.contains($0) }) { return (.missing, []) }
            } else {
                missing.append(name("covers"))
            }
        }
        // Entries that are left out mean that none is used up.
        if let entries = all[index].entries {
            if entries < (requirement.entries ?? 1) { return (.missing, []) }
        } else if (requirement.entries ?? 1) > 1 || all[index].unknowns.contains(.entries) {
            missing.append(name("entries"))
        }
        if let pages = requirement.blankPages {
            if let blank = all[index].blankPages {
                if blank < pages { return (.missing, []) }
            } else {
                missing.append(name("blankPages"))
            }
        }
        if let period = requirement.issuedWithin {
            if let issued = all[index].issued, let date = context.date {
                let isTooOld = issued.isBefore(period.before(date))
                if isTooOld == true { return (.missing, []) }
                if isTooOld == nil { missing.append(name("issued")) }
            } else {
                missing.append(all[index].issued == nil ? name("issued") : "trip.date")
            }
        }
        if all[index].saysBeginning {
            guard let date = context.date else { return (.unknown, missing + ["trip.date"]) }
            switch all[index].hasBegun(by: date) {
            case .yes: break
            case .no: return (.missing, [])
            case .unknown(let field): missing.append(name(field))
            }
        }
        guard let expires = all[index].expires else { return (.unknown, missing + [name("expires")]) }
        if let date = context.date, expires.isBefore(date) == true { return (.expiresTooEarly, []) }
        // What never expires is long enough until any day.
        guard let until = until ?? (expires == .never ? .last : nil) else {
            return (.unknown, missing + [unknownAnchor].compactMap { $0 })
        }
        let isTooShort = expires.isBefore(until)
        if isTooShort == true { return (.expiresTooEarly, []) }
        if isTooShort == nil { missing.append(name("expires")) }
        return missing.isEmpty ? (.held, []) : (.unknown, missing)
    }
}
