package import CEL
package import RuleLookup

/// What rules came to for an earlier request, as far as it holds for this one, and what they come to now.
package struct RequestAnswers {
    /// How many answers of rules that read the same are kept; more would take as long to go through as to find.
    private static let most = 64

    private let answers: FactAnswers
    private let bindings: Bindings
    private let groups: GroupStanding
    private let kept: KeptAnswers?
    /// A bit for each slot of which this request says something else.
    private let changed: UInt64
    private var new: [(shape: InputShape, rule: RuleNumber, answer: any FactAnswers.Answer)] = []

    package init(_ answers: FactAnswers, _ bindings: Bindings, _ groups: GroupStanding) {
        (self.answers, self.bindings, self.groups) = (answers, bindings, groups)
        kept = answers.kept
        changed = kept.map { bindings.differences(from: $0.bindings, among: $0.slots) } ?? 0
        kept?.count(isSame: changed == 0)
    }

    /// What a rule came to for an earlier request that said the same of all that its conditions read; nil: that is not kept.
    package func answer(of rule: RuleNumber, _ shape: InputShape) -> (any FactAnswers.Answer)? {
        guard let number = shape.number, let kept, holds(shape) else { return nil }
        return kept.answer(of: rule, number)
    }

    /// Whether what is kept of a shape holds for this request.
    private func holds(_ shape: InputShape) -> Bool {
        shape.slots & changed == 0 && (!shape.readsGroups || kept?.groups === groups)
    }

    /// Notes what a rule comes to for this request.
    package mutating func note(_ answer: any FactAnswers.Answer, of rule: RuleNumber, _ shape: InputShape) {
        if shape.number != nil { new.append((shape, rule, answer)) }
    }

    /// Keeps what was noted for later requests, and with it what holds for this one.
    package mutating func keep() {
        defer { new = [] }
        guard !new.isEmpty, let strangers = kept.map(\.strangersToReplaceIt) ?? 0 else { return }
        var lists = kept?.lists.map { list in list.flatMap { holds($0.shape) ? $0 : nil } } ?? []
        for (shape, rule, answer) in new {
            guard let number = shape.number else { continue }
            while lists.count <= number { lists.append(nil) }
            var list = lists[number].take() ?? KeptAnswers.List(shape: shape)
            if list.answers.count < Self.most { list.answers.append((rule, answer)) }
            lists[number] = list
        }
        answers.keep(KeptAnswers(bindings, groups, lists, strangers: strangers))
    }
}
