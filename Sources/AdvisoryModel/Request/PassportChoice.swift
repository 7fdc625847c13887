import JSON

/// The passport that a traveler uses.
public enum PassportChoice: Hashable, Sendable {
    /// This one.
    case known(Document)
    /// One of this issuer, of which no more is known.
    case issuer(String)
    /// The traveler is known to have none.
    case none
    /// The trip names this state, of which the traveler is known to have no passport.
    case missing(String)
    /// It is not known; the attribute that would settle it.
    case unknown(String)

    /// Chooses by the trip's `travelsOn`, else the only passport.
    public init(_ request: Request) { self.init(among: request.traveler.documents, of: request.trip.travelsOn) }

    /// The same of the parts that it reads, for where the request is not copied.
    package init(among documents: [Document]?, of wanted: String?) {
        guard let documents else {
            self = wanted.map { .issuer($0) } ?? .unknown("traveler.documents")
            return
        }
        let passports = Self.passports(among: documents, of: wanted)
        if let wanted {
            let isNameless = documents.contains { $0.type == "passport" && $0.issuer == nil }
            switch passports.count {
            case 0: self = isNameless ? .issuer(wanted) : .missing(wanted)
            case 1: self = .known(passports[0])
            default: self = .issuer(wanted)
            }
        } else if passports.count == 1 {
            self = .known(passports[0])
        } else {
            self = passports.isEmpty ? .none : .unknown("trip.travelsOn")
        }
    }

    /// The passports, each once: all, or those of the state that the trip names.
    private static func passports(among documents: [Document], of wanted: String?) -> [Document] {
        var passports: [Document] = []
        // By position, so that no other document is copied.
        let all = documents.span
        for index in all.indices where all[index].type == "passport" {
            if wanted != nil, all[index].issuer != wanted { continue }
            if passports.isEmpty || !passports.contains(documents[index]) { passports.append(documents[index]) }
        }
        return passports
    }

    /// The issuing state, where it is known.
    public var issuer: String? {
        switch self {
        case .known(let document): document.issuer
        case .issuer(let country), .missing(let country): country
        case .none, .unknown: nil
        }
    }

    /// The passports that a traveler may choose from, each of which is judged on its own, by issuer; one where there is no choice.
    package static func alternatives(among documents: [Document]?, of wanted: String?) -> [PassportChoice] {
        let passports = documents.map { self.passports(among: $0, of: wanted) } ?? []
        if passports.count < 2 { return [PassportChoice(among: documents, of: wanted)] }
        return passports.sorted { precedes($0, $1) }.map { .known($0) }
    }

    /// How sure it is that a passport can be used: of several, those of which that is known count before others, and those that cannot be last.
    package enum Use: Int, Comparable {
        case none, unknown, sure

        package static func < (a: Use, b: Use) -> Bool { a.rawValue < b.rawValue }
    }

    /// Whether it can be used on a day.
    package func use(on day: Day?) -> Use {
        switch self {
        case .known(let document):
            switch document.isUsable(on: day) {
            case .yes: .sure
            case .no: .none
            case .unknown: .unknown
            }
        case .none, .missing: .none
        case .issuer, .unknown: .unknown
        }
    }

    /// By issuer, those without one last; then the one that lasts longer; then by all that is known of them, whatever their order.
    private static func precedes(_ a: Document, _ b: Document) -> Bool {
        if a.issuer != b.issuer { return b.issuer.map { other in a.issuer.map { $0 < other } ?? false } ?? true }
        let (first, second) = (a.expires?.firstDay ?? .first, b.expires?.firstDay ?? .first)
        if first != second { return first > second }
        return json(a).lexicographicallyPrecedes(json(b))
    }

    private static func json(_ document: Document) -> [UInt8] {
        var json = JSONWriter(pretty: false)
        json.value(.array(Document.fields.map { $0.storage.get(document)?.json ?? .null }))
        return json.bytes
    }

    /// The nationalities that count where a rule admits or spares nationals; nil: all that the traveler has; empty: not known.
    package func countedNationalities(of traveler: Traveler) -> [String]? {
        guard let nationalities = traveler.nationalities, !nationalities.isEmpty else { return nil }
        switch self {
        case .none, .unknown: return nil
        case .missing where traveler.documents?.contains { $0.type == "passport" } == true: return []
        case .known, .issuer, .missing: break
        }
        guard let issuer else { return [] }
        let counted = nationalities.filter { $0 == issuer }
        return counted == nationalities ? nil : counted
    }
}
