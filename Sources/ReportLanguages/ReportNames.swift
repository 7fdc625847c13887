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

    /// Whether there are none.
    public var isEmpty: Bool { texts.isEmpty }
}
