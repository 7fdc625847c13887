import AdvisoryModel
import RuleEngine

/// Which rules the cases of a run reach. Rules that share a place count once, with the number of those that are reached.
public struct RuleCoverage: Sendable {
    /// How far a rule is reached by any case.
    public enum Reach: String, Comparable, Sendable {
        case never
        /// It may apply, for all that is known, but is not certain to in any case.
        case possible
        /// It applies for certain, be it set aside by another one or not.
        case fired

        /// Whether a rule is reached less far.
        public static func < (a: Reach, b: Reach) -> Bool { a.rank < b.rank }

        private var rank: Int {
            switch self {
            case .never: 0
            case .possible: 1
            case .fired: 2
            }
        }
    }

    /// A rule as its author wrote it.
    public struct Rule: Sendable {
        /// Its full id; of several that share a place that of the first.
        public var id: String
        /// Where it is written: path, line, column.
        public var at: String
        /// How far it, or any of its rows, is reached.
        public var reach = Reach.never
        /// How many rules share its place, those of a table that of its condition.
        public var rows = 0
        /// How many of them fired.
        public var firedRows = 0

        /// The file in which it is written.
        public var file: String {
            String(at.split(separator: ":", omittingEmptySubsequences: false).dropLast(2).joined(separator: ":"))
        }
    }

    /// The rules, by file and place.
    public private(set) var rules: [Rule] = []
    private var reached: [String: Reach] = [:]
    private let places: [(id: String, at: String)]

    init(_ rulebook: Rulebook) {
        places = rulebook.rulePlaces
        gather()
    }

    /// Adds what one report says.
    mutating func add(_ report: Report) {
        for advisory in report.advisories + report.setAside {
            let reach = advisory.certainty == .certain ? Reach.fired : .possible
            for rule in advisory.rules { reached[rule] = max(reached[rule] ?? .never, reach) }
        }
    }

    /// Works out the rules from what all reports said.
    mutating func gather() {
        var numbers: [String: Int] = [:]
        rules = []
        for (id, at) in places {
            let number = numbers[at] ?? rules.count
            if number == rules.count {
                numbers[at] = number
                rules.append(Rule(id: id, at: at))
            }
            let reach = reached[id] ?? .never
            rules[number].reach = max(rules[number].reach, reach)
            rules[number].rows += 1
            rules[number].firedRows += reach == .fired ? 1 : 0
        }
        rules.sort { ($0.file, $0.line) < ($1.file, $1.line) }
    }

    /// How many rules are reached so far and no further.
    public func count(_ reach: Reach) -> Int { rules.count { $0.reach == reach } }

    /// How many of a hundred rules fired; a hundred where there are none.
    public var percent: Double { rules.isEmpty ? 100 : Double(count(.fired)) * 100 / Double(rules.count) }
}

extension RuleCoverage.Rule {
    /// The line on which it is written.
    var line: Int { at.split(separator: ":").dropLast().last.flatMap { Int($0) } ?? 0 }
}
