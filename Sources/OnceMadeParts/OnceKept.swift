/// A value that is kept when it is first known; asking for it costs a load.
@usableFromInline
package final class OnceKept<Value: Sendable>: Sendable {
    @usableFromInline
    final class Box: Sendable {
        @usableFromInline let value: Value

        @inlinable
        init(_ value: Value) { self.value = value }
    }

    @usableFromInline let box = OnceMade<Box>()

    /// Nothing is known yet.
    @inlinable
    package init() {}

    /// What was kept; nil: nothing yet.
    @inlinable @inline(__always)
    package var known: Value? { box.readKnown { $0.value } }

    /// Keeps a value, where none is known yet.
    @inlinable
    package func keep(_ value: Value) { _ = box.get { Box(value) } }
}
