import RuleLookup

/// Families whose rules are judged together, because they override one another.
///
/// Where only the verdict is wanted, a rule that blocks settles it, so that the families of later stages need not be asked.
struct JudgingStage: Sendable {
    /// By family, whether it is one of them; nil: all are.
    let families: NumberedList<FamilyNumber, Bool>?
    /// Whether one of its rules may admit or spare nationals.
    let mayReadNationality: Bool
    /// Whether its rules move the verdict.
    let movesVerdict: Bool

    /// All families.
    static let whole = JudgingStage(families: nil, mayReadNationality: true, movesVerdict: true)

    func contains(_ family: FamilyNumber) -> Bool { families.map { $0[family] } ?? true }

    /// The stages of a rulebook, in the order of its families.
    static func stages(of rulebook: Rulebook) -> [JudgingStage] {
        var stages = rulebook.families.indices.map { Set([$0]) }
        for number in rulebook.overrideRanks.keys {
            let rule = rulebook.store[number]
            for target in rule.overrides {
                join(rule.content.family, rulebook.store[target].content.family, in: &stages)
            }
        }
        let national = familiesWithNationals(of: rulebook)
        return stages.map { families in
            JudgingStage(
                families: NumberedList(rulebook.families.indices.map { families.contains($0) }),
                mayReadNationality: national.map { !$0.isDisjoint(with: families) } ?? true,
                movesVerdict: families.contains { !rulebook.families[$0].onlyAdvises })
        }
    }

    private static func join(_ a: FamilyNumber, _ b: FamilyNumber, in stages: inout [Set<FamilyNumber>]) {
        guard a != b, let first = stages.firstIndex(where: { $0.contains(a) || $0.contains(b) }),
            let last = stages.lastIndex(where: { $0.contains(a) || $0.contains(b) }), first < last
        else { return }
        stages[first].formUnion(stages.remove(at: last))
    }

    /// The families of rules that admit or spare nationals; nil where the rules are still in a bundle: they are not all read for this.
    private static func familiesWithNationals(of rulebook: Rulebook) -> Set<FamilyNumber>? {
        guard rulebook.store.isWhole else { return nil }
        return rulebook.store.numbers.reduce(into: []) { families, number in
            let rule = rulebook.store[number]
            if rule.content.readsPassportNationality { families.insert(rule.content.family) }
        }
    }
}

/// The stages of a rulebook; a class, so that they are made once.
final class JudgingStages: Sendable {
    let all: [JudgingStage]
    /// Those whose rules move the verdict.
    let moving: [JudgingStage]

    init(_ rulebook: Rulebook) {
        all = JudgingStage.stages(of: rulebook)
        moving = all.filter(\.movesVerdict)
    }
}
