public import AdvisoryModel
import JSON
public import RuleEngine

/// Another way to the same state that was judged as a request of its own, and is better.
public struct Alternative: Hashable, Sendable {
    /// The trips: one, or two by way of a third state.
    public var trips: [Trip]
    /// The verdict; of two trips the worse one.
    public var verdict: Verdict
    /// What it requires, and is not met for certain, that the trip that was asked about does not: the titles, by rule.
    public var alsoRequired: [Requirement]
    /// How many days later it is.
    public var daysLater: Int
    /// Whether it is by other means.
    public var isByOtherMeans: Bool

    /// Something that is required.
    public struct Requirement: Hashable, Sendable {
        /// The rule, by its id.
        public var rule: String
        /// Its title, in the language of the report.
        public var title: String
    }
}

/// The ways that are better than a trip that was asked about.
///
/// ```swift
/// Alternatives(to: request, in: rulebook, asOf: day).better.first?.trips   // the best one
/// ```
public struct Alternatives: Sendable {
    /// The name of the form in which they are written.
    public static let schema = "safe-conduct/alternatives/1"
    /// So many are named at most.
    public static let most = 5
    /// So many days after that of the trip are tried.
    public static let days = 14

    /// The answer to what was asked.
    public let report: Report
    /// The better ways, the best first: by verdict, then by what they require more, by day, by the number of trips; other means last.
    public let better: [Alternative]

    /// Judges other crossings between the same states, by way of a third state too, other means and the next days.
    public init(
        to request: Request, in rulebook: Rulebook, asOf: Day, languages: [String] = [], includingDrafts: Bool = false
    ) {
        var search = AlternativeSearch(
            request: request, rulebook: rulebook, asOf: asOf, languages: languages, includesDrafts: includingDrafts)
        report = search.report
        better = search.better()
    }

    /// What was asked, and what is better, as JSON, UTF-8.
    public func json(pretty: Bool = false) -> [UInt8] {
        var json = JSONWriter(pretty: pretty)
        json.beginObject()
        json.member("schema") { $0.string(Self.schema) }
        json.member("report") { report.write(to: &$0) }
        json.member("alternatives") { $0.array(better) { $0.write(to: &$1) } }
        json.endObject()
        return json.bytes
    }
}

extension Alternative {
    fileprivate func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("verdict") { $0.string(verdict.rawValue) }
        if trips.count == 1 {
            json.member("trip") { trips[0].write(to: &$0) }
        } else {
            json.member("journey") { $0.array(trips) { $0.write(to: &$1) } }
        }
        json.member("alsoRequired") { json in
            json.array(alsoRequired) { required, json in
                json.beginObject()
                json.member("rule", ifAny: required.rule)
                json.member("title", ifAny: required.title)
                json.endObject()
            }
        }
        json.member("daysLater") { $0.integer(daysLater) }
        json.member("otherMeans") { $0.bool(isByOtherMeans) }
        json.endObject()
    }
}
