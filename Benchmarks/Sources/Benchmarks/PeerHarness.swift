import Foundation

/// The shared folder's harness of other engines, in a copy beside the workload, where it may install and write.
struct PeerHarness {
    /// What the harness says of one peer at one size.
    struct Measurement: Decodable {
        /// Why there are no times.
        var failed: String?
        /// CPU microseconds a request, of each round.
        var times: [Double]?
        /// How many answers were compared with the naive evaluator's: fewer than there are requests where a peer is slow.
        var checked: Int?
        /// Whether all of those were equal.
        var isRight: Bool?

        private enum CodingKeys: String, CodingKey {
            case failed, times = "us_all", checked, isRight = "ok"
        }
    }

    /// The names that the harness has.
    let names: Set<String>
    private let folder = Workload.cache.appending(path: "peers")
    private let python: String

    /// Copies the harness and installs the peers where that is not done; nil where a program is missing or nothing can be installed.
    init?(shared: URL) throws {
        let files = FileManager.default
        let scripts = ["setup.sh", "peers.py", "workload.py", "baseline.c", "Drools.java"]
        let bench = shared.appending(path: "bench")
        guard scripts.allSatisfy({ files.fileExists(atPath: bench.appending(path: $0).path) }) else {
            Tool.note("peers: left out, as \(bench.path) has no harness")
            return nil
        }
        let folder = self.folder
        // Data and programs of other scripts would be measured as if they were these.
        if !scripts.allSatisfy({
            files.contentsEqual(atPath: bench.appending(path: $0).path, andPath: folder.appending(path: $0).path)
        }) {
            try? files.removeItem(at: folder)
            try files.createDirectory(at: folder, withIntermediateDirectories: true)
            for script in scripts {
                try Data(contentsOf: bench.appending(path: script)).write(to: folder.appending(path: script))
            }
        }
        python = folder.appending(path: "venv/bin/python").path
        let marker = folder.appending(path: "installed")
        if !files.fileExists(atPath: marker.path) {
            let needed = [
                ("python3 with venv and pip", "python3 -c 'import ensurepip, venv'"), ("gcc", "command -v gcc"),
                ("javac", "command -v javac"), ("java", "command -v java"),
            ]
            for (name, test) in needed where try Tool.run("sh", ["-c", "\(test) >/dev/null 2>&1"]) == nil {
                Tool.note("peers: left out, as there is no \(name)")
                return nil
            }
            Tool.note("peers: installing into \(folder.path), once; about half a minute with a fast network")
            guard try Tool.run("bash", [folder.appending(path: "setup.sh").path]) != nil else {
                Tool.note("peers: left out, as setup.sh there failed")
                return nil
            }
            try Data().write(to: marker)
        }
        guard let text = try Tool.run(python, ["-c", Self.driver, folder.path, "names"]) else {
            Tool.note("peers: left out, as \(python) does not start")
            return nil
        }
        names = Set(text.split(separator: "\n").map(String.init))
    }

    /// Writes the workload for the peers where it is missing, and finds it the same as ours: rules and requests byte by byte,
    /// and the naive evaluator's answers, which every peer is held to, beside those of the baseline, which ours are held to.
    func holds(_ workload: Workload, count: Int) throws -> Bool {
        if !FileManager.default.fileExists(atPath: folder.appending(path: "data/\(count)/meta.json").path) {
            Tool.note("peers: answering 1000 requests at \(count) rules naively, once; up to a minute or two at 100000")
        }
        guard try Tool.run(python, ["-c", Self.driver, folder.path, "prepare", String(count)]) != nil else {
            Tool.note("peers: no workload of \(count) rules")
            return false
        }
        let tables = [("build/to_tsv.\(count)", "rules.tsv"), ("build/requests.\(count).tsv", "requests.tsv")]
        for (theirs, ours) in tables {
            let ours = workload.rules.deletingLastPathComponent().appending(path: ours).path
            guard FileManager.default.contentsEqual(atPath: folder.appending(path: theirs).path, andPath: ours) else {
                Tool.note("peers: \(theirs) differs from \(ours)")
                return false
            }
        }
        let decoder = JSONDecoder()
        let expected = try String(
            contentsOf: folder.appending(path: "data/\(count)/expected.jsonl"), encoding: .utf8
        ).split(separator: "\n").map {
            try decoder.decode([String].self, from: Data($0.utf8)).map { "w/" + $0 }.sorted()
        }
        guard expected == workload.expected else {
            Tool.note("peers: the naive evaluator's answers at \(count) rules differ from the baseline's")
            return false
        }
        return true
    }

    /// Loads, checks and times one peer in a process of its own, which is stopped after so many seconds.
    func measure(_ name: String, count: Int, seconds: Int) throws -> Measurement? {
        let arguments = ["-c", Self.driver, folder.path, "measure", String(count), name, String(seconds)]
        guard let text = try Tool.run(python, arguments) else { return nil }
        return try? JSONDecoder().decode(Measurement.self, from: Data(text.utf8))
    }

    /// Calls the harness. Its own limits are made for a whole table in half an hour, so that a clock beside it stops the group of
    /// processes that it starts; what it converts for a peer beforehand is outside that clock, as it is outside the peer's times.
    private static let driver = #"""
        import contextlib, glob, json, os, signal, sys, threading
        folder, what, *rest = sys.argv[1:]
        sys.path.insert(0, folder)
        import peers
        if what == "names":
            print("\n".join(peers.PEERS))
        elif what == "prepare":
            n = int(rest[0])
            with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere):
                if not os.path.exists(f"{folder}/data/{n}/meta.json"):
                    peers.main(["data", str(n)])
            peers.native_file("c_baseline", n)
            with open(f"{folder}/build/requests.{n}.tsv", "w") as file:
                file.write(peers.requests_tsv(peers.read_requests(n)[0]))
        else:
            n, name, seconds = int(rest[0]), rest[1], int(rest[2])
            peers.native_file(name, n)
            late = threading.Event()
            def stop():
                late.set()
                for path in glob.glob("/proc/self/task/*/children"):
                    for child in open(path).read().split():
                        with contextlib.suppress(ProcessLookupError):
                            os.killpg(int(child), signal.SIGKILL)
            timer = threading.Timer(seconds, stop)
            timer.daemon = True
            timer.start()
            peers.LOAD_LIMIT_S = seconds
            with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere):
                peers.main(["all", name, "-n", str(n)])
            timer.cancel()
            row = json.loads(open(f"{folder}/results.jsonl").read().splitlines()[-1])
            if late.is_set() and "failed" in row:
                row["failed"] = f"not done after {seconds} s"
            print(json.dumps(row))
        """#
}
