package import CEL
import Synchronization

/// What conditions read beside the facts of the crossing; rules whose conditions read the same share one.
package final class InputShape: Sendable {
    /// Which of the shapes of a rulebook it is; nil: one of those for which nothing is kept.
    let number: Int?
    /// A bit for each slot of what requests say; the last bit is that of `further`.
    let slots: UInt64
    /// The slot of the last bit, where they read it: a slot for which there is no bit, the first one that was met.
    let further: Slot?
    /// Whether they read who belongs to which group of countries.
    let readsGroups: Bool

    /// The bit of further slots.
    static let furtherBit = UInt64.bitWidth - 1

    fileprivate init(_ number: Int?, slots: UInt64, further: Slot? = nil, readsGroups: Bool) {
        (self.number, self.slots, self.further, self.readsGroups) = (number, slots, further, readsGroups)
    }

    /// The slot of a bit.
    func slot(ofBit bit: Int) -> Slot { bit == Self.furtherBit ? further ?? Slot(bit) : Slot(bit) }
}

/// The shapes of the conditions of a rulebook, those that were met so far.
package final class InputShapes: Sendable {
    private struct Key: Hashable {
        let slots: UInt64
        let readsGroups: Bool
    }

    /// Rulebooks have a few dozen.
    private static let most = 256

    private struct Known {
        var shapes: [Key: InputShape] = [:]
        var further: Slot?
    }

    private let known = Mutex(Known())

    package init() {}

    /// - Parameter slots: what conditions read of requests; nothing is kept where there is no bit for one of them.
    package func shape(_ slots: Set<Slot>, readsGroups: Bool) -> InputShape {
        known.withLock { known in
            var bits: UInt64 = 0
            var further: Slot?
            for slot in slots {
                if slot.index < InputShape.furtherBit {
                    bits |= 1 << UInt64(slot.index)
                } else {
                    // Most rulebooks have one at most: the traveler as a whole, after all attributes.
                    further = known.further ?? slot
                    known.further = further
                    if further != slot { return InputShape(nil, slots: 0, readsGroups: readsGroups) }
                    bits |= 1 << UInt64(InputShape.furtherBit)
                }
            }
            let key = Key(slots: bits, readsGroups: readsGroups)
            if let shape = known.shapes[key] { return shape }
            let number = known.shapes.count < Self.most ? known.shapes.count : nil
            let shape = InputShape(number, slots: bits, further: further, readsGroups: readsGroups)
            if number != nil { known.shapes[key] = shape }
            return shape
        }
    }
}
