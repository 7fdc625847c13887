/// Times a body: the least of several rounds, each long enough for the clock.
enum Timing {
    /// Nanoseconds for one call.
    static func nanoseconds(rounds: Int = 7, _ body: () -> Void) -> Double {
        let clock = ContinuousClock()
        var calls = 1
        // The number of calls grows until a round takes 20 ms.
        while true {
            let elapsed = clock.measure { for _ in 0..<calls { body() } }
            if elapsed >= .milliseconds(20) || calls > 1 << 28 { break }
            calls *= 2
        }
        var best = Double.infinity
        for _ in 0..<rounds {
            let elapsed = clock.measure { for _ in 0..<calls { body() } }
            let (seconds, attoseconds) = elapsed.components
            best = min(best, (Double(seconds) * 1e9 + Double(attoseconds) / 1e9) / Double(calls))
        }
        return best
    }
}

/// Keeps the optimiser from removing what is measured.
@inline(never)
func consume<T>(_ value: T) {}
