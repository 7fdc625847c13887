public import AdvisoryModel
import Authoring
import RequestReading
public import RuleEngine
public import RulebookLoading
public import SourceDiagnostics
import YAMLTree

/// A small rulebook for testing a family: files as texts, reports and diagnostics out of it.
///
/// ```swift
/// let rulebook = TestRulebook(families: [TollsFamily.self], rules: """
///     rules: t
///     family: toll
///     items: [{ id: bridge, title: Toll, amount: 12.50 EUR }]
///     """)
/// try rulebook.report("trip: { crossing: a-b, date: 2026-12-07 }").advisories.map(\.rule)   // ["t/bridge"]
/// ```
public struct TestRulebook: Sendable {
    /// The result of loading it, with the warnings of reading.
    public let result: LoadResult
    /// Everything that `safe-conduct lint` says of it, near misses of words among it.
    public let lint: [Diagnostic]

    /// A crossing `a-b` between Russia and North Korea, and three sources: `good` (A, fresh in 2026), `poor` (D, fresh in 2026) and `old` (A,
    /// stale in 2026).
    public static let basics = [
        "sources.yaml": """
        sources:
          good: { title: Good, kind: government, reliability: A, published: 2024-01-01, retrieved: 2026-01-01, freshFor: 730 days }
          poor: { title: Poor, kind: guide, reliability: D, published: 2025-03, retrieved: 2026-01-01, freshFor: 730 days }
          old: { title: Old, kind: government, reliability: A, published: 2020, retrieved: 2020-06-01 }
        """,
        "a-b.yaml": """
        crossing: a-b
        name: { en: A – B }
        between: [RU, KP]
        timeZones: { RU: Asia/Vladivostok, KP: Asia/Pyongyang }
        """,
    ]

    /// A family `admission` and a rule of it, `admission/kp`, by which North Korea lets everybody in: for rulebooks whose trips are to be clear.
    public static let admission = [
        "admission.yaml": "family: admission\neffect: informs\nadmits: entry\n",
        "admitted.yaml": """
        rules: admission
        family: admission
        items: [{ id: kp, title: Anybody may enter, authority: KP, sources: [good] }]
        """,
    ]

    /// Loads files, the basic ones among them unless they are replaced.
    public init(families: [any RuleFamily.Type], files: [String: String]) {
        let all = Self.basics.merging(files) { _, new in new }
        let draft = RulebookDraft(all.map { SourceFile(path: $0.key, text: $0.value) }, families: families)
        var result = LoadResult(draft)
        result.diagnostics = draft.diagnostics
        self.result = result
        lint = LintRun(draft).diagnostics
    }

    /// Loads one rules file beside the basic ones; markers in it are taken out.
    public init(families: [any RuleFamily.Type], rules: String) {
        self.init(families: families, files: ["rules.yaml": MarkedText(rules).text])
    }

    /// All diagnostics as people see them.
    public var rendered: String { DiagnosticRenderer(sources: result.files).render(result.diagnostics) }

    /// What `safe-conduct lint` says of it, as people see it.
    public var renderedLint: String { DiagnosticRenderer(sources: result.files).render(lint) }

    /// Why a test rulebook could not answer.
    public struct Failure: Error, CustomStringConvertible {
        /// The diagnostics.
        public var description: String
    }

    /// The report on a request in YAML, asked on 2026-11-21 unless the request says otherwise.
    public func report(_ request: String, languages: [String] = []) throws -> Report {
        guard let rulebook = result.rulebook else { throw Failure(description: rendered) }
        let file = SourceFile(path: "request.yaml", text: request)
        let (root, findings) = YAMLReader.read(file)
        guard let root else { throw Failure(description: DiagnosticRenderer(sources: [file]).render(findings)) }
        let decoded = rulebook.decodeRequest(root)
        guard let request = decoded.request, let asOf = Day("2026-11-21") else {
            throw Failure(description: DiagnosticRenderer(sources: [file]).render(decoded.diagnostics))
        }
        return rulebook.check(request, asOf: asOf, languages: languages)
    }
}

extension Report {
    /// The advisory of a rule or row, whether it counts or is set aside; nil if it does not apply.
    public func advisory(_ rule: String) -> Advisory? { (advisories + setAside).first { $0.speaks(for: rule) } }

    /// The advisories in short, one a line: effect, rule, certainty, and what defeats it; those that are set aside come last.
    public var summary: String {
        ([verdict.rawValue]
            + (advisories + setAside).map { advisory in
                let defeat = advisory.defeatedBy.map { " defeated by \($0)" } ?? ""
                return "\(advisory.effect.rawValue) \(advisory.rule) \(advisory.certainty.rawValue)\(defeat)"
            }).joined(separator: "\n")
    }
}
