import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The rules of a rulebook, in the order of their ids: compiled already, or in a bundle, from which each is read when it is first asked for and
/// kept from then on.
///
/// A class, because all threads share what was read. Asking for a rule counts no reference but its own.
final class RuleStore: @unchecked Sendable {
    let count: Int
    // INVARIANT: `count` values, made of zeros, as which a null reference lies in memory.
    private let slots: UnsafeMutablePointer<OnceMade<CompiledRule>>
    /// Nil: all rules are there.
    private let bundle: Bundle?

    /// Where rules are read from.
    private final class Bundle: Sendable {
        let ids: BundledRecords
        let reader: Mutex<BundledRuleReader>
        let groups: [Condition]
        /// Keeps what ids and reader refer to.
        let memory: BundleMemory

        init(ids: BundledRecords, reader: sending BundledRuleReader, groups: [Condition], memory: BundleMemory) {
            self.ids = ids
            self.reader = Mutex(reader)
            self.groups = groups
            self.memory = memory
        }
    }

    /// Rules that are compiled, sorted by their ids.
    init(_ rules: [CompiledRule]) {
        count = rules.count
        bundle = nil
        slots = Self.slots(rules.count)
        for (number, rule) in rules.enumerated() { _ = slots[number].get { rule } }
    }

    /// The rules of a bundle.
    init(ids: BundledRecords, reader: sending BundledRuleReader, groups: [Condition], memory: BundleMemory) {
        count = ids.count
        bundle = Bundle(ids: ids, reader: reader, groups: groups, memory: memory)
        slots = Self.slots(ids.count)
    }

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
    subscript(number: Int) -> CompiledRule {
        precondition(number >= 0 && number < count, "there is no such rule")
        return slots[number].get { read(number) }
    }

    @inline(never)
    private func read(_ number: Int) -> CompiledRule {
        guard let bundle else { preconditionFailure("every rule that was compiled is in its slot") }
        let id = bundle.ids.text(number)
        let rule = bundle.reader.withLock { $0.rule(number, id: id) }
        return CompiledRule(rule.parts, rule.links, groups: bundle.groups)
    }

    /// The full id of a rule; the rule itself is not read for it.
    func id(of number: Int) -> String { bundle.map { $0.ids.text(number) } ?? self[number].id }

    /// The number of the rule of that full id; nil if there is none.
    func number(of id: String) -> Int? {
        let place = (0..<count).partition { self.id(of: $0) >= id }
        return place < count && self.id(of: place) == id ? place : nil
    }
}
