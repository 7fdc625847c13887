import AdvisoryModel
import CEL
import RuleEngine
import RuleLookup
import RuleLanguage
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Finds what is due between two days, each with what stands on it.
struct DueFinder {
    private let draft: RulebookDraft
    private let asOf: Day
    private let until: Day
    private let rules: [DueRules.Entry]
    /// The sources by id.
    private let known: [String: Source]

    init(_ draft: RulebookDraft, asOf: Day, until: Day) {
        self.draft = draft
        (self.asOf, self.until) = (asOf, until)
        known = Dictionary(draft.sources.map { ($0.source.id, $0.source) }, uniquingKeysWith: { first, _ in first })
        rules = DueRules(draft, known, asOf: asOf).entries
    }

    // MARK: what rules and crossings say themselves

    /// Rules that are to be looked at again.
    var reviews: [DueItem] { items(.review) { $0.declaration.rule.review } }

    /// Rules that end, and those that may go on after an end that has come.
    var ends: [DueItem] { items(.rule) { $0.end } }

    /// Crossings for which the rulebook is kept no longer.
    var coverages: [DueItem] {
        draft.roots.compactMap { root in
            guard root.kind == .mapping, let id = root["crossing"], let covers = root["covers"],
                let number = draft.crossings.firstIndex(where: { $0.id == id.text }),
                let end = draft.crossings[number].covers?.to, end <= until
            else { return nil }
            let behind = rules.filter { $0.crossings.contains(number) }
            let crossing = draft.crossings[number]
            return DueItem(
                kind: .coverage, id: crossing.id, title: crossing.name.text(for: [])?.text, url: nil, day: end,
                urgency: urgency(end), rules: sorted(behind.map { Self.rule($0, isDecisive: true) }), facts: [],
                crossings: [crossing.id], file: covers.file.path, span: covers.span)
        }
    }

    /// One for each rule that has a day, and one for all rows of a table that have the same.
    private func items(_ kind: DueItem.Kind, _ day: (DueRules.Entry) -> Day?) -> [DueItem] {
        var items: [DueItem] = []
        var places: [DuePlace: Int] = [:]
        for entry in rules {
            guard let day = day(entry), day <= until else { continue }
            let declaration = entry.declaration
            let node = declaration.template ?? declaration.idNode
            let rule = Self.rule(entry, isDecisive: true)
            let place = DuePlace(file: node.file.path, start: node.span.start, day: day)
            if let known = places[place] {
                items[known].rules.append(rule)
                items[known].crossings = Set(items[known].crossings + names(entry.crossings)).sorted()
                continue
            }
            places[place] = items.count
            items.append(
                DueItem(
                    kind: kind, id: declaration.template?.text ?? declaration.id,
                    title: declaration.rule.title.languages.text(for: [])?.text, url: nil, day: day,
                    urgency: urgency(day), rules: [rule], facts: [], crossings: names(entry.crossings),
                    file: node.file.path, span: node.span))
        }
        return items
    }

    // MARK: what rests on sources

    /// Sources that are stale, or will be.
    var sources: [DueItem] {
        let uses = SourceUses(draft, rules)
        return draft.sources.compactMap { source, at in
            guard source.isKnown(asOf: asOf), source.freshUntil.map({ $0 < until }) ?? true else { return nil }
            return item(source, at, uses)
        }
    }

    private func item(_ source: Source, _ at: Node, _ uses: SourceUses) -> DueItem {
        let day = source.freshUntil
        // Seen from the day on which it has gone stale.
        let seen = max(asOf, day?.adding(days: 1) ?? asOf)
        var behind: [Int: Bool] = [:]
        var touched: Set<Int> = []
        for number in uses.rules[source.id] ?? [] {
            behind[number] = !isFresh(anyOf: rules[number].sources, but: source.id, on: seen)
            touched.formUnion(rules[number].crossings)
        }
        for use in uses.groups[source.id] ?? [] {
            behind[use] = true
            touched.formUnion(rules[use].crossings)
        }
        var facts: Set<String> = []
        for claim in uses.claims[source.id] ?? [] {
            let crossing = draft.crossings[claim.crossing]
            facts.insert("\(crossing.id).\(claim.fact)")
            touched.insert(claim.crossing)
            let others = crossing.claims.filter { $0.fact == claim.fact && $0.value == claim.value }.map(\.source)
            let isDecisive = !isFresh(anyOf: others, but: source.id, on: seen)
            for number in uses.readers[claim.fact] ?? [] where rules[number].crossings.contains(claim.crossing) {
                behind[number] = behind[number] == true || isDecisive
            }
        }
        return DueItem(
            kind: .source, id: source.id, title: source.title.text(for: [])?.text, url: source.url, day: day,
            urgency: day.map { urgency($0) } ?? .overdue,
            rules: sorted(behind.map { Self.rule(rules[$0.key], isDecisive: $0.value) }), facts: facts.sorted(),
            crossings: names(touched.sorted()), file: at.file.path, span: at.span)
    }

    private func isFresh(anyOf ids: [String], but one: String, on day: Day) -> Bool {
        ids.contains { $0 != one && known[$0].map { $0.isKnown(asOf: asOf) && !$0.isStale(asOf: day) } == true }
    }

    // MARK: parts

    private func urgency(_ day: Day) -> DueItem.Urgency {
        switch asOf.days(until: day) {
        case ..<0: .overdue
        case 0...7: .week
        case 8...31: .month
        default: .later
        }
    }

    private static func rule(_ entry: DueRules.Entry, isDecisive: Bool) -> DueItem.Rule {
        DueItem.Rule(
            id: entry.declaration.id, family: entry.family, movesVerdict: entry.movesVerdict, isDecisive: isDecisive)
    }

    private func sorted(_ rules: [DueItem.Rule]) -> [DueItem.Rule] {
        func rank(_ rule: DueItem.Rule) -> Int { (rule.movesVerdict ? 0 : 2) + (rule.isDecisive ? 0 : 1) }
        return rules.sorted { (rank($0), $0.id) < (rank($1), $1.id) }
    }

    private func names(_ crossings: [Int]) -> [String] { crossings.map { draft.crossings[$0].id }.sorted() }
}

/// Where something is written that is due on a day.
private struct DuePlace: Hashable {
    var file: String
    var start: Position
    var day: Day
}
