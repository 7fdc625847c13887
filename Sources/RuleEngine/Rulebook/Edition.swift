import OnceMadeParts
import AdvisoryModel
import CEL
import RuleLanguage
import RuleLookup
import RulebookFacts
import Synchronization

/// What reports say of rules whatever the request is: made once for each day of the question and choice of languages.
final class Edition: Sendable {
    let asOf: Day
    let languages: [String]
    /// Tells it from all others.
    let number: Int
    private static let numbers = Atomic(0)
    private let pages: OnceMadeCache<RulePage>
    private let sources = Mutex<[SourceNumber: SourceReference]>([:])
    /// The sources that reports name together: those of a route are the same again and again.
    private let lists = Mutex<[SourceSet: [SourceReference]]>([:])
    /// Whom reports name to call, by the states that are left and entered and by nationality.
    let contacts = LastMade<KeptContacts>(most: 32)
    /// Cache limits.
    private static let mostLists = 16
    private static let mostSources = 1 << 16

    init(asOf: Day, languages: [String], rules: Int) {
        self.asOf = asOf
        self.languages = languages
        number = Self.numbers.add(1, ordering: .relaxed).newValue
        pages = OnceMadeCache(count: rules)
    }

    /// The page of a rule.
    @inline(__always)
    func page(of rule: RuleNumber, in rulebook: Rulebook) -> RulePage {
        pages.get(rule.index) { RulePage(rulebook.store[rule], in: rulebook, asOf: asOf, languages: languages) }
    }

    /// What something says of the page of a rule; no reference to it is counted.
    @inline(__always)
    func readPage<Answer>(of rule: RuleNumber, in rulebook: Rulebook, _ question: (RulePage) -> Answer) -> Answer {
        pages.read(
            rule.index, { RulePage(rulebook.store[rule], in: rulebook, asOf: asOf, languages: languages) }, question)
    }

    /// What is told of a rule that applies beyond doubt to everybody alike; nil where that depends.
    ///
    /// - Parameter index: which of the judgements is about it: read there, it is not copied.
    @inline(__always)
    func steady(_ judgements: [Judgement], _ index: Int, in rulebook: Rulebook) -> ResolvedRule? {
        readPage(of: judgements[index].rule, in: rulebook) { $0.steady(judgements, index, in: rulebook, self) }
    }

    /// What is told of a rule that may apply, or applies by old news, where that is the same for everybody; nil where that depends.
    ///
    /// - Parameter index: which of the judgements is about it.
    func doubtful(_ judgements: [Judgement], _ index: Int, in rulebook: Rulebook) -> ResolvedRule? {
        let all = judgements.span
        guard let doubt = all[index].doubt, doubt.mayBeTold, all[index].oldNews != .keepsItAway,
            all[index].defeatedBy == nil
        else { return nil }
        return doubt.told.read({ doubtful(judgements[index], in: rulebook) }) {
            $0.told(of: judgements, index, edition: number)
        }
    }

    private func doubtful(_ judgement: Judgement, in rulebook: Rulebook) -> DoubtfulRule {
        let (rule, page) = (rulebook.store[judgement.rule], page(of: judgement.rule, in: rulebook))
        guard let steady = page.undoubted(judgement.rule, in: rulebook, self) else {
            return DoubtfulRule(nil, edition: number)
        }
        var own = judgement
        // INVARIANT: nothing that a doubt has refers to it, as neither would ever be freed.
        own.doubt = judgement.doubt?.copy
        let advisory = Advisory(
            ResolvedRule([own], 0, [steady.resolution], at: 0, rule), page, title: page.title ?? rule.id,
            text: page.text, because: own.doubt?.evidence(rule) ?? rule.plainEvidence,
            valid: rule.force(asOf: asOf, rulebook.sourceDays).range,
            family: rulebook.families[rule.content.family].name)
        return DoubtfulRule(
            ResolvedRule([own], 0, [steady.resolution], at: 0, rule, told: advisory), edition: number)
    }

    /// How a report names sources, by id.
    func references(to cited: SourceSet, in rulebook: Rulebook) -> [SourceReference] {
        if let list = lists.withLock({ $0[cited] }) { return list }
        let list = list(cited.numbers, in: rulebook)
        lists.withLock { known in
            if known.count >= Self.mostLists { known.removeAll() }
            known[cited] = list
        }
        return list
    }

    /// How a report names a source.
    func reference(to source: SourceNumber, in rulebook: Rulebook) -> SourceReference {
        list([source], in: rulebook)[0]
    }

    private func list(_ numbers: [SourceNumber], in rulebook: Rulebook) -> [SourceReference] {
        sources.withLock { known in
            if known.count > Self.mostSources { known.removeAll() }
            return numbers.map { number in
                if let reference = known[number] { return reference }
                let reference = rulebook.sources[number.index].reference(asOf: asOf, languages: languages)
                known[number] = reference
                return reference
            }
        }
    }
}

/// A variable of a family, its slot, and what it is where the family gives none.
typealias TemplateSlot = (name: String, slot: Slot, unknown: Value)

/// The editions of a rulebook that were asked for lately.
package final class Editions: Sendable {
    private struct Key: Hashable {
        var asOf: Day
        var languages: [String]
    }

    /// Cache limit.
    private static let most = 64

    /// The languages of the rulebook's texts, and their primary languages.
    package let languages: Set<String>
    /// How many rules there are.
    private let rules: Int
    private let known = Mutex<[Key: Edition]>([:])

    init(languages: Set<String>, rules: Int) {
        self.languages = languages
        self.rules = rules
    }

    /// The languages, with their primary ones, in which something is written.
    package static func languages(_ rules: [CompiledRule], _ base: RulebookBase) -> Set<String> {
        var languages: Set<String> = []
        func add(_ language: String) {
            if language.isEmpty { return }
            languages.insert(language)
            languages.insert(primary(language))
        }
        func add(_ text: LocalizedText) {
            for variant in text.variants { add(variant.language) }
        }
        for rule in rules {
            add(rule.content.title.languages)
            if let text = rule.content.text { add(text.languages) }
            for language in base.families[rule.content.family].languages(rule.content.payload) { add(language) }
        }
        for source in base.sources { add(source.title) }
        return languages
    }

    /// The edition for a day and languages, best first; languages in which nothing is written make no difference.
    func edition(asOf: Day, languages preferred: [String]) -> Edition {
        var own: [String] = []
        for language in preferred
        where !own.contains(language) && (languages.contains(language) || languages.contains(Self.primary(language))) {
            own.append(language)
        }
        let key = Key(asOf: asOf, languages: own)
        return known.withLock { known in
            if let edition = known[key] { return edition }
            if known.count >= Self.most { known.removeAll() }
            let edition = Edition(asOf: asOf, languages: own, rules: rules)
            known[key] = edition
            return edition
        }
    }

    private static func primary(_ language: String) -> String { String(language.prefix { $0 != "-" }) }
}

/// What a report says of one rule whatever the request is.
final class RulePage: Sendable {
    /// Title and text, where they hold no expressions, and the language of the text.
    let title: String?
    let text: String?
    let language: String?
    /// Which of the variants of title and text are shown.
    let titleVariant: Int?
    let textVariant: Int?
    /// The variables of the family that these read, with their slots, and what they are where it gives none.
    let variables: [TemplateSlot]
    /// The attributes that they read.
    let reads: [Slot]
    /// What they came to.
    let texts = LastMade<KeptTexts>()
    /// What came of it by resolutions that its family keeps. Here, as what a rule says must not refer to the rule.
    let resolved = LastMade<KeptRule>(most: 64)
    /// What is told of it where sources disagree.
    let contested = LastMade<ContestedAdvisory>()
    /// The sources that are known, and their ids.
    let sources: [SourceNumber]
    let sourceIDs: [String]
    /// The last day before any of this changes by itself; nil: nothing does.
    let goodUntil: LastDay?
    /// The same where the rule has ended by the day of the trip, so that its end changes nothing more.
    let lapsedUntil: LastDay?
    /// The days alone, by which most are seen to be later than what is known.
    let goodDay: Day?
    let lapsedDay: Day?
    /// A number for the place of its last condition, which rows of one table share.
    let lastCondition: Int
    /// Whether nothing that sources say decides it.
    let readsNoNews: Bool
    /// What everybody is told of the rule; made when it first applies for certain.
    private let steady = OnceMade<SteadyRule>()

    init(_ rule: CompiledRule, in rulebook: Rulebook, asOf: Day, languages: [String]) {
        lastCondition = rule.plainEvidence.last?.at.hashValue ?? 0
        readsNoNews = !rule.readsNews
        titleVariant = rule.content.title.languages.index(for: languages)
        textVariant = rule.content.text?.languages.index(for: languages)
        title = titleVariant.flatMap { rule.content.title.templates[$0].constant }
        text = textVariant.flatMap { rule.content.text?.templates[$0].constant }
        let templates = [
            titleVariant.map { rule.content.title.templates[$0] },
            textVariant.flatMap { rule.content.text?.templates[$0] },
        ]
        let read = Set(templates.flatMap { $0?.expressions ?? [] }.flatMap(\.checked.variables))
        let own = rulebook.templateSlots[rule.content.family]
        variables = own.filter { read.contains($0.slot) }
        reads = read.subtracting(own.map(\.slot)).sorted { $0.index < $1.index }
        let shown =
            textVariant.map { rule.content.text?.languages.variants[$0].language ?? "" }
            ?? titleVariant.map { rule.content.title.languages.variants[$0].language } ?? ""
        language = shown.isEmpty ? nil : shown
        var changes = [LastDay(rule.content.review, .reviewDue, of: rule.id)]
        var known: [SourceNumber] = []
        var freshest: LastDay?
        for number in rule.sources {
            let source = rulebook.sources[number.index]
            if let published = source.publishedBy, published > asOf {
                changes.append(LastDay(published.adding(days: -1), .publication, of: source.id))
            } else {
                known.append(number)
                // That a source grows old changes nothing as long as another one is fresh.
                if let last = LastDay(source.freshUntil, .sourceStale, of: source.id) {
                    freshest = max(freshest ?? last, last)
                }
            }
        }
        // That it ends is told by another one, of which nothing else hangs.
        if let ending = rule.endedBy?.source, !known.contains(ending), rulebook.sourceDays[ending].published <= asOf {
            known.append(ending)
            let old = LastDay(
                rulebook.sources[ending.index].freshUntil, .sourceStale, of: rulebook.sources[ending.index].id)
            changes.append(old)
        }
        sources = known
        sourceIDs = known.map { rulebook.sources[$0.index].id }
        changes.append(freshest)
        let end = LastDay(rule.force(asOf: asOf, rulebook.sourceDays).range.wholeDays.to, .ruleEnds, of: rule.id)
        func first(_ changes: [LastDay?]) -> LastDay? { changes.compactMap { $0 }.filter { $0.day >= asOf }.min() }
        lapsedUntil = first(changes)
        goodUntil = first(changes + [end])
        (goodDay, lapsedDay) = (goodUntil?.day, lapsedUntil?.day)
    }

    /// The ids of the sources on which the rule and what its family made of it rest.
    func sourceIDs(with resolved: ResolvedRule) -> [String] {
        let others = resolved.resolution.sources
        return others.isEmpty ? sourceIDs : sourceIDs + others.filter { !sourceIDs.contains($0) }
    }

    /// What everybody is told of the rule; nil where that depends.
    @inline(__always)
    func steady(
        _ judgements: [Judgement], _ index: Int, in rulebook: Rulebook, _ edition: Edition
    ) -> ResolvedRule? {
        steady.read({ SteadyRule(judgements[index], self, rulebook, edition) }) { $0.resolved }
    }

    /// What everybody is told of the rule, whatever other rules say; nil where that depends.
    func lone(_ number: RuleNumber, in rulebook: Rulebook, _ edition: Edition) -> ResolvedRule? {
        readSteady(number, in: rulebook, edition) { $0.isLone ? $0.resolved : nil }
    }

    /// What everybody is told of the rule where it applies beyond doubt; nil where that depends.
    func undoubted(_ number: RuleNumber, in rulebook: Rulebook, _ edition: Edition) -> ResolvedRule? {
        readSteady(number, in: rulebook, edition) { $0.resolved }
    }

    private func readSteady(
        _ number: RuleNumber, in rulebook: Rulebook, _ edition: Edition, _ question: (SteadyRule) -> ResolvedRule?
    ) -> ResolvedRule? {
        let rule = rulebook.store[number]
        let isStale = rule.isAged(asOf: edition.asOf, rulebook.sourceDays)
        return steady.read(
            { SteadyRule(Judgement(certain: number, rule, isStale: isStale), self, rulebook, edition) }, question)
    }
}
