import AdvisoryModel
import JSON

/// A way in which a request can say less than it did, or the same thing twice.
public enum RequestSlip: String, CaseIterable, Sendable {
    case attributeRemoved = "attribute removed"
    case twoRemoved = "two attributes removed"
    case attributeNull = "attribute null"
    case attributeInvalid = "attribute with a value that is none"
    case fieldRemoved = "field of a document or visit removed"
    case monthForDay = "month in the place of a day"
    case yearForDay = "year in the place of a day"
    case saidTwice = "element of a list twice"
}

/// A request with one such slip, and what may have become of its verdict.
struct SlippedRequest {
    var request: Request
    /// What has been taken away or changed.
    var what: String
    /// The attributes that are unknown now.
    var lost: [Attribute] = []
    /// Whether it is open now on which passport the traveler goes: one of a nationality of which none was known before may count now.
    var opensPassports = false
    /// Whether what is not said any more has a default, which may be better than what was said.
    var leavesDefault = false
    /// Whether nothing may change.
    var saysTheSame = false
    /// The request as JSON where it is to be read from it.
    var json: [UInt8]?
}

extension RequestSlip {
    /// Makes the slip in a request; nil where it does not fit.
    func slip(in request: Request, _ choice: inout SlipChoice, attributes: [Attribute]) -> SlippedRequest? {
        let known = attributes.filter { $0.isGiven && $0.name != "trip.crossing" && request[$0] != nil }
        switch self {
        case .attributeRemoved: return removal(in: request, [choice.one(of: known)])
        case .twoRemoved: return removal(in: request, [choice.one(of: known), choice.one(of: known)])
        case .attributeNull: return null(in: request, choice.one(of: known))
        case .attributeInvalid: return invalid(in: request, choice.one(of: known))
        case .fieldRemoved: return fieldRemoval(in: request, &choice)
        case .monthForDay: return blur(request, to: 7, &choice)
        case .yearForDay: return blur(request, to: 4, &choice)
        case .saidTwice: return doubling(in: request, choice.one(of: known))
        }
    }

    private func removal(in request: Request, _ attributes: [Attribute?]) -> SlippedRequest? {
        let lost = attributes.compactMap { $0 }
        var changed = request
        for attribute in lost { changed[attribute] = nil }
        guard changed != request else { return nil }
        let issuers = Set((request.traveler.documents ?? []).filter { $0.type == "passport" }.compactMap(\.issuer))
        let hasOthers = !issuers.isEmpty && !issuers.isSuperset(of: request.traveler.nationalities ?? [])
        return SlippedRequest(
            request: changed, what: lost.map(\.name).joined(separator: ", "), lost: lost,
            opensPassports: hasOthers && changed.traveler.documents == nil,
            leavesDefault: lost.contains { $0.implied != nil })
    }

    private func null(in request: Request, _ attribute: Attribute?) -> SlippedRequest? {
        guard let attribute, var slipped = removal(in: request, [attribute]) else { return nil }
        let text = String(decoding: slipped.request.json(), as: UTF8.self)
        let head = "\"\(attribute.owner)\":{"
        guard let place = text.firstRange(of: head)?.upperBound else { return nil }
        let isLast = text[place] == "}"
        slipped.json = Array("\(text[..<place])\"\(attribute.key)\":null\(isLast ? "" : ",")\(text[place...])".utf8)
        return slipped
    }

    /// A word with a letter too many, a country that does not exist.
    private func invalid(in request: Request, _ attribute: Attribute?) -> SlippedRequest? {
        guard let attribute else { return nil }
        let isCountry = attribute.type.element == .country
        guard isCountry || !attribute.values.isEmpty || attribute.type == .time else { return nil }
        var changed = request
        switch request[attribute] {
        case .text(let text)?: changed[attribute] = .text(isCountry ? "ZQ" : text + "x")
        case .texts(let texts)?: changed[attribute] = .texts(texts + [isCountry ? "ZQ" : "zq"])
        default: return nil
        }
        return SlippedRequest(request: changed, what: attribute.name, lost: [attribute])
    }

    private func fieldRemoval(in request: Request, _ choice: inout SlipChoice) -> SlippedRequest? {
        var changed = request
        if let index = choice.one(of: request.traveler.documents?.indices ?? 0..<0), choice.one(of: 0..<4) != 0 {
            guard var documents = request.traveler.documents,
                let field = choice.one(
                    of: Document.fields.filter { !$0.isRequired && $0.storage.get(documents[index]) != nil })
            else { return nil }
            field.storage.set(&documents[index], nil)
            documents[index].setUnknown(field.name)
            changed.traveler.documents = documents
            return SlippedRequest(request: changed, what: "\(field.name) of document \(index)")
        }
        guard var visits = request.traveler.visited, let index = choice.one(of: visits.indices),
            visits[index].date != nil
        else {
            return nil
        }
        visits[index].date = nil
        changed.traveler.visited = visits
        return SlippedRequest(request: changed, what: "date of visit \(index)")
    }

    // MARK: partly known days

    private func blur(_ request: Request, to length: Int, _ choice: inout SlipChoice) -> SlippedRequest? {
        func blurred(_ date: PartialDate?) -> PartialDate? {
            date.flatMap { PartialDate(String($0.description.prefix(length))) }
        }
        var changed = request
        changed.traveler.birthDate = blurred(request.traveler.birthDate)
        if var documents = request.traveler.documents, let index = choice.one(of: documents.indices) {
            documents[index].issued = blurred(documents[index].issued)
            documents[index].applied = blurred(documents[index].applied)
            documents[index].validFrom = blurred(documents[index].validFrom)
            if case .on(let date)? = documents[index].expires {
                documents[index].expires = blurred(date).map { .on($0) }
            }
            changed.traveler.documents = documents
        }
        if var visits = request.traveler.visited, let index = choice.one(of: visits.indices) {
            visits[index].date = blurred(visits[index].date)
            changed.traveler.visited = visits
        }
        if var stays = request.traveler.stays, let index = choice.one(of: stays.indices) {
            stays[index].from = blurred(stays[index].from)
            stays[index].until = blurred(stays[index].until)
            changed.traveler.stays = stays
        }
        return changed == request ? nil : SlippedRequest(request: changed, what: "days to \(length) characters")
    }

    // MARK: lists

    private func doubling(in request: Request, _ attribute: Attribute?) -> SlippedRequest? {
        guard let attribute else { return nil }
        var changed = request
        switch request[attribute] {
        case .texts(let texts)?: changed[attribute] = .texts(texts + texts.prefix(1))
        case .documents(let documents)?: changed[attribute] = .documents(documents + documents.prefix(1))
        case .visits(let visits)?: changed[attribute] = .visits(visits + visits.prefix(1))
        case .stays(let stays)?: changed[attribute] = .stays(stays + stays.prefix(1))
        case .json(.array(let elements))?: changed[attribute] = .json(.array(elements + elements.prefix(1)))
        default: return nil
        }
        guard changed != request else { return nil }
        return SlippedRequest(request: changed, what: attribute.name, saysTheSame: true)
    }
}

extension SlippedRequest {
    /// Whether a verdict may become another by such a slip: knowing less never lets anybody through.
    ///
    /// Four attributes are choices or have defaults. Without the vehicle there is none by rail. Without the time, what was blocked by hours may be open at others; without the passport
    /// that is chosen, the one that works is named; without the end of the stay, it is the day of the crossing. And whoever is known to have only
    /// the passport of another state is not judged by a nationality; of whom no passport is known is.
    func allows(_ before: Verdict, _ after: Verdict) -> Bool {
        if saysTheSame { return before == after }
        let names = lost.map(\.name)
        if opensPassports || leavesDefault || names.contains("trip.travelsOn") || names.contains("trip.until") {
            return true
        }
        switch before {
        case .clear, .conditional: return !after.isNearerToClear(than: before)
        case .undetermined: return after == .undetermined || after == .blocked
        case .blocked:
            return after == .blocked || after == .undetermined || after == .conditional && names.contains("trip.time")
        }
    }
}
