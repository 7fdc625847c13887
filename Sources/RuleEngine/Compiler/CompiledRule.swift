import AdvisoryModel
import YAMLTree

/// A rule, ready to be judged.
struct CompiledRule: Sendable {
    var id: String
    var family: Int
    var payload: any Sendable
    /// The position of its file's condition, shared by all rules of the file.
    var group: Int
    var condition: Condition
    var valid: DayRange
    var isUncertainAfterwards: Bool
    /// Positions of the rules that it defeats, sorted.
    var overrides: [Int]
    var authority: String?
    /// Positions of its sources, in the author's order.
    var sources: [Int]
    var review: Day?
    var title: LocalizedTemplate
    var text: LocalizedTemplate?
    var formerly: [String]
    var isDraft: Bool
    /// The slots of crossing facts that its conditions read, sorted.
    var facts: [Int]
    var at: String
    /// What the digest is taken over.
    var canonical: String
}
