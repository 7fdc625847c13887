#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A place for each of so many things, which are made when they are first asked for; asking again counts no reference but that of the thing.
@usableFromInline
package final class OnceMadeRow<Object: AnyObject & Sendable>: @unchecked Sendable {
    @usableFromInline package let count: Int
    // INVARIANT: `count` values, made of zeros, as which a null reference lies in memory.
    @usableFromInline let places: UnsafeMutablePointer<OnceMade<Object>>

    /// Nothing is made yet; memory that is not used is not touched.
    package init(count: Int) {
        guard let zeros = calloc(max(1, count), MemoryLayout<OnceMade<Object>>.stride) else {
            preconditionFailure("there is no memory left")
        }
        self.count = count
        places = zeros.bindMemory(to: OnceMade<Object>.self, capacity: max(1, count))
    }

    /// What stands in a place, or is made now.
    @inlinable @inline(__always)
    package func get(_ place: Int, _ make: () -> Object) -> Object {
        precondition(place >= 0 && place < count, "there is no such place")
        return places[place].get(make)
    }

    /// What something says of what stands in a place, or is made now; no reference to it is counted.
    @inlinable @inline(__always)
    package func read<Answer>(_ place: Int, _ make: () -> Object, _ question: (Object) -> Answer) -> Answer {
        precondition(place >= 0 && place < count, "there is no such place")
        return places[place].read(make, question)
    }

    /// Whether something stands in a place.
    package func isMade(_ place: Int) -> Bool {
        precondition(place >= 0 && place < count, "there is no such place")
        return places[place].known != nil
    }

    deinit {
        places.deinitialize(count: count)
        free(places)
    }
}
