import Synchronization

/// Programs of patterns that are not known before evaluation, so that a pattern in a loop is compiled once.
///
/// A class because it is shared; it holds a few dozen patterns and forgets all of them when it is full.
final class RegexCache: Sendable {
    static let shared = RegexCache(capacity: 64)

    private let capacity: Int
    private let programs = Mutex<[PatternKey: RegexProgram]>([:])

    /// `String` takes canonically equivalent patterns for one; they are not.
    private struct PatternKey: Hashable {
        let bytes: [UInt8]
    }

    init(capacity: Int) {
        self.capacity = capacity
    }

    func program(for pattern: String) -> Result<RegexProgram, RegexError> {
        let key = PatternKey(bytes: Array(pattern.utf8))
        if let known = programs.withLock({ $0[key] }) { return .success(known) }
        let compiled = RegexProgram.compile(pattern)
        if case .success(let program) = compiled {
            programs.withLock { programs in
                if programs.count >= capacity { programs.removeAll(keepingCapacity: true) }
                programs[key] = program
            }
        }
        return compiled
    }
}
