import AdvisoryModel
package import CEL

/// `traveler.holds(…)`: whether the traveler has a document that is valid on the days of the trip.
package enum TravelerLibrary {
    package static let library = Library(
        "traveler",
        functions: [
            FunctionDeclaration(
                "holds",
                "Whether the traveler holds a document of a type, issued by a state where one is named, valid on the days of the trip.",
                examples: ["traveler.holds('visa', 'KP')"],
                [
                    Overload("traveler_holds", [TravelerDocuments.type, .string], .bool, isMember: true) { holds($0) },
                    Overload(
                        "traveler_holds_issuer", [TravelerDocuments.type, .string, .string], .bool, isMember: true
                    ) {
                        holds($0)
                    },
                ])
        ], types: [:])

    private static func holds(_ arguments: [Value]) -> Value {
        guard case .opaque(let value) = arguments[0], let traveler = value as? TravelerDocuments,
            case .string(let type) = arguments[1]
        else { return .error(EvaluationError(CELCode.invalidArgument, "`holds` takes the type of a document")) }
        var issuer: String?
        if arguments.count > 2, case .string(let text) = arguments[2] { issuer = text }
        guard let documents = traveler.documents else { return .unknown(UnknownSet("traveler.documents")) }
        var missing: [String] = []
        for (index, document) in documents.enumerated() where isSame(document.type, type) {
            switch fits(document, issuer, traveler, "traveler.documents[\(index)]") {
            case .yes: return .bool(true)
            case .no: continue
            case .unknown(let name): missing.append(name)
            }
        }
        return missing.isEmpty ? .bool(false) : .unknown(UnknownSet(missing))
    }

    /// Whether two texts have the same code points, as in conditions.
    private static func isSame(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }

    private enum Answer {
        case yes, no
        case unknown(String)
    }

    private static func fits(
        _ document: Document, _ issuer: String?, _ traveler: TravelerDocuments, _ name: String
    ) -> Answer {
        if let issuer, let own = document.issuer, !isSame(own, issuer) { return .no }
        var (hasBegun, hasExpired): (Bool?, Bool?) = (nil, nil)
        if let date = traveler.date {
            hasBegun = document.validFrom?.isBefore(date.adding(days: 1)) ?? (document.validFrom == nil ? true : nil)
            hasExpired = document.expires?.isBefore(traveler.until ?? date)
            if hasBegun == false || hasExpired == true { return .no }
        }
        if issuer != nil, document.issuer == nil { return .unknown("\(name).issuer") }
        if document.expires == nil { return .unknown("\(name).expires") }
        if traveler.date == nil { return .unknown("trip.date") }
        if hasBegun == nil { return .unknown("\(name).validFrom") }
        return hasExpired == nil ? .unknown("\(name).expires") : .yes
    }
}
