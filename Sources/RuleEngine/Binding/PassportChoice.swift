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
}
