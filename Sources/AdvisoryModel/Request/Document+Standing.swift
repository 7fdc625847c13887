/// What the fields of a document say to a question.
package enum DocumentAnswer: Hashable, Sendable {
    case yes, no
    /// The field that would settle it.
    case unknown(field: String)
}

extension Document {
    /// Whether it says from when it exists or is valid.
    package var saysBeginning: Bool {
        validFrom != nil || issued != nil || applied != nil
            || !unknowns.isDisjoint(with: [.validFrom, .issued, .applied])
    }

    /// Whether it can be used on a day: not where it is only applied for, has not begun, or has expired.
    func isUsable(on day: Day?) -> DocumentAnswer {
        if applied != nil && expires == nil || entries == 0 { return .no }
        guard let day else { return .unknown(field: "expires") }
        let beginning = hasBegun(by: day)
        if beginning == .no { return .no }
        switch expires?.isBefore(day) {
        case true?: return .no
        case false?: return unknowns.contains(.entries) ? .unknown(field: "entries") : beginning
        case nil: return .unknown(field: "expires")
        }
    }

    /// Whether it is issued, and so applied for, and valid by a day; what it does not say keeps nobody from using it.
    package func hasBegun(by day: Day) -> DocumentAnswer {
        let next = day.adding(days: 1)
        let (isValid, isIssued) = (validFrom?.isBefore(next), issued?.isBefore(next))
        let isAppliedFor = applied?.isBefore(next)
        if isValid == false || isIssued == false || isAppliedFor == false { return .no }
        if isValid == nil, validFrom != nil || unknowns.contains(.validFrom) { return .unknown(field: "validFrom") }
        if isIssued == nil, issued != nil || unknowns.contains(.issued) { return .unknown(field: "issued") }
        if isAppliedFor == nil, applied != nil || unknowns.contains(.applied) { return .unknown(field: "applied") }
        return .yes
    }

    /// Whether it has entries left, is of a state where one is named, and is valid on the days of a trip; without these days at best unknown,
    /// but for what is valid for ever.
    ///
    /// - Parameter isIssuedThere: whether the state that issued it is the one that is asked for; nil: it is not known.
    package func isHeld(isIssuedThere: Bool?, from first: Day?, until last: Day?) -> DocumentAnswer {
        // Entries that are left out mean that none is used up.
        if isIssuedThere == false || entries == 0 { return .no }
        let beginning = first.map { hasBegun(by: $0) } ?? .yes
        let isForEver = expires == .never && !saysBeginning
        let hasExpired = first.map { expires?.isBefore(last ?? $0) } ?? (isForEver ? false : nil)
        if beginning == .no || hasExpired == true { return .no }
        if isIssuedThere == nil { return .unknown(field: "issuer") }
        if beginning != .yes, expires != nil { return beginning }
        if entries == nil, unknowns.contains(.entries) { return .unknown(field: "entries") }
        return hasExpired == nil ? .unknown(field: "expires") : .yes
    }
}
