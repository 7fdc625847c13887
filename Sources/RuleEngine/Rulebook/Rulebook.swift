import OnceMadeParts
public import AdvisoryModel
package import CEL
public import ReportLanguages
package import RequestBinding
public import RuleLanguage
package import RuleLookup
package import RulebookFacts
import SourceDiagnostics
import TripClocks

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
    public var vocabulary: Vocabulary {
        @inline(__always) _read { yield base.vocabulary }
    }
    /// The crossings, by id.
    public var crossings: [Crossing] {
        @inline(__always) _read { yield base.crossings }
    }
    /// The sources, by id.
    public var sources: [Source] { base.sources }
    /// Names of what its rules call by ids, and fixed words of reports in further languages: what pages of reports are written with.
    public var words: ReportWords { base.words }
    /// What names this rulebook in reports.
    public let reference: RulebookReference
    /// The names of the families that it was compiled with.
    public var familyNames: [String] { base.families.filter { !$0.isStandIn }.map(\.name) }
    /// How many rules it has.
    public var ruleCount: Int { store.count }
    /// The full ids of its rules, sorted; made anew each time.
    public var ruleIDs: [String] { store.numbers.map { store.id(of: $0) } }
    /// The same with where they are written, path, line, column; rows of one table share a place. Of a bundle all rules are read for it.
    package var rulePlaces: [(id: String, at: String)] {
        store.numbers.map { number in
            let content = store[number].content
            // Where a row of a file has a condition of its own, that is where its rule is written.
            let isOfFile = content.at.contains(".csv:")
            return (store.id(of: number), (isOfFile ? content.condition.terms.last?.at : nil) ?? content.at)
        }
    }

    package let base: RulebookBase
    /// What families may ask of it.
    let terms: RulebookTerms
    /// By family, whether its rules only advise.
    let advising: NumberedList<FamilyNumber, Bool>
    /// The days of the sources, in their order.
    package let sourceDays: NumberedList<SourceNumber, SourceDays>
    /// For each family its variables with their slots, and what they are where it gives none.
    let templateSlots: NumberedList<FamilyNumber, [TemplateSlot]>
    /// The conditions of files, which their rules share.
    package let groups: NumberedList<GroupNumber, Condition>
    package let store: RuleStore
    /// Of rules that take part in overrides, defeaters have lower ranks than what they defeat.
    package let overrideRanks: [RuleNumber: Int]
    package let index: RuleIndex
    /// The days on which any of a few rules may begin to say something else.
    let turns = OnceMade<TurningRules>()
    /// The same by crossing.
    let crossingTurns: OnceMadeCache<TurningRules>
    package let factTable: FactTable
    package let groupTable: GroupTable
    /// The slot of all groups of countries.
    let groupSlot: Slot?
    /// The slot of the crossing's id.
    let crossingSlot: Slot?
    package let editions: Editions
    let inputShapes = InputShapes()
    /// By crossing.
    let newsRules: OnceMadeCache<NewsRules>
    let binder: RequestBinder
    package let requestShape: RequestShape
    let openWords: OpenWords
    /// What requests give, by the names under which it is missing.
    let given: GivenAttributes
    /// All words that it has for open lists; made when a request has one that no condition names.
    let ruleWords = OnceMade<RuleWords>()
    private let stages = OnceMade<JudgingStages>()
    /// In which order families are judged where only the verdict is wanted.
    var judgingStages: JudgingStages { stages.get { JudgingStages(self) } }
    /// The numbers of crossings by id.
    package let crossingNumbers: [String: CrossingNumber]

    package init(
        _ base: RulebookBase, reference: RulebookReference, groups: NumberedList<GroupNumber, Condition>,
        rules: RuleStore,
        overrideRanks: [RuleNumber: Int], index: RuleIndex, languages: Set<String>
    ) {
        self.base = base
        terms = RulebookTerms(base.crossings, base.vocabulary, base.sources)
        self.reference = reference
        self.groups = groups
        store = rules
        self.overrideRanks = overrideRanks
        self.index = index
        advising = NumberedList(base.families.map(\.onlyAdvises))
        sourceDays = NumberedList(base.sources.map { SourceDays($0) })
        templateSlots = NumberedList(
            zip(base.families, base.templateEnvironments).map { family, environment in
                family.templateVariables.compactMap { variable in
                    environment.slot(of: variable.name).map { (variable.name, $0, .unknown(UnknownSet(variable.name))) }
                }
            })
        groupTable = GroupTable(Array(base.vocabulary.groups.values), sources: base.sources)
        groupSlot = base.language.environment.slot(of: "groups")
        crossingSlot = base.language.environment.slot(of: "trip.crossing")
        binder = RequestBinder(base.vocabulary, base.language.environment)
        factTable = FactTable(
            base.facts,
            FactWeigher(
                missing: base.factSlots, attributes: base.vocabulary.attributes.count, unknown: binder.unknown,
                sources: base.sources))
        editions = Editions(languages: languages, rules: rules.count)
        requestShape = RequestShape(base.vocabulary)
        openWords = OpenWords(base.vocabulary, named: base.namedWords)
        given = GivenAttributes(base.vocabulary)
        var numbers: [String: CrossingNumber] = [:]
        (newsRules, crossingTurns) = (
            OnceMadeCache(count: base.crossings.count), OnceMadeCache(count: base.crossings.count)
        )
        for (index, crossing) in base.crossings.enumerated() { numbers[crossing.id] = CrossingNumber(index) }
        crossingNumbers = numbers
    }

    package var environment: Environment { base.language.environment }
    package var families: NumberedList<FamilyNumber, AnyFamily> { base.families }

    /// The crossing of that id; nil if there is none.
    public func crossing(_ id: String) -> Crossing? {
        crossingNumbers[id].map { crossings[$0.index] }
    }

    /// The number of the source of that id; nil if there is none.
    func number(ofSource id: String) -> SourceNumber? { terms.number(ofSource: id) }

    /// The title of a rule, for tools that list them; nil if there is no rule of that id.
    public func title(ofRule id: String, languages: [String] = []) -> String? {
        store.number(of: id).flatMap { store[$0].content.title.languages.text(for: languages)?.text }
    }

    /// What the claims of a crossing amount to on a day, as known on another: for each fact, by name, its value and what becomes of every claim.
    ///
    /// - Parameters:
    ///   - crossing: its id.
    ///   - date: the day; nil: not known.
    ///   - time: the time on that day, `08:30`; nil: all of the day.
    ///   - from: the side by whose clock it is; where clocks differ and this is not said, nothing counts that depends on it.
    ///   - asOf: the day on which the question is asked: what was not yet known then does not count.
    public func facts(
        of crossing: String, on date: Day?, time: String? = nil, from: String? = nil, asOf: Day
    ) -> [FactSummary] {
        guard let number = crossingNumbers[crossing] else { return [] }
        let clock = TripClock(Trip(crossing: crossing, from: from, date: date, time: time), base.clocks[number.index])
        return base.facts[number].map { fact in
            let resolved = FactResolver.resolve(fact, at: clock.minutes(by: fact.zone), asOf: asOf)
            return FactSummary(
                fact: fact.name, value: resolved.value.isUnknown ? nil : resolved.claims.first?.claim.value,
                isStale: resolved.isStale, isContested: resolved.isContested, basis: resolved.basis,
                claims: resolved.weighedClaims(asOf: asOf))
        }.sorted { $0.fact < $1.fact }
    }
}
