import AdvisoryModel
import JSON
import RuleEngine
import RuleLanguage
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Of whom a rulebook does not say whether they are let in, and by which means, in whose company and what for it does not say whether the way is open.
///
/// Travelers are asked about of whom nothing else is known: a rule that may speak of them speaks of them.
struct GapLint {
    /// The codes that it reports with.
    static let codes = [LintCode.nothingAdmits, LintCode.nothingOpens]

    private let rulebook: Rulebook
    /// The day as of which most is known and least of it is old.
    private let asOf: Day

    /// Nil for a draft that makes no rulebook.
    init?(_ draft: RulebookDraft) {
        guard draft.isSound, let rulebook = LoadResult(draft).rulebook else { return nil }
        self.rulebook = rulebook
        let seen = draft.sources.compactMap { $0.source.retrieved?.lastDay ?? $0.source.published?.lastDay }
        asOf = seen.max() ?? .first
    }

    /// - Parameter progress: is told how many crossings were looked at, and of how many.
    func findings(_ draft: RulebookDraft, progress: (_ done: Int, _ count: Int) -> Void) -> [Diagnostic] {
        var done = 0
        return draft.roots.flatMap { root -> [Diagnostic] in
            guard root.kind == .mapping, let id = root["crossing"], let crossing = rulebook.crossing(id.text)
            else { return [] }
            let place = root["between"] ?? id
            progress(done, draft.crossings.count)
            done += 1
            return crossing.between.flatMap { to in
                crossing.between.filter { $0 != to }.flatMap { from in
                    [admission(crossing, from, to, place), passage(crossing, from, to, place)].compactMap { $0 }
                }
            }
        }
    }

    private func admission(_ crossing: Crossing, _ from: String, _ to: String, _ place: Node) -> Diagnostic? {
        let untold = CountryCode.all.filter { nationality in
            let traveler = Traveler(nationalities: [nationality])
            return !advisories(of: traveler, Trip(crossing: crossing.id, from: from, to: to)).contains {
                $0.blocksForCertain || $0.authority == to && $0.details[Admission.detail.key] != nil
            }
        }
        if untold.isEmpty { return nil }
        let whom =
            untold.count == CountryCode.all.count
            ? "anybody" : "\(untold.count) of \(CountryCode.all.count) nationalities (\(Self.some(untold)))"
        return Diagnostic(
            LintCode.nothingAdmits,
            "nothing says whether \(to) admits \(whom) from \(from) by `\(crossing.id)`",
            file: place.file.path, span: place.span,
            hint: "write who is admitted and who is blocked; where nobody knows, accept this finding and say so")
    }

    private func passage(_ crossing: Crossing, _ from: String, _ to: String, _ place: Node) -> Diagnostic? {
        var untold: [String] = []
        let parties = values(of: "trip.party")
        let purposes = values(of: "trip.purpose")
        for mode in values(of: "trip.mode") {
            let trips = parties.flatMap { party in purposes.map { (party: party, purpose: $0) } }
            let left = trips.filter { !isTold(crossing, from, to, mode, $0.party, $0.purpose) }
            // Of a means by which nothing at all is told the company and the purpose need not be named.
            untold +=
                left.count == trips.count && !left.isEmpty ? [mode] : left.map { "\(mode) \($0.party) \($0.purpose)" }
        }
        if untold.isEmpty { return nil }
        return Diagnostic(
            LintCode.nothingOpens,
            "nothing says whether the way from \(from) to \(to) by `\(crossing.id)` is open to trips by \(Self.some(untold))",
            file: place.file.path, span: place.span,
            hint:
                "write a rule of the family `closure` that opens or closes it to them; where nobody knows, accept this finding and say so"
        )
    }

    private func isTold(
        _ crossing: Crossing, _ from: String, _ to: String, _ mode: String, _ party: String, _ purpose: String
    ) -> Bool {
        let trip = Trip(crossing: crossing.id, from: from, to: to, mode: mode, purpose: purpose, party: party)
        return advisories(of: Traveler(), trip).contains { $0.blocksForCertain || $0.effect == .opens }
    }

    private func advisories(of traveler: Traveler, _ trip: Trip) -> [Advisory] {
        rulebook.check(Request(traveler: traveler, trip: trip), asOf: asOf, parts: .advisories).advisories
    }

    private func values(of attribute: String) -> [String] { rulebook.vocabulary[attribute]?.values ?? [] }

    /// The first of them, and how many more there are.
    private static func some(_ all: [String]) -> String {
        let shown = all.prefix(5).joined(separator: ", ")
        return all.count > 5 ? "\(shown) and \(all.count - 5) more" : shown
    }
}

extension Advisory {
    fileprivate var blocksForCertain: Bool { effect == .blocks && certainty == .certain }
}
