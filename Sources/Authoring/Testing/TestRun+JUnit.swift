import SourceDiagnostics

extension TestRun {
    /// The run as JUnit XML, as build servers read it: a suite for each file, a case for each case.
    ///
    /// A case that differs has a `failure`, one that cannot be understood an `error`, one that is skipped a `skipped`. A file without cases that
    /// can be named, and anything else that is wrong with the tests, is an `error` of a case of its own, `the file can be read`.
    public func junit() -> String {
        var xml = XMLText()
        let files = suites
        xml.open("testsuites", [("name", "safe-conduct test")] + Self.counts(files.flatMap(\.outcomes)))
        for suite in files {
            xml.open("testsuite", [("name", suite.file), ("file", suite.file)] + Self.counts(suite.outcomes))
            for outcome in suite.outcomes { write(outcome, to: &xml) }
            xml.close("testsuite")
        }
        xml.close("testsuites")
        return xml.text
    }

    private struct Suite {
        var file: String
        var outcomes: [Outcome]
    }

    /// The outcomes by file, with one more for each file of which an error is known that no case has.
    private var suites: [Suite] {
        var byFile = Dictionary(grouping: outcomes, by: \.file)
        for finding in diagnostics where finding.severity == .error {
            let file = finding.file
            if byFile[file]?.contains(where: { !$0.isRun }) == true { continue }
            byFile[file, default: []].append(
                Outcome(
                    suite: file, name: "the file can be read", file: file, line: Int(finding.span?.start.line ?? 1),
                    isRun: false))
        }
        return byFile.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
            Suite(file: $0.key.isEmpty ? "tests" : $0.key, outcomes: $0.value)
        }
    }

    private func write(_ outcome: Outcome, to xml: inout XMLText) {
        let names = [
            ("name", outcome.name), ("classname", outcome.suite), ("file", outcome.file),
            ("line", String(outcome.line)), ("time", Self.seconds(outcome.seconds)),
        ]
        switch outcome.result {
        case .passed: xml.element("testcase", names)
        case .skipped:
            xml.open("testcase", names)
            xml.element("skipped", [("message", outcome.skip?.text ?? "")])
            xml.close("testcase")
        case .failed:
            xml.open("testcase", names)
            let message = outcome.differences.map { "\($0.subject): expected \($0.expected), actual \($0.actual)" }
            let lines = outcome.differences.map(\.lines).joined()
            xml.element(
                "failure", [("type", "difference"), ("message", message.joined(separator: "; "))],
                "\(outcome.file):\(outcome.line)\n\(lines)")
            xml.close("testcase")
        case .notRun:
            xml.open("testcase", names)
            let found = diagnostics.filter { $0.severity == .error && $0.file == outcome.file }
            let lines = found.map { finding in
                let place = finding.span.map { "\(finding.file):\($0.start.line):\($0.start.column): " } ?? ""
                return "\(place)\(finding.code): \(finding.message)\n"
            }
            xml.element(
                "error", [("type", "not-run"), ("message", found.first?.message ?? "the case cannot be run")],
                lines.joined())
            xml.close("testcase")
        }
    }

    private static func counts(_ outcomes: [Outcome]) -> [(String, String)] {
        func count(_ result: Result) -> String { String(outcomes.count { $0.result == result }) }
        return [
            ("tests", String(outcomes.count)), ("failures", count(.failed)), ("errors", count(.notRun)),
            ("skipped", count(.skipped)), ("time", seconds(outcomes.reduce(0) { $0 + $1.seconds })),
        ]
    }

    /// With six decimals.
    private static func seconds(_ seconds: Double) -> String {
        let millionths = Int((seconds * 1_000_000).rounded())
        let digits = String(millionths % 1_000_000)
        return "\(millionths / 1_000_000).\(String(repeating: "0", count: 6 - digits.count))\(digits)"
    }
}
