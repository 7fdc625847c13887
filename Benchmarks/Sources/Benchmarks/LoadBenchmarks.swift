import CYAMLFloor
import Foundation
import SafeConduct

/// Loading a large rulebook from YAML, beside libyaml's own time for the events of the same bytes.
enum LoadBenchmarks {
    static func rows(shared: URL, count: Int = 100_000) throws -> [Row] {
        guard let folder = try Workload(count: count, shared: shared)?.rules else { return [] }
        let texts = try FileManager.default.contentsOfDirectory(atPath: folder.path).map {
            [UInt8](try Data(contentsOf: folder.appending(path: $0)))
        }
        let clock = ContinuousClock()
        var floor = Double.infinity
        var load = Double.infinity
        for _ in 0..<3 {
            floor = min(floor, seconds(clock.measure { for text in texts { precondition(events(in: text) > 0) } }))
            // Held until the clock has stopped: what is measured is loading, not throwing away.
            var result: LoadResult?
            load = min(
                load,
                seconds(
                    clock.measure { result = Rulebook.load(paths: [folder.path], families: .standard) }))
            precondition(result?.rulebook?.ruleCount == count, "every rule is loaded")
        }
        var rows = [
            Row(
                name: "load and compile \(count) rules", value: load * 1000, unit: "ms", peer: floor * 1000,
                limit: floor * 4000)
        ]
        if let memory = try peakMemory(folder.path) {
            rows.append(Row(name: "the same, peak memory", value: memory, unit: "MB"))
        }
        return rows + table(shared: shared)
    }

    /// The visa matrix as a rulebook of five rules with `each`.
    private static func table(shared: URL) -> [Row] {
        let matrix = shared.appending(path: "data/passport-index-tidy-iso2.2026-02-17.csv")
        guard let data = try? Data(contentsOf: matrix) else {
            print("load: no table, as there is no \(matrix.lastPathComponent) in the shared material")
            return []
        }
        let pair = "when: { traveler.nationalities: \"{Passport}\", trip.to: \"{Destination}\" }"
        func rule(_ id: String, _ requirement: String, _ keys: String) -> String {
            "  - { id: \"\(id)/{Passport}-{Destination}\", each: { csv: visas.csv, where: { Requirement: \(requirement) } }, "
                + "title: \"{Requirement}\", \(pair), \(keys) }\n"
        }
        let visa = "permit: { document: visa, issuer: \"{Destination}\" }"
        let files = [
            SourceFile(
                path: "permits.yaml",
                text: "rules: visa\nfamily: permit\nitems:\n"
                    + rule("required", "[visa required, e-visa, eta, visa on arrival]", visa)),
            SourceFile(
                path: "closure.yaml",
                text: "rules: entry\nfamily: closure\nitems:\n" + rule("refused", "no admission", "passage: closed")
                    + rule("days", "0..1000", "passage: open") + rule("free", "visa free", "passage: open")
                    + rule("home", "\"< 0\"", "passage: open")),
            SourceFile(path: "visas.csv", bytes: [UInt8](data)),
        ]
        var count: Int?
        let time = Timing.nanoseconds(rounds: 3) {
            count = Rulebook.compile(files, families: .standard).rulebook?.ruleCount
        }
        precondition(count == 39_601, "every row makes a rule")
        return [Row(name: "load a table of 39601 rows", value: time / 1e6, unit: "ms")]
    }

    /// Loads a rulebook once, or nothing where the path is empty, in a process that does nothing else, and prints the most memory in MB
    /// that it took.
    static func loadOnce(_ path: String) {
        let clock = ContinuousClock()
        var result: LoadResult?
        let time = clock.measure {
            if !path.isEmpty { result = Rulebook.load(paths: [path], families: .standard, options: .unlimited) }
        }
        consume(result)
        FileHandle.standardError.write(Data("loaded in \(time)\n".utf8))
        print(peak)
    }

    /// The most memory of this process so far in MB. Linux's `getrusage` would count what the parent had when it started this one.
    private static var peak: Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        if let kilobytes = line.flatMap({ Double($0.filter(\.isNumber)) }) { return kilobytes / 1024 }
        var usage = rusage()
        #if canImport(Glibc)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        #else
            getrusage(RUSAGE_SELF, &usage)
        #endif
        return Double(usage.ru_maxrss) / 1_048_576
    }

    /// The most memory in MB of a process that loads a rulebook; of one that loads nothing where the path is empty.
    static func peakMemory(_ path: String) throws -> Double? {
        let process = Process()
        process.executableURL = URL(filePath: CommandLine.arguments[0])
        process.arguments = ["--load-once", path]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Double(String(decoding: data, as: UTF8.self).filter { !$0.isWhitespace })
    }

    static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    /// The number of events that libyaml finds; 0 where it finds an error.
    private static func events(in bytes: [UInt8]) -> Int {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { return 0 }
        defer { yaml_parser_delete(&parser) }
        return bytes.withUnsafeBufferPointer { buffer in
            yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
            yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
            var count = 0
            while true {
                var event = yaml_event_t()
                guard yaml_parser_parse(&parser, &event) == 1 else { return 0 }
                let isEnd = event.type == YAML_STREAM_END_EVENT
                yaml_event_delete(&event)
                count += 1
                if isEnd { return count }
            }
        }
    }
}
