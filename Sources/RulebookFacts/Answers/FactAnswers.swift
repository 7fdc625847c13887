import CEL
import RuleLookup
import Synchronization

/// What rules came to for the last requests at a crossing: kept for as long as its facts are what they are.
package final class FactAnswers: Sendable {
    package typealias Answer = AnyObject & Sendable

    private let last = Mutex<KeptAnswers?>(nil)

    /// What is kept at this moment.
    var kept: KeptAnswers? { last.withLock { $0 } }

    /// Keeps answers in place of those before.
    func keep(_ new: KeptAnswers) { last.withLock { $0 = new } }
}

/// What rules came to for one request, and for others that said the same of all that the conditions of these rules read.
final class KeptAnswers: Sendable {
    /// The answers of rules that read the same.
    struct List: Sendable {
        let shape: InputShape
        var answers: [(rule: RuleNumber, answer: any FactAnswers.Answer)] = []
    }

    /// What the request said.
    let bindings: Bindings
    let groups: GroupStanding
    /// By the numbers of their shapes.
    let lists: [List?]
    /// A bit for each slot that one of these rules reads.
    let slots: UInt64
    /// How many requests in a row said something else.
    private let strangers: Atomic<Int>

    init(_ bindings: Bindings, _ groups: GroupStanding, _ lists: [List?], strangers: Int) {
        (self.bindings, self.groups, self.lists) = (bindings, groups, lists)
        slots = lists.reduce(0) { $0 | ($1?.shape.slots ?? 0) }
        self.strangers = Atomic(strangers)
    }

    /// Counts a request, which says the same or not.
    func count(isSame: Bool) {
        if !isSame {
            strangers.wrappingAdd(1, ordering: .relaxed)
        } else if strangers.load(ordering: .relaxed) != 0 {
            strangers.store(0, ordering: .relaxed)
        }
    }

    /// How many requests in a row said something else, where it is time to keep what another one came to; nil: where every request says something
    /// else, few are kept.
    var strangersToReplaceIt: Int? {
        let count = strangers.load(ordering: .relaxed)
        return count < 8 || count % 16 == 0 ? count : nil
    }

    /// What a rule came to; nil: that is not kept.
    func answer(of rule: RuleNumber, _ shape: Int) -> (any FactAnswers.Answer)? {
        guard shape < lists.count, let answers = lists[shape]?.answers else { return nil }
        for index in answers.indices where answers[index].rule == rule { return answers[index].answer }
        return nil
    }
}
