import Authoring
import EditorFeatures
import JSON
import SourceDiagnostics
import YAMLTree

extension Feature {
    /// The kind of an action that applies every safe fix of a document.
    private static let fixAll = "source.fixAll.safeConduct"

    static let codeAction = Feature(
        method: "textDocument/codeAction",
        ability: ("codeActionProvider", ["codeActionKinds": ["quickfix", "refactor", .string(fixAll)]]), waits: true
    ) { (site, parameters) throws(ResponseError) in
        guard let range = parameters["range"].flatMap({ site.document.range($0) }) else {
            throw .invalidParameters("`range` is missing")
        }
        let wanted = parameters["context"]?["only"]?.elements.compactMap(\.string)
        func isWanted(_ kind: String) -> Bool {
            wanted?.contains { $0.isEmpty || kind == $0 || kind.hasPrefix($0 + ".") } ?? true
        }
        var actions: [JSONValue] = []
        let fixes = site.fixes
        if isWanted("quickfix") {
            // A cursor is a range of nothing, and may be after the last letter.
            actions += fixes.filter {
                $0.place.lowerBound <= range.upperBound && range.lowerBound <= $0.place.upperBound
            }.map { site.action($0.fix, $0.finding) }
            actions += site.acceptances(in: range)
        }
        if isWanted("refactor"), let action = site.begunCase(at: range.lowerBound) { actions.append(action) }
        let safe = TextEdit.apart(fixes.filter(\.fix.isSafe).map(\.fix.edit))
        if isWanted(fixAll), !safe.isEmpty {
            actions.append([
                "title": "Fix what changes no rule", "kind": .string(fixAll),
                "edit": site.workspaceEdit(safe),
            ])
        }
        return .array(actions)
    }
}

extension Site {
    /// The findings of the document that something does away with.
    fileprivate var fixes: [(finding: Diagnostic, place: Range<Int>, fix: Fix)] {
        guard let findings = rulebook?.findings[name] else { return [] }
        var finder = FixFinder([file])
        return findings.compactMap { finding in
            guard let span = finding.span, let fix = finder.fix(of: finding), fix.file == name else { return nil }
            return (finding, document.lines.bytes(of: span), fix)
        }
    }

    /// Comments that begin to accept warnings.
    fileprivate func acceptances(in range: Range<Int>) -> [JSONValue] {
        let near = (rulebook?.findings[name] ?? []).filter { finding in
            guard let place = finding.span.map({ document.lines.bytes(of: $0) }) else { return false }
            return place.lowerBound <= range.upperBound && range.lowerBound <= place.upperBound
        }
        guard !near.isEmpty, let editor else { return [] }
        var writer = FindingWriter([file], folder: rulebook?.folder ?? "", in: unit)
        return near.compactMap { finding in
            editor.acceptance(of: finding).map { edit in
                [
                    "title": .string("accept `\(finding.code.text)`, and write why"), "kind": "quickfix",
                    "diagnostics": [writer.json(finding)], "edit": workspaceEdit([edit]),
                ]
            }
        }
    }

    /// A test case for the rule at a byte.
    fileprivate func begunCase(at offset: Int) -> JSONValue? {
        guard let begun = editor?.begunCase(at: offset), client.createsFiles || !begun.isNewFile else { return nil }
        var places = PlaceWriter(self)
        let edit = places.workspaceEdit([begun.file: begun.edits], creating: begun.isNewFile ? begun.file : nil)
        return ["title": .string("begin a test case for `\(begun.rule)`"), "kind": "refactor", "edit": edit]
    }

    fileprivate func action(_ fix: Fix, _ finding: Diagnostic) -> JSONValue {
        var writer = FindingWriter([file], folder: rulebook?.folder ?? "", in: unit)
        return [
            "title": .string(fix.isSafe ? fix.title : "\(fix.title) (may change the rules)"), "kind": "quickfix",
            "diagnostics": [writer.json(finding)], "isPreferred": .bool(fix.isSafe),
            "edit": workspaceEdit([fix.edit]),
        ]
    }
}

extension TextEdit {
    /// Those that do not touch each other, from the beginning of the text.
    fileprivate static func apart(_ edits: [TextEdit]) -> [TextEdit] {
        var end = -1
        return Set(edits).sorted { ($0.range.lowerBound, $0.text) < ($1.range.lowerBound, $1.text) }.filter { edit in
            guard edit.range.lowerBound > end else { return false }
            end = edit.range.upperBound
            return true
        }
    }
}
