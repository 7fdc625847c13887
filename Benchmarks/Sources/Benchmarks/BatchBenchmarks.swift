import Foundation
import SafeConduct

/// From JSON to JSON on the workload at 10,000 rules: inside the process, and by the command on one and two cores.
enum BatchBenchmarks {
    static func rows(shared: URL, tool: URL) throws -> [Row] {
        guard let asOf = Day("2026-11-21"), let workload = try Workload(count: 10_000, shared: shared),
            let rulebook = Rulebook.load(paths: [workload.rules.path], families: .standard).rulebook
        else { return [] }
        let lines = workload.requests.map(line)
        let bytes = Array(lines.joined(separator: "\n").utf8)
        let count = Double(lines.count)
        let reports = workload.requests.map { rulebook.check($0, asOf: asOf) }
        let whole = Batch(rulebook: rulebook, asOf: asOf)
        let narrow = Batch(rulebook: rulebook, asOf: asOf, selection: JSONSelection(["verdict"]))
        precondition(whole.answer(lines: bytes).errors.isEmpty, "every request of the workload is one")
        let full = Timing.nanoseconds { consume(whole.answer(lines: bytes)) } / count
        // What is to come is found by judging the trip on every day on which something turns.
        let present = Batch(
            rulebook: rulebook, asOf: asOf,
            selection: JSONSelection([
                "id", "trip", "asOf", "verdict", "reasons", "risk", "advisories", "sources", "contacts",
                "questions", "problems", "rulebook",
            ]))
        let today = Timing.nanoseconds { consume(present.answer(lines: bytes)) } / count
        // What every report costs in any case: writing the texts of its own matches.
        let texts = Timing.nanoseconds { for report in reports { consume(report.json()) } } / count
        let verdicts = Timing.nanoseconds { consume(narrow.answer(lines: bytes)) } / count
        var rows = [
            Row(name: "JSON request to whole JSON report", value: full / 1000, unit: "µs"),
            Row(name: "the same without what is to come", value: today / 1000, unit: "µs"),
            Row(name: "that beyond the matches' text", value: (today - texts) / 1000, unit: "µs", limit: 25),
            Row(name: "JSON request to verdict alone", value: verdicts / 1000, unit: "µs"),
        ]
        guard FileManager.default.isExecutableFile(atPath: tool.path) else {
            print("batch: skipped; `swift build -c release --product safe-conduct` makes the tool")
            return rows
        }
        let repeats = 200
        let file = FileManager.default.temporaryDirectory.appending(path: "safe-conduct-batch.jsonl")
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
        let text = try Data(contentsOf: file)
        let handle = try FileHandle(forWritingTo: file)
        for _ in 0..<repeats { handle.write(text) }
        try handle.close()
        defer { try? FileManager.default.removeItem(at: file) }
        /// Requests a second, starting and loading apart.
        func rate(_ jobs: Int) -> Double {
            func seconds(_ input: String) -> Double {
                let clock = ContinuousClock()
                let start = clock.now
                let status = Tool.spawn(
                    tool.path,
                    [
                        "batch", input, "--rules", workload.rules.path, "--as-of", "2026-11-21", "--select", "verdict",
                        "--jobs", String(jobs),
                    ])
                precondition(status == 0, "every line is answered")
                let elapsed = (clock.now - start).components
                return Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
            }
            let empty = (0..<3).map { _ in seconds("/dev/null") }.min() ?? 0
            let all = (0..<3).map { _ in seconds(file.path) }.min() ?? 0
            return count * Double(repeats) / max(0.001, all - empty)
        }
        let (one, two) = (rate(1), rate(2))
        rows.append(Row(name: "batch, verdicts, two cores", value: two / 1000, unit: "k/s", peer: one / 1000))
        rows.append(Row(name: "150,000 a second beside that", value: 150_000 / two, unit: "x", limit: 1))
        rows.append(Row(name: "1.8 times one core beside that", value: 1.8 * one / two, unit: "x", limit: 1))
        return rows
    }

    private static func line(_ request: Request) -> String {
        let (traveler, trip) = (request.traveler, request.trip)
        let permit = traveler.additional["hasPermit"] == .bool(true)
        return """
            {"traveler": {"nationalities": ["\(traveler.nationalities?.first ?? "")"], "residence": "\(traveler.residence ?? "")", \
            "age": \(traveler.age ?? 0), "hasPermit": \(permit)}, "trip": {"crossing": "\(trip.crossing)", "from": "\(trip.from ?? "")", \
            "to": "\(trip.to ?? "")", "purpose": "\(trip.purpose ?? "")", "mode": "\(trip.mode ?? "")", "date": "\(trip.date?.description ?? "")"}}
            """
    }
}
