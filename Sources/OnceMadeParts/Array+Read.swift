extension Array where Element: AnyObject {
    /// What something says of an element; no reference to it is counted meanwhile, as the array holds it.
    ///
    /// Going through objects that are asked only a little takes longer to count references than to ask.
    @inlinable @inline(__always)
    package func read<Answer>(_ index: Int, _ question: (Element) -> Answer) -> Answer {
        withUnsafeBufferPointer { elements in
            precondition(elements.indices.contains(index), "there is no such element")
            // INVARIANT: an array of objects lies in memory as their references of a word each, and this one does not change while it is read.
            let place = UnsafeRawPointer(elements.baseAddress.unsafelyUnwrapped + index)
            let reference = place.load(as: UnsafeRawPointer.self)
            return Unmanaged<Element>.fromOpaque(reference)._withUnsafeGuaranteedRef(question)
        }
    }

    /// Whether one of them is so; read in place likewise.
    @inlinable @inline(__always)
    package func has(_ isWanted: (Element) -> Bool) -> Bool {
        for index in indices where read(index, isWanted) { return true }
        return false
    }

    /// Those that are so, read in place likewise.
    @inlinable @inline(__always)
    package func picked(_ isWanted: (Element) -> Bool) -> [Element] {
        var picked: [Element] = []
        for index in indices where read(index, isWanted) { picked.append(self[index]) }
        return picked
    }
}
