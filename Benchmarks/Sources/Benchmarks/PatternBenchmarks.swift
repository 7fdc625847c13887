import CEL

/// Regular expressions that make backtracking explode, on texts of 50 and 100 kB: twice the text may take twice the time.
enum PatternBenchmarks {
    static func rows() -> [Row] {
        var environment = Environment()
        let slot = environment.declare(variable: "text", type: .string)
        return ["(a+)+b", "(a|aa)*c"].flatMap { pattern -> [Row] in
            guard let program = environment.compile("text.matches('\(pattern)')").program else { return [] }
            let times = [50_000, 100_000].map { size -> Double in
                var bindings = Bindings(environment)
                bindings[slot] = .string(String(repeating: "a", count: size))
                return Timing.nanoseconds(rounds: 5) { consume(program.evaluate(bindings)) }
            }
            return [
                Row(name: "matches \(pattern), 100 kB", value: times[1] / 1000, unit: "µs"),
                Row(name: "the same, beside 50 kB", value: times[1] / times[0], unit: "x", limit: 2.5),
            ]
        }
    }
}
