import CEL
import RuleLanguage
import RulebookLoading
import SourceDiagnostics

/// Warns of texts that conditions look for in words of open lists, and that no word has which the rulebook knows, where one nearly has it:
/// `d.type.startsWith("viz")`.
enum SoughtPartLint: RulebookLint {
    /// So many parts of words are held against what is looked for: what takes more is left alone.
    private static let most = 400_000

    static func findings(in rulebook: LintedRulebook) -> [Diagnostic] {
        let sought = rulebook.groups.lazy.flatMap(\.group.terms).flatMap { parts(soughtBy: $0, in: rulebook) }
        if sought.isEmpty { return [] }
        var counts = rulebook.words
        for look in rulebook.groups { counts.add(look.compared) }
        let known = counts.mapValues { $0.keys.sorted() }
        var rest = most
        var answers: [Sought: (part: String, word: String)?] = [:]
        var found: Set<Diagnostic> = []
        for (sought, file, span) in sought {
            let answer = answers[sought] ?? sought.near(known[sought.list] ?? [], &rest)
            answers[sought] = .some(answer)
            guard let (part, word) = answer else { continue }
            found.insert(
                Diagnostic(
                    LintCode.nearMiss,
                    "no word of `\(sought.list)` that the rulebook knows \(sought.place.verb) `\(sought.text)`, and `\(word)` nearly does",
                    file: file, span: span, hint: "did you mean `\(part)`?"))
        }
        return Array(found)
    }

    private static func parts(soughtBy term: Condition.Term, in rulebook: LintedRulebook)
        -> [(sought: Sought, file: String, span: SourceSpan)]
    {
        if case .comparison = term.core.form { return [] }
        guard let tree = term.core.checked(at: term.place.span)?.ast else { return [] }
        let file = term.place.file.path
        return LiteralCheck(tree, in: rulebook.draft.vocabulary, file: file).soughtParts.compactMap { found in
            Place(rawValue: found.function)
                .map { (Sought(list: found.list, place: $0, text: found.part), file, found.span) }
        }
    }

    /// Where in a word a text is looked for.
    private enum Place: String {
        case startsWith, endsWith, contains

        var verb: String {
            switch self {
            case .startsWith: "begins with"
            case .endsWith: "ends with"
            case .contains: "contains"
            }
        }
    }

    /// A text that is looked for in the words of a list.
    private struct Sought: Hashable {
        let list: String
        let place: Place
        let text: String

        /// The part of a word that is nearest to it, with the word; nil where a word has it, or none nearly has.
        func near(_ words: [String], _ rest: inout Int) -> (part: String, word: String)? {
            rest -= words.count
            // Of two letters one is soon another.
            guard rest > 0, text.count(where: \.isLetter) > 2, !words.contains(where: has) else { return nil }
            let digits = text.filter(\.isNumber)
            var nearest: (rank: (Int, Int), part: String, word: String)?
            for word in words {
                let parts = parts(of: word)
                rest -= parts.count
                if rest < 0 { return nil }
                for part in parts where part.filter(\.isNumber) == digits {
                    guard let distance = DidYouMean.distance(from: text, to: part) else { continue }
                    // Slips are seldom at the ends.
                    let rank = (distance, (part.first == text.first ? 0 : 1) + (part.last == text.last ? 0 : 1))
                    if nearest.map({ rank < $0.rank }) ?? true { nearest = (rank, part, word) }
                }
            }
            return nearest.map { ($0.part, $0.word) }
        }

        private func has(_ word: String) -> Bool {
            switch place {
            case .startsWith: word.hasPrefix(text)
            case .endsWith: word.hasSuffix(text)
            case .contains: word.contains(text)
            }
        }

        /// The parts of a word that may have been meant, those of its own length first.
        private func parts(of word: String) -> [String] {
            let (letters, length) = (Array(word), text.count)
            return [length, length + 1, length - 1].filter { $0 > 2 && $0 <= letters.count }.flatMap { count in
                switch place {
                case .startsWith: [String(letters.prefix(count))]
                case .endsWith: [String(letters.suffix(count))]
                case .contains: (0...letters.count - count).map { String(letters[$0..<$0 + count]) }
                }
            }
        }
    }
}
