/// One row of the table.
struct Row: Codable {
    var name: String
    /// What was measured, in `unit`.
    var value: Double
    var unit: String
    /// The same of the peer, in the same unit and run.
    var peer: Double?
    /// What the figure should be at most.
    var limit: Double?

    /// The header and a line for each row, the first column as wide as the longest name.
    static func table(_ rows: [Row]) -> String {
        let width = rows.map(\.name.count).reduce(36, max)
        let head = "name" + String(repeating: " ", count: width - 4) + "      value unit       peer   ratio  limit"
        return ([head] + rows.map { $0.line(width: width) }).joined(separator: "\n")
    }

    func line(width: Int) -> String {
        func number(_ value: Double?) -> String {
            guard let value else { return "" }
            // Small ratios keep two digits.
            let scale: Double = value < 0.1 ? 10_000 : 100
            return value >= 100 ? String(Int(value.rounded())) : String((value * scale).rounded() / scale)
        }
        func pad(_ text: String, _ width: Int, right: Bool = false) -> String {
            let blanks = String(repeating: " ", count: max(0, width - text.count))
            return right ? blanks + text : text + blanks
        }
        let ratio = peer.map { number(value / $0) } ?? ""
        let verdict = limit.map { value <= $0 ? "ok" : "above \(number($0))" } ?? ""
        return [
            pad(name, width), pad(number(value), 10, right: true), pad(unit, 4), pad(number(peer), 10, right: true),
            pad(ratio, 7, right: true), "  " + verdict,
        ].joined(separator: " ")
    }
}
