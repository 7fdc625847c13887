package import AdvisoryModel

/// Something that rules can be looked up by: an attribute, a field of one that is a record, or such a field of all records of one that is a list.
package struct Axis: Hashable, Sendable {
    /// How its values are compared.
    package typealias Kind = ComparisonKind

    package var slot: Int
    /// The field of the record, such as `issuer` of `traveler.passport`, or of each record, such as `type` of `traveler.documents`.
    package var field: String?
    package var kind: Kind

    package init(slot: Int, field: String?, kind: Kind) {
        self.slot = slot
        self.field = field
        self.kind = kind
    }

    /// Whether drafts are wanted; no attribute, but rules are looked up by it.
    package static let drafts = Axis(slot: -1, field: nil, kind: .truth)

    var isOfDrafts: Bool { slot < 0 }
}

extension Axis.Kind {
    /// Whether a demand is one that can be made of it.
    package func takes(_ demand: Demand) -> Bool {
        switch (self, demand) {
        case (.word, .words), (.list, .overlaps), (.truth, .truth), (.number, .range): true
        default: false
        }
    }
}
