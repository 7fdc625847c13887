/// The rules that match a request, as numbers; made once and filled again and again, so that looking up allocates nothing.
///
/// ```swift
/// let matches = RuleMatches()
/// rulebook.match(bound, into: matches)
/// matches.ids(in: rulebook)   // ["ru-kp/border-zone-pass", …]
/// ```
public final class RuleMatches {
    /// What the low bits of a code say.
    package enum Doubt {
        /// The rule may match: something that it demands is unknown.
        package static let isPossible: UInt32 = 1
        /// Its conditions have to be evaluated before it can be told whether it matches.
        package static let isOpen: UInt32 = 2
        static let bits: UInt32 = 2
        static let mask: UInt32 = 3
    }

    // INVARIANT: no access to one of these calls anything that could access it again, so exclusive access need not be checked.
    /// How many matches there are.
    @exclusivity(unchecked) public private(set) var count = 0
    /// For each match the rule's number and what is in doubt.
    @exclusivity(unchecked) private var codes = UnsafeMutablePointer<UInt32>.allocate(capacity: 64)
    @exclusivity(unchecked) private var capacity = 64
    /// The sets that a lookup works on: what is left, what may match, what has to be evaluated.
    @exclusivity(unchecked) private(set) var common = UnsafeMutablePointer<UInt64>.allocate(capacity: 3)
    @exclusivity(unchecked) private var width = 1

    /// Creates an empty list.
    public init() {}

    deinit {
        codes.deallocate()
        common.deallocate()
    }

    /// The number of a rule, and whether it matches for certain.
    public subscript(index: Int) -> (rule: RuleNumber, isCertain: Bool) {
        precondition(index < count, "there are only \(count) matches")
        return (RuleNumber(Int(codes[index] >> Doubt.bits)), codes[index] & Doubt.mask == 0)
    }
}

extension RuleMatches {
    /// How many matches there are whose conditions have to be evaluated.
    var openCount: Int {
        var open = 0
        for index in 0..<count where codes[index] & Doubt.isOpen != 0 { open += 1 }
        return open
    }

    /// Whether there is a match whose conditions have to be evaluated.
    var isOpen: Bool {
        var doubt: UInt32 = 0
        for index in 0..<count { doubt |= codes[index] }
        return doubt & Doubt.isOpen != 0
    }

    @inline(__always)
    package func removeAll() { count = 0 }

    /// Makes room for that many more matches, and for sets of that many words.
    @inline(__always)
    func reserve(_ matches: Int, width: Int) {
        if count + matches > capacity || width > self.width { grow(matches, width: width) }
    }

    @inline(never)
    private func grow(_ matches: Int, width: Int) {
        let needed = max(count + matches, 2 * capacity)
        let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: needed)
        larger.update(from: codes, count: count)
        codes.deallocate()
        (codes, capacity) = (larger, needed)
        common.deallocate()
        self.width = max(width, self.width)
        common = UnsafeMutablePointer<UInt64>.allocate(capacity: 3 * self.width)
    }

    /// Adds a match; there is room for it.
    @inline(__always)
    package func append(_ rule: UInt32, _ doubt: UInt32) {
        codes[count] = rule << Doubt.bits | doubt
        count += 1
    }

    /// Says in another way that the rule that was added last matches.
    @inline(never)
    func repeatLast(_ doubt: UInt32) {
        guard count > 0 else { return }
        codes[count - 1] = Self.either(codes[count - 1], doubt)
    }

    /// A rule that is met in two ways matches for certain where one of them is certain; where one is open, both have to be evaluated.
    private static func either(_ code: UInt32, _ doubt: UInt32) -> UInt32 {
        code & Doubt.mask == 0 || doubt == 0 ? code & ~Doubt.mask : code | doubt
    }

    /// Puts the matches into the order of rules, each once.
    func sortUnique() {
        var sorted = UnsafeMutableBufferPointer(start: codes, count: count)
        sorted.sort()
        var kept = 0
        for index in 0..<count {
            let code = codes[index]
            if kept > 0, codes[kept - 1] >> Doubt.bits == code >> Doubt.bits {
                codes[kept - 1] = Self.either(codes[kept - 1], code & Doubt.mask)
            } else {
                codes[kept] = code
                kept += 1
            }
        }
        count = kept
    }

    /// Decides those that are open: certain, possible, or, where there is no answer, no match.
    package func settle(_ decide: (RuleNumber) -> Bool?) {
        var kept = 0
        for index in 0..<count {
            var code = codes[index]
            if code & Doubt.isOpen != 0 {
                guard let isCertain = decide(RuleNumber(Int(code >> Doubt.bits))) else { continue }
                code = code & ~Doubt.mask | (isCertain ? 0 : Doubt.isPossible)
            }
            codes[kept] = code
            kept += 1
        }
        count = kept
    }
}
