import AdvisoryModel
import OnceMadeParts
import ReportLanguages
import RequestBinding
import RuleLanguage
import RuleLookup

extension Rulebook {
    /// Words of a request that look like slips for words that rules read.
    func slips(in request: Request) -> [WordSlip] {
        openWords.slips(in: request, isKnown: { index.symbols[$0] != 0 }) { ruleWords.get(readWords) }
    }

    /// Goes through all conditions.
    private func readWords() -> RuleWords {
        var reader = RuleWordReader(vocabulary, environment, words: openWords.named)
        for condition in groups.elements { condition.terms.forEach { reader.add($0) } }
        for number in store.numbers { store[number].content.condition.terms.forEach { reader.add($0) } }
        return reader.found
    }
}

extension RulebookBase {
    /// The words that families usually have for a list, and those that have names.
    func namedWords(_ list: String) -> Set<String> {
        let usual = families.elements.flatMap { $0.usualWords[list] ?? [] }
        // Such lists have names by what has them: those of `documents` are types of documents.
        let owner = list.split(separator: ".").dropLast().last.map(String.init) ?? ""
        return Set(usual + words.names.values(of: list) + (usual.isEmpty ? [] : words.names.ids(of: owner)))
    }
}
