import JSON
import RulebookFolder
import RulebookLoading
import SourceDiagnostics
import YAMLTree

extension LanguageServer {
    /// Says of documents that have changed what can be told of each by itself, without waiting until all of a large rulebook is known again.
    ///
    /// The other findings go with their lines. What is said later, once everything is known, takes the place of this.
    package mutating func sayAtOnce() {
        for uri in changed.sorted() where !client.asksForFindings {
            guard let document = documents[uri], let index = rulebook(of: uri), !rulebooks[index].isKnown,
                let known = rulebooks[index].known, let path = uri.path,
                let name = rulebooks[index].keeper.name(of: path), let text = known.text(of: name)
            else { continue }
            if text == document.bytes {
                // Back to what is known, or opened as it is on disk.
                publish(known.reports[path] ?? [], of: uri)
                continue
            }
            if TableFiles.isTable(name) { continue }
            let own = Set(known.draft.ownFindings(of: name))
            let change = TextChange(from: text, to: document.bytes)
            let others = zip(known.findings[name] ?? [], known.reports[path] ?? []).filter { !own.contains($0.0) }
                .compactMap { change.moved($0.1) }
            let file = SourceFile(path: name, bytes: document.bytes)
            let new = known.draft.isNoRulebook ? [] : known.draft.ownFindings(of: file).sortedForDisplay()
            var writer = FindingWriter([file], folder: known.folder, in: client.unit)
            let items = new.map { finding in
                var finding = finding
                finding.notes.removeAll { $0.file != name }
                return writer.json(finding)
            }
            publish(items + others, of: uri)
        }
        changed = []
    }
}

extension TextChange {
    /// A finding, as the protocol has it, in its place in the later text; nil where that was changed.
    func moved(_ finding: JSONValue) -> JSONValue? {
        guard case .object(let members) = finding, let range = finding["range"],
            let start = moved(position: range["start"]), let end = moved(position: range["end"])
        else { return nil }
        return .object(
            members.map { $0.key == "range" ? .init("range", ["start": start, "end": end]) : $0 })
    }

    private func moved(position: JSONValue?) -> JSONValue? {
        guard let line = position?["line"]?.integer, let column = position?["character"],
            let moved = moved(line: line + 1)
        else { return nil }
        return ["line": .integer(moved - 1), "character": column]
    }
}
