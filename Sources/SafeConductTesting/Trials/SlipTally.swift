import AdvisoryModel

/// How many mistakes of each kind lint reports, how many do nothing, and which bring a trip nearer to `clear` unseen.
public struct SlipTally: Sendable {
    /// The mistakes of one kind.
    struct Count: Sendable {
        var tried = 0
        var reported = 0
        var same = 0
        var harmless = 0
        /// Nearer to clear, where nobody can know that it is a mistake.
        var nearerByAnother = 0
        /// Nearer to clear, where it could be known.
        var nearer = 0
    }

    private(set) var counts: [SlipKind: Count] = [:]
    /// Of the mistakes that change what the rulebook means and that could be known: how many there are, and how many of these lint reports.
    private(set) var knowable = (changed: 0, reported: 0)
    /// Of all mistakes that change what the rulebook means.
    private(set) var all = (changed: 0, reported: 0)
    /// The mistakes that could be known, are not reported and move a verdict towards `clear`.
    public private(set) var holes: [String] = []
    /// The mistakes that could be known, are not reported and change what the rulebook means, without moving a verdict towards `clear`.
    public private(set) var survivors: [String] = []
    /// Those that leave another value of the same type, or take something whole away, and move a verdict.
    public private(set) var unknowable: [String] = []

    /// How many were made.
    public var tried: Int { counts.values.reduce(0) { $0 + $1.tried } }

    /// How many kinds there were.
    public var kinds: Int { counts.count }

    /// Of the mistakes that change what the rulebook means and could be known, the share that lint reports.
    public var share: Double { Self.share(knowable) }

    private static func share(_ count: (changed: Int, reported: Int)) -> Double {
        count.changed == 0 ? 1 : Double(count.reported) / Double(count.changed)
    }

    mutating func add(_ slip: Slip, _ outcome: SlipOutcome) {
        var count = counts[slip.kind] ?? Count()
        count.tried += 1
        let isKnowable = !slip.leavesAnother && !slip.isUnread
        switch outcome {
        case .reported:
            count.reported += 1
            all = (all.changed + 1, all.reported + 1)
            if isKnowable { knowable = (knowable.changed + 1, knowable.reported + 1) }
        case .same: count.same += 1
        case .harmless:
            count.harmless += 1
            all.changed += 1
            if isKnowable {
                knowable.changed += 1
                survivors.append("\(slip.kind.rawValue) · \(slip.summary)")
            }
        case .nearer(let request, let from, let to):
            all.changed += 1
            let line =
                "\(slip.kind.rawValue) · \(slip.summary) · \(from.rawValue) becomes \(to.rawValue): \(request.name)"
            if slip.leavesAnother {
                count.nearerByAnother += 1
                unknowable.append(line)
            } else {
                knowable.changed += 1
                count.nearer += 1
                holes.append(line)
            }
        }
        counts[slip.kind] = count
    }

    /// The table, then what is in none of its rows: the shares, the holes, and with `survivors` also what lint does not report.
    public func text(showingSurvivors: Bool = false) -> String {
        let head = ["kind", "tried", "reported", "no change", "harmless", "another value, nearer", "nearer"]
        let rows = SlipKind.allCases.compactMap { kind in
            counts[kind].map { count in
                [kind.rawValue]
                    + [count.tried, count.reported, count.same, count.harmless, count.nearerByAnother, count.nearer].map
                { "\($0)" }
            }
        }
        let sums = (1..<head.count).map { column in "\(rows.reduce(0) { $0 + (Int($1[column]) ?? 0) })" }
        var lines = TrialTable.lines([head] + rows + [["all"] + sums])
        lines.append("")
        lines.append("reported of what changes the rulebook: \(Self.percent(Self.share(all))) of \(all.changed)")
        lines.append(
            "the same without what leaves another value and facts that no rule reads: \(Self.percent(share)) of \(knowable.changed)"
        )
        lines += holes.map { "nearer to clear, unseen: \($0)" }
        if showingSurvivors {
            lines += survivors.map { "unseen: \($0)" } + unknowable.map { "another value: \($0)" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
}
