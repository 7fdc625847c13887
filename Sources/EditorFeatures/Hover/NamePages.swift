import AdvisoryModel
import Authoring
import JSON
import ReportLanguages
import RuleEngine
import RuleLanguage
import RulebookFolder
import RulebookLoading
import YAMLTree

/// What is said of crossings, facts, groups and countries.
extension EditorFeatures {
    /// The page of what is named at a place; nil where no more is known of it than its name.
    func page(of place: NamePlace) -> String? {
        switch place.kind {
        case .rule: draft.rule(place.name).map { page(of: $0) }
        case .source: draft.sources.first { $0.source.id == place.name }.map { page(of: $0.source) }
        case .crossing: draft.crossing(place.name).map { page(of: $0) }
        case .group: draft.vocabulary.groups[place.name].map { page(of: $0) }
        case .fact: draft.vocabulary["crossing.\(place.name)"].map { page(ofFact: $0) }
        case .attribute: draft.vocabulary.resolve(place.name).map { page(of: $0.attribute) }
        case .traveler, .trip: nil
        }
    }

    private func page(of crossing: Crossing) -> String {
        var facts = ["between \(crossing.between.map(country).joined(separator: " and "))"]
        if !crossing.aliases.isEmpty {
            facts.append("also called \(crossing.aliases.map(\.inMarkdown).joined(separator: ", "))")
        }
        if let covers = crossing.covers { facts.append("kept for trips \(MomentRange(covers).description)") }
        if !crossing.policies.isEmpty { facts.append("facts: \(crossing.policies.keys.sorted().code())") }
        return ["**\(crossing.id)**, a crossing", english(crossing.name), facts.markdownList].paragraphs
    }

    /// A fact, and what is claimed: of the crossing of the file, elsewhere of all.
    func page(ofFact fact: Attribute) -> String {
        let own = kind == .crossing ? tree.root?.entry("crossing")?.value.value.text : nil
        let claims = draft.crossings.filter { own == nil || $0.id == own }.flatMap { crossing in
            crossing.claims.filter { $0.fact == fact.key }.map { (crossing: crossing.id, claim: $0) }
        }
        let lines = claims.prefix(12).map { crossing, claim in
            "`\(words(of: claim.value))`\(own == nil ? " of `\(crossing)`" : "") by \(cited(claim.source))"
        }
        let more = claims.count > 12 ? ["and \(claims.count - 12) more"] : []
        return [page(of: fact), (lines + more).markdownList].paragraphs
    }

    private func words(of value: JSONValue) -> String {
        if let text = value.string { return text }
        var writer = JSONWriter()
        writer.value(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    func page(of group: CountryGroup) -> String {
        let now = group.members(on: today)
        let others = group.everyMember.filter { !now.contains($0) }
        return [
            "**\(group.id)**, a group of countries", english(group.title),
            "\(now.count) member\(now.count == 1 ? "" : "s") on \(today): \(now.map(country).joined(separator: ", "))",
            others.isEmpty ? "" : "At other times: \(others.map(country).joined(separator: ", "))",
        ].paragraphs
    }

    /// The name of a country, and the groups that it belongs to today.
    func page(ofCountry code: String) -> String {
        let groups = draft.vocabulary.groups.values.filter { $0.members(on: today).contains(code) }.map(\.id).sorted()
        return [
            "`\(code)` is **\(Phrases.english.country(code))**",
            groups.isEmpty ? "" : "On \(today) a member of \(groups.code())",
        ].paragraphs
    }

    /// `France (FR)`.
    func country(_ code: String) -> String { "\(Phrases.english.country(code)) (\(code))" }
}

extension CountryGroup {
    /// Its members on a day, sorted, whether or not that was known then.
    func members(on day: Day) -> [String] {
        Set(memberships.filter { $0.valid.contains(day) }.flatMap(\.countries)).sorted()
    }
}
