/// What a pattern may cost; every limit is reported as a `RegexError` when the pattern is compiled.
package struct RegexLimits: Hashable, Sendable {
    /// The longest pattern, in Unicode scalars.
    package var patternLength: Int
    /// The deepest nesting of groups.
    package var depth: Int
    /// The most instructions of the compiled automaton: repetitions with counts are written out, so `(a{30}){30}` takes some 900.
    package var instructions: Int
    /// The bytes that the states made while searching may take; beyond that they are thrown away and made anew.
    package var stateMemory: Int

    /// Creates limits; the defaults let through what people write by hand.
    package init(
        patternLength: Int = 10_000, depth: Int = 200, instructions: Int = 20_000, stateMemory: Int = 1 << 20
    ) {
        self.patternLength = patternLength
        self.depth = depth
        self.instructions = instructions
        self.stateMemory = stateMemory
    }

    /// The defaults.
    package static let `default` = RegexLimits()

    /// The largest count in `x{n,m}`, and the largest product of nested counts, as in RE2.
    static let repetitions = 1000
}
