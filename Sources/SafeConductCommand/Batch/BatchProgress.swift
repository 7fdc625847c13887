/// How far a long run is, on one line of a terminal that is written again and again.
struct BatchProgress: Sendable {
    private let clock = ContinuousClock()
    private let start = ContinuousClock().now
    private let total: Int?
    /// The bytes that an earlier run had read.
    private let before: Int
    private var last: ContinuousClock.Instant?

    init(total: Int?, done: Int) {
        self.total = total
        before = done
    }

    /// Shows how much is done, at most five times a second.
    mutating func show(lines: Int, bytes: Int) {
        let now = clock.now
        if let last, now - last < .milliseconds(200) { return }
        last = now
        Console.clearErrorLine()
        Console.writeError(Self.text(lines: lines, bytes: bytes, before: before, of: total, after: now - start))
    }

    /// Leaves the line empty.
    func clear() {
        if last != nil { Console.clearErrorLine() }
    }

    /// `12000 lines, 8000 a second, 34 %, 1:20 left`.
    static func text(lines: Int, bytes: Int, before: Int, of total: Int?, after elapsed: Duration) -> String {
        let seconds = max(0.001, Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18)
        var text = "\(lines) lines, \(Int(Double(lines) / seconds)) a second"
        guard let total, total > before, bytes > before else { return text }
        let share = min(1, Double(bytes) / Double(total))
        let left = Int(seconds * Double(max(0, total - bytes)) / Double(bytes - before))
        let (minutes, rest) = (left / 60, left % 60)
        text += ", \(Int(share * 100)) %, \(minutes):\(rest < 10 ? "0" : "")\(rest) left"
        return text
    }
}
