public import AdvisoryModel

/// What people read in place of the ids that rules are written with: names of documents, hazards, groups, attributes and values, by language.
///
/// A rulebook declares them in a vocabulary file:
///
/// ```yaml
/// names:
///   documents: { ru-border-zone-pass: { en: Border-zone pass, ru: Пропуск в пограничную зону } }
///   values: { crossing.passengerService: { suspended: { en: no trains } } }
/// ```
public struct ReportNames: Hashable, Sendable {
    /// By kind, `documents`, then by id; a value of one attribute has the id `crossing.passengerService/suspended`.
    private var texts: [String: [String: LocalizedText]] = [:]

    /// Creates a list without names.
    public init() {}

    /// The name of an id of some kind; nil where it has none.
    public subscript(kind: String, id: String) -> LocalizedText? {
        get { texts[kind]?[id] }
        set { texts[kind, default: [:]][id] = newValue }
    }

    /// The ids of some kind that have names, in no order.
    package func ids(of kind: String) -> [String] { texts[kind].map { Array($0.keys) } ?? [] }

    /// The values of an attribute that have names, in no order.
    package func values(of attribute: String) -> [String] {
        ids(of: "values").filter { $0.hasPrefix("\(attribute)/") }.map { String($0.dropFirst(attribute.count + 1)) }
    }

    /// Whether there are none.
    public var isEmpty: Bool { texts.isEmpty }
}
