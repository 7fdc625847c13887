import Foundation
import SafeConduct
import SafeConductTesting
import TestSupport
import Testing

/// Neither the order of files nor that of rules and claims, nor a second run, changes a byte of a report; only places move.
@Suite struct OrderTests {
    private func reports(_ rulebook: Rulebook) throws -> [String] {
        let asOf = try #require(Day("2026-11-21"))
        return ShippedRulebook.requests.map { request in
            String(decoding: rulebook.check(request, asOf: asOf).json(pretty: true), as: UTF8.self)
        }
    }

    /// Reports without the places of rules, conditions and claims.
    private func withoutPlaces(_ reports: [String]) -> [String] {
        reports.map { $0.replacing(/"at": "[^"]*"/, with: "\"at\": \"\"") }
    }

    @Test func repeatedRunsGiveTheSameBytes() throws {
        let rulebook = try ShippedRulebook.rulebook()
        #expect(try reports(rulebook) == reports(rulebook))
        let again = try #require(Rulebook.load(paths: [ShippedRulebook.folder], families: .standard).rulebook)
        #expect(try reports(rulebook) == reports(again))
    }

    /// What conditions came to is kept for the next request of which they read the same: nobody's answer may stand in that of another.
    @Test(arguments: 1...2)
    func theOrderOfQuestionsDoesNotMatter(seed: Int) throws {
        let trial = try #require(
            RulebookTrial(ShippedRulebook.files, families: .standard, requests: 160, seed: UInt64(seed)))
        // Each is asked twice, at some distance: what was kept of it has been given up, or has not.
        var generator = SeededGenerator(UInt64(seed))
        let requests = trial.requests + trial.requests.shuffled(using: &generator)
        #expect(try reports(requests) == reports(requests.reversed()).reversed())
    }

    /// What is kept of one half of a request outlives a change of the other half, and is given up with its own.
    @Test(arguments: 3...4)
    func travelersThatTakeTurnsDoNotMatter(seed: Int) throws {
        let trial = try #require(
            RulebookTrial(ShippedRulebook.files, families: .standard, requests: 60, seed: UInt64(seed)))
        // Each trip is asked about for the travelers of two requests in turn, as known on its own day.
        let requests = zip(trial.requests, trial.requests.dropFirst()).flatMap { first, second in
            [first, second, first].map { other in
                var mixed = first
                mixed.request.traveler = other.request.traveler
                return mixed
            }
        }
        var generator = SeededGenerator(UInt64(seed))
        let order = requests.indices.shuffled(using: &generator)
        let own = try reports(requests)
        #expect(try order.map { own[$0] } == reports(order.map { requests[$0] }))
    }

    /// The reports of a rulebook that was asked nothing before.
    private func reports(_ requests: [TrialRequest]) throws -> [String] {
        let rulebook = try #require(Rulebook.compile(ShippedRulebook.files, families: .standard).rulebook)
        return requests.map { String(decoding: rulebook.check($0.request, asOf: $0.asOf).json(), as: UTF8.self) }
    }

    @Test(arguments: 1...3)
    func theOrderOfFilesDoesNotMatter(seed: Int) throws {
        var generator = SeededGenerator(UInt64(seed))
        let shuffled = ShippedRulebook.files.shuffled(using: &generator)
        let rulebook = try #require(Rulebook.compile(shuffled, families: .standard).rulebook)
        #expect(rulebook.reference == (try ShippedRulebook.rulebook().reference))
        #expect(try reports(rulebook) == reports(ShippedRulebook.rulebook()))
    }

    @Test(arguments: 1...3)
    func theOrderOfRulesAndClaimsChangesOnlyPlaces(seed: Int) throws {
        var generator = SeededGenerator(UInt64(seed))
        var moved = 0
        let files = ShippedRulebook.files.map { file -> SourceFile in
            let text = String(decoding: file.bytes, as: UTF8.self)
            let shuffled = Self.shuffled(text, using: &generator)
            if shuffled != text { moved += 1 }
            return SourceFile(path: file.path, text: shuffled)
        }
        #expect(moved >= 4)
        let result = Rulebook.compile(files, families: .standard)
        let rulebook = try #require(result.rulebook, "\(DiagnosticRenderer(sources: files).render(result.diagnostics))")
        #expect(rulebook.reference == (try ShippedRulebook.rulebook().reference))
        #expect(try withoutPlaces(reports(rulebook)) == withoutPlaces(reports(ShippedRulebook.rulebook())))
    }

    /// The text with the rules of a file, and the claims of each fact, in another order.
    static func shuffled(_ text: String, using generator: inout SeededGenerator) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let isRules = lines.contains { $0.hasPrefix("items:") }
        let marker = isRules ? "  - id:" : "    - {"
        guard isRules || lines.contains(where: { $0.hasPrefix("crossing:") }) else { return text }
        var output: [String] = []
        var blocks: [[String]] = []
        func flush(_ generator: inout SeededGenerator) {
            output += blocks.shuffled(using: &generator).flatMap { $0 }
            blocks = []
        }
        for line in lines {
            if line.hasPrefix(marker) {
                blocks.append([line])
            } else if !blocks.isEmpty, isRules || line.hasPrefix("      ") {
                // What is indented deeper belongs to the block before; a rules file ends with its last rule.
                blocks[blocks.count - 1].append(line)
            } else {
                flush(&generator)
                output.append(line)
            }
        }
        flush(&generator)
        return output.joined(separator: "\n")
    }
}
