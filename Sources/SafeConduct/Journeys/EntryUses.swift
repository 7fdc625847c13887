import AdvisoryModel
import JSON

/// The documents of which a trip uses an entry, by their places among those of the traveler.
struct EntryUses {
    /// Those of which it certainly does.
    private(set) var certain: Set<Int> = []
    /// Those of which it may.
    private(set) var possible: Set<Int> = []

    private let documents: [Document]
    private let groups: [CountryGroup]
    private let judge: ([Document]) -> Report
    /// The answers without some documents.
    private var answers: [Set<Int>: Report] = [:]

    /// So many times a trip is judged with other documents; of what is not tried by then an entry may be used.
    private static let mostTries = 48

    /// - Parameters:
    ///   - report: what is said of the trip.
    ///   - groups: the groups of countries: a document of one of them may serve in all.
    ///   - judge: judges it for the traveler with other documents.
    init(
        of report: Report, _ documents: [Document], _ groups: [CountryGroup], judge: @escaping ([Document]) -> Report
    ) {
        (self.documents, self.groups, self.judge) = (documents, groups, judge)
        guard documents.contains(where: \.isCounted) else { return }
        for advisory in report.advisories where advisory.speaks(for: report.trip.to) { take(whatMeets: advisory) }
        take(whatIsReadIn: report.trip.to, on: report.trip.date)
    }

    /// Of several documents of one type and state that meet a rule, the one is used of which later trips have the least. Which one of several types
    /// or states is stamped is not known, nor whether one that only may meet the rule is.
    private mutating func take(whatMeets advisory: Advisory) {
        guard let named = advisory.details["document"] else { return }
        let types = (named.array ?? [named]).compactMap(\.string)
        let places = documents.indices.filter { types.contains(documents[$0].type) }
        guard places.contains(where: { documents[$0].isCounted }) else { return }
        var (met, open): ([Int], [Int]) = ([], [])
        for kind in kinds(of: places) {
            kind: for place in kind {
                switch isMet(advisory, by: place, among: places) {
                case true?:
                    met.append(place)
                    break kind
                case nil: open.append(place)
                case false?: continue
                }
            }
        }
        if met.count == 1, open.isEmpty, advisory.certainty == .certain {
            certain.formUnion(met)
        } else {
            possible.formUnion(met + open)
        }
    }

    /// Whether a document alone meets a rule, among those of its types; nil: it is not known.
    private mutating func isMet(_ advisory: Advisory, by place: Int, among places: [Int]) -> Bool? {
        if places.count == 1 { return advisory.isMetByDocument }
        if documents[place].entries == 0 { return false }
        guard let answer = answer(without: Set(places).subtracting([place])) else { return nil }
        return answer.advisories.first { $0.rule == advisory.rule }.map(\.isMetByDocument) ?? false
    }

    /// What no rule asks for by itself, and conditions read, as by `traveler.holds`: documents of the state that is entered, of one that is in a group
    /// with it, or that may be, without which the answer is another one.
    private mutating func take(whatIsReadIn state: String?, on day: Day?) {
        let places = documents.indices.filter { place in
            documents[place].isCounted && documents[place].mayServe(in: state, groups)
                && documents[place].mayBeValid(on: day)
                && !certain.contains(place) && !possible.contains(place)
        }
        if places.isEmpty || !matters(places) { return }
        let kinds = kinds(of: places)
        let read = kinds.count == 1 ? kinds : kinds.filter { matters($0) }
        for kind in read.isEmpty ? kinds : read {
            let one = kind.count == 1 ? kind[0] : kind.first { place in !matters(kind.filter { $0 != place }) }
            possible.formUnion(one.map { [$0] } ?? kind)
        }
    }

    /// Whether the answer is another one without some documents; those that have no entry left stand in for none.
    private mutating func matters(_ places: [Int]) -> Bool {
        let ended = Set(documents.indices.filter { documents[$0].entries == 0 })
        guard let whole = answer(without: ended), let rest = answer(without: ended.union(places)) else { return true }
        return !whole.saysTheSame(as: rest)
    }

    /// The answer without some documents; nil: enough was tried.
    private mutating func answer(without places: Set<Int>) -> Report? {
        if let known = answers[places] { return known }
        guard answers.count < Self.mostTries else { return nil }
        let answer = judge(documents.indices.filter { !places.contains($0) }.map { documents[$0] })
        answers[places] = answer
        return answer
    }

    /// The documents by type and state; of each kind first what is used first.
    private func kinds(of places: [Int]) -> [[Int]] {
        Dictionary(grouping: places) { [documents[$0].type, documents[$0].issuer ?? ""] }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map { $0.value.sorted { documents[$0].serves(before: documents[$1]) } }
    }
}

extension Document {
    /// Whether it is for a number of entries, of which one is left, or may be.
    fileprivate var isCounted: Bool { leastEntries.map { $0 > 0 } ?? false }

    /// The entries that are left, or the least that may be: of a visa that does not say so it is known for one only. Nil: it is for any number.
    var leastEntries: Int? {
        entries ?? (unknowns.contains(.entries) || type.split(separator: "-").contains("visa") ? 1 : nil)
    }

    private var isForAny: Bool { leastEntries == nil }

    /// Whether it is, or may be, one for entering a state.
    fileprivate func mayServe(in state: String?, _ groups: [CountryGroup]) -> Bool {
        guard let state, let issuer else { return true }
        return issuer == state || covers?.contains(state) == true
            || groups.contains { $0.hasEver(issuer) && $0.hasEver(state) }
    }

    /// Whether it has begun by the day of a trip and is not over yet, or may: no other one is stamped.
    fileprivate func mayBeValid(on day: Day?) -> Bool {
        if case .no = isHeld(isIssuedThere: true, from: day, until: nil) { false } else { true }
    }

    /// Whether it is used before another one, whatever their order: one that is good for any number of entries, then the one that ends first.
    fileprivate func serves(before other: Document) -> Bool {
        if isForAny != other.isForAny { return isForAny }
        func ends(_ document: Document) -> (Day, Day) {
            (document.expires?.lastDay ?? .last, document.expires?.firstDay ?? .last)
        }
        if ends(self) != ends(other) { return ends(self) < ends(other) }
        func breadth(_ document: Document) -> (Int, Int) { (document.covers?.count ?? 0, document.entries ?? 0) }
        return breadth(self) < breadth(other)
    }
}

extension CountryGroup {
    /// Whether a country belongs to it on some day.
    fileprivate func hasEver(_ country: String) -> Bool { memberships.contains { $0.countries.contains(country) } }
}

extension Advisory {
    /// Whether it is a rule of the state that is entered, or may be.
    fileprivate func speaks(for state: String?) -> Bool { authority == nil || state == nil || authority == state }

    /// Whether a document meets it; nil: it is not known.
    fileprivate var isMetByDocument: Bool? {
        details["meetsWith"] != nil ? true : details["standing"]?.string == "unknown" ? nil : false
    }
}

extension Report {
    /// Whether another one has the same verdict for the same reasons, and tells of the same rules.
    func saysTheSame(as other: Report) -> Bool {
        verdict == other.verdict && reasons == other.reasons
            && advisories.map(\.rule) == other.advisories.map(\.rule)
            && advisories.map(\.effect) == other.advisories.map(\.effect)
            && advisories.map(\.certainty) == other.advisories.map(\.certainty)
    }
}
