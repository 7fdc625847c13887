import CEL
import Foundation

/// The condition language on typical conditions, beside the Rust crate that PyPI's `common-expression-language` wraps.
///
/// The peer's `compile` parses and expands macros. It checks no types, compiles no pattern and folds no constant. Here parsing and
/// checking find unknown names, wrong types, bad patterns and calls that always fail, and stand in one row beside it; planning, which
/// resolves names, folds constants and makes the tables of patterns, has a row of its own.
enum ConditionBenchmarks {
    /// A condition of the shared material.
    struct Case {
        var name: String
        var expression: String
        var expected: Bool
    }

    /// All of them, with the facts that they are about.
    struct Conditions {
        var cases: [Case]
        var environment = Environment()
        var bindings: Bindings

        /// Nil where the shared material has none.
        init?(shared: URL) throws {
            let file = ConditionBenchmarks.file(in: shared)
            guard let data = try? Data(contentsOf: file),
                let json = try JSONSerialization.jsonObject(with: data) as? [String: Any],
                let facts = json["bindings"] as? [String: Any], let list = json["expressions"] as? [[String: Any]]
            else { return nil }
            cases = list.map {
                Case(
                    name: $0["name"] as? String ?? "", expression: $0["expr"] as? String ?? "",
                    expected: $0["expect"] as? Bool ?? true)
            }
            for name in facts.keys.sorted() { environment.declare(variable: name, type: .dyn) }
            bindings = Bindings(environment)
            for (name, fact) in facts {
                if let slot = environment.slot(of: name) { bindings[slot] = ConditionBenchmarks.value(fact) }
            }
        }
    }

    private static func file(in shared: URL) -> URL { shared.appending(path: "bench/cel-expressions.json") }

    static func rows(shared: URL) throws -> [Row] {
        let file = file(in: shared)
        guard let conditions = try Conditions(shared: shared) else {
            print("conditions: skipped, as there is no \(file.lastPathComponent) in the shared material")
            return []
        }
        let (environment, values) = (conditions.environment, conditions.bindings)
        let peers = PeerTimes.measure(file)
        return conditions.cases.flatMap { item -> [Row] in
            let (name, expression) = (item.name, item.expression)
            guard let program = environment.compile(expression).program else { return [] }
            guard case .bool(item.expected) = program.evaluate(values) else {
                print("conditions: `\(name)` has a wrong answer")
                return []
            }
            let time = Timing.nanoseconds { consume(program.evaluate(values)) }
            guard let tree = Parser.parse(expression).ast, let checked = environment.check(tree).checked else {
                return []
            }
            let parse = Timing.nanoseconds { consume(Parser.parse(expression).ast) }
            let check = Timing.nanoseconds { consume(environment.check(tree).checked) }
            let both = Timing.nanoseconds {
                if let tree = Parser.parse(expression).ast { consume(environment.check(tree).checked) }
            }
            let plan = Timing.nanoseconds { consume(environment.program(checked)) }
            let peer = peers[name]
            return [
                Row(
                    name: "condition: \(name)", value: time / 1000, unit: "µs", peer: peer?.evaluate,
                    limit: peer.map { $0.evaluate / 2 }),
                Row(
                    name: "parse and check: \(name)", value: both / 1000, unit: "µs", peer: peer?.compile,
                    limit: peer?.compile),
                Row(name: "  parse alone", value: parse / 1000, unit: "µs"),
                Row(name: "  check alone", value: check / 1000, unit: "µs"),
                Row(name: "  plan", value: plan / 1000, unit: "µs"),
            ]
        }
    }

    static func value(_ json: Any) -> Value {
        switch json {
        case let number as NSNumber where String(cString: number.objCType) == "c": .bool(number.boolValue)
        case let number as NSNumber: .int(number.int64Value)
        case let text as String: .string(text)
        case let list as [Any]: .list(list.map(value))
        case let map as [String: Any]: .record(map.mapValues(value))
        default: .null
        }
    }
}

/// What the peer takes, in microseconds; measured by a Python process in the same run.
struct PeerTimes {
    var evaluate: Double
    var compile: Double

    private static let script = """
        import json, sys, time
        try:
            import cel
        except ImportError:
            sys.exit(3)
        data = json.load(open(sys.argv[1]))
        out = {}
        def best(f):
            n = 1
            while True:
                t = time.perf_counter()
                for _ in range(n): f()
                if time.perf_counter() - t > 0.02: break
                n *= 2
            times = []
            for _ in range(7):
                t = time.perf_counter()
                for _ in range(n): f()
                times.append((time.perf_counter() - t) / n * 1e6)
            return min(times)
        context = cel.Context(data["bindings"]) if hasattr(cel, "Context") else data["bindings"]
        for e in data["expressions"]:
            try:
                program = cel.compile(e["expr"])
                out[e["name"]] = [best(lambda: program.execute(context)), best(lambda: cel.compile(e["expr"]))]
            except Exception as error:
                print(e["name"], error, file=sys.stderr)
        print(json.dumps(out))
        """

    static func measure(_ file: URL) -> [String: PeerTimes] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, file.path]
        let output = Pipe()
        process.standardOutput = output
        guard (try? process.run()) != nil else { return [:] }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0,
            let json = try? JSONSerialization.jsonObject(with: data) as? [String: [Double]]
        else {
            print("conditions: no peer; `pip install common-expression-language` brings it")
            return [:]
        }
        return json.mapValues { PeerTimes(evaluate: $0[0], compile: $0[1]) }
    }
}
