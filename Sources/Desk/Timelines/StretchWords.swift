import AdvisoryModel
import ReportLanguages
import RuleEngine
import SafeConduct

/// Words why a stretch of days is as it is, and what makes it differ from the days before.
struct StretchWords {
    let rulebook: Rulebook
    let words: TripWords
    private let names: SpokenNames

    init(_ rulebook: Rulebook, _ words: TripWords) {
        self.rulebook = rulebook
        self.words = words
        names = SpokenNames(rulebook.words.names, languages: words.languages + [words.phrases.language])
    }

    /// What makes the verdict so, each once.
    func reasons(of stretch: Timeline.Stretch) -> [String] {
        let own = ReasonWords(words.phrases)
        return stretch.reasons.map { reason in
            switch reason {
            case .rule(let id): title(of: id)
            case .tooLate(let rule, _): "\(own.title(of: reason) ?? "") (\(title(of: rule)))"
            default: own.title(of: reason) ?? ""
            }
        }
    }

    /// What happens on the first day of a stretch, with its rule and sources, then what becomes of facts.
    func changes(of stretch: Timeline.Stretch) -> [String] {
        stretch.changes.flatMap { change -> [String] in
            var line = happening(change.what, change.title ?? change.rule ?? "")
            if let rule = change.rule { line += " [\(rule)]" }
            if !change.sources.isEmpty {
                line +=
                    " (\(words.phrases.advisory.sources)\(words.phrases.colon)\(change.sources.joined(separator: ", ")))"
            }
            return [line] + change.facts.map(turn)
        }
    }

    private func happening(_ what: Timeline.Change.What, _ title: String) -> String {
        switch what {
        case .begins: words.desk.begins(title)
        case .ends: words.desk.ends(title)
        case .changes: words.desk.changes(title)
        case .coverage: words.desk.coverage
        }
    }

    private func turn(_ turn: Timeline.FactTurn) -> String {
        let attribute = "crossing.\(turn.fact)"
        func spoken(_ value: JSONValue?) -> String {
            value.map { names.spoken($0, of: attribute) } ?? words.desk.unknown
        }
        let line = words.desk.fact(names.attribute(attribute), spoken(turn.before), spoken(turn.after))
        let claims = turn.claims.map { "\($0.source), \($0.at)" }
        return claims.isEmpty ? line : "\(line) (\(claims.joined(separator: "; ")))"
    }

    private func title(of rule: String) -> String {
        rulebook.title(ofRule: rule, languages: words.languages + ["en"]) ?? rule
    }
}
