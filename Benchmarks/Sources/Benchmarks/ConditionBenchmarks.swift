import CEL
import Foundation

/// The condition language on typical conditions, beside the Rust crate that PyPI's `common-expression-language` wraps.
///
/// The peer's `compile` parses and expands macros. It checks no types, compiles no pattern and folds no constant. Here parsing and
/// checking find unknown names, wrong types, bad patterns and calls that always fail, and stand in one row beside it; planning, which
/// resolves names, folds constants and makes the tables of patterns, has a row of its own.
enum ConditionBenchmarks {
    struct Case {
        var name: String
        var expression: String
    }

    static func rows(shared: URL) throws -> [Row] {
        let file = shared.appending(path: "bench/cel-expressions.json")
        guard let data = try? Data(contentsOf: file),
            let json = try JSONSerialization.jsonObject(with: data) as? [String: Any],
            let bindings = json["bindings"] as? [String: Any], let list = json["expressions"] as? [[String: Any]]
        else {
            print("conditions: skipped, as there is no \(file.lastPathComponent) in the shared material")
            return []
        }
        var environment = Environment()
        for name in bindings.keys.sorted() { environment.declare(variable: name, type: .dyn) }
        var values = Bindings(environment)
        for (name, value) in bindings {
            if let slot = environment.slot(of: name) { values[slot] = self.value(value) }
        }
        let peers = PeerTimes.measure(file)
        return list.flatMap { item -> [Row] in
            let name = item["name"] as? String ?? ""
            let expression = item["expr"] as? String ?? ""
            guard let program = environment.compile(expression).program else { return [] }
            guard case .bool(item["expect"] as? Bool ?? true) = program.evaluate(values) else {
                print("conditions: `\(name)` has a wrong answer")
                return []
            }
            let time = Timing.nanoseconds { consume(program.evaluate(values)) }
            guard let tree = Parser.parse(expression).ast, let checked = environment.check(tree).checked else { return [] }
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
