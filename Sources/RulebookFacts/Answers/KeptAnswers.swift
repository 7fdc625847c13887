import CEL
import OnceMadeParts
import RuleLookup

/// What rules came to for earlier requests, by what their conditions read: each list holds for requests that say the same of that.
///
/// Requests at one crossing say the same few things again and again, though seldom all of them twice in a row: those of a desk have two directions, a
/// dozen days and nationalities. Each value that was said of a slot lately has a number, and lists are found by the numbers of what they read.
struct KeptAnswers: Sendable {
    /// How many answers of rules that read the same are kept; more would take as long to go through as to find.
    private static let most = 64

    /// The answers of rules that read the same, for one choice of values.
    private struct List: Sendable {
        /// The numbers of the values, in the order of slots, then that of the groups where those are read.
        var numbers: [UInt32]
        var answers: [(rule: RuleNumber, answer: any FactAnswers.Answer)] = []
    }

    /// The lists of a shape, for the choices that came last.
    private struct Lists: Sendable {
        var kept = Recent<List>()
        /// The one of the request that is judged, looked for when it is first asked for.
        var current: Int?
        /// The number of the request for which it was looked for.
        var request = 0
    }

    /// A value of a slot.
    private struct Said: Sendable {
        let value: Value
        let isUncounted: Bool
        let number: UInt32
    }

    /// What the last request said.
    private var last: (bindings: Bindings, groups: GroupStanding)?
    /// The number of the request that is judged.
    private var request = 0
    /// A bit for each slot that one of the rules reads.
    private var slots: UInt64 = 0
    /// A bit for each of these whose value is not known to be the same as itself, so that no other request says the same.
    private var unlike: UInt64 = 0
    /// By slot, what was said of it lately, and the number of what the request says.
    private var said = [Recent<Said>](repeating: Recent(), count: UInt64.bitWidth)
    private var numbers = [UInt32](repeating: 0, count: UInt64.bitWidth)
    /// The same of who belongs to which group.
    private var groups = Recent<(standing: GroupStanding, number: UInt32)>()
    private var groupsNumber: UInt32 = 0
    private var numbered: UInt32 = 0
    /// By the numbers of their shapes.
    private var lists: [Lists] = []

    /// Begins with another request.
    mutating func begin(_ bindings: Bindings, _ groups: GroupStanding) {
        // Numbers that were given must not be given again.
        if numbered > .max / 2 { self = KeptAnswers() }
        request += 1
        if let last {
            var rest = bindings.differences(from: last.bindings, among: slots)
            while rest != 0 {
                note(rest.trailingZeroBitCount, bindings)
                rest &= rest - 1
            }
        }
        if last?.groups !== groups { note(groups) }
        last = (bindings, groups)
    }

    private mutating func note(_ slot: Int, _ bindings: Bindings) {
        let place = said[slot].first(where: {
            bindings.isSame(Slot(slot), as: $0.value, isUncounted: $0.isUncounted)
        })
        unlike &= ~(1 << UInt64(slot))
        if let place {
            numbers[slot] = said[slot].kept[place].number
            return
        }
        numbered += 1
        numbers[slot] = numbered
        let (value, isUncounted) = (bindings[Slot(slot)], bindings.isUncounted(Slot(slot)))
        if bindings.isSame(Slot(slot), as: value, isUncounted: isUncounted) {
            said[slot].add(Said(value: value, isUncounted: isUncounted, number: numbered))
        } else {
            unlike |= 1 << UInt64(slot)
        }
    }

    private mutating func note(_ standing: GroupStanding) {
        if let place = groups.first(where: { $0.standing === standing }) {
            groupsNumber = groups.kept[place].number
        } else {
            numbered += 1
            groupsNumber = numbered
            groups.add((standing, numbered))
        }
    }

    /// What a rule came to; nil: that is not kept, or no request said the same of what its conditions read.
    mutating func answer(of rule: RuleNumber, _ shape: InputShape) -> (any FactAnswers.Answer)? {
        guard let place = shape.number, place < lists.count, let list = list(of: shape, at: place) else { return nil }
        // By position, so that nothing is copied but the answer.
        for index in lists[place].kept.kept[list].answers.indices
        where lists[place].kept.kept[list].answers[index].rule == rule {
            return lists[place].kept.kept[list].answers[index].answer
        }
        return nil
    }

    /// Whether other requests may say the same of what rules of a shape read.
    mutating func mayKeep(_ shape: InputShape) -> Bool {
        if shape.number == nil { return false }
        watch(shape.slots)
        return shape.slots & unlike == 0
    }

    /// Keeps what a rule comes to for the request.
    mutating func keep(_ answer: any FactAnswers.Answer, of rule: RuleNumber, _ shape: InputShape) {
        guard let place = shape.number, mayKeep(shape) else { return }
        while lists.count <= place { lists.append(Lists()) }
        let list = list(of: shape, at: place) ?? lists[place].kept.add(List(numbers: numbers(of: shape)))
        (lists[place].current, lists[place].request) = (list, request)
        if lists[place].kept.kept[list].answers.count < Self.most {
            lists[place].kept.kept[list].answers.append((rule, answer))
        }
    }

    /// The list for what the request says.
    private mutating func list(of shape: InputShape, at place: Int) -> Int? {
        if lists[place].request != request {
            (lists[place].current, lists[place].request) = (
                lists[place].kept.first(where: { isOf(shape, $0) }), request
            )
        }
        return lists[place].current
    }

    private func isOf(_ shape: InputShape, _ list: List) -> Bool {
        var (rest, place) = (shape.slots, 0)
        while rest != 0 {
            if list.numbers[place] != numbers[rest.trailingZeroBitCount] { return false }
            place += 1
            rest &= rest - 1
        }
        return !shape.readsGroups || list.numbers[place] == groupsNumber
    }

    private func numbers(of shape: InputShape) -> [UInt32] {
        var (rest, own) = (shape.slots, [UInt32]())
        while rest != 0 {
            own.append(numbers[rest.trailingZeroBitCount])
            rest &= rest - 1
        }
        return shape.readsGroups ? own + [groupsNumber] : own
    }

    /// Gives numbers to the values of slots that were not looked at before.
    private mutating func watch(_ others: UInt64) {
        var rest = others & ~slots
        slots |= others
        guard rest != 0, let bindings = last?.bindings else { return }
        while rest != 0 {
            note(rest.trailingZeroBitCount, bindings)
            rest &= rest - 1
        }
    }
}
