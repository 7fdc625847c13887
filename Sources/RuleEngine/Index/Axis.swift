import AdvisoryModel

/// Something that rules can be looked up by: an attribute, a field of one that is a record, or such a field of all records of one that is a list.
struct Axis: Hashable, Sendable {
    /// How its values are compared.
    typealias Kind = ComparisonKind

    var slot: Int
    /// The field of the record, such as `issuer` of `traveler.passport`, or of each record, such as `type` of `traveler.documents`.
    var field: String?
    var kind: Kind

    /// Whether drafts are wanted; no attribute, but rules are looked up by it.
    static let drafts = Axis(slot: -1, field: nil, kind: .truth)
}

extension Axis.Kind {
    /// Whether a demand is one that can be made of it.
    func takes(_ demand: Demand) -> Bool {
        switch (self, demand) {
        case (.word, .words), (.list, .overlaps), (.truth, .truth), (.number, .range): true
        default: false
        }
    }
}
