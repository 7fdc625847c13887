/// What a lens says once it is worked out.
package struct LensAnswer: Hashable, Sendable {
    /// In a few words, above the line.
    package let title: String
    /// All of it, for those who ask.
    package let text: String
    /// Whether something is not as its author wants it.
    package var isBad = false
}
