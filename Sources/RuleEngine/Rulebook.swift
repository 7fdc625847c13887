public import AdvisoryModel
import CEL

/// Rules, crossings and sources, compiled and immutable: what requests are checked against.
///
/// ```swift
/// let result = Rulebook.load(paths: ["Rules"], families: .standard)
/// let report = result.rulebook?.check(request, asOf: day)
/// ```
///
/// A class, because it is shared by every request and thread that uses it, and a reference is cheap to pass on.
public final class Rulebook: Sendable {
    /// Everything that conditions may read.
    public let vocabulary: Vocabulary
    /// The crossings, by id.
    public let crossings: [Crossing]
    /// The sources, by id.
    public let sources: [Source]
    /// What names this rulebook in reports.
    public let reference: RulebookReference
    /// The names of the families that it was compiled with.
    public var familyNames: [String] { families.map(\.name) }
    /// The full ids of its rules, sorted.
    public let ruleIDs: [String]

    /// The days of the sources, in their order.
    let sourceDays: [SourceDays]
    let environment: Environment
    let families: [AnyFamily]
    let templateEnvironments: [Environment]
    /// For each family its variables with their slots, and what they are where it gives none.
    let templateSlots: [[(name: String, slot: Int, unknown: Value)]]
    let groups: [Condition]
    let rules: [CompiledRule]
    /// Of rules that take part in overrides, defeaters have lower ranks than what they defeat.
    let overrideRanks: [Int: Int]
    let index: RuleIndex
    /// For each crossing its facts, by slot.
    let facts: [[CompiledFact]]
    let factTable: FactTable
    let editions: Editions
    let binder: RequestBinder
    let requestShape: RequestShape
    let travelerSlot: Int
    /// Sorted names and aliases to positions of crossings.
    let crossingPositions: [String: Int]

    init(
        vocabulary: Vocabulary,
        crossings: [Crossing],
        sources: [Source],
        reference: RulebookReference,
        ruleIDs: [String],
        sourceDays: [SourceDays],
        environment: Environment,
        families: [AnyFamily],
        templateEnvironments: [Environment],
        groups: [Condition],
        rules: [CompiledRule],
        overrideRanks: [Int: Int],
        index: RuleIndex,
        facts: [[CompiledFact]],
        factTable: FactTable,
        editions: Editions,
        binder: RequestBinder,
        travelerSlot: Int,
        crossingPositions: [String: Int]
    ) {
        self.vocabulary = vocabulary
        self.crossings = crossings
        self.sources = sources
        self.reference = reference
        self.ruleIDs = ruleIDs
        self.sourceDays = sourceDays
        self.environment = environment
        self.families = families
        self.templateEnvironments = templateEnvironments
        templateSlots = zip(families, templateEnvironments).map { family, environment in
            family.templateVariables.compactMap { variable in
                environment.slot(of: variable.name).map { (variable.name, $0, .unknown(UnknownSet(variable.name))) }
            }
        }
        self.groups = groups
        self.rules = rules
        self.overrideRanks = overrideRanks
        self.index = index
        self.facts = facts
        self.factTable = factTable
        self.editions = editions
        self.binder = binder
        requestShape = RequestShape(vocabulary)
        self.travelerSlot = travelerSlot
        self.crossingPositions = crossingPositions
    }

    /// The crossing of that id; nil if there is none.
    public func crossing(_ id: String) -> Crossing? {
        crossingPositions[id].map { crossings[$0] }
    }

    /// The titles of rules by id, for tools that list them.
    public func title(ofRule id: String, languages: [String] = []) -> String? {
        rules.first { $0.id == id }.flatMap { $0.title.languages.text(for: languages)?.text }
    }

    /// What the claims of a crossing amount to on a day, as known on another: for each fact, by name, its value and every claim in force.
    public func facts(of crossing: String, on date: Day?, asOf: Day) -> [FactSummary] {
        guard let position = crossingPositions[crossing] else { return [] }
        return facts[position].map { fact in
            let resolved = FactResolver.resolve(fact, on: date, asOf: asOf)
            return FactSummary(
                fact: fact.name, value: resolved.value.isUnknown ? nil : resolved.claims.first?.claim.value,
                isStale: resolved.isStale, isContested: resolved.isContested,
                claims: resolved.claims.map { $0.contested(asOf: asOf) })
        }.sorted { $0.fact < $1.fact }
    }
}

/// What the claims of one fact amount to.
public struct FactSummary: Hashable, Sendable {
    /// The fact's name.
    public var fact: String
    /// The value that wins; nil: not known.
    public var value: JSONValue?
    /// Whether all that supports it is stale.
    public var isStale: Bool
    /// Whether claims disagree.
    public var isContested: Bool
    /// The claims in force, winners first.
    public var claims: [ContestedClaim]
}
