import CEL
import OnceMadeParts
import RuleLookup

/// What rules came to for earlier requests, by what their conditions read: each list holds for requests that say the same of that.
///
/// Requests at one crossing say the same few things again and again, though seldom all of them twice in a row: those of a desk have two directions, a
/// dozen days and nationalities. Each value that was said of a slot lately has a number, and lists are found by the numbers of what they read.
struct KeptAnswers: Sendable {
    /// How many answers of rules that read the same are kept for one choice of values; more would take as long to go through as to find.
    private static let mostOfList = 64
    /// So many answers are taken up, also in place of others; with more all is begun anew.
    private static let most = 4096

    /// The answers of rules that read the same, for one choice of values.
    private struct List: Sendable {
        /// The numbers of the values, in the order of slots, then that of the groups where those are read.
        var numbers: [UInt32]
        var answers: [(rule: RuleNumber, answer: any FactAnswers.Answer)] = []
    }

    /// The lists of a shape, for the choices that came last.
    private struct Lists: Sendable {
        var kept = Recent<List>(most: 64)
        /// For each of them what its numbers come to: going through these is quick.
        var keys: [UInt64] = []
        /// The one of the request that is judged, looked for when it is first asked for.
        var current: Int?
        /// The number of the request for which it was looked for.
        var request = 0

        /// Adds one, and returns its place.
        mutating func add(_ new: List, _ key: UInt64) -> Int {
            let place = kept.add(new)
            if place == keys.count { keys.append(key) } else { keys[place] = key }
            return place
        }
    }

    /// A value of a slot.
    private struct Said: Sendable {
        let value: Value
        let isUncounted: Bool
        let number: UInt32
    }

    private typealias Request = (bindings: Bindings, groups: GroupStanding)

    /// What the request that is judged says, and the one before it.
    private var (current, last): (Request, Request)
    /// The number of the request that is judged.
    private var request = 0
    /// A bit for each slot whose value in the request that is judged has its number, and in the one before it had.
    private var (numberedSlots, numberedBefore): (UInt64, UInt64) = (0, 0)
    /// A bit for each of these whose value is not known to be the same as itself, so that no other request says the same.
    private var unlike: UInt64 = 0
    /// By slot, what was said of it lately, and the number of what was said last.
    private var said = [Recent<Said>](repeating: Recent(most: 16), count: UInt64.bitWidth)
    private var numbers = [UInt32](repeating: 0, count: UInt64.bitWidth)
    /// The same of who belongs to which group; the number 0 is nobody's.
    private var groups = Recent<(standing: GroupStanding, number: UInt32)>()
    private var groupsNumber: UInt32 = 0
    private var numbered: UInt32 = 0
    /// By the numbers of their shapes.
    private var lists: [Lists] = []
    private var count = 0

    /// Nothing is kept yet.
    init(_ bindings: Bindings, _ groups: GroupStanding) {
        (current, last) = ((bindings, groups), (bindings, groups))
    }

    /// Begins with another request.
    mutating func begin(_ bindings: Bindings, _ groups: GroupStanding) {
        // Numbers that were given must not be given again.
        if numbered > .max / 2 || count >= Self.most { self = KeptAnswers(bindings, groups) }
        request += 1
        if groupsNumber == 0 || current.groups !== groups { note(groups) }
        swap(&current, &last)
        current = (bindings, groups)
        (numberedBefore, numberedSlots) = (numberedSlots, 0)
    }

    /// Gives the values of some slots their numbers; of most requests most slots are never asked for.
    private mutating func number(_ shape: InputShape) {
        var rest = shape.slots & ~numberedSlots
        if rest == 0 { return }
        numberedSlots |= rest
        // Slots and bits have the same numbers, but for the last one.
        let comparable = rest & numberedBefore & ~(1 << UInt64(InputShape.furtherBit))
        rest = rest & ~comparable | current.bindings.differences(from: last.bindings, among: comparable)
        while rest != 0 {
            let bit = rest.trailingZeroBitCount
            note(bit, shape.slot(ofBit: bit), current.bindings)
            rest &= rest - 1
        }
    }

    private mutating func note(_ bit: Int, _ slot: Slot, _ bindings: Bindings) {
        let place = said[bit].first(where: { bindings.isSame(slot, as: $0.value, isUncounted: $0.isUncounted) })
        unlike &= ~(1 << UInt64(bit))
        if let place {
            numbers[bit] = said[bit].kept[place].number
            return
        }
        numbered += 1
        numbers[bit] = numbered
        let (value, isUncounted) = (bindings[slot], bindings.isUncounted(slot))
        if bindings.isSame(slot, as: value, isUncounted: isUncounted) {
            said[bit].add(Said(value: value, isUncounted: isUncounted, number: numbered))
        } else {
            unlike |= 1 << UInt64(bit)
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
        number(shape)
        return shape.slots & unlike == 0
    }

    /// Keeps what a rule comes to for the request.
    mutating func keep(_ answer: any FactAnswers.Answer, of rule: RuleNumber, _ shape: InputShape) {
        guard let place = shape.number, mayKeep(shape) else { return }
        while lists.count <= place { lists.append(Lists()) }
        let list = list(of: shape, at: place) ?? lists[place].add(List(numbers: numbers(of: shape)), key(of: shape))
        (lists[place].current, lists[place].request) = (list, request)
        if lists[place].kept.kept[list].answers.count < Self.mostOfList {
            lists[place].kept.kept[list].answers.append((rule, answer))
            count += 1
        }
    }

    /// The list for what the request says.
    private mutating func list(of shape: InputShape, at place: Int) -> Int? {
        if lists[place].request != request {
            number(shape)
            let key = key(of: shape)
            (lists[place].current, lists[place].request) = (
                lists[place].keys.indices.first {
                    lists[place].keys[$0] == key && isOf(shape, lists[place].kept.kept[$0])
                }, request
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

    /// What the numbers of the values that a shape reads come to; others may come to the same.
    private func key(of shape: InputShape) -> UInt64 {
        // As FNV-1a does it, by numbers in place of bytes.
        var (rest, key) = (shape.slots, UInt64(0xcbf2_9ce4_8422_2325))
        while rest != 0 {
            key = (key ^ UInt64(numbers[rest.trailingZeroBitCount])) &* 0x100_0000_01b3
            rest &= rest - 1
        }
        return shape.readsGroups ? (key ^ UInt64(groupsNumber)) &* 0x100_0000_01b3 : key
    }

    private func numbers(of shape: InputShape) -> [UInt32] {
        var (rest, own) = (shape.slots, [UInt32]())
        while rest != 0 {
            own.append(numbers[rest.trailingZeroBitCount])
            rest &= rest - 1
        }
        return shape.readsGroups ? own + [groupsNumber] : own
    }
}
