import AdvisoryModel
package import CEL

/// What conditions ask of the traveler as a whole.
package enum TravelerLibrary {
    package static let library = Library(
        "traveler",
        functions: [
            FunctionDeclaration(
                "holds",
                "Whether the traveler holds a document of a type, issued by a state where one is named, valid on the days of the trip.",
                examples: ["traveler.holds('visa', 'KP')"],
                [
                    Overload("traveler_holds", [TravelerValue.type, .string], .bool, isMember: true) { holds($0) },
                    Overload(
                        "traveler_holds_issuer", [TravelerValue.type, .string, .string], .bool, isMember: true
                    ) {
                        holds($0)
                    },
                ]),
            FunctionDeclaration(
                "daysIn",
                "How many days of the window that ends on the day of the trip the traveler has stayed in a state, or in those of a group; both ends count, and no day twice.",
                examples: ["traveler.daysIn(groups.schengen, 180)", "traveler.daysIn('FI', 180)"],
                [
                    Overload("traveler_days_in_state", [TravelerValue.type, .string, .int], .int, isMember: true) {
                        daysIn($0)
                    },
                    Overload(
                        "traveler_days_in_group", [TravelerValue.type, GroupValue.type, .int], .int, isMember: true
                    ) {
                        daysIn($0)
                    },
                ]),
        ], types: [:])

    private static func holds(_ arguments: [Value]) -> Value {
        guard case .opaque(let value) = arguments[0], let traveler = value as? TravelerValue,
            case .string(let type) = arguments[1]
        else { return .error(EvaluationError(CELCode.invalidArgument, "`holds` takes the type of a document")) }
        var issuer: String?
        if arguments.count > 2, case .string(let text) = arguments[2] { issuer = text }
        guard let documents = traveler.documents else { return .unknown(UnknownSet("traveler.documents")) }
        var missing: [String] = []
        for (index, document) in documents.enumerated() where TravelerValue.isSame(document.type, type) {
            let isIssuedThere =
                issuer.map { issuer in document.issuer.map { TravelerValue.isSame($0, issuer) } } ?? true
            switch document.isHeld(isIssuedThere: isIssuedThere, from: traveler.date, until: traveler.until) {
            case .yes: return .bool(true)
            case .no: continue
            case .unknown("expires") where document.expires != nil && traveler.date == nil:
                missing.append("trip.date")
            case .unknown(let field): missing.append("traveler.documents[\(index)].\(field)")
            }
        }
        return missing.isEmpty ? .bool(false) : .unknown(UnknownSet(missing))
    }

    /// How many days may be looked back over.
    package static let windows: ClosedRange<Int64> = 1...3660

    private static func daysIn(_ arguments: [Value]) -> Value {
        guard case .opaque(let value) = arguments[0], let traveler = value as? TravelerValue,
            case .int(let length) = arguments[2], windows.contains(length)
        else {
            return .error(
                EvaluationError(CELCode.invalidArgument, "`daysIn` takes a state or a group, and 1 to 3660 days"))
        }
        guard let stays = traveler.stays else { return .unknown("traveler.stays", between: .int(0), and: .int(length)) }
        guard let last = traveler.date else { return .unknown(UnknownSet("trip.date")) }
        var count = StayCount(last.adding(days: 1 - Int(length))...last)
        for (index, stay) in stays.enumerated() {
            let name = "traveler.stays[\(index)]"
            switch membership(of: stay.country, in: arguments[1]) {
            case .bool(true): count.add(stay, unless: nil, name)
            case .unknown(let doubt): count.add(stay, unless: doubt.names.first ?? name, name)
            default: continue
            }
        }
        let (least, most) = count.bounds
        return .unknown(
            count.missing ?? "traveler.stays", between: .int(Int64(least)), and: .int(Int64(most)))
    }

    private static func membership(of country: String, in place: Value) -> Value {
        switch place {
        case .string(let state): .bool(TravelerValue.isSame(state, country))
        case .opaque(let value): (value as? GroupValue)?.contains(country) ?? .bool(false)
        default: .bool(false)
        }
    }
}
