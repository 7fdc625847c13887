package import YAMLTree

/// A test case for a rule that is begun: it says which rule must apply, and its author when.
package struct BegunCase: Hashable, Sendable {
    /// The full id of the rule.
    package let rule: String
    /// The path of the file of tests.
    package let file: String
    /// Whether there is no such file yet; then the edits are of an empty one.
    package let isNewFile: Bool
    /// What is written.
    package let edits: [TextEdit]
}
