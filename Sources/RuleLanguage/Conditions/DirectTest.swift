import AdvisoryModel
import CEL
import RuleFunctions

/// What a term asks of attributes as a whole, decided without its program where they have the values that they nearly always have.
///
/// What is unknown, partly known or of another type is left to the program, and so is whatever does not decide the whole.
enum DirectTest: Sendable {
    case text(Slot, among: [String])
    /// A list has one of the texts.
    case anyText(Slot, among: [String])
    /// A list has a member of a group of countries, which are in another slot.
    case anyMember(Slot, of: String, groups: Slot)
    case truth(Slot, Bool)
    case integer(Slot, ClosedRange<Int64>)
    /// By the numbers of days.
    case day(Slot, ClosedRange<Int64>)
    indirect case not(DirectTest)
    // Of what is joined, nil stands for what only the program decides.
    case all([DirectTest?])
    case any([DirectTest?])

    /// The truth of the term; nil: only its program knows.
    func truth(_ bindings: Bindings) -> Bool? {
        switch self {
        case .text(let slot, let texts): bindings.isText(slot, among: texts)
        case .anyText(let slot, let texts): bindings.hasText(slot, among: texts)
        case .anyMember(let slot, let group, let groups):
            Self.hasMember(bindings[slot], of: group, bindings[groups])?.bool
        case .truth(let slot, let wanted): bindings.truth(slot).map { $0 == wanted }
        case .integer(let slot, let range): bindings.integer(slot).map { range.contains($0) }
        case .day(let slot, let range): bindings[slot].day.map { range.contains(Int64($0.number)) }
        case .not(let test): test.truth(bindings).map { !$0 }
        case .all(let tests): Self.join(tests, bindings, until: false)
        case .any(let tests): Self.join(tests, bindings, until: true)
        }
    }

    /// What would have to be known of a term that is not decided; nil: only its program knows.
    func unknown(_ bindings: Bindings) -> UnknownSet? {
        switch self {
        case .text(let slot, _), .anyText(let slot, _), .truth(let slot, _), .integer(let slot, _), .day(let slot, _):
            return bindings.unbounded(slot)
        case .anyMember(let slot, let group, let groups):
            if let unknown = bindings.unbounded(slot) { return unknown }
            guard case .unknown(let unknown)? = Self.hasMember(bindings[slot], of: group, bindings[groups]) else {
                return nil
            }
            return unknown
        case .not(let test): return test.unknown(bindings)
        case .all(let tests), .any(let tests):
            var all: UnknownSet?
            for test in tests {
                guard let test else { return nil }
                // INVARIANT: none decides the whole, which is not decided.
                if test.truth(bindings) != nil { continue }
                guard let unknown = test.unknown(bindings) else { return nil }
                all = all.map { $0.union(unknown) } ?? unknown
            }
            return all
        }
    }

    /// Whether one of some countries, not many, is a member: true, false or unknown; nil where only a program knows.
    private static func hasMember(_ countries: Value, of id: String, _ groups: Value) -> Value? {
        guard case .list(let countries) = countries, countries.count <= 64, case .map(let groups) = groups,
            case .opaque(let opaque)? = groups.field(id), let group = opaque as? GroupValue
        else { return nil }
        var (isFound, unknown): (Bool, UnknownSet?) = (false, nil)
        for country in countries {
            guard case .string(let country) = country else { return nil }
            switch group.contains(country) {
            case .bool(let isMember): isFound = isFound || isMember
            case .unknown(let doubt): unknown = unknown.map { $0.union(doubt) } ?? doubt
            default: return nil
            }
        }
        if !isFound, let unknown { return .unknown(unknown) }
        return .bool(isFound)
    }

    /// One that decides the whole does so whatever the others are, an error too, as in CEL.
    private static func join(_ tests: [DirectTest?], _ bindings: Bindings, until deciding: Bool) -> Bool? {
        var isOpen = false
        for test in tests {
            let truth = test?.truth(bindings)
            if truth == deciding { return deciding }
            if truth == nil { isOpen = true }
        }
        return isOpen ? nil : !deciding
    }
}

extension DirectTest {
    /// Of more texts a program makes a table.
    private static let mostTexts = 64
    /// Comparing longer texts costs steps, which programs count.
    private static let longestText = 63

    /// Nil where nothing of the form can be decided directly.
    ///
    /// - Parameter groups: the slot of all groups of countries.
    init?(_ form: ConditionForm, groups: Slot?) {
        switch form {
        case .comparison(let comparison): self.init(comparison)
        case .not(let inner):
            guard let test = DirectTest(inner, groups: groups) else { return nil }
            self = .not(test)
        case .all(let forms):
            guard let tests = Self.tests(forms, groups) else { return nil }
            self = .all(tests)
        case .any(let forms):
            guard let tests = Self.tests(forms, groups) else { return nil }
            self = .any(tests)
        case .element(.member(let comparison, let group), isAny: true):
            guard let groups, comparison.attribute.field == nil, comparison.attribute.isElement else { return nil }
            self = .anyMember(comparison.attribute.slot, of: group, groups: groups)
        case .element, .member, .rest: return nil
        }
    }

    private static func tests(_ forms: [ConditionForm], _ groups: Slot?) -> [DirectTest?]? {
        let tests = forms.map { DirectTest($0, groups: groups) }
        return tests.contains { $0 != nil } ? tests : nil
    }

    init?(_ comparison: PlainComparison) {
        let attribute = comparison.attribute
        guard attribute.field == nil, !attribute.isElement else { return nil }
        let slot = attribute.slot
        switch comparison.relation {
        case .equals(let text): self.init(texts: [text]) { .text(slot, among: $0) }
        case .isOneOf(let texts): self.init(texts: texts) { .text(slot, among: $0) }
        case .contains(let text): self.init(texts: [text]) { .anyText(slot, among: $0) }
        case .overlaps(let texts): self.init(texts: texts) { .anyText(slot, among: $0) }
        case .isTrue(let truth): self = .truth(slot, truth)
        case .compares("_==_", let bound): self.init(slot, from: bound, to: bound)
        case .compares("_>=_", let bound): self.init(slot, from: bound, to: nil)
        case .compares("_<=_", let bound): self.init(slot, from: nil, to: bound)
        case .compares("_>_", let bound): self.init(slot, from: bound.moved(by: 1), to: nil)
        case .compares("_<_", let bound): self.init(slot, from: nil, to: bound.moved(by: -1))
        case .compares: return nil
        case .lies(let from, let to): self.init(slot, from: from, to: to)
        }
    }

    private init?(texts: [String], _ test: ([String]) -> DirectTest) {
        guard texts.count <= Self.mostTexts, texts.allSatisfy({ $0.utf8.count <= Self.longestText }) else { return nil }
        self = test(texts)
    }

    private init?(_ slot: Slot, from: PlainComparison.Bound?, to: PlainComparison.Bound?) {
        switch (from, to) {
        case (.integer(let from)?, .integer(let to)?) where from <= to: self = .integer(slot, Int64(from)...Int64(to))
        case (.integer(let from)?, nil): self = .integer(slot, Int64(from)...Int64.max)
        case (nil, .integer(let to)?): self = .integer(slot, Int64.min...Int64(to))
        case (.day(let from)?, .day(let to)?) where from <= to:
            self = .day(slot, Int64(from.number)...Int64(to.number))
        case (.day(let from)?, nil): self = .day(slot, Int64(from.number)...Int64.max)
        case (nil, .day(let to)?): self = .day(slot, Int64.min...Int64(to.number))
        default: return nil
        }
    }
}

extension PlainComparison.Bound {
    /// The next one, or the one before; nil where there is none.
    fileprivate func moved(by step: Int) -> PlainComparison.Bound? {
        switch self {
        case .integer(let number):
            let (moved, isOver) = number.addingReportingOverflow(step)
            return isOver ? nil : .integer(moved)
        case .day(let day):
            return Day(number: Int(day.number) + step).map { .day($0) }
        }
    }
}
