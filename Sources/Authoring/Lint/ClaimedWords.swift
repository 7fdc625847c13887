import AdvisoryModel
import JSON
import RuleEngine
import SourceDiagnostics

/// Warns of values of one fact that look alike, or differ by a letter: `open` here and `opn` there.
enum ClaimedWords {
    static func findings(_ crossings: [Crossing]) -> [Diagnostic] {
        var counts: [String: [String: Int]] = [:]
        let claims = crossings.flatMap(\.claims).flatMap { claim in words(of: claim).map { (claim, $0) } }
        for (claim, word) in claims { counts[claim.fact, default: [:]][word, default: 0] += 1 }
        return claims.compactMap { claim, word in
            guard let words = counts[claim.fact], let count = words[word] else { return nil }
            let others = words.filter { $0.value > count || $0.value == count && $0.key < word }.map(\.key)
            let form = LookAlike.form(of: word)
            let alike = others.filter { LookAlike.form(of: $0) == form }.min()
            // Of a word of three letters one may be missing.
            let longer = others.filter { $0.count > 3 }
            guard let other = alike ?? (word.count > 2 ? DidYouMean.nearest(to: word, in: longer) : nil) else {
                return nil
            }
            let (file, position) = place(of: claim.at)
            return Diagnostic(
                LintCode.nearMiss,
                "`\(word)` and `\(other)` are two values of `\(claim.fact)` and look alike",
                file: file, span: SourceSpan(at: position), hint: "did you mean `\(other)`?")
        }
    }

    /// The values that are single words; texts such as hours differ by little and mean another thing.
    private static func words(of claim: Claim) -> [String] {
        var values = [claim.value]
        if case .array(let elements) = claim.value { values = elements }
        return values.compactMap(\.string).filter { text in text.allSatisfy { !$0.isNumber && !",:;".contains($0) } }
    }

    /// The place that `path:line:column` names.
    static func place(of at: String) -> (file: String, position: Position) {
        let parts = at.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count >= 3, let line = Int(parts[parts.count - 2]), let column = Int(parts[parts.count - 1]) else {
            return (at, .start)
        }
        return (parts.dropLast(2).joined(separator: ":"), Position(line: line, column: column))
    }
}
