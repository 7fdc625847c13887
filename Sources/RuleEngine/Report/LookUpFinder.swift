import AdvisoryModel
import CEL
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
    private enum Use: Int {
        case lettingThrough, blocking, other
    }

    /// First those by which a state would let the traveler through, then those of what may block; by name.
    func lookUps() -> [FactLookUp] {
        if facts.oldFacts.isEmpty, groups.isEmpty { return [] }
        var uses = [Use?](repeating: nil, count: facts.oldFacts.count + groups.count)
        let mayLetThrough = !unopenedStates.isEmpty || !unadmittedStates.isEmpty
        for resolved in applying {
            if resolved.missing.isEmpty, resolved.judgement.doubt == nil, resolved.judgement.defeatedBy == nil {
                continue
            }
            note(waiting(resolved), resolved.effect == .blocks ? .blocking : .other, in: &uses)
            if mayLetThrough { note(lettingThrough(resolved), .lettingThrough, in: &uses) }
        }
        var found: [(use: Int, lookUp: FactLookUp)] = []
        for place in uses.indices {
            if let use = uses[place], let lookUp = lookUp(place) { found.append((use.rawValue, lookUp)) }
        }
        return found.sorted { ($0.use, $0.lookUp.fact) < ($1.use, $1.lookUp.fact) }.map(\.lookUp)
    }

    private func lookUp(_ place: Int) -> FactLookUp? {
        place < facts.oldFacts.count ? facts.oldFacts[place].lookUp : groups[place - facts.oldFacts.count]
    }

    /// The place of an attribute: facts come before groups.
    private func place(of attribute: String) -> Int? {
        // Names of facts and groups begin with different letters.
        attribute.utf8.first != UInt8(ascii: "g")
            ? facts.oldPlaces[attribute]
            : groups.firstIndex { $0.fact == attribute }.map { facts.oldFacts.count + $0 }
    }

    private func note(_ attributes: [String], _ use: Use, in uses: inout [Use?]) {
        for attribute in attributes {
            guard let place = place(of: attribute) else { continue }
            if let known = uses[place], known.rawValue <= use.rawValue { continue }
            uses[place] = use
        }
    }

    /// The attributes that a rule waits for while it stands in the way.
    private func waiting(_ resolved: ResolvedRule) -> [String] {
        let isInTheWay =
            resolved.resolution.effect == .blocks
            || resolved.resolution.effect == .requires && !resolved.resolution.isMet
        guard isInTheWay, resolved.counts else { return [] }
        guard let defeater = resolved.judgement.defeatedBy else { return resolved.missing }
        // What the defeat of a rule that counts all the same would have to rest on.
        return resolved.missing + (applying.first { $0.judgement.rule == defeater }?.judgement.aged ?? [])
    }

    /// The attributes without which a rule does not let through.
    private func lettingThrough(_ resolved: ResolvedRule) -> [String] {
        guard resolved.judgement.defeatedBy == nil,
            resolved.resolution.opens.contains(where: unopenedStates.contains)
                || resolved.resolution.admits.contains(where: unadmittedStates.contains)
        else { return [] }
        return resolved.missing + resolved.judgement.aged
    }
}
