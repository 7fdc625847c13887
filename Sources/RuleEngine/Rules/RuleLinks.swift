/// What a rule refers to, by number.
package struct RuleLinks: Sendable, Equatable {
    /// The condition of its file, shared by all rules of the file.
    package let group: Int
    /// The rules that it defeats, sorted.
    package var overrides: [Int] = []
    /// Its sources, in the author's order.
    package var sources: [Int] = []
    /// The source from whose publication on it is known when the rule ends.
    package var endingSource: Int?
    /// Its earlier ids, in full.
    package var formerly: [String] = []

    package init(group: Int) { self.group = group }
}
