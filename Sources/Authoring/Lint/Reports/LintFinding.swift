public import SourceDiagnostics

/// What lint has found, with what stays the same while the text around it moves.
public struct LintFinding: Sendable {
    /// What was found.
    public let diagnostic: Diagnostic
    /// Sixteen hexadecimal digits, made of code, file, message, the keys that lead to the place and the text of its line, not of the line's
    /// number. Of findings that have all of these in common each has its own.
    public let hash: String
    /// Why an author accepts it; nil for one that is not accepted.
    public let acceptance: String?
    /// What would do away with it; nil where only the author can.
    public let fix: Fix?
}

extension LintRun {
    /// All that was found, with hashes: first what counts, then what is accepted.
    public var findings: [LintFinding] {
        let all = diagnostics.map { ($0, nil) } + accepted.map { ($0.diagnostic, $0.reason) }
        var hashes = FindingHashes(files)
        var fixes = FixFinder(files)
        return all.map { diagnostic, reason in
            LintFinding(
                diagnostic: diagnostic, hash: hashes.hash(of: diagnostic), acceptance: reason,
                fix: reason == nil ? fixes.fix(of: diagnostic) : nil)
        }
    }
}
