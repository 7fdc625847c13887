import AdvisoryModel
import Authoring
import RuleEngine
import RuleLanguage
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// What is said of rules and of the sources that they stand on.
extension EditorFeatures {
    func page(of declaration: RuleDeclaration) -> String {
        let sources = declaration.sources.map { cited($0.text) }
        return [
            "**\(declaration.id)**, a rule of the family `\(draft.family(of: declaration).name)`",
            english(declaration.rule.title.languages), facts(of: declaration).markdownList,
            sources.isEmpty ? "It names no source." : "Sources:\n\n\(sources.markdownList)",
        ].paragraphs
    }

    private func facts(of declaration: RuleDeclaration) -> [String] {
        let rule = declaration.rule
        var facts: [String] = []
        if rule.valid != .always { facts.append("in force \(rule.valid.description)") }
        if let authority = rule.authority { facts.append("\(country(authority)) speaks") }
        if rule.isDraft { facts.append("a draft: it runs only with `--drafts`") }
        if let review = rule.review {
            facts.append("to be looked at again by \(review)" + (review < today ? ", **which is past**" : ""))
        }
        let overridden = overridden(by: declaration)
        if !overridden.isEmpty { facts.append("overrides \(overridden.code())") }
        if let use = tableUse(of: declaration) { facts.append("one of \(use.chosen) that a table makes") }
        return facts
    }

    /// The table that makes a rule.
    private func tableUse(of declaration: RuleDeclaration) -> TableUse? {
        guard declaration.template != nil, let each = declaration.node["each"] else { return nil }
        return draft.tableUses.first { use in
            use.source.file.path == each.file.path && each.span.start <= use.source.span.start
                && use.source.span.end <= each.span.end
        }
    }

    /// A text in English, or in what language there is.
    func english(_ text: LocalizedText) -> String { (text.text(for: ["en"])?.text ?? "").inMarkdown }

    private func overridden(by declaration: RuleDeclaration) -> [String] {
        guard let node = declaration.node["overrides"] else { return [] }
        let ids = node.kind == .sequence ? node.elements.map(\.text) : node.kind == .scalar ? [node.text] : []
        let prefix = declaration.id.split(separator: "/").first ?? ""
        return ids.map { $0.contains("/") ? $0 : "\(prefix)/\($0)" }
    }

    // MARK: Sources

    func page(of source: Source) -> String {
        var facts = [
            "kind `\(source.kind.rawValue)`",
            "reliability `\(source.reliability.rawValue)`: \(source.reliability.summary)",
        ]
        if let published = source.published {
            facts.append("published \(published)" + (source.isKnown(asOf: today) ? "" : ", **after today**"))
        } else {
            facts.append("nobody says when it was published: it counts as known always")
        }
        if let retrieved = source.retrieved { facts.append("seen \(retrieved)") }
        facts.append(age(of: source))
        let url = source.url.map { "<\($0.filter { !"<> \n".contains($0) })>" }
        return ["**\(source.id)**, a source", english(source.title), facts.markdownList, url ?? ""].paragraphs
    }

    /// A source on a line, by its id.
    func cited(_ id: String) -> String {
        guard let source = draft.sources.first(where: { $0.source.id == id })?.source else { return "`\(id)`" }
        return
            "`\(id)` \(english(source.title)) (\(source.kind.rawValue), \(source.reliability.rawValue)): \(age(of: source))"
    }

    /// Whether a source is stale, as seen from today.
    private func age(of source: Source) -> String {
        guard let last = source.freshUntil else { return "**stale**: nobody says when it was seen" }
        let days = today.days(until: last)
        if days < 0 { return "**stale** since \(last.adding(days: 1)), as seen from \(today)" }
        return days == 0 ? "fresh until today" : "fresh until \(last), \(days) more day\(days == 1 ? "" : "s")"
    }
}
