import AdvisoryModel
import Authoring
import RuleEngine
import RuleLanguage
import RulebookFolder
import RulebookLoading
package import SourceDiagnostics
import YAMLTree

/// A few words that an editor shows within a text without their being a part of it.
package struct InlayHint: Hashable, Sendable {
    /// Before which place it is shown.
    package let position: Position
    package let label: String
    /// More of the same, in Markdown.
    package let tooltip: String
}

extension EditorFeatures {
    /// Until when a source counts as fresh, how many rules a table makes, how many countries a group has, whether a review is due: where
    /// these follow from what is written, by their places.
    package var inlayHints: [InlayHint] {
        var hints = groupHints
        if kind == .sources { hints += sourceHints }
        if kind == .rules { hints += reviewHints + tableHints }
        return hints.sorted { $0.position < $1.position }
    }

    /// After each name of a group.
    private var groupHints: [InlayHint] {
        ownPlaces.filter { $0.kind == .group }.compactMap { place in
            guard let group = draft.vocabulary.groups[place.name] else { return nil }
            let count = group.members(on: today).count
            return InlayHint(
                position: place.span.end, label: count == 1 ? "1 country" : "\(count) countries",
                tooltip: page(of: group))
        }
    }

    /// After the day on which a source was seen.
    private var sourceHints: [InlayHint] {
        let known = Dictionary(draft.sources.map { ($0.source.id, $0.source) }, uniquingKeysWith: { first, _ in first })
        return (tree.root?.entry("sources")?.value.entries ?? []).compactMap { entry in
            guard let id = entry.key?.value.text, let source = known[id], let last = source.freshUntil,
                let seen = entry.value.entry("retrieved")?.value, !seen.range.isEmpty
            else { return nil }
            let label = source.isStale(asOf: today) ? "stale since \(last.adding(days: 1))" : "fresh until \(last)"
            return InlayHint(
                position: tree.position(ofByte: seen.contentRange.upperBound), label: label, tooltip: page(of: source))
        }
    }

    /// After a day of review that is past.
    private var reviewHints: [InlayHint] {
        (tree.root?.entry("items")?.value.entries ?? []).compactMap { entry in
            guard let review = entry.value.entry("review")?.value, review.kind == .scalar,
                let day = Day(review.value.text), day < today
            else { return nil }
            return InlayHint(
                position: tree.position(ofByte: review.contentRange.upperBound), label: "due",
                tooltip: "Past this day the rule is stale.")
        }
    }

    /// After a table, as long as the rulebook knows the file as it is.
    private var tableHints: [InlayHint] {
        guard draft.root(of: path)?.file.bytes == tree.file.bytes else { return [] }
        return draft.tableUses.filter { $0.source.file.path == path }.map { use in
            let rows = use.table.rows.count
            let rules = use.chosen == 1 ? "1 rule" : "\(use.chosen) rules"
            let isInFile = use.source.kind == .scalar
            return InlayHint(
                position: isInFile ? use.source.span.end : use.source.span.start,
                label: rows == use.chosen ? rules : "\(rules) of \(rows) rows",
                tooltip: "Each row that `where` lets through makes a rule.")
        }
    }
}
