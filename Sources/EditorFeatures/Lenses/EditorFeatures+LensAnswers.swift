import AdvisoryModel
import Authoring
import RequestBinding
import RequestReading
package import RuleEngine
import RulebookLoading
import RulebookFolder
import SourceDiagnostics
import YAMLTree

extension EditorFeatures {
    /// What a lens of this file says.
    ///
    /// - Parameter rulebook: what the draft makes; nil while it has errors.
    package func answer(to subject: Lens.Subject, with rulebook: @autoclosure () -> Rulebook?) -> LensAnswer {
        switch subject {
        case .stale(let day):
            return LensAnswer(
                title: "stale since \(day)",
                text:
                    "What is said here was last seen too long ago, and is stale since \(day): look whether it is still so, and write the day as `retrieved` of the source."
            )
        case .cases(let rule): return cases(naming: rule)
        case .testCase(let line):
            guard let rulebook = rulebook() else { return Self.broken }
            return outcome(ofCaseAt: line, with: rulebook)
        case .verdict(let traveler, let trip):
            guard let rulebook = rulebook() else { return Self.broken }
            return verdict(on: traveler, trip, with: rulebook)
        }
    }

    private static let broken = LensAnswer(
        title: "not run: the rulebook has errors", text: "The rulebook has errors; correct them first.", isBad: true)

    private static let gone = LensAnswer(title: "gone", text: "It is not in the file any more.", isBad: true)

    // MARK: Cases

    private func cases(naming rule: String) -> LensAnswer {
        let id = Array(rule.utf8)
        var found: [String] = []
        for (_, root) in draft.roots(where: { $0 == .tests }) where root.file.bytes.holds(id) {
            let places = NameWalk.places(in: root, .tests, draft).filter { $0.kind == .rule && $0.name == rule }
            for node in root["cases"]?.elements ?? [] {
                guard places.contains(where: { node.span.start <= $0.span.start && $0.span.end <= node.span.end })
                else { continue }
                found.append("\(node["name"]?.text ?? "a case") (\(root.file.path):\(node.span.start.line))")
            }
        }
        let title =
            found.isEmpty ? "no case names it" : found.count == 1 ? "1 case names it" : "\(found.count) cases name it"
        return LensAnswer(
            title: title, text: found.isEmpty ? "No case of the tests names \(rule)." : found.joined(separator: "\n"),
            isBad: found.isEmpty)
    }

    private func outcome(ofCaseAt line: Int, with rulebook: Rulebook) -> LensAnswer {
        let node = tree.value?["cases"]?.elements.first { Int($0.span.start.line) == line }
        guard let node else { return Self.gone }
        let lines = line...max(line, Int(node.span.end.line))
        let (all, findings) = AuthorTestRunner(rulebook: rulebook).cases(in: [tree.file])
        // What takes several travelers, trips or days is several cases.
        let outcomes = all.filter { lines.contains($0.line) }.map { $0.run(today: today) }
        guard !outcomes.isEmpty else {
            let finding = findings.first {
                $0.severity == .error && $0.span.map { lines.contains(Int($0.start.line)) } == true
            }
            let why = finding?.message ?? "it cannot be understood"
            return LensAnswer(title: "not run: \(why)", text: "The case was not run: \(why).", isBad: true)
        }
        let failed = outcomes.filter { $0.result == .failed }
        guard let difference = failed.first?.differences.first else {
            let skipped = outcomes.count { $0.result == .skipped }
            let title =
                skipped == outcomes.count
                ? "skipped" : outcomes.count == 1 ? "passed" : "\(outcomes.count - skipped) passed"
            return LensAnswer(title: title, text: "\(node["name"]?.text ?? "The case"): \(title).")
        }
        let count = outcomes.count == 1 ? "failed" : "\(failed.count) of \(outcomes.count) failed"
        let text = failed.map { outcome in outcome.name + "\n" + outcome.differences.map(\.text).joined() }
        return LensAnswer(
            title: "\(count): \(difference.subject): expected \(difference.expected), actual \(difference.actual)",
            text: text.joined(separator: "\n"), isBad: true)
    }

    // MARK: Verdicts

    private func verdict(on traveler: String, _ trip: String, with rulebook: Rulebook) -> LensAnswer {
        guard let root = tree.value, let travelerNode = root["travelers"]?[traveler],
            let tripNode = root["trips"]?[trip]
        else { return Self.gone }
        let result = RequestResult(RequestParts(traveler: travelerNode, trip: tripNode), by: rulebook)
        guard let request = result.request else {
            let why = result.diagnostics.first { $0.severity == .error }?.message ?? "it cannot be understood"
            return LensAnswer(title: "\(traveler): \(why)", text: "The trip was not checked: \(why).", isBad: true)
        }
        let asOf = request.asOf ?? (root["asOf"]?.text).flatMap { Day($0) } ?? today
        let report = rulebook.check(request, asOf: asOf)
        let reasons = report.reasons.map { "because of \($0.inTests)" }
        let title = "\(traveler): \(report.verdict.rawValue)"
        return LensAnswer(
            title: title, text: (["\(trip), \(title), as of \(asOf)"] + reasons).joined(separator: "\n"))
    }
}
