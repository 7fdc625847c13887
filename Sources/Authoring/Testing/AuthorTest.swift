import AdvisoryModel

/// One case of a `*.tests.yaml` file, ready to be run.
struct AuthorTest: Sendable {
    /// The name of its file's tests.
    var suite: String
    /// What it is to show.
    var name: String
    /// Where it is written.
    var file: String
    var line: Int
    var request: Request
    var asOf: Day
    /// The languages in which the report is asked for.
    var languages: [String]
    /// Whether drafts take part.
    var includesDrafts: Bool
    var expectation: Expectation
    /// Why it is not run for now.
    var skip: TestSkip?
}

/// What a report must say; what is nil or empty is not looked at.
struct Expectation: Sendable {
    var verdict: Verdict?
    var included: [ExpectedAdvisory] = []
    var excluded: [String] = []
    var reasons: ExpectedList?
    var questions: ExpectedList?
    var problems: ExpectedList?
    /// The level; `.some(nil)`: none.
    var risk: Int??
    /// The day; `.some(nil)`: none.
    var goodUntil: Day??
    var contacts: [ExpectedContacts] = []

    /// Whether nothing is expected, so that the case could not fail.
    var isEmpty: Bool {
        verdict == nil && included.isEmpty && excluded.isEmpty && reasons == nil && questions == nil && problems == nil
            && risk == nil && goodUntil == nil && contacts.isEmpty
    }
}

extension Expectation {
    /// What must be among the advisories, and what the reasons must be: ids of rules, and findings of the engine.
    var rules: [String] {
        let reasons = reasons.map { ($0.exactly ?? []) + $0.include + ($0.first.map { [$0] } ?? []) } ?? []
        return included.map(\.rule) + reasons
    }
}

/// An advisory that must be there, not defeated.
struct ExpectedAdvisory: Sendable {
    var rule: String
    var certainty: Certainty?
    var effect: Effect?
    var level: Int?
    var isStale: Bool?
    var isLapsed: Bool?
    var isContested: Bool?
    /// The attributes that would settle it, in any order.
    var missing: [String]?
    /// Details by key, as text.
    var details: [(key: String, value: String)] = []
}

/// What a list must hold.
struct ExpectedList: Sendable {
    /// All of it; in this order where the list has one.
    var exactly: [String]?
    var include: [String] = []
    var exclude: [String] = []
    var first: String?
}

/// The contacts of one side.
struct ExpectedContacts: Sendable {
    var country: String
    /// Numbers, addresses or pages that must be among them; nil: none may be known.
    var ways: [String]?
}
