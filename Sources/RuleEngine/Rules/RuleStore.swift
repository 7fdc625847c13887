import RuleLanguage
package import RuleLookup
import SourceDiagnostics

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The rules of a rulebook, in the order of their ids: compiled already, or in a bundle, from which each is read when it is first asked for and
/// kept from then on.
///
/// A class, because all threads share what was read. Asking for a rule counts no reference but its own.
package final class RuleStore: @unchecked Sendable {
    package let count: Int
    /// The numbers of all of them.
    package var numbers: Range<RuleNumber> { RuleNumber(0)..<RuleNumber(count) }
    // INVARIANT: `count` values, made of zeros, as which a null reference lies in memory.
    private let slots: UnsafeMutablePointer<OnceMade<CompiledRule>>
    /// Nil: all rules are there.
    private let source: (any RuleSource)?

    /// Rules that are compiled, sorted by their ids.
    package init(_ rules: [CompiledRule]) {
        count = rules.count
        source = nil
        slots = Self.slots(rules.count)
        for (number, rule) in rules.enumerated() { _ = slots[number].get { rule } }
    }

    /// The rules of a source, each of which is read when it is first asked for.
    package init(_ source: any RuleSource) {
        count = source.count
        self.source = source
        slots = Self.slots(source.count)
    }

    /// Whether every rule has been read.
    var isWhole: Bool { source == nil }

    /// Slots of which nothing is made yet; memory that is not used is not touched.
    private static func slots(_ count: Int) -> UnsafeMutablePointer<OnceMade<CompiledRule>> {
        guard let zeros = calloc(max(1, count), MemoryLayout<OnceMade<CompiledRule>>.stride) else {
            preconditionFailure("there is no memory left")
        }
        return zeros.bindMemory(to: OnceMade<CompiledRule>.self, capacity: max(1, count))
    }

    deinit {
        slots.deinitialize(count: count)
        free(slots)
    }

    @inline(__always)
    package subscript(number: RuleNumber) -> CompiledRule {
        precondition(number.index >= 0 && number.index < count, "there is no such rule")
        return slots[number.index].get { read(number) }
    }

    @inline(never)
    private func read(_ number: RuleNumber) -> CompiledRule {
        guard let source else { preconditionFailure("every rule that was compiled is in its slot") }
        return source.rule(number)
    }

    /// The full id of a rule; the rule itself is not read for it.
    package func id(of number: RuleNumber) -> String { source?.id(of: number) ?? self[number].id }

    /// The number of the rule of that full id; nil if there is none.
    package func number(of id: String) -> RuleNumber? {
        let number = RuleNumber((0..<count).partition { self.id(of: RuleNumber($0)) >= id })
        return numbers.contains(number) && self.id(of: number) == id ? number : nil
    }
}
