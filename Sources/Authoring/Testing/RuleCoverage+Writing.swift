import JSON

extension RuleCoverage {
    /// A table by file, the tables of rules with rows that no case reaches, and the rules that never fired, with their places.
    public var text: String {
        let share = Self.tenths(percent)
        var out =
            "coverage: \(count(.fired)) of \(rules.count) rules fired (\(share) %), \(count(.possible)) possible only, "
            + "\(count(.never)) never\n"
        out += fileTable
        for rule in rules where rule.rows > 1 && rule.firedRows < rule.rows {
            out += "rows: \(rule.firedRows) of \(rule.rows) fired of the table of \(rule.id) (\(rule.at))\n"
        }
        for rule in rules where rule.reach == .possible { out += "possible only: \(rule.id) (\(rule.at))\n" }
        for rule in rules where rule.reach == .never { out += "never: \(rule.id) (\(rule.at))\n" }
        return out
    }

    private var fileTable: String {
        let files = Dictionary(grouping: rules, by: \.file).sorted { $0.key < $1.key }
        let lines =
            [["file", "rules", "fired", "possible", "never"]]
            + files.map { file, rules in
                [file, String(rules.count)]
                    + [Reach.fired, .possible, .never].map { reach in String(rules.count { $0.reach == reach }) }
            }
        let widths = (0..<5).map { column in lines.map { $0[column].unicodeScalars.count }.max() ?? 0 }
        return lines.map { line in
            let cells = zip(line, widths).enumerated().map { column, cell in
                let padding = String(repeating: " ", count: cell.1 - cell.0.unicodeScalars.count)
                return column == 0 ? cell.0 + padding : padding + cell.0
            }
            return "  " + cells.joined(separator: "  ") + "\n"
        }.joined()
    }

    /// With one decimal, never rounded up: 100.0 means every rule.
    private static func tenths(_ percent: Double) -> String {
        let tenths = Int((percent * 10).rounded(.down))
        return "\(tenths / 10).\(tenths % 10)"
    }

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("percent")
        json.number(percent)
        for reach in [Reach.fired, .possible, .never] {
            json.key(named: reach.rawValue)
            json.integer(count(reach))
        }
        json.key("rules")
        json.array(rules) { rule, json in
            json.beginObject()
            json.key("rule")
            json.string(rule.id)
            json.key("at")
            json.string(rule.at)
            json.key("reach")
            json.string(rule.reach.rawValue)
            json.key("rows")
            json.integer(rule.rows)
            json.key("firedRows")
            json.integer(rule.firedRows)
            json.endObject()
        }
        json.endObject()
    }
}
