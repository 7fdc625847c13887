import AdvisoryModel
import Authoring
import Foundation
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

@testable import SafeConductCommand

/// Runs the examples of a page, and puts into its tables what the code knows.
struct ManualRun {
    /// The day on which pages are read.
    private static let today = Day("2026-11-21") ?? .first

    /// The files that pages of the reference go by: those of the hour for an analyst, when it is done.
    private static let given: [String: String] = {
        guard let page = ManualFile.run.first(where: { $0.name == "Learn/AnHour" }) else { return [:] }
        var files: [String: String] = [:]
        for case .block(let words, let lines) in page.parts where words.count == 2 && words[1].contains("/") {
            files[words[1]] = lines.joined(separator: "\n") + "\n"
        }
        return files
    }()

    private let workspace: Workspace
    private var files: [String: String]
    private var wrong: (path: String, text: String)?

    init(_ page: ManualFile) throws {
        let isFresh = page.name == "Learn/AnHour" || page.text.contains("<!-- begins with nothing -->")
        files = isFresh ? [:] : Self.given
        workspace = try Workspace(files)
    }

    /// The page as it should be.
    static func rewritten(_ page: ManualFile) throws -> String {
        var run = try ManualRun(page)
        let parts = try page.parts.map { part -> ManualFile.Part in
            switch part {
            case .lines(let lines): .lines(run.filled(lines))
            case .block(let words, let lines): .block(words: words, try run.block(words, lines))
            }
        }
        run.expectCleanFiles()
        return ManualFile.text(parts)
    }

    /// Whatever a page has built up is a rulebook of which lint has nothing to say.
    private func expectCleanFiles() {
        let (findings, sources) = lint("", "")
        if !findings.isEmpty { Issue.record("\(DiagnosticRenderer(sources: sources).render(findings))") }
    }

    private mutating func block(_ words: [String], _ lines: [String]) throws -> [String] {
        let text = lines.joined(separator: "\n") + "\n"
        switch words.first {
        case "console": return try console(lines)
        case "cel":
            for line in lines where !line.isEmpty { expectFine(Self.condition("'\(line.replacing("'", with: "''"))'")) }
        case "text":
            guard let (path, text) = wrong else { return lines }
            wrong = nil
            return said(of: path, text)
        case "yaml" where words.count == 1, "csv" where words.count == 1, "json" where words.count == 1:
            Issue.record("an example says which file it is: \(text)")
        case "yaml" where words[1] == "when": expectFine(Self.condition("\n" + Self.indented(lines, by: 6)))
        case "yaml" where words[1] == "item":
            expectFine("rules: sample\nfamily: \(words[2])\nitems:\n" + Self.indented(lines, by: 2))
        case "yaml", "csv", "json":
            guard words.last != "wrong" else {
                wrong = (words[1], text)
                return lines
            }
            files[words[1]] = text
            try workspace.write(Data(text.utf8), to: words[1])
        default: break
        }
        return lines
    }

    private static func indented(_ lines: [String], by width: Int) -> String {
        lines.map { String(repeating: " ", count: width) + $0 + "\n" }.joined()
    }

    private static func condition(_ text: String) -> String {
        "rules: sample\nfamily: safety\nitems:\n  - id: a\n    title: A\n    level: 1\n    when: \(text)\n"
    }

    // MARK: what is said

    private func lint(_ path: String, _ text: String) -> (findings: [Diagnostic], sources: [SourceFile]) {
        let own = text.isEmpty ? [:] : [path: text]
        let all = files.merging(own) { _, new in new }.filter { $0.key.hasPrefix("rules/") }
        let sources = all.map { SourceFile(path: String($0.key.dropFirst("rules/".count)), text: $0.value) }
        let run = LintRun(RulebookDraft(sources, families: .standard), on: Self.today)
        return (run.diagnostics, run.files)
    }

    /// A piece of a file has no errors where it stands alone.
    private func expectFine(_ text: String) {
        let (findings, sources) = lint("rules/sample.yaml", text)
        let errors = findings.filter { $0.severity == .error }
        if !errors.isEmpty { Issue.record("\(DiagnosticRenderer(sources: sources).render(errors))") }
    }

    private func said(of path: String, _ text: String) -> [String] {
        let (findings, sources) = lint(path, text)
        let own = findings.filter { "rules/\($0.file)" == path }
        #expect(!own.isEmpty, "nothing is wrong with \(path)")
        return Self.lines(DiagnosticRenderer(sources: sources).render(own))
    }

    private static func lines(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0.replacing(#/ +$/#, with: "")) }
        while lines.last == "" { lines.removeLast() }
        return lines
    }

    private func console(_ lines: [String]) throws -> [String] {
        var result: [String] = []
        var rest = lines[...]
        while let command = rest.popFirst() {
            result.append(command)
            guard command.hasPrefix("$ ") else { continue }
            let expected = Array(rest.prefix { !$0.hasPrefix("$ ") })
            rest = rest.dropFirst(expected.count)
            let printed = Self.lines(try workspace.run(script: String(command.dropFirst(2)), asPlainUser: false))
            result += Self.matches(printed[...], expected[...]) ? expected : printed
        }
        return result
    }

    /// Whether lines are those that are expected, among which `…` stands for any.
    private static func matches(_ lines: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
        guard let first = expected.first else { return lines.isEmpty }
        if first == "…" {
            return (lines.startIndex...lines.endIndex).contains { matches(lines[$0...], expected.dropFirst()) }
        }
        guard let line = lines.first, withoutDigest(line) == withoutDigest(first) else { return false }
        return matches(lines.dropFirst(), expected.dropFirst())
    }

    /// The digest of a rulebook says nothing to those who read a page, and changes with everything.
    private static func withoutDigest(_ line: String) -> String {
        line.replacing(#/\b[0-9a-f]{12,64}\b|\b\d+ kB\b/#, with: "…")
    }

    // MARK: tables

    /// What stands between `<!-- table: keys of a source -->` and `<!-- end -->` is what the code knows.
    private func filled(_ lines: [String]) -> [String] {
        var result: [String] = []
        var isOpen = false
        for line in lines {
            if line == "<!-- end -->" { isOpen = false }
            if !isOpen { result.append(line) }
            guard let match = line.wholeMatch(of: #/<!-- table: ([a-z]+)(?: of (.+))? -->/#) else { continue }
            isOpen = true
            guard let table = VocabularyCommand.reference[String(match.1)] else {
                Issue.record("there is no table `\(match.1)`")
                continue
            }
            let shown = match.2.map { table.rows(of: String($0)) } ?? table
            #expect(!shown.rows.isEmpty, "nothing is in \(line)")
            result += Self.lines(shown.markdown)
        }
        return result
    }
}
