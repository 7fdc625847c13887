extension JSONWriter {
    /// Writes an array of whatever the closure writes.
    @inlinable
    package mutating func array<Element>(_ elements: [Element], _ write: (Element, inout JSONWriter) -> Void) {
        beginArray()
        for element in elements { write(element, &self) }
        endArray()
    }

    /// Writes a key with a string, or nothing.
    @inlinable
    package mutating func member(_ name: StaticString, ifAny text: String?) {
        guard let text else { return }
        key(name)
        string(text)
    }

    /// Writes a key with a list of strings, or nothing where it is empty.
    @inlinable
    package mutating func member(_ name: StaticString, ifAny list: [String]) {
        guard !list.isEmpty else { return }
        key(name)
        strings(list)
    }
}
