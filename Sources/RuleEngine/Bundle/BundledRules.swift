import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The rules of a bundle, each read when it is first asked for and kept from then on.
///
/// A class, because all threads share what was read.
final class BundledRules: @unchecked Sendable {
    let count: Int
    let ids: BundledIDs
    // INVARIANT: `count` values, made of zeros, as which a null reference lies in memory.
    private let slots: UnsafeMutablePointer<OnceMade<CompiledRule>>
    private let reader: Mutex<BundledRuleReader>
    private let groups: [Condition]
    private let memory: BundleMemory

    init(ids: BundledIDs, reader: sending BundledRuleReader, groups: [Condition], memory: BundleMemory) {
        count = ids.count
        self.ids = ids
        self.groups = groups
        self.memory = memory
        self.reader = Mutex(reader)
        // Memory that is not used is not touched.
        let zeros = calloc(max(1, count), MemoryLayout<OnceMade<CompiledRule>>.stride)
        slots = zeros.unsafelyUnwrapped.bindMemory(to: OnceMade<CompiledRule>.self, capacity: max(1, count))
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
        let id = ids[number]
        let parts = reader.withLock { $0.rule(number, id: id) }
        return CompiledRule(parts, groups: groups)
    }
}
