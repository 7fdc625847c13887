import Foundation
import SafeConduct

/// The visa and advisory matrix of the shared folder at one size: as a rulebook, as requests, and for the baseline in C.
struct Workload {
    /// The rulebook's folder.
    let rules: URL
    let requests: [Request]
    /// For each request the ids that the baseline finds.
    let expected: [[String]]
    /// Nanoseconds a request of the baseline that looks up the corridor, and of the one that looks up the passport too.
    let baseline: Double
    let deep: Double

    /// Generated data is kept here between runs.
    static let cache = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: ".build/workload")

    /// Writes what is missing and runs the baseline; nil where the shared folder, python3 or cc is missing.
    init?(count: Int, shared: URL) throws {
        let bench = shared.appending(path: "bench")
        let folder = Self.cache.appending(path: String(count))
        let program = Self.cache.appending(path: "baseline")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if !FileManager.default.fileExists(atPath: program.path) {
            guard
                try Tool.run("cc", ["-O2", "-o", program.path, bench.appending(path: "baseline.c").path]) != nil
            else { return nil }
        }
        if !FileManager.default.fileExists(atPath: folder.appending(path: "done-2").path) {
            guard try Tool.run("python3", ["-c", Self.generator, bench.path, String(count), folder.path]) != nil else {
                return nil
            }
        }
        rules = folder.appending(path: "rulebook")
        requests = try String(contentsOf: folder.appending(path: "requests.txt"), encoding: .utf8)
            .split(separator: "\n").map { Self.request($0.split(separator: " ").map(String.init)) }
        let answers = folder.appending(path: "answers")
        func run(_ form: String) throws -> Double {
            struct Output: Decodable { var us: [Double] }
            let files = ["rules.tsv", "requests.tsv"].map { folder.appending(path: $0).path }
            guard let text = try Tool.run(program.path, [form] + files + [answers.path]) else { return .nan }
            let times = try JSONDecoder().decode(Output.self, from: Data(text.utf8)).us.sorted()
            return times.first.map { $0 * 1000 } ?? .nan
        }
        deep = try run("deep")
        baseline = try run("pair")
        expected = try String(contentsOf: answers, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false
        ).dropLast().map { $0.split(separator: " ").map { "w/" + $0 }.sorted() }
    }

    private static func request(_ fields: [String]) -> Request {
        let (from, to) = (fields[0], fields[1])
        return Request(
            traveler: Traveler(
                nationalities: [fields[2]], residence: fields[3], age: Int(fields[4]),
                additional: ["hasPermit": .bool(fields[5] == "1")]),
            trip: Trip(
                crossing: "\(from)-\(to)".lowercased(), from: from, to: to, date: Day(fields[8]), mode: fields[7],
                purpose: fields[6]))
    }

    /// Writes a rulebook of one file for each family, the crossings of the corridors, and the two tables of the baseline.
    private static let generator = #"""
        import os, sys
        bench, n, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3]
        sys.path.insert(0, bench); sys.dont_write_bytecode = True
        import workload, peers
        rules, requests = workload.generate(n, 1000)
        book = folder + "/rulebook"; os.makedirs(book, exist_ok=True)
        extras = {None: "", "minor": ', traveler.age: "< 18"', "no-permit": ", traveler.hasPermit: false", "rail": ", trip.mode: rail"}
        own = {"closure": "passage: closed", "permit": "permit: {{ document: visa }}", "safety": "level: {severity}, hazard: workload",
               "contacts": 'contacts: [{{ service: police, number: "{severity}12" }}]'}
        files = {f: open(f"{book}/{f}.yaml", "w") for f in own}
        for family, file in files.items():
            file.write(f"rules: w\nfamily: {family}\nitems:\n")
        for r in rules:
            family = r["advisory"]["family"]
            files[family].write("  - { id: %s, title: %s, when: { trip.from: %s, trip.to: %s, traveler.nationalities: [%s], trip.purpose: [%s], trip.date: %s..%s%s }, %s, sources: [gazette] }\n" % (
                r["id"], r["advisory"]["code"], r["from"], r["to"], ", ".join(r["nationality"]), ", ".join(r["purpose"]),
                r["start"], r["end"], extras[r["extra"]], own[family].format(severity=r["advisory"]["severity"])))
        open(f"{book}/words.yaml", "w").write("vocabulary: w\nattributes:\n  traveler.hasPermit: { type: boolean, summary: whether a permit is held, question: { en: Do you hold a permit? } }\n")
        open(f"{book}/sources.yaml", "w").write("sources:\n  gazette: { title: Gazette, kind: law, reliability: A, retrieved: 2026-01-01, freshFor: 730 days }\n")
        pairs = {(r["crossing"]["from"], r["crossing"]["to"]) for r in requests}
        for a, b in pairs:
            open(f"{book}/{a}-{b}.yaml", "w").write(f"crossing: {a.lower()}-{b.lower()}\nname: {a} to {b}\nbetween: [{a}, {b}]\n")
        for r in rules: r["start"], r["end"] = peers.number(r["start"]), peers.number(r["end"])
        open(folder + "/rules.tsv", "w").write(peers.to_tsv(rules))
        with open(folder + "/requests.txt", "w") as file:
            for q in requests:
                t, trip, c = q["traveler"], q["trip"], q["crossing"]
                file.write(" ".join(map(str, [c["from"], c["to"], t["nationality"], t["residence"], t["age"], int(t["hasPermit"]), trip["purpose"], trip["mode"], trip["date"]])) + "\n")
        for q in requests: q["trip"]["date"] = peers.number(q["trip"]["date"])
        open(folder + "/requests.tsv", "w").write(peers.requests_tsv(requests))
        open(folder + "/done-2", "w").close()
        """#
}
