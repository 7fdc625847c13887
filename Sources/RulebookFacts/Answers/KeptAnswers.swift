import CEL
import RuleLookup

/// What rules came to for earlier requests, by what their conditions read: each list holds for as long as requests say the same of that.
struct KeptAnswers: Sendable {
    /// How many answers of rules that read the same are kept; more would take as long to go through as to find.
    private static let most = 64

    /// The answers of rules that read the same.
    private struct List: Sendable {
        /// The number of the request of which they were first true.
        var since = 0
        var answers: [(rule: RuleNumber, answer: any FactAnswers.Answer)] = []
    }

    /// What the last request said.
    private var last: (bindings: Bindings, groups: GroupStanding)?
    /// The number of the request that is judged.
    private var number = 0
    /// A bit for each slot that one of the rules reads.
    private var slots: UInt64 = 0
    /// By slot, the number of the first of the requests in a row that said what the last one says.
    private var changed = [Int](repeating: 0, count: UInt64.bitWidth)
    /// The same of who belongs to which group.
    private var groupsChanged = 0
    /// By the numbers of their shapes.
    private var lists: [List] = []

    /// Begins with another request.
    mutating func begin(_ bindings: Bindings, _ groups: GroupStanding) {
        number += 1
        if let last {
            var rest = bindings.differences(from: last.bindings, among: slots)
            while rest != 0 {
                changed[rest.trailingZeroBitCount] = number
                rest &= rest - 1
            }
            if last.groups !== groups { groupsChanged = number }
        }
        last = (bindings, groups)
    }

    /// Whether what is kept of a shape holds for the request.
    private func holds(_ shape: InputShape, since: Int) -> Bool {
        if shape.readsGroups, groupsChanged > since { return false }
        var rest = shape.slots
        while rest != 0 {
            if changed[rest.trailingZeroBitCount] > since { return false }
            rest &= rest - 1
        }
        return true
    }

    /// What a rule came to; nil: that is not kept, or the request says something else of what its conditions read.
    func answer(of rule: RuleNumber, _ shape: InputShape) -> (any FactAnswers.Answer)? {
        guard let place = shape.number, place < lists.count else { return nil }
        // By position, so that nothing is copied but the answer.
        for index in lists[place].answers.indices where lists[place].answers[index].rule == rule {
            return holds(shape, since: lists[place].since) ? lists[place].answers[index].answer : nil
        }
        return nil
    }

    /// Keeps what a rule comes to for the request.
    mutating func keep(_ answer: any FactAnswers.Answer, of rule: RuleNumber, _ shape: InputShape) {
        guard let place = shape.number else { return }
        watch(shape.slots)
        while lists.count <= place { lists.append(List()) }
        if !holds(shape, since: lists[place].since) {
            lists[place].since = number
            lists[place].answers.removeAll(keepingCapacity: true)
        }
        if lists[place].answers.count < Self.most { lists[place].answers.append((rule, answer)) }
    }

    /// Slots that were not looked at before may have changed with this request.
    private mutating func watch(_ others: UInt64) {
        var rest = others & ~slots
        slots |= others
        while rest != 0 {
            changed[rest.trailingZeroBitCount] = number
            rest &= rest - 1
        }
    }
}
