import Foundation
import SafeConduct

/// Opening a compiled bundle of the workload, beside hashing its file once; its answers, beside those of the baseline in C.
enum BundleBenchmarks {
    static func rows(shared: URL, sizes: [Int]) throws -> [Row] {
        var rows: [Row] = []
        for size in sizes where size >= 10_000 {
            guard let workload = try Workload(count: size, shared: shared) else { continue }
            let file = workload.rules.deletingLastPathComponent().appending(path: "rules.scbundle")
            let compiled = Rulebook.bundle(paths: [workload.rules.path], families: .standard, options: .unlimited)
            guard let bytes = compiled.bundle else {
                print(compiled.diagnostics.prefix(3))
                continue
            }
            try Data(bytes).write(to: file)
            var hashing = Double.infinity
            var opening = Double.infinity
            var opened: Rulebook?
            let clock = ContinuousClock()
            for _ in 0..<15 {
                hashing = min(
                    hashing, LoadBenchmarks.seconds(clock.measure { precondition(Rulebook.isWhole(bundle: file.path)) })
                )
                var result: LoadResult?
                opening = min(
                    opening,
                    LoadBenchmarks.seconds(
                        clock.measure { result = Rulebook.load(paths: [file.path], families: .standard) }))
                opened = result?.rulebook
            }
            guard let rulebook = opened else { continue }
            rows.append(
                Row(
                    name: "open a bundle of \(size) rules", value: opening * 1000, unit: "ms", peer: hashing * 1000,
                    limit: size == 100_000 ? hashing * 1000 + 5 : nil))
            rows.append(
                Row(
                    name: "its file, a rule", value: Double(bytes.count) / Double(size), unit: "B",
                    limit: size >= 100_000 ? 300 : nil))
            if let peak = try LoadBenchmarks.peakMemory(file.path), let bare = try LoadBenchmarks.peakMemory("") {
                let perRule = (peak - bare) * 1_048_576 / Double(size)
                rows.append(
                    Row(
                        name: "memory of the open bundle, a rule", value: perRule, unit: "B",
                        limit: size >= 100_000 ? 300 : nil))
            }
            guard let timing = MatchTiming(workload, rulebook, load: opening * 1000) else { continue }
            rows.append(
                Row(
                    name: "match \(size) rules of the bundle", value: timing.perRequest(), unit: "ns",
                    peer: workload.baseline))
        }
        return rows
    }
}
