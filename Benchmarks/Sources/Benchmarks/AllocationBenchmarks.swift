import CEL
import Foundation
import SafeConduct

/// How often an evaluation asks the heap for memory, counted by a library of a few lines of C that stands before `malloc`.
///
/// It is compiled here, and this same program is started once more with it: `LD_PRELOAD` works only from the start of a process.
enum AllocationBenchmarks {
    /// Comparisons, membership and logic on bound facts: none of these may allocate.
    private static let free: Set<String> = [
        "equality", "conjunction", "membership", "rule", "rule-miss", "negation", "arithmetic", "ternary", "has",
        "starts-with", "matches", "timestamp", "map-literal", "wide-or",
    ]

    /// Further comparisons, memberships and logic, between facts too.
    private static let others = [
        "trip.from == crossing.from", "trip.mode != crossing.id", "trip.from in traveler.nationalities",
        "\"mode\" in trip", "traveler.age in [18, 21, 36]", "traveler.age >= 17.5 && traveler.age < 65",
        "crossing.id < trip.party", "crossing.waitMinutes == {\"min\": 30, \"max\": 90}", "trip == crossing",
        "traveler.nationalities == crossing.modes", "traveler.languages[0] == \"fr\"",
        "!traveler.hasPermit || trip.date > 0",
        "traveler.documents[0].expires >= \"2026-12-07\"", "traveler.documents == traveler.documents",
        "trip.mode in [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\", \"h\", \"i\", \"j\", \"k\", \"l\", \"rail\"]",
    ]

    private static let counter = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <stddef.h>
        extern void *__libc_malloc(size_t);
        extern void *__libc_calloc(size_t, size_t);
        extern void *__libc_realloc(void *, size_t);
        extern void *__libc_memalign(size_t, size_t);
        static _Atomic long count;
        long counted_allocations(void) { return count; }
        void *malloc(size_t size) { count++; return __libc_malloc(size); }
        void *calloc(size_t number, size_t size) { count++; return __libc_calloc(number, size); }
        void *realloc(void *old, size_t size) { count++; return __libc_realloc(old, size); }
        void *memalign(size_t alignment, size_t size) { count++; return __libc_memalign(alignment, size); }
        void *aligned_alloc(size_t alignment, size_t size) { count++; return __libc_memalign(alignment, size); }
        int posix_memalign(void **result, size_t alignment, size_t size) {
            count++;
            *result = __libc_memalign(alignment, size);
            return *result ? 0 : 12;
        }
        """

    /// The rows, from a second process that counts.
    static func rows(shared: URL) -> [Row] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "safe-conduct-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        guard (try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)) != nil,
            let library = compile(in: folder), let output = runCounting(with: library, shared: shared)
        else {
            print("allocations: not counted; that takes Linux and a C compiler called `cc`")
            return []
        }
        return (try? JSONDecoder().decode([Row].self, from: output)) ?? []
    }

    private static func compile(in folder: URL) -> URL? {
        let source = folder.appending(path: "counter.c")
        let library = folder.appending(path: "counter.so")
        guard (try? counter.write(to: source, atomically: true, encoding: .utf8)) != nil else { return nil }
        let compiler = Process()
        compiler.executableURL = URL(filePath: "/usr/bin/env")
        compiler.arguments = ["cc", "-O2", "-shared", "-fPIC", "-o", library.path, source.path]
        compiler.standardError = FileHandle.nullDevice
        guard (try? compiler.run()) != nil else { return nil }
        compiler.waitUntilExit()
        return compiler.terminationStatus == 0 ? library : nil
    }

    private static func runCounting(with library: URL, shared: URL) -> Data? {
        let process = Process()
        process.executableURL = URL(filePath: CommandLine.arguments[0])
        process.arguments = ["--allocations"]
        process.environment = ProcessInfo.processInfo.environment.merging([
            "LD_PRELOAD": library.path, "SAFE_CONDUCT_SHARED": shared.path,
        ]) { _, new in new }
        let output = Pipe()
        process.standardOutput = output
        guard (try? process.run()) != nil else { return nil }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? data : nil
    }

    /// What the second process does: evaluates each condition a thousand times and writes how many allocations that took.
    static func count(shared: URL) throws {
        guard let symbol = dlsym(nil, "counted_allocations") else { exit(3) }
        let counted = unsafeBitCast(symbol, to: (@convention(c) () -> Int).self)
        // A counter that does not count would show the same zero.
        let before = counted()
        consume([UInt8](repeating: 1, count: 100_000 + before % 2))
        guard counted() > before else { exit(4) }
        guard let conditions = try ConditionBenchmarks.Conditions(shared: shared) else { exit(5) }
        let cases = conditions.cases.map { ($0.name, $0.expression, free.contains($0.name)) }
        var rows = (cases + others.map { ($0, $0, true) }).compactMap { name, expression, mustBeFree -> Row? in
            guard let program = conditions.environment.compile(expression).program,
                case .bool = program.evaluate(conditions.bindings)
            else { return nil }
            let evaluations = 1000
            for _ in 0..<10 { consume(program.evaluate(conditions.bindings)) }
            let start = counted()
            for _ in 0..<evaluations { consume(program.evaluate(conditions.bindings)) }
            let each = Double(counted() - start) / Double(evaluations)
            return Row(
                name: "allocations: \(name)", value: each, unit: "x", limit: mustBeFree ? 0 : nil)
        }
        rows += try matching(shared: shared, counted)
        FileHandle.standardOutput.write(try JSONEncoder().encode(rows))
    }

    /// Looking up the rules of a request that is bound takes none; what else a check does takes some.
    private static func matching(shared: URL, _ counted: () -> Int) throws -> [Row] {
        guard let timing = try MatchTiming(count: 10_000, shared: shared) else { return [] }
        let (rulebook, requests) = (timing.rulebook, timing.workload.requests)
        let asOf = Day("2026-11-21") ?? .last
        let bound = requests.compactMap { rulebook.bind($0, asOf: asOf) }
        let matches = RuleMatches()
        func row(_ name: String, limit: Double? = nil, _ body: () -> Void) -> Row {
            body()
            let start = counted()
            body()
            return Row(
                name: "allocations: \(name)", value: Double(counted() - start) / Double(requests.count), unit: "x",
                limit: limit)
        }
        return [
            row("matching a bound request", limit: 0) {
                for request in bound { _ = rulebook.match(request, into: matches) }
            },
            row("binding a request") { for request in requests { consume(rulebook.bind(request, asOf: asOf)) } },
            row("a verdict") {
                for request in requests { consume(rulebook.check(request, asOf: asOf, parts: [])) }
            },
            row("a whole report") { for request in requests { consume(rulebook.check(request, asOf: asOf)) } },
        ]
    }
}
