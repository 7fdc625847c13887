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
        if let findings = findingsOfOneRule(in: file) { return findings }
        let new = DraftFile(file, limits: limits)
        return findings(in: new, settled: new.kind == .rules ? settledItems(of: new) : [])
    }

    private func findings(in file: DraftFile, settled: Set<Int> = []) -> [Diagnostic] {
        guard file.kind == .rules else { return file.diagnostics }
        // With a compiler of its own: another thread may be reading files with that of the draft.
        let compiler = ConditionCompiler(declared.base.language, declared.base.vocabulary)
        var decoder = RulesDecoder(declared.context, tables: tables, compiler: compiler)
        decoder.settled = settled
        return unresolved.resolved(file.diagnostics + (decoder.decode(file)?.diagnostics ?? []))
    }

    /// Where only one rule has changed: what is found in that rule, and of the others what was found, with its lines. Nil where more has changed.
    private func findingsOfOneRule(in file: SourceFile) -> [Diagnostic]? {
        guard let earlier = decoded[file.path], earlier.head != nil, read[file.path] === earlier.file,
            let root = earlier.file.root, !file.mayHoldAlias, !earlier.file.source.mayHoldAlias
        else { return nil }
        let change = TextChange(from: earlier.file.source.bytes, to: file.bytes)
        guard let excerpt = ElementExcerpt(of: "items", in: root, change, to: file) else { return nil }
        let new = DraftFile(excerpt.file, limits: limits)
        guard let newRoot = new.root, hasSameHead(newRoot, as: root), let items = newRoot["items"], items.count == 1,
            items.elementsView[0]["each"] == nil, !TableSets.mayBe(in: newRoot)
        else { return nil }
        let found = findings(in: new)
        let others = ownFindings(of: file.path).filter { finding in
            finding.span.map { !excerpt.lines.contains(Int($0.start.line)) } ?? true
        }
        let moved = others.compactMap { $0.file == file.path ? $0.moved(by: change) : nil }
        // What cannot be told to be of one rule or of another is asked of the whole.
        guard moved.count == others.count, found.allSatisfy({ $0.span != nil }) else { return nil }
        return moved + found.filter { Int($0.span?.start.line ?? 0) >= excerpt.lines.lowerBound }
    }

    /// Whether two files say the same but for their items.
    private func hasSameHead(_ new: Node, as old: Node) -> Bool {
        old.count == new.count
            && zip(old.entriesView, new.entriesView).allSatisfy {
                $0.key.utf8 == $1.key.utf8 && ($0.key.text == "items" || $0.value.hasSameValues(as: $1.value))
            }
    }

    /// The indexes of items that are written as in the text that was read, and in which nothing was found there.
    private func settledItems(of file: DraftFile) -> Set<Int> {
        // An alias is where its anchor is, and a table may be another one by now.
        guard let earlier = decoded[file.source.path], earlier.head != nil, let old = earlier.file.root,
            let new = file.root, !TableSets.mayBe(in: new), !file.source.mayHoldAlias,
            !earlier.file.source.mayHoldAlias, let items = old["items"], let newItems = new["items"],
            hasSameHead(new, as: old)
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

extension SourceFile {
    /// Whether it may hold an alias, which brings what stands somewhere else.
    fileprivate var mayHoldAlias: Bool { bytes.contains(UInt8(ascii: "*")) }
}
