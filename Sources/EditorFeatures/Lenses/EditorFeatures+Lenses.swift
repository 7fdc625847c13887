import AdvisoryModel
import RulebookFolder
import RulebookLoading
import SourceDiagnostics
import YAMLTree

extension EditorFeatures {
    /// What is shown above the lines of the file.
    ///
    /// - Complexity: grows with the file; what a lens says is worked out by ``answer(to:with:)``.
    package var lenses: [Lens] {
        guard let root = tree.value else { return [] }
        return switch kind {
        case .tests: verdicts(of: root) + cases(of: root)
        case .rules: rules(of: root)
        case .sources: sources(of: root)
        default: []
        }
    }

    private func cases(of root: Node) -> [Lens] {
        (root["cases"]?.elementsView).map { cases in
            cases.filter { $0.kind == .mapping }.map {
                Lens(span: $0.span.first, subject: .testCase(line: Int($0.span.start.line)))
            }
        } ?? []
    }

    /// Of each trip the verdicts on the first travelers of the file.
    private func verdicts(of root: Node) -> [Lens] {
        let travelers = (root["travelers"]?.entriesView.prefix(3)).map { $0.map(\.key.text) } ?? []
        return (root["trips"]?.entriesView).map { trips in
            trips.flatMap { trip in
                travelers.map {
                    Lens(span: trip.key.span, subject: .verdict(traveler: $0, trip: trip.key.text))
                }
            }
        } ?? []
    }

    private func rules(of root: Node) -> [Lens] {
        let prefix = root["rules"]?.text ?? ""
        let stale = staleSources
        return (root["items"]?.elementsView).map { items in
            items.flatMap { item -> [Lens] in
                // What a table makes is many rules.
                guard let id = item["id"], id.kind == .scalar, item["each"] == nil else { return [] }
                let named = Lens(span: id.span, subject: .cases(rule: "\(prefix)/\(id.text)"))
                return [named] + (Self.stale(item, at: id, among: stale).map { [$0] } ?? [])
            }
        } ?? []
    }

    private func sources(of root: Node) -> [Lens] {
        let stale = staleSources
        return (root["sources"]?.entriesView).map { sources in
            sources.compactMap { source in
                stale[source.key.text].map { Lens(span: source.key.span, subject: .stale(since: $0)) }
            }
        } ?? []
    }

    /// A rule is stale from the day on which the last of its sources is.
    private static func stale(_ rule: Node, at id: Node, among stale: [String: Day]) -> Lens? {
        guard let sources = rule["sources"] else { return nil }
        let days = (sources.kind == .scalar ? [sources] : sources.elements).map { stale[$0.text] }
        guard !days.contains(nil), let last = days.compactMap(\.self).max() else { return nil }
        return Lens(span: id.span, subject: .stale(since: last))
    }

    /// The first day on which each source was stale that is; without those that nobody has ever seen.
    private var staleSources: [String: Day] {
        var days: [String: Day] = [:]
        for (source, _) in draft.sources {
            guard let until = source.freshUntil, until < today else { continue }
            days[source.id] = until.adding(days: 1)
        }
        return days
    }
}

extension SourceSpan {
    /// Its first place.
    fileprivate var first: SourceSpan { SourceSpan(at: start) }
}
