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
            let lines = MovedLines(from: text, to: document.bytes)
            let others = zip(known.findings[name] ?? [], known.reports[path] ?? []).filter { !own.contains($0.0) }
                .compactMap { lines.moved($0.1) }
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

/// Where the lines of a text are in one that has come of it by changes between two places.
struct MovedLines {
    private let before: Int
    private let after: Int
    private let difference: Int

    init(from old: [UInt8], to new: [UInt8]) {
        let common = min(old.count, new.count)
        let start = (0..<common).first { old[$0] != new[$0] } ?? common
        let end =
            (0..<(common - start)).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] } ?? (common - start)
        func lines(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 == UInt8(ascii: "\n") } }
        before = lines(old[..<start])
        after = before + lines(old[start..<old.count - end])
        difference = lines(new[...]) - lines(old[...])
    }

    /// A finding in its place in the new text; nil where that was changed.
    func moved(_ finding: JSONValue) -> JSONValue? {
        guard case .object(let members) = finding, let range = finding["range"],
            let start = moved(range["start"]), let end = moved(range["end"])
        else { return nil }
        return .object(
            members.map { $0.key == "range" ? .init("range", ["start": start, "end": end]) : $0 })
    }

    private func moved(_ position: JSONValue?) -> JSONValue? {
        guard let line = position?["line"]?.integer, let column = position?["character"] else { return nil }
        if line < before { return position }
        return line > after ? ["line": .integer(line + difference), "character": column] : nil
    }
}
