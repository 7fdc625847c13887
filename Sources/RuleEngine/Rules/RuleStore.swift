import OnceMadeParts
import RuleLanguage
package import RuleLookup
import SourceDiagnostics
import Threads
import Synchronization

/// The rules of a rulebook, in the order of their ids: compiled already, or in a bundle, from which each is read when it is first asked for and
/// kept from then on.
///
/// A class, because all threads share what was read. Asking for a rule counts no reference but its own.
package final class RuleStore: @unchecked Sendable {
    package var count: Int { slots.count }
    /// The numbers of all of them.
    package var numbers: Range<RuleNumber> { RuleNumber(0)..<RuleNumber(count) }
    private let slots: OnceMadeRow<CompiledRule>
    /// Nil: all rules are there.
    private let source: (any RuleSource)?

    /// Rules that are compiled, sorted by their ids.
    package init(_ rules: [CompiledRule]) {
        source = nil
        slots = OnceMadeRow(count: rules.count)
        for (number, rule) in rules.enumerated() { _ = slots.get(number) { rule } }
    }

    /// The rules of a source, each of which is read when it is first asked for.
    package init(_ source: any RuleSource) {
        self.source = source
        slots = OnceMadeRow(count: source.count)
    }

    /// Whether every rule has been read.
    var isWhole: Bool { source == nil }
    private let questions = Atomic(0)

    /// Notes a question about all rules: whether there were so many that those in a bundle are worth reading for it.
    func isWorthReading() -> Bool {
        isWhole || questions.load(ordering: .relaxed) > 100 || questions.add(1, ordering: .relaxed).newValue > 100
    }

    @inline(__always)
    package subscript(number: RuleNumber) -> CompiledRule {
        slots.get(number.index) { read(number) }
    }

    /// What something says of a rule; no reference to it is counted, for which threads would wait for each other.
    @inline(__always)
    func read<Answer>(_ number: RuleNumber, _ question: (CompiledRule) -> Answer) -> Answer {
        slots.read(number.index, { read(number) }, question)
    }

    @inline(never)
    private func read(_ number: RuleNumber) -> CompiledRule {
        guard let source else { preconditionFailure("every rule that was compiled is in its slot") }
        return source.rule(number)
    }

    /// Reads the rules that were looked up and are still in a bundle, on all cores where there are many.
    func read(_ matches: RuleMatches) {
        if isWhole { return }
        var unread = (0..<matches.count).map { matches[$0].rule }.filter { !slots.isMade($0.index) }
        unread.forEachConcurrently(if: unread.count > 16) { number in _ = self[number] }
    }

    /// The full id of a rule; the rule itself is not read for it.
    package func id(of number: RuleNumber) -> String { source?.id(of: number) ?? self[number].id }

    /// The number of the rule of that full id; nil if there is none.
    package func number(of id: String) -> RuleNumber? {
        let number = RuleNumber((0..<count).partition { self.id(of: RuleNumber($0)) >= id })
        return numbers.contains(number) && self.id(of: number) == id ? number : nil
    }
}
