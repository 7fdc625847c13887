public import AdvisoryModel
public import CEL
public import ReportLanguages

/// A kind of rule, plugged in: what keys such a rule has, how they are read and checked, what its applying rules amount to, and how reports
/// word that.
///
/// ```swift
/// enum TollsFamily: RuleFamily {
///     static let name = "toll"
///     static let fields = [FamilyField("amount", "what is to be paid", example: "12.50 EUR")]
///     static let words = ["en": FamilyWords(labels: ["amount": "To pay"]), "fr": FamilyWords(labels: ["amount": "À payer"])]
///
///     static func decode(_ item: inout RuleItem) -> Money? {
///         item.fields.required("amount", hint: "write what is to be paid, such as `12.50 EUR`").flatMap { item.fields.money(of: $0) }
///     }
///
///     static func resolve(_ rules: AppliedRules<Money>, in context: CheckContext) -> [Resolution] {
///         rules.map { Resolution(.informs, details: [.init("amount", .string($0.payload.description))]) }
///     }
/// }
/// ```
public protocol RuleFamily: Sendable {
    /// What a rule of the family says, decoded and checked.
    associatedtype Payload: Sendable

    /// The name by which rules files choose the family.
    static var name: String { get }
    /// The keys that a rule of the family may have beyond those of every rule.
    static var fields: [FamilyField] { get }
    /// What `{{ … }}` in its titles and texts may read beyond the attributes: `permit.applyBy`.
    static var templateVariables: [TemplateVariable] { get }
    /// Closed lists of values, by full name, which a rulebook's vocabulary may extend: `contacts.service`. None unless the family has some.
    static var lists: [String: [String]] { get }
    /// Words of its open lists that are usual before any rule has used them, by list, so that a slip is told from a new word.
    static var usualWords: [String: [String]] { get }

    /// What it says in reports, by language (BCP 47); a language that is not here reads English. Without words, details are shown by their keys.
    static var words: [String: FamilyWords] { get }
    /// Whether its rules name contacts: these advisories are shown with whom to call, not among what is good to know.
    static var givesContacts: Bool { get }

    /// Reads and checks the family's keys of one rule. What is wrong goes into the item; nil where it says what.
    ///
    /// A nil without an error is an error of its own: no rule is ever dropped without a word.
    static func decode(_ item: inout RuleItem) -> Payload?
    /// What the applying rules amount to: one resolution for each, in the same order.
    ///
    /// Defeated rules are among them, so that the report can show them; they must not influence the others.
    static func resolve(_ rules: AppliedRules<Payload>, in context: CheckContext) -> [Resolution]
    /// What a report says of the details of an advisory, below its title and text: one line for each detail, unless the family has others.
    static func lines(_ details: DetailWriter) -> [ReportLine]
}

extension RuleFamily {
    /// No variables.
    public static var templateVariables: [TemplateVariable] { [] }
    /// No lists.
    public static var lists: [String: [String]] { [:] }
    /// No words.
    public static var usualWords: [String: [String]] { [:] }
    /// No words.
    public static var words: [String: FamilyWords] { [:] }
    /// It names none.
    public static var givesContacts: Bool { false }
    /// One line for each detail.
    public static func lines(_ details: DetailWriter) -> [ReportLine] { details.lines() }
}

/// A key of a family's rules.
public struct FamilyField: Hashable, Sendable {
    /// The key.
    public var name: String
    /// What it says, in a line.
    public var summary: String
    /// A value as an author would write it.
    public var example: String
    /// Whether it is a list whose order means nothing, so that two orders are the same rule.
    public var isSet: Bool

    /// Creates a key.
    public init(_ name: String, _ summary: String, example: String, isSet: Bool = false) {
        self.name = name
        self.summary = summary
        self.example = example
        self.isSet = isSet
    }
}

/// Something that a family gives to `{{ … }}` in the texts of its rules.
public struct TemplateVariable: Sendable {
    /// The full name: `permit.applyBy`.
    public var name: String
    /// Its type.
    public var type: CELType

    /// Creates a variable.
    public init(_ name: String, _ type: CELType) {
        self.name = name
        self.type = type
    }
}

/// A rule that applies, or may apply, to a request.
public struct AppliedRule<Payload: Sendable>: Sendable {
    /// The full id.
    public var id: String
    /// What it says.
    public var payload: Payload
    /// Whether it applies or may apply.
    public var certainty: Certainty
    /// Whether its evidence is stale or its review overdue.
    public var isStale: Bool
    /// Whether it has passed its end and may have been prolonged.
    public var isLapsed: Bool
    /// Whether another rule defeats it.
    public var isDefeated: Bool
    /// The state that speaks.
    public var authority: String?
    /// Whether its title or text holds expressions; if not, nobody reads the resolution's `variables`.
    public var hasExpressions: Bool

    /// Whether it applies beyond doubt: certain, fresh, in force and undefeated.
    public var isFirm: Bool { certainty == .certain && !isStale && !isLapsed && !isDefeated }

    @usableFromInline
    init(
        id: String, payload: Payload, certainty: Certainty, isStale: Bool, isLapsed: Bool, isDefeated: Bool,
        authority: String?, hasExpressions: Bool
    ) {
        self.id = id
        self.payload = payload
        self.certainty = certainty
        self.isStale = isStale
        self.isLapsed = isLapsed
        self.isDefeated = isDefeated
        self.authority = authority
        self.hasExpressions = hasExpressions
    }
}

/// Why what is required may not be had in time.
public enum Lateness: Hashable, Sendable {
    /// The last day to apply has passed.
    case passed(Day)
    /// The last day to apply cannot be told, because the day of the trip is not known.
    case untold
}

/// What one applying rule amounts to.
public struct Resolution: Sendable {
    /// What it does to the trip.
    public var effect: Effect
    /// `possible` weakens the rule's own certainty; nothing strengthens it.
    public var certainty: Certainty
    /// Of a requirement: whether it is met for certain.
    public var isMet: Bool
    /// The states for which it opens the way.
    public var opens: [String]
    /// The states that it says let the traveler in, once what it requires is met.
    public var admits: [String]
    /// Whether it is, or may be, too late to apply for what it requires; nil: it is not, or nothing has to be applied for.
    public var lateness: Lateness?
    /// The danger, 1 to 4.
    public var level: Int?
    /// What the report's `details` hold.
    public var details: [JSONValue.Member]
    /// Attributes that would settle it, beyond those of its conditions.
    public var missing: [String]
    /// Whether it has passed an end of its own.
    public var isLapsed: Bool
    /// Whom to call.
    public var contacts: [RankedContact]
    /// The last days before something of it changes by itself.
    public var changes: [Day]
    /// The values of the family's template variables.
    public var variables: [String: Value]
    /// What went wrong.
    public var problems: [Problem]

    /// Creates a resolution.
    public init(
        _ effect: Effect, certainty: Certainty = .certain, isMet: Bool = false, opens: [String] = [],
        admits: [String] = [], lateness: Lateness? = nil, level: Int? = nil,
        details: [JSONValue.Member] = [], missing: [String] = [], isLapsed: Bool = false,
        contacts: [RankedContact] = [],
        changes: [Day] = [], variables: [String: Value] = [:], problems: [Problem] = []
    ) {
        self.effect = effect
        self.certainty = certainty
        self.isMet = isMet
        self.opens = opens
        self.admits = admits
        self.lateness = lateness
        self.level = level
        self.details = details
        self.missing = missing
        self.isLapsed = isLapsed
        self.contacts = contacts
        self.changes = changes
        self.variables = variables
        self.problems = problems
    }
}
