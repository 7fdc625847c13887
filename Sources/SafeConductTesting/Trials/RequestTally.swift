/// How often a request that says less, or the same twice, was asked, and what broke the law.
public struct RequestTally: Sendable {
    private var tried: [RequestSlip: Int] = [:]
    private var broken: [RequestSlip: Int] = [:]
    /// Each trial in which a verdict moved as none may.
    public private(set) var violations: [String] = []

    /// How many requests were compared.
    public var count: Int { tried.values.reduce(0, +) }

    mutating func add(_ slip: RequestSlip, violation: String?) {
        tried[slip, default: 0] += 1
        guard let violation else { return }
        broken[slip, default: 0] += 1
        violations.append("\(slip.rawValue) · \(violation)")
    }

    /// The table, then what broke the law, at most 40 of them.
    public var text: String {
        let rows = RequestSlip.allCases.map { [$0.rawValue, "\(tried[$0] ?? 0)", "\(broken[$0] ?? 0)"] }
        let sum = [["all", "\(count)", "\(violations.count)"]]
        let lines = TrialTable.lines([["request", "tried", "against the law"]] + rows + sum)
        return (lines + violations.prefix(40)).joined(separator: "\n") + "\n"
    }
}
