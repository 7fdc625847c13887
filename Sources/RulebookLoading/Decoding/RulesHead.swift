import RuleEngine
import RuleLookup
import YAMLTree

/// What a `rules` file says of all its rules.
struct RulesHead: Sendable {
    var path: String
    var prefix: String
    var family: FamilyNumber
    var when: Node?
}
