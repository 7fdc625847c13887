package import AdvisoryModel

/// Gathers what the rows of one table say alike, so that a table of two hundred countries is one advisory to a traveler whose nationality is not
/// known, not two hundred.
///
/// Rules are rows of one table if their conditions are written at the same places and read differently: only a template makes that. They say the
/// same if nothing of their advisories differs but id, title, place, and the text of conditions, and no number in the title. Only what may apply
/// is gathered: what is certain is told by itself.
package struct TableRows {
    /// The advisories in their order, the rows that are gathered where the first of them was.
    package static func gathered(_ advisories: [Advisory]) -> [Advisory] {
        let tables = tables(of: advisories)
        if tables.isEmpty { return advisories }
        var joined: [Int: Advisory] = [:]
        var left: Set<Int> = []
        for table in tables {
            for indices in alike(table, advisories) where indices.count > 1 {
                let rows = indices.map { advisories[$0] }
                guard areOfOneTable(rows), let one = one(of: rows) else { continue }
                joined[indices[0]] = one
                left.formUnion(indices.dropFirst())
            }
        }
        if joined.isEmpty { return advisories }
        return advisories.indices.compactMap { left.contains($0) ? nil : joined[$0] ?? advisories[$0] }
    }

    /// What may be rows of one table, by the place of the last condition; comparing whole advisories comes after that.
    private static func tables(of advisories: [Advisory]) -> [[Int]] {
        let possible = advisories.indices.filter { advisories[$0].certainty == .possible }
        return Dictionary(grouping: possible) { advisories[$0].because.last?.at ?? "" }.values.filter { $0.count > 1 }
    }

    private static func alike(_ table: [Int], _ advisories: [Advisory]) -> [[Int]] {
        var alike: [Advisory: [Int]] = [:]
        for index in table { alike[withoutRow(advisories[index]), default: []].append(index) }
        return Array(alike.values)
    }

    /// What has to be the same.
    private static func withoutRow(_ advisory: Advisory) -> Advisory {
        var rest = advisory
        (rest.rule, rest.title, rest.at) = ("", advisory.title.filter(\.isNumber), "")
        for index in rest.because.indices { rest.because[index].condition = "" }
        return rest
    }

    /// Rules of one file that share its condition, and nothing else, are no rows.
    private static func areOfOneTable(_ rows: [Advisory]) -> Bool {
        !rows[0].because.isEmpty && Set(rows.map { $0.because.map(\.condition) }).count > 1
    }

    private static func one(of rows: [Advisory]) -> Advisory? {
        guard let title = SharedTitle(rows.map(\.title), saysAll: rows[0].text == nil).text else { return nil }
        var one = rows[0]
        one.title = title
        one.rows = rows.map { AdvisoryRow(rule: $0.rule, title: $0.title, at: $0.at) }
        return one
    }
}
