import SourceDiagnostics
import YAMLTree

/// Warns of a rule that says where to apply for a document and not how long that takes: no report can say by when to apply, or that it is too late.
enum LeadTimeLint: FileLint {
    static func findings(in file: LintedFile) -> [Diagnostic] {
        guard let root = file.root, root.kind == .mapping, root["rules"] != nil, let items = root["items"],
            items.kind == .sequence
        else { return [] }
        return items.elementsView.compactMap { item in
            guard let permit = item["permit"], permit.kind == .mapping, permit["leadTime"] == nil,
                let place = permit["applyAt"], let id = item["id"]
            else { return nil }
            return Diagnostic(
                LintCode.noLeadTime, "the rule `\(id.text)` says where to apply, and not how long it takes",
                file: id.file.path, span: id.span,
                hint: "write `leadTime: 15 working days`, or accept the finding if no source says it",
                notes: [.init("one applies here", file: place.file.path, span: place.span)])
        }
    }
}
