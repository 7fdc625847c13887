/// A list with one element for each number of a kind, which is asked by such numbers only.
// `@usableFromInline`, as nothing of a type of this package is inlined into other modules without it.
@usableFromInline
package struct NumberedList<Number: ListNumber, Element> {
    @usableFromInline package private(set) var elements: [Element]

    /// - Parameter elements: in the order of their numbers.
    @inlinable
    package init(_ elements: [Element] = []) { self.elements = elements }

    @inlinable
    package init(repeating element: Element, count: Int) { elements = Array(repeating: element, count: count) }

    /// Adds an element and returns its number.
    @discardableResult
    @inlinable
    package mutating func append(_ element: Element) -> Number {
        elements.append(element)
        return Number(elements.count - 1)
    }
}

extension NumberedList: Sendable where Element: Sendable {}

extension NumberedList: RandomAccessCollection, MutableCollection {
    @inlinable package var startIndex: Number { Number(0) }
    @inlinable package var endIndex: Number { Number(elements.count) }
    @inlinable package var indices: Range<Number> { startIndex..<endIndex }
    @inlinable package func index(after number: Number) -> Number { Number(number.index + 1) }
    @inlinable package func index(before number: Number) -> Number { Number(number.index - 1) }
    @inlinable package func makeIterator() -> IndexingIterator<[Element]> { elements.makeIterator() }

    @inlinable
    package subscript(number: Number) -> Element {
        get { elements[number.index] }
        // An element that holds a list is changed in its place, not copied to be changed.
        _modify { yield &elements[number.index] }
    }
}
