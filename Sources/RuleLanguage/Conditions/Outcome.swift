public import AdvisoryModel

/// The result of a condition.
public struct Outcome: Sendable {
    /// True, false, or nil where it is not known.
    public let truth: Bool?
    /// Most outcomes are known, and all are passed about: what is said of the others is kept apart.
    private final class Doubt: Sendable {
        let missing: [String]
        let problem: Problem?

        init(_ missing: [String], _ problem: Problem?) { (self.missing, self.problem) = (missing, problem) }
    }

    private let doubt: Doubt?

    /// The attributes that would settle it, sorted; only where `truth` is nil.
    public var missing: [String] { doubt?.missing ?? [] }
    /// Why it failed; only where `truth` is nil.
    public var problem: Problem? { doubt?.problem }

    /// Creates an outcome.
    public init(truth: Bool?, missing: [String] = [], problem: Problem? = nil) {
        self.truth = truth
        doubt = missing.isEmpty && problem == nil ? nil : Doubt(missing, problem)
    }

    /// Known to be true.
    public static let holds = Outcome(truth: true)
    /// Known to be false.
    public static let fails = Outcome(truth: false)

    /// Both: false as soon as one is false.
    package func and(_ other: Outcome) -> Outcome {
        if truth == false || other.truth == false { return .fails }
        if truth == true { return other }
        if other.truth == true { return self }
        return Outcome(truth: nil, missing: Outcome.union(missing, other.missing), problem: problem ?? other.problem)
    }

    package static func union(_ a: [String], _ b: [String]) -> [String] {
        if a.isEmpty { return b }
        if b.isEmpty || a == b { return a }
        return merged(a, b) ?? Set(a).union(b).sorted()
    }

    /// Two sorted lists as one; nil where one of them is not sorted.
    private static func merged(_ a: [String], _ b: [String]) -> [String]? {
        var merged: [String] = []
        merged.reserveCapacity(a.count + b.count)
        var (i, j) = (0, 0)
        while i < a.count || j < b.count {
            let next: String
            if j == b.count || i < a.count && a[i] < b[j] {
                next = a[i]
                i += 1
            } else {
                next = b[j]
                if i < a.count, a[i] == next { i += 1 }
                j += 1
            }
            if let last = merged.last, last >= next { return nil }
            merged.append(next)
        }
        return merged
    }
}
