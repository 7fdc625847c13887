public import AdvisoryModel
import CEL
public import ReportLanguages
public import RuleLanguage
public import SourceDiagnostics

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
    /// Words of its open lists that are usual before any rule has used them, by list, so that a slip is told from a new word. A list that bears
    /// the name of an attribute, `traveler.documents.type`, is told from the words in conditions, too.
    static var usualWords: [String: [String]] { get }

    /// What it says in reports, by language (BCP 47); a language that is not here reads English. Without words, details are shown by their keys.
    static var words: [String: FamilyWords] { get }
    /// What it finds wrong with its rules beyond what is wrong with any key and value: codes of its own.
    static var diagnosticCodes: [DiagnosticCode] { get }
    /// Whether its rules only warn and inform, so that none of them moves the verdict: where only that is wanted, they are not asked. What such a
    /// family says of the verdict all the same does not count, and is a problem of the report.
    static var onlyAdvises: Bool { get }
    /// Whether a rule that another one defeats gets the same resolution as if it were undefeated. Rules that only old news keeps away are then
    /// resolved together with the others, which takes half the time.
    static var resolvesDefeatedInFull: Bool { get }
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
    /// What a rule says to everybody on every day, whatever else applies, also where it only may apply, or rests on what has grown old: the same as
    /// `resolve` does. Such a rule is resolved once, not for each request, and `resolve` does not see it. Nil where it depends on anything, or
    /// others on it, as they do unless the family knows better.
    ///
    /// - Parameters:
    ///   - payload: what the rule says.
    ///   - languages: those of the report, best first, as far as texts of rules or `languages(_:)` name them.
    static func steady(_ payload: Payload, languages: [String]) -> Resolution?
    /// The languages (BCP 47) of the texts among which `steady` chooses. None, unless it does.
    static func languages(_ payload: Payload) -> [String]
    /// The days of the trip on which a rule begins to say something else, beside those on which it comes into force and ends. None, unless the family
    /// has something of the kind.
    static func turns(_ payload: Payload) -> [Day]
    /// Whether those are the only days on which what a rule says may change; any day, unless the family knows better.
    static func pace(_ payload: Payload) -> RulePace
    /// What a report says of the details of an advisory, below its title and text: one line for each detail, unless the family has others.
    static func lines(_ details: DetailWriter) -> [ReportLine]
    /// What of that even the shortest page says: what to do by when. Nothing, unless the family has something of the kind.
    static func brief(_ details: DetailWriter) -> [ReportLine]
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
    /// None.
    public static var diagnosticCodes: [DiagnosticCode] { [] }
    /// Its rules may block, open, require and admit.
    public static var onlyAdvises: Bool { false }
    /// What it makes of defeated rules may be less.
    public static var resolvesDefeatedInFull: Bool { false }
    /// It names none.
    public static var givesContacts: Bool { false }
    /// Nothing.
    public static func steady(_ payload: Payload, languages: [String]) -> Resolution? { nil }
    /// None.
    public static func languages(_ payload: Payload) -> [String] { [] }
    /// None.
    public static func turns(_ payload: Payload) -> [Day] { [] }
    /// Any day.
    public static func pace(_ payload: Payload) -> RulePace { .anyDay }
    /// One line for each detail.
    public static func lines(_ details: DetailWriter) -> [ReportLine] { details.lines() }
    /// Nothing.
    public static func brief(_ details: DetailWriter) -> [ReportLine] { [] }
}
