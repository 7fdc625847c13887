import AdvisoryModel
package import RuleEngine
package import RuleLanguage
package import RuleLookup
package import RulebookFacts
import Threads
package import TripClocks

extension RuleIndex {
    /// So many rules are worth a thread.
    private static var partSize: Int { 4096 }

    /// The index of compiled rules, read on all cores where there are many.
    package init(
        _ rules: [CompiledRule], groups: NumberedList<GroupNumber, Condition>,
        sourceDays: NumberedList<SourceNumber, SourceDays>, language: ConditionLanguage, clocks: RulebookClocks
    ) {
        let first = EntryReader(groups, sourceDays, language, clocks)
        var parts = stride(from: 0, to: rules.count, by: Self.partSize).map {
            Part(reader: first, rules: rules[$0..<min($0 + Self.partSize, rules.count)])
        }
        parts.forEachConcurrently(if: parts.count > 1) { $0.reader.read($0.rules) }
        // As one reader of all would have numbered them.
        var reader = first.demands
        for part in parts.indices { parts[part].numbers = reader.takeUp(parts[part].reader.demands) }
        parts.forEachConcurrently(if: parts.count > 1) { part in
            part.numbers.map { part.reader.renumber(by: $0) }
        }
        var builder = IndexBuilder(axes: reader.axes, symbols: reader.symbols)
        self = builder.build(parts.flatMap(\.reader.entries))
    }

    /// Rules that one thread reads.
    private struct Part {
        var reader: EntryReader
        let rules: ArraySlice<CompiledRule>
        /// Nil: those that the reader gave are right.
        var numbers: DemandNumbers?
    }
}
