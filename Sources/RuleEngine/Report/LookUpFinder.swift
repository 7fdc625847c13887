import AdvisoryModel
import CEL
import OnceMadeParts
import RulebookFacts

/// Finds the facts and groups whose age keeps the answer open: a rule stands in the way because only old news says that it does not apply, or one does not let
/// through because only old news says that it does.
struct LookUpFinder {
    let applying: [ResolvedRule]
    let facts: CrossingFacts
    /// The groups of which old news tells.
    let groups: [FactLookUp]
    let unopenedStates: [String]
    let unadmittedStates: [String]

    /// What hangs on a fact, the most telling first.
    private enum Use: Int, CaseIterable {
        case lettingThrough, blocking, other
    }

    /// First those by which a state would let the traveler through, then those of what may block; by name.
    func lookUps() -> [FactLookUp] {
        if facts.lookUps.isEmpty, groups.isEmpty { return [] }
        var uses = [Use?](repeating: nil, count: facts.lookUps.count + groups.count)
        let mayLetThrough = !unopenedStates.isEmpty || !unadmittedStates.isEmpty
        for index in applying.indices {
            applying.read(index) { resolved in
                if resolved.missing.isEmpty, resolved.judgement.doubt == nil, resolved.judgement.defeatedBy == nil {
                    return
                }
                noteWaiting(resolved, in: &uses)
                if mayLetThrough { noteLettingThrough(resolved, in: &uses) }
            }
        }
        // Facts and groups stand by their names, and the names of facts come first.
        var found: [FactLookUp] = []
        for use in Use.allCases {
            for place in uses.indices where uses[place] == use {
                if let lookUp = lookUp(place) { found.append(lookUp) }
            }
        }
        return found
    }

    private func lookUp(_ place: Int) -> FactLookUp? {
        place < facts.lookUps.count ? facts.lookUps[place] : groups[place - facts.lookUps.count]
    }

    /// The place of an attribute: facts come before groups.
    private func place(of attribute: String) -> Int? {
        // Names of facts, groups and what requests give begin with different letters.
        switch attribute.utf8.first {
        case UInt8(ascii: "t"): nil
        case UInt8(ascii: "g"): groups.firstIndex { $0.fact == attribute }.map { facts.lookUps.count + $0 }
        default: facts.oldPlaces[attribute]
        }
    }

    private func note(_ attributes: [String], _ use: Use, in uses: inout [Use?]) {
        for attribute in attributes {
            guard let place = place(of: attribute) else { continue }
            if let known = uses[place], known.rawValue <= use.rawValue { continue }
            uses[place] = use
        }
    }

    /// The attributes that a rule waits for while it stands in the way.
    private func noteWaiting(_ resolved: ResolvedRule, in uses: inout [Use?]) {
        let isInTheWay = resolved.effect == .blocks || resolved.effect == .requires && !resolved.isMet
        guard isInTheWay, resolved.counts else { return }
        let use = resolved.effect == .blocks ? Use.blocking : .other
        note(resolved.missing, use, in: &uses)
        // What the defeat of a rule that counts all the same would have to rest on.
        guard let defeater = resolved.judgement.defeatedBy else { return }
        if let other = applying.first(where: { $0.judgement.rule == defeater }) {
            note(other.judgement.aged, use, in: &uses)
        }
    }

    /// The attributes without which a rule does not let through.
    private func noteLettingThrough(_ resolved: ResolvedRule, in uses: inout [Use?]) {
        guard resolved.judgement.defeatedBy == nil,
            resolved.resolution.opens.contains(where: unopenedStates.contains)
                || resolved.resolution.admits.contains(where: unadmittedStates.contains)
        else { return }
        note(resolved.missing, .lettingThrough, in: &uses)
        note(resolved.judgement.aged, .lettingThrough, in: &uses)
    }
}
