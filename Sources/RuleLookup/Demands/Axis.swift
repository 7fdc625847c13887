package import AdvisoryModel
package import CEL

/// Something that rules can be looked up by: an attribute, a field of one that is a record, or such a field of all records of one that is a list.
package struct Axis: Hashable, Sendable {
    /// How its values are compared.
    package typealias Kind = ComparisonKind

    /// The slot of the attribute; nil for `drafts`.
    package var slot: Slot?
    /// The field of the record, such as `issuer` of `traveler.passport`, or of each record, such as `type` of `traveler.documents`.
    package var field: String?
    package var kind: Kind

    package init(slot: Slot?, field: String?, kind: Kind) {
        self.slot = slot
        self.field = field
        self.kind = kind
    }

    /// Whether drafts are wanted; no attribute, but rules are looked up by it.
    package static let drafts = Axis(slot: nil, field: nil, kind: .truth)

    /// Whether only old news says who belongs to a group of countries; no attribute, but rules about the group are looked up by it.
    package static func oldNews(ofGroup id: String) -> Axis { Axis(slot: nil, field: id, kind: .truth) }

    /// The group of countries that it is about; nil: none.
    var group: String? { slot == nil ? field : nil }
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
