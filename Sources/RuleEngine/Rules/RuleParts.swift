package import AdvisoryModel
package import RuleLanguage

/// A rule while it is read and linked.
package struct RuleParts: Sendable {
    package var id: String
    package var family: Int
    package var payload: any AnyObject & Sendable
    /// The position of its file's condition, shared by all rules of the file.
    package var group: Int
    package var condition: Condition
    package var valid: DayRange
    package var isUncertainAfterwards: Bool
    /// Positions of the rules that it defeats, sorted.
    package var overrides: [Int]
    package var authority: String?
    /// Positions of its sources, in the author's order.
    package var sources: [Int]
    package var review: Day?
    package var title: LocalizedTemplate
    package var text: LocalizedTemplate?
    package var formerly: [String]
    package var isDraft: Bool
    /// Whether of several nationalities only that of the passport traveled on counts in its conditions.
    package var readsPassportNationality: Bool
    /// The slots of crossing facts that its conditions read, sorted.
    package var facts: [Int]
    package var at: String
    /// The digest of its canonical form.
    package var digest: SHA256.Digest

    package init(
        id: String, family: Int, payload: any AnyObject & Sendable, group: Int, condition: Condition, valid: DayRange,
        isUncertainAfterwards: Bool, overrides: [Int], authority: String?, sources: [Int], review: Day?,
        title: LocalizedTemplate, text: LocalizedTemplate?, formerly: [String], isDraft: Bool,
        readsPassportNationality: Bool, facts: [Int], at: String, digest: SHA256.Digest
    ) {
        self.id = id
        self.family = family
        self.payload = payload
        self.group = group
        self.condition = condition
        self.valid = valid
        self.isUncertainAfterwards = isUncertainAfterwards
        self.overrides = overrides
        self.authority = authority
        self.sources = sources
        self.review = review
        self.title = title
        self.text = text
        self.formerly = formerly
        self.isDraft = isDraft
        self.readsPassportNationality = readsPassportNationality
        self.facts = facts
        self.at = at
        self.digest = digest
    }
}
