public import AdvisoryModel
import RuleEngine
public import RulebookLoading
public import SourceDiagnostics

/// Everything that is wrong or doubtful about a rulebook and its tests.
public struct LintRun: Sendable {
    /// What was found, sorted by file and place.
    public var diagnostics: [Diagnostic]
    /// The files that were read.
    public var files: [SourceFile]

    /// Looks at a rulebook as it was loaded; its tests are looked at as soon as it compiles.
    ///
    /// - Parameter day: the day from which to look ahead; without it nothing is said of what ends soon.
    public init(_ result: LoadResult, on day: Day? = nil, options: LoadOptions = LoadOptions()) {
        files = result.files
        var found =
            result.diagnostics + CoverageLint(day: day, limits: options.limits).findings(result.files)
        if let rulebook = result.rulebook {
            found += AuthorTestRunner(rulebook: rulebook, limits: options.limits).diagnose(result.files)
        }
        diagnostics = found.sortedForDisplay()
    }

    /// How many findings are errors.
    public var errors: Int { diagnostics.count { $0.severity == .error } }
    /// How many findings are warnings.
    public var warnings: Int { diagnostics.count { $0.severity == .warning } }

    /// All findings with their places, then a line `0 errors, 2 warnings in 19 files`.
    public func text(color: Bool = false) -> String {
        let findings = DiagnosticRenderer(sources: files, color: color).render(diagnostics)
        return findings + (findings.isEmpty ? "" : "\n")
            + "\(Self.count(errors, "error")), \(Self.count(warnings, "warning")) in \(Self.count(files.count, "file"))\n"
    }

    private static func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }

    /// All findings as JSON, `safe-conduct/lint/1`; keys in a fixed order.
    public var json: String {
        let list = diagnostics.map { "\n    \($0.json)" }.joined(separator: ",")
        return """
            {
              "schema": "safe-conduct/lint/1",
              "errors": \(errors),
              "warnings": \(warnings),
              "files": \(files.count),
              "findings": [\(list)\(list.isEmpty ? "" : "\n  ")]
            }

            """
    }
}
