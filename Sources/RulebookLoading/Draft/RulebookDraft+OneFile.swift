import RuleEngine
import RuleLanguage
import RulebookFolder
package import SourceDiagnostics
import YAMLTree

extension RulebookDraft {
    /// What was found in a file by itself and, of rules, with the words that other files declare: without what files say of one another.
    package func ownFindings(of path: String) -> [Diagnostic] {
        unresolved.resolved((read[path]?.diagnostics ?? []) + (decoded[path]?.diagnostics ?? []))
    }

    /// The same of another text of the file, in the time that reading it takes; nothing of it is kept.
    package func ownFindings(of file: SourceFile) -> [Diagnostic] {
        let new = DraftFile(file, limits: limits)
        guard new.kind == .rules else { return new.diagnostics }
        // With a compiler of its own: another thread may be reading files with that of the draft.
        let compiler = ConditionCompiler(declared.base.language, declared.base.vocabulary)
        var decoder = RulesDecoder(declared.context, tables: tables, compiler: compiler)
        decoder.settled = settledItems(of: new)
        return unresolved.resolved(new.diagnostics + (decoder.decode(new)?.diagnostics ?? []))
    }

    /// The indexes of items that are written as in the text that was read, and in which nothing was found there.
    private func settledItems(of file: DraftFile) -> Set<Int> {
        // An alias is where its anchor is, and a table may be another one by now.
        guard let earlier = decoded[file.source.path], earlier.head != nil, let old = earlier.file.root,
            let new = file.root, !TableSets.mayBe(in: new),
            ![file, earlier.file].contains(where: { $0.source.bytes.contains(UInt8(ascii: "*")) }),
            let items = old["items"], let newItems = new["items"], old.count == new.count,
            zip(old.entriesView, new.entriesView).allSatisfy({
                $0.key.utf8 == $1.key.utf8 && ($0.key.text == "items" || $0.value.hasSameValues(as: $1.value))
            })
        else { return [] }
        let starts = items.elements.map(\.span.start)
        let places = earlier.diagnostics.compactMap(\.span?.start)
        guard places.count == earlier.diagnostics.count else { return [] }
        // The number of the items that begin before it, or there.
        let doubtful = Set(places.map { place in starts.indices.partition { starts[$0] > place } - 1 })
        let isSettled = { (index: Int) in !doubtful.contains(index) && items.elementsView[index]["each"] == nil }
        return Set(newItems.elementsAsIn(items).filter { isSettled($0.value) }.keys)
    }
}
