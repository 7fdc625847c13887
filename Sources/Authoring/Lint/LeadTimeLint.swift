import SourceDiagnostics
import YAMLTree

/// Warns of a rule that says where to apply for a document and not how long that takes, or how long for some nationalities only: no report can say by
/// when to apply, or that it is too late.
enum LeadTimeLint: FileLint {
    static func findings(in file: LintedFile) -> [Diagnostic] {
        guard let root = file.root, root.kind == .mapping, root["rules"] != nil, let items = root["items"],
            items.kind == .sequence
        else { return [] }
        return items.elementsView.compactMap { item in
            guard let permit = item["permit"], permit.kind == .mapping, let id = item["id"] else { return nil }
            if let times = permit["leadTime"] { return silent(times, of: item) }
            guard let place = permit["applyAt"] else { return nil }
            return Diagnostic(
                LintCode.noLeadTime, "the rule `\(id.text)` says where to apply, and not how long it takes",
                file: id.file.path, span: id.span,
                hint: "write `leadTime: 15 working days`, or accept the finding if no source says it",
                notes: [.init("one applies here", file: place.file.path, span: place.span)])
        }
    }

    /// Times by nationality that say nothing of others, in a rule that is not about those alone.
    private static func silent(_ times: Node, of item: Node) -> Diagnostic? {
        guard times.kind == .mapping, times["other"] == nil, !times.entriesView.isEmpty else { return nil }
        let keys = item["when"].map { $0.kind == .mapping ? $0.entriesView.map(\.key.text) : [$0.text] } ?? []
        if keys.contains(where: { $0.contains("nationalit") || $0.contains("passport") }) { return nil }
        return Diagnostic(
            LintCode.noLeadTime, "`leadTime` does not say how long it takes for other nationalities",
            file: times.file.path, span: times.span,
            hint: "write `other: 15 working days`, too, or accept the finding if no source says it")
    }
}
