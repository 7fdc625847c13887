import AdvisoryModel
import CEL
import JSON
import RuleEngine
import RuleLanguage
import RulebookLoading
import YAMLTree

/// Who rests on each source: rules that name it, claims of crossings, groups of countries.
struct SourceUses {
    /// A claim by the number of its crossing.
    struct Use {
        let crossing: Int
        let fact: String
        let value: JSONValue
    }

    /// By source the numbers of the rules that name it.
    private(set) var rules: [String: [Int]] = [:]
    /// By source its claims that still count.
    private(set) var claims: [String: [Use]] = [:]
    /// By fact the numbers of the rules whose conditions read it.
    private(set) var readers: [String: [Int]] = [:]
    /// By source the numbers of the rules that read a group some of whose members it tells.
    private(set) var groups: [String: [Int]] = [:]

    init(_ draft: RulebookDraft, _ entries: [DueRules.Entry]) {
        var groupSources: [String: Set<String>] = [:]
        for (id, group) in draft.vocabulary.groups {
            groupSources[id] = Set(group.memberships.map(\.source))
        }
        let attributes = draft.vocabulary.attributes
        for (number, entry) in entries.enumerated() {
            for id in Set(entry.sources + entry.declaration.furtherSources) { rules[id, default: []].append(number) }
            for slot in entry.declaration.rule.facts where attributes.indices.contains(slot.index) {
                let name = attributes[slot.index].name
                if name.hasPrefix("crossing.") { readers[String(name.dropFirst(9)), default: []].append(number) }
            }
            let told = entry.declaration.rule.countryGroups.reduce(into: Set<String>()) {
                $0.formUnion(groupSources[$1] ?? [])
            }
            for id in told { groups[id, default: []].append(number) }
        }
        for (number, crossing) in draft.crossings.enumerated() {
            for claim in crossing.claims where claim.withdrawn == nil {
                claims[claim.source, default: []].append(Use(crossing: number, fact: claim.fact, value: claim.value))
            }
        }
    }
}
