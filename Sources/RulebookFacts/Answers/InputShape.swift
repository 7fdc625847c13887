package import CEL
import Synchronization

/// What conditions read beside the facts of the crossing; rules whose conditions read the same share one.
package final class InputShape: Sendable {
    /// Which of the shapes of a rulebook it is; nil: one of those for which nothing is kept.
    let number: Int?
    /// A bit for each slot of what requests say.
    let slots: UInt64
    /// Whether they read who belongs to which group of countries.
    let readsGroups: Bool

    fileprivate init(_ number: Int?, slots: UInt64, readsGroups: Bool) {
        (self.number, self.slots, self.readsGroups) = (number, slots, readsGroups)
    }
}

/// The shapes of the conditions of a rulebook, those that were met so far.
package final class InputShapes: Sendable {
    private struct Key: Hashable {
        let slots: UInt64
        let readsGroups: Bool
    }

    /// Rulebooks have a few dozen.
    private static let most = 256

    private let known = Mutex<[Key: InputShape]>([:])

    package init() {}

    /// - Parameter slots: what conditions read of requests; nothing is kept where there is no bit for one of them.
    package func shape(_ slots: Set<Slot>, readsGroups: Bool) -> InputShape {
        var bits: UInt64 = 0
        for slot in slots {
            guard slot.index < UInt64.bitWidth else { return InputShape(nil, slots: 0, readsGroups: readsGroups) }
            bits |= 1 << UInt64(slot.index)
        }
        let key = Key(slots: bits, readsGroups: readsGroups)
        return known.withLock { known in
            if let shape = known[key] { return shape }
            let number = known.count < Self.most ? known.count : nil
            let shape = InputShape(number, slots: bits, readsGroups: readsGroups)
            if number != nil { known[key] = shape }
            return shape
        }
    }
}
