public import SourceDiagnostics
import YAMLTree

extension Slip {
    /// Every mistake of every kind, at every place of the files that it fits, in an order that looks like chance.
    ///
    /// - Parameters:
    ///   - files: the rulebook.
    ///   - seed: which letter is changed, and the order; the same seed gives the same mistakes.
    public static func all(in files: [SourceFile], seed: UInt64) -> [Slip] {
        let (tables, texts) = files.partitioned { $0.path.hasSuffix(".csv") }
        let trees = texts.map { SyntaxTree(reading: $0) }
        let words = KnownWords(trees, tables: tables)
        let readFacts = facts(readIn: texts)
        let slips =
            trees.flatMap { FileSlips($0, words: words, readFacts: readFacts, seed: seed).slips }
            + tables.flatMap { TableSlips($0, words: words, seed: seed).slips }
        var order = SlipChoice(seed: seed)
        return slips.shuffled(using: &order)
    }

    /// The facts and groups that rules read, by name.
    private static func facts(readIn files: [SourceFile]) -> Set<String> {
        var names: Set<String> = []
        for text in files.map({ String(decoding: $0.bytes, as: UTF8.self) })
        where text.contains("\nrules:") || text.hasPrefix("rules:") {
            for match in text.matches(of: /(?:crossing\.|in: |groups\.|groups\[.)([A-Za-z0-9\-]+)/) {
                names.insert(String(match.output.1))
            }
        }
        return names
    }
}

extension Array {
    /// Those that meet a condition, and the others.
    fileprivate func partitioned(_ condition: (Element) -> Bool) -> ([Element], [Element]) {
        (filter(condition), filter { !condition($0) })
    }
}
