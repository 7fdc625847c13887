/// The rules that match a request, as numbers; made once and filled again and again, so that looking up allocates nothing.
///
/// ```swift
/// var matches = RuleMatches()
/// rulebook.match(bound, into: &matches)
/// matches.ids(in: rulebook)   // ["ru-kp/border-zone-pass", …]
/// ```
public struct RuleMatches: Sendable {
    /// For each match twice the rule's number, one more if it is not certain.
    private(set) var codes: [UInt32] = []
    /// How many matches there are.
    public private(set) var count = 0
    /// Room for the sets that are intersected.
    private var common: [UInt64] = []
    private var unsure: [UInt64] = []

    /// Creates an empty list.
    public init() {}

    /// The number of a rule in the order of their ids, and whether it matches for certain.
    public subscript(index: Int) -> (rule: Int, isCertain: Bool) {
        (Int(codes[index] >> 1), codes[index] & 1 == 0)
    }
}

extension RuleMatches {
    /// Whether all matches are certain.
    var isSettled: Bool {
        var doubt: UInt32 = 0
        for index in 0..<count { doubt |= codes[index] & 1 }
        return doubt == 0
    }

    mutating func removeAll() { count = 0 }

    /// Makes room for so many more matches, and for sets of so many words.
    mutating func reserve(_ matches: Int, words: Int) {
        if codes.count < count + matches {
            codes += [UInt32](repeating: 0, count: max(count + matches, 2 * codes.count) - codes.count)
        }
        if common.count < words {
            common = [UInt64](repeating: 0, count: words)
            unsure = [UInt64](repeating: 0, count: words)
        }
    }

    /// Lends out the buffers; `body` returns how many codes there are then.
    @inline(__always)
    mutating func fill(
        _ body: (
            _ codes: UnsafeMutablePointer<UInt32>, _ count: Int, _ common: UnsafeMutablePointer<UInt64>,
            _ unsure: UnsafeMutablePointer<UInt64>
        ) -> Int
    ) {
        let start = count
        count = codes.withUnsafeMutableBufferPointer { codes in
            common.withUnsafeMutableBufferPointer { common in
                unsure.withUnsafeMutableBufferPointer { unsure in
                    guard let codes = codes.baseAddress, let common = common.baseAddress,
                        let unsure = unsure.baseAddress
                    else { return start }
                    return body(codes, start, common, unsure)
                }
            }
        }
    }

    /// Puts the matches into the order of rules, each once.
    mutating func sortUnique() {
        // Of a rule that is met twice the certain match comes first.
        codes[..<count].sort()
        var kept = 0
        for index in 0..<count where kept == 0 || codes[kept - 1] >> 1 != codes[index] >> 1 {
            codes[kept] = codes[index]
            kept += 1
        }
        count = kept
    }

    /// Keeps those for which `decide` gives an answer: certain or not.
    mutating func settle(_ decide: (Int) -> Bool?) {
        var kept = 0
        for index in 0..<count {
            var code = codes[index]
            if code & 1 == 1 {
                guard let isCertain = decide(Int(code >> 1)) else { continue }
                if isCertain { code &= ~1 }
            }
            codes[kept] = code
            kept += 1
        }
        count = kept
    }
}
