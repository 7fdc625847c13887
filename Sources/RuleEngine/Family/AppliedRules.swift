/// What a rule of some family says, in a box that is opened faster than any existential; only its own family opens it.
@usableFromInline
package final class PayloadBox<Payload: Sendable>: Sendable {
    @usableFromInline package let payload: Payload

    package init(_ payload: Payload) { self.payload = payload }
}

/// The rules of one family that apply, or may apply, to a request, in the order of their ids.
public struct AppliedRules<Payload: Sendable>: RandomAccessCollection, Sendable {
    @usableFromInline let rules: [JudgedRule]

    package init(_ rules: [JudgedRule]) { self.rules = rules }

    /// The index of the first rule.
    @inlinable public var startIndex: Int { 0 }
    /// The index after the last rule.
    @inlinable public var endIndex: Int { rules.count }

    /// A rule.
    @inlinable public subscript(index: Int) -> AppliedRule<Payload> { AppliedRule(rules[index]) }
}
