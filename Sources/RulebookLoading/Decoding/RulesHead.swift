import YAMLTree

/// What a `rules` file says of all its rules.
struct RulesHead: Sendable {
    var path: String
    var prefix: String
    /// The place of the family among those of the rulebook.
    var family: Int
    var when: Node?
}
