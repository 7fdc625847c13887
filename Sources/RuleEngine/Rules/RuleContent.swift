package import AdvisoryModel
package import CEL
package import JSON
package import RuleLanguage
package import RuleLookup

/// What a rule says by itself.
@usableFromInline
package struct RuleContent: Sendable {
    package var id: String
    package var family: FamilyNumber
    @usableFromInline package var payload: any AnyObject & Sendable
    package var condition: Condition
    package var valid: MomentRange
    /// The last moment at which it is in force from the publication of a source on; which one that is says `RuleLinks`.
    package var lastMoment: Moment?
    package var isUncertainAfterwards: Bool
    package var authority: String?
    /// The side whose clock and calendar it follows, where it says so.
    package var zone: String?
    package var review: Day?
    package var title: LocalizedTemplate
    package var text: LocalizedTemplate?
    package var isDraft: Bool
    /// Whether of several nationalities only that of the passport traveled on counts in its conditions.
    package var readsPassportNationality: Bool
    /// The slots of crossing facts that its conditions read, sorted.
    package var facts: [Slot]
    /// The ids of the groups of countries that its conditions read, sorted.
    package var countryGroups: [String]
    package var at: String
    /// Notes of its author's own, in their order.
    package var notes: [JSONValue.Member] = []
    /// The digest of its canonical form.
    package var digest: SHA256.Digest

    package init(
        id: String, family: FamilyNumber, payload: any AnyObject & Sendable, condition: Condition, valid: MomentRange,
        lastMoment: Moment? = nil, isUncertainAfterwards: Bool, authority: String?, zone: String? = nil, review: Day?,
        title: LocalizedTemplate, text: LocalizedTemplate?, isDraft: Bool, readsPassportNationality: Bool,
        facts: [Slot], countryGroups: [String] = [], at: String, digest: SHA256.Digest
    ) {
        self.id = id
        self.family = family
        self.payload = payload
        self.condition = condition
        self.valid = valid
        self.lastMoment = lastMoment
        self.isUncertainAfterwards = isUncertainAfterwards
        self.authority = authority
        self.zone = zone
        self.review = review
        self.title = title
        self.text = text
        self.isDraft = isDraft
        self.readsPassportNationality = readsPassportNationality
        self.facts = facts
        self.countryGroups = countryGroups
        self.at = at
        self.digest = digest
    }
}
