package import RuleLookup

/// What a rule refers to, by number.
package struct RuleLinks: Sendable, Equatable {
    /// The condition of its file, shared by all rules of the file.
    package let group: GroupNumber
    /// The rules that it defeats, sorted.
    package var overrides: [RuleNumber] = []
    /// Its sources, in the author's order.
    package var sources: [SourceNumber] = []
    /// The source from whose publication on it is known when the rule ends.
    package var endingSource: SourceNumber?
    /// Its earlier ids, in full.
    package var formerly: [String] = []

    package init(group: GroupNumber) { self.group = group }
}
