package import AdvisoryModel

/// Reads a request straight from the bytes of its JSON, as long as it is written plainly and nothing is wrong with it.
///
/// Whatever is unusual (escapes, letters beyond ASCII, null, unknown keys, values outside their lists) makes it give up, and the request is read
/// through a tree, which knows what to say. `RequestScannerTests` holds the two against each other.
struct RequestScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let shape: RequestShape
    private let rulebook: Rulebook
    private var place = 0

    /// The request; nil where it has to be read through a tree.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ rulebook: Rulebook) -> Request? {
        var scanner = RequestScanner(bytes: bytes, shape: rulebook.requestShape, rulebook: rulebook)
        guard let request = scanner.request() else { return nil }
        scanner.skipSpace()
        return scanner.place == bytes.count && scanner.isSound(request) ? request : nil
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, shape: RequestShape, rulebook: Rulebook) {
        self.bytes = bytes
        self.shape = shape
        self.rulebook = rulebook
    }

    /// What would be said of several attributes together, is said by those who have words for it.
    private func isSound(_ request: Request) -> Bool {
        let (traveler, trip) = (request.traveler, request.trip)
        guard let crossing = rulebook.crossing(trip.crossing) else { return false }
        if let from = trip.from, !crossing.between.contains(from) { return false }
        if let to = trip.to, !crossing.between.contains(to) || to == trip.from { return false }
        if let date = trip.date, let until = trip.until, until < date { return false }
        return traveler.age == nil || traveler.birthDate == nil
    }

    // MARK: objects

    private mutating func request() -> Request? {
        var (id, asOf): (String?, Day?)
        var traveler: Traveler?
        var trip: Trip?
        let isRead = object { scanner, key in
            switch key {
            case "id" where id == nil: id = scanner.string()
            case "asOf" where asOf == nil: asOf = scanner.day()
            case "traveler" where traveler == nil: traveler = scanner.traveler()
            case "trip" where trip == nil: trip = scanner.trip()
            default: return false
            }
            return true
        }
        guard isRead, let traveler, let trip else { return nil }
        return Request(id: id, traveler: traveler, trip: trip, asOf: asOf)
    }

    private mutating func traveler() -> Traveler? {
        var traveler = Traveler()
        let isRead = object { scanner, key in
            switch key {
            case "nationalities" where traveler.nationalities == nil: traveler.nationalities = scanner.countries()
            case "residence" where traveler.residence == nil: traveler.residence = scanner.country()
            case "birthDate" where traveler.birthDate == nil: traveler.birthDate = scanner.day()
            case "age" where traveler.age == nil: traveler.age = scanner.integer(upTo: 150)
            case "languages" where traveler.languages == nil: traveler.languages = scanner.list { $0.language() }
            case "occupation" where traveler.occupation == nil:
                traveler.occupation = scanner.word(of: scanner.shape.occupations)
            case "documents" where traveler.documents == nil: traveler.documents = scanner.list { $0.document() }
            default:
                guard let attribute = scanner.shape.traveler[key], traveler.additional[attribute.key] == nil else {
                    return false
                }
                traveler.additional[attribute.key] = scanner.value(of: attribute)
            }
            return true
        }
        return isRead ? traveler : nil
    }

    private mutating func trip() -> Trip? {
        var trip = Trip(crossing: "")
        let isRead = object { scanner, key in
            switch key {
            case "crossing" where trip.crossing.isEmpty: trip.crossing = scanner.string() ?? ""
            case "from" where trip.from == nil: trip.from = scanner.country()
            case "to" where trip.to == nil: trip.to = scanner.country()
            case "date" where trip.date == nil: trip.date = scanner.day()
            case "until" where trip.until == nil: trip.until = scanner.day()
            case "mode" where trip.mode == nil: trip.mode = scanner.word(of: scanner.shape.modes)
            case "purpose" where trip.purpose == nil: trip.purpose = scanner.word(of: scanner.shape.purposes)
            case "party" where trip.party == nil: trip.party = scanner.word(of: scanner.shape.parties)
            default:
                guard let attribute = scanner.shape.trip[key], trip.additional[attribute.key] == nil else {
                    return false
                }
                trip.additional[attribute.key] = scanner.value(of: attribute)
            }
            return true
        }
        return isRead ? trip : nil
    }

    private mutating func document() -> Document? {
        var document = Document(type: "")
        let isRead = object { scanner, key in
            switch key {
            case "type" where document.type.isEmpty: document.type = scanner.string() ?? ""
            case "issuer" where document.issuer == nil: document.issuer = scanner.country()
            case "covers" where document.covers == nil: document.covers = scanner.list { $0.string() }
            case "validFrom" where document.validFrom == nil: document.validFrom = scanner.day()
            case "expires" where document.expires == nil: document.expires = scanner.day()
            case "entries" where document.entries == nil: document.entries = scanner.integer(upTo: 1000)
            default: return false
            }
            return true
        }
        if let from = document.validFrom, let to = document.expires, to < from { return nil }
        return isRead && !document.type.isEmpty ? document : nil
    }

    /// An object with one key at least; false as soon as `read` gives up, or what it read has stopped reading.
    private mutating func object(_ read: (inout RequestScanner, String) -> Bool) -> Bool {
        guard take(UInt8(ascii: "{")) else { return false }
        while true {
            guard let key = string(), take(UInt8(ascii: ":")), read(&self, key), place >= 0 else { return false }
            if take(UInt8(ascii: ",")) { continue }
            return take(UInt8(ascii: "}"))
        }
    }

    // MARK: values; each that cannot be read moves the place to −1, so that nothing more is

    /// A value of an attribute that the rulebook adds.
    private mutating func value(of attribute: Attribute) -> JSONValue? {
        switch attribute.type {
        case .boolean:
            if take("true") { return .bool(true) }
            return take("false") ? .bool(false) : giveUp()
        case .word:
            return word(of: attribute.values).map { .string($0) }
        case .country:
            return country().map { .string($0) }
        default: return giveUp()
        }
    }

    private mutating func word(of values: [String]) -> String? {
        guard let word = string() else { return nil }
        return values.isEmpty || values.contains(word) ? word : giveUp()
    }

    private mutating func country() -> String? {
        guard let code = string() else { return nil }
        return CountryCode.isNormal(code) ? code : giveUp()
    }

    private mutating func countries() -> [String]? { list { $0.country() } }

    /// A language of two letters; others have to be brought into their normal form.
    private mutating func language() -> String? {
        guard let tag = string() else { return nil }
        return tag.utf8.count == 2 && tag.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A } ? tag : giveUp()
    }

    private mutating func day() -> Day? {
        guard let text = string() else { return nil }
        return Day(text) ?? giveUp()
    }

    private mutating func integer(upTo limit: Int) -> Int? {
        skipSpace()
        var value = 0
        var digits = 0
        while place >= 0, place < bytes.count, case let digit = bytes[place] &- 0x30, digit < 10, digits < 5 {
            value = value * 10 + Int(digit)
            digits += 1
            place += 1
        }
        // A zero in front, a fraction or an exponent is looked at elsewhere.
        let isPlain = digits == 1 || digits > 1 && bytes[place - digits] != 0x30
        let next = place >= 0 && place < bytes.count ? bytes[place] : 0
        let isEnded = next == UInt8(ascii: ",") || next == UInt8(ascii: "}") || next == 0x20
        return isPlain && isEnded && value <= limit ? value : giveUp()
    }

    /// A list with one element at least; an empty one may mean more than one thing.
    private mutating func list<T>(_ read: (inout RequestScanner) -> T?) -> [T]? {
        guard take(UInt8(ascii: "[")) else { return giveUp() }
        var elements: [T] = []
        while true {
            guard let element = read(&self) else { return giveUp() }
            elements.append(element)
            if take(UInt8(ascii: ",")) { continue }
            return take(UInt8(ascii: "]")) ? elements : giveUp()
        }
    }

    /// A text of plain ASCII without escapes, not empty.
    private mutating func string() -> String? {
        guard take(UInt8(ascii: "\"")) else { return giveUp() }
        let start = place
        while place < bytes.count, case let byte = bytes[place], byte != UInt8(ascii: "\"") {
            guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\\") else { return giveUp() }
            place += 1
        }
        guard place < bytes.count, place > start else { return giveUp() }
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<place]), as: UTF8.self)
        place += 1
        return text
    }

    private mutating func giveUp<T>() -> T? {
        place = -1
        return nil
    }

    // MARK: bytes

    private mutating func skipSpace() {
        while place >= 0, place < bytes.count, bytes[place] == 0x20 { place += 1 }
    }

    /// Takes a byte behind blanks, if it is there.
    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard place >= 0, place < bytes.count, bytes[place] == byte else { return false }
        place += 1
        return true
    }

    private mutating func take(_ word: StaticString) -> Bool {
        skipSpace()
        let end = place + word.utf8CodeUnitCount
        guard place >= 0, end <= bytes.count else { return false }
        for offset in 0..<word.utf8CodeUnitCount where bytes[place + offset] != word.utf8Start[offset] { return false }
        place = end
        return true
    }
}

/// What the scanner has to know of a rulebook's vocabulary.
struct RequestShape: Sendable {
    /// The attributes that the rulebook adds, by key.
    let traveler: [String: Attribute]
    let trip: [String: Attribute]
    let modes: [String]
    let purposes: [String]
    let parties: [String]
    let occupations: [String]

    init(_ vocabulary: Vocabulary) {
        let standard = Set(StandardVocabulary.attributes.map(\.name))
        func added(_ owner: String) -> [String: Attribute] {
            let own = vocabulary.given(of: owner).filter { !standard.contains($0.name) }
            return Dictionary(own.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        }
        func values(_ name: String) -> [String] { vocabulary[name]?.values ?? [] }
        traveler = added("traveler")
        trip = added("trip")
        modes = values("trip.mode")
        purposes = values("trip.purpose")
        parties = values("trip.party")
        occupations = values("traveler.occupation")
    }
}

extension Rulebook {
    /// The request that a line of JSON is, where it is written plainly; nil: read it through a tree.
    package func scanRequest(_ line: UnsafeBufferPointer<UInt8>) -> Request? { RequestScanner.read(line, self) }
}
