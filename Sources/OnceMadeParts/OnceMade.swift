public import Synchronization

/// Something that is made when it is first asked for, by whichever thread comes first; asking again costs a load.
@usableFromInline
package struct OnceMade<Object: AnyObject & Sendable>: ~Copyable, @unchecked Sendable {
    // INVARIANT: null, or a reference that is owned here and is set once.
    @usableFromInline package let made: Atomic<UnsafeMutableRawPointer?> = Atomic(nil)

    /// Nothing is made yet.
    package init() {}

    /// What was made, or is made now.
    @inlinable @inline(__always)
    package func get(_ make: () -> Object) -> Object {
        guard let known = made.load(ordering: .acquiring) else { return store(make()) }
        return Unmanaged<Object>.fromOpaque(known).takeUnretainedValue()
    }

    /// What something says of it; no reference to it is counted meanwhile, as what was made stays as long as this.
    @inlinable @inline(__always)
    package func read<Answer>(_ make: () -> Object, _ question: (Object) -> Answer) -> Answer {
        guard let known = made.load(ordering: .acquiring) else { return question(store(make())) }
        return Unmanaged<Object>.fromOpaque(known)._withUnsafeGuaranteedRef(question)
    }

    /// What was made; nil: nothing yet.
    @inlinable @inline(__always)
    package var known: Object? {
        guard let known = made.load(ordering: .acquiring) else { return nil }
        return Unmanaged<Object>.fromOpaque(known).takeUnretainedValue()
    }

    /// What something says of what was made; nil: nothing yet. No reference to it is counted.
    @inlinable @inline(__always)
    package func readKnown<Answer>(_ question: (Object) -> Answer?) -> Answer? {
        guard let known = made.load(ordering: .acquiring) else { return nil }
        return Unmanaged<Object>.fromOpaque(known)._withUnsafeGuaranteedRef(question)
    }

    @inline(never) @usableFromInline
    func store(_ new: Object) -> Object {
        let own = Unmanaged.passRetained(new)
        let (isOurs, first) = made.compareExchange(
            expected: nil, desired: own.toOpaque(), ordering: .acquiringAndReleasing)
        guard !isOurs, let first else { return new }
        own.release()
        return Unmanaged<Object>.fromOpaque(first).takeUnretainedValue()
    }

    deinit {
        if let known = made.load(ordering: .acquiring) { Unmanaged<Object>.fromOpaque(known).release() }
    }
}
