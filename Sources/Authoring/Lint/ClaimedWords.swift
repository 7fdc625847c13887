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
        var near = counts.mapValues { NearNames($0.keys) }
        return claims.compactMap { claim, word in
            guard let words = counts[claim.fact], let count = words[word] else { return nil }
            func isRival(_ other: String, orderedBefore isFirst: Bool) -> Bool {
                let uses = words[other] ?? 0
                return uses > count || uses == count && isFirst
            }
            // Words of three letters differ by one letter, and a longer one may have one more.
            let least = word.count > 4 ? 4 : 3
            let close = word.count > 2 ? near[claim.fact]?.near(word).filter { $0.count >= least } ?? [] : []
            // Of two that are claimed as often the one that is a letter shorter lacks it.
            let other =
                near[claim.fact]?.alike(word).first { isRival($0, orderedBefore: $0 < word) }
                ?? close.first { other in
                    let more = other.count - word.count
                    return isRival(other, orderedBefore: more == 1 || more != -1 && other < word)
                }
            guard let other else { return nil }
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
