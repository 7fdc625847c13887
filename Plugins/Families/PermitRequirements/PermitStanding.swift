import AdvisoryModel
import RuleEngine

/// Whether a traveler's documents meet a requirement.
struct PermitStanding {
    enum Kind: String {
        case held, missing, unknown
        case expiresTooEarly = "expires-too-early"
    }

    var kind: Kind
    /// The attributes that would settle it.
    var missing: [String] = []
    /// The day until which the document must be valid.
    var neededUntil: Day?
    /// The document that meets it.
    var document: Document?

    init(_ requirement: PermitRequirement, visa: Document??, in context: CheckContext) {
        let (until, unknownAnchor) = Self.neededUntil(requirement, visa: visa, in: context)
        neededUntil = until
        guard let documents = context.documents else {
            kind = .unknown
            missing = ["traveler.documents"]
            return
        }
        var best: (kind: Kind, missing: [String], place: Int?) = (.missing, [], nil)
        for (index, document) in documents.enumerated() where requirement.documents.contains(document.type) {
            // A passport that is not the one traveled on does not help.
            if document.type == "passport", let issuer = context.passport.issuer, let own = document.issuer,
                own != issuer
            {
                continue
            }
            let match = Self.match(
                document, index, requirement, until: until, unknownAnchor: unknownAnchor,
                context)
            if Self.rank(match.kind) < Self.rank(best.kind) {
                best = (match.kind, match.missing, index)
            } else if match.kind == .unknown, best.kind == .unknown {
                best.missing += match.missing
            }
        }
        kind = best.kind
        missing = best.missing.count < 2 ? best.missing : Array(Set(best.missing)).sorted()
        document = best.kind == .held ? best.place.map { documents[$0] } : nil
    }

    private static func rank(_ kind: Kind) -> Int {
        switch kind {
        case .held: 0
        case .unknown: 1
        case .expiresTooEarly: 2
        case .missing: 3
        }
    }

    /// The visa by which a passport's validity may be measured: `.some(nil)` where there is none, nil where it is not known.
    static func visa(among rules: AppliedRules<PermitRule>, in context: CheckContext) -> Document?? {
        guard context.documents != nil else { return nil }
        for rule in rules where !rule.isDefeated {
            guard case .requires(let requirement) = rule.payload, requirement.documents.contains("visa") else {
                continue
            }
            let standing = PermitStanding(requirement, visa: .some(nil), in: context)
            if let document = standing.document { return document }
        }
        return .some(nil)
    }

    /// The day until which the document must be valid, with the attribute that is missing to tell.
    private static func neededUntil(
        _ requirement: PermitRequirement, visa: Document??, in context: CheckContext
    ) -> (day: Day?, missing: String?) {
        let trip = context.request.trip
        // Without a rule of its own a document must last as long as the stay, or as the day of the crossing where the stay is not known.
        guard let rule = requirement.validity else {
            return (trip.until ?? trip.date, trip.date == nil ? "trip.date" : nil)
        }
        let anchor: Day?
        let name: String
        switch rule.anchor {
        case .arrival: (anchor, name) = (trip.date, "trip.date")
        case .departure: (anchor, name) = (trip.until, "trip.until")
        case .visaExpires: (anchor, name) = ((visa ?? nil)?.expires, "traveler.documents")
        }
        guard let anchor else { return (nil, name) }
        return (max(rule.period.after(anchor), trip.until ?? anchor), nil)
    }

    private static func match(
        _ document: Document, _ place: Int, _ requirement: PermitRequirement, until: Day?, unknownAnchor: String?,
        _ context: CheckContext
    ) -> (kind: Kind, missing: [String]) {
        var missing: [String] = []
        func name(_ field: String) -> String { "traveler.documents[\(place)].\(field)" }
        if let country = requirement.issuerCountry {
            guard let issuer = document.issuer else { return (.unknown, [name("issuer")]) }
            if issuer != country { return (.missing, []) }
        }
        if !requirement.covers.isEmpty {
            if let covers = document.covers {
                if !requirement.covers.allSatisfy({ covers.contains($0) }) { return (.missing, []) }
            } else {
                missing.append(name("covers"))
            }
        }
        // Nothing said of entries means that none is known to be used up.
        if let entries = document.entries, entries < (requirement.entries ?? 1) { return (.missing, []) }
        if document.entries == nil, let needed = requirement.entries, needed > 1 { missing.append(name("entries")) }
        if let from = document.validFrom {
            guard let date = context.date else { return (.unknown, missing + ["trip.date"]) }
            if from > date { return (.missing, []) }
        }
        guard let expires = document.expires else { return (.unknown, missing + [name("expires")]) }
        if let date = context.date, expires < date { return (.expiresTooEarly, []) }
        guard let until else { return (.unknown, missing + [unknownAnchor].compactMap { $0 }) }
        if expires < until { return (.expiresTooEarly, []) }
        return missing.isEmpty ? (.held, []) : (.unknown, missing)
    }
}
