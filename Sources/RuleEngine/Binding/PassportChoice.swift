public import AdvisoryModel

/// The passport that a traveler uses.
public enum PassportChoice: Hashable, Sendable {
    /// This one.
    case known(Document)
    /// One of this issuer, of which no more is known.
    case issuer(String)
    /// The traveler is known to have none.
    case none
    /// It is not known; the attribute that would settle it.
    case unknown(String)

    /// Chooses by the trip's `travelsOn`, else the only passport.
    public init(_ request: Request) {
        let wanted = request.trip.travelsOn
        guard let documents = request.traveler.documents else {
            self = wanted.map { .issuer($0) } ?? .unknown("traveler.documents")
            return
        }
        let passports = documents.filter { $0.type == "passport" }
        if let wanted {
            let matching = passports.filter { $0.issuer == wanted }
            if matching.count == 1 {
                self = .known(matching[0])
            } else {
                self = .issuer(wanted)
            }
        } else if passports.count == 1 {
            self = .known(passports[0])
        } else {
            self = passports.isEmpty ? .none : .unknown("trip.travelsOn")
        }
    }

    /// The issuing state, where it is known.
    public var issuer: String? {
        switch self {
        case .known(let document): document.issuer
        case .issuer(let country): country
        case .none, .unknown: nil
        }
    }

    /// The passports that a traveler may choose from, each of which is judged on its own, by issuer; empty where there is no choice.
    static func alternatives(_ request: Request) -> [PassportChoice] {
        guard request.trip.travelsOn == nil, let documents = request.traveler.documents else { return [] }
        var passports: [Document] = []
        for document in documents where document.type == "passport" && !passports.contains(document) {
            passports.append(document)
        }
        if passports.count < 2 { return [] }
        return passports.sorted { order($0) < order($1) }.map { .known($0) }
    }

    /// By issuer, those without one last; then the one that lasts longer.
    private static func order(_ passport: Document) -> (Int, String, Int32) {
        (passport.issuer == nil ? 1 : 0, passport.issuer ?? "", -(passport.expires ?? .first).number)
    }

    /// The nationalities that count where a rule admits or spares nationals; nil: all that the traveler has; empty: not known.
    func countedNationalities(of traveler: Traveler) -> [String]? {
        guard let nationalities = traveler.nationalities, !nationalities.isEmpty else { return nil }
        switch self {
        case .none, .unknown: return nil
        case .known, .issuer: break
        }
        guard let issuer else { return [] }
        let counted = nationalities.filter { $0 == issuer }
        return counted == nationalities ? nil : counted
    }
}
