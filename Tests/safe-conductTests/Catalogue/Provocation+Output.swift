import AdvisoryModel
import Authoring
import Foundation
import ReportReading
import RuleEngine
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing
import YAMLTree

extension Provocation {
    /// What every rulebook here has besides the files of its section: a source `law` and a crossing `a-b` between Russia and North Korea.
    private static let basics = [
        "sources.yaml": """
        sources:
          law: { title: Law, kind: law, reliability: A, published: 2024-01-01, retrieved: 2026-06-01, freshFor: 730 days }

        """,
        "a-b.yaml": """
        crossing: a-b
        name: { en: A – B }
        between: [RU, KP]
        covers: 2024-01-01..2027-12-31
        timeZones: { RU: Asia/Vladivostok, KP: Asia/Pyongyang }

        """,
    ].map { Block(words: ["yaml", $0.key], text: $0.value) }

    /// The day on which everything is asked.
    private static let today = Day("2026-11-21") ?? .first

    /// Everything that is said, without blanks at the ends of lines, which editors do not keep.
    func output() throws -> String {
        try said().split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.replacing(#/ +$/#, with: "") }.joined(separator: "\n")
    }

    private func said() throws -> String {
        if let program = ProvokingProgram.all[title] { return try program() }
        if let commands = block("sh") { return try output(of: commands) }
        if let expression = block("cel") { return ProvokingExpression.output(of: expression.text) }
        let files = rulebookFiles.map { SourceFile(path: $0.file ?? "", bytes: $0.bytes) }
        guard let request = blocks.last(where: \.isRequest) else {
            let draft = RulebookDraft(files, families: .standard)
            return Self.rendered(LintRun(draft, on: Self.today).diagnostics, in: files)
        }
        let loaded = Rulebook.compile(files, families: .standard)
        guard let rulebook = loaded.rulebook else { return Self.rendered(loaded.diagnostics, in: files) }
        return try output(of: SourceFile(path: request.file ?? "", bytes: request.bytes), rulebook)
    }

    private var rulebookFiles: [Block] { Self.basics + blocks.filter { $0.file != nil && !$0.isRequest } }

    // MARK: commands

    private func output(of commands: Block) throws -> String {
        let workspace = try Workspace()
        for block in rulebookFiles { try workspace.write(Data(block.bytes), to: "rules/\(block.file ?? "")") }
        for block in blocks where block.isRequest { try workspace.write(Data(block.bytes), to: block.file ?? "") }
        let isPlain = commands.words.contains("plain-user")
        if isPlain {
            for path in [workspace.folder.path, workspace.folder.appending(path: "rules").path] {
                try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: path)
            }
        }
        return try workspace.run(script: commands.text, asPlainUser: isPlain)
    }

    // MARK: requests and reports

    private func output(of file: SourceFile, _ rulebook: Rulebook) throws -> String {
        let (root, findings) = file.path.hasSuffix(".json") ? JSONReader.read(file) : YAMLReader.read(file)
        guard let root else { return Self.rendered(findings, in: [file]) }
        let decoded = rulebook.decodeRequest(root)
        guard let request = decoded.request else { return Self.rendered(decoded.diagnostics, in: [file]) }
        let report = rulebook.check(request, asOf: Self.today)
        guard let change = block("report") else { return Self.rendered(report.problems) }
        let lines = change.text.split(separator: "\n", omittingEmptySubsequences: false)
        let text = String(decoding: report.json(pretty: true), as: UTF8.self)
        try #require(text.contains(lines[0]), "the report has no \(lines[0])")
        do {
            _ = try Report(json: Array(text.replacing(lines[0], with: lines[1]).utf8), name: "report.json")
            return ""
        } catch {
            return error.description
        }
    }

    static func rendered(_ diagnostics: [Diagnostic], in files: [SourceFile] = []) -> String {
        DiagnosticRenderer(sources: files).render(diagnostics)
    }

    /// What a report says of what could not be judged.
    static func rendered(_ problems: [Problem]) -> String {
        problems.map { problem in
            let rule = problem.rule.map { " --> \($0)\(problem.at.map { ", \($0)" } ?? "")\n" } ?? ""
            return "problem[\(problem.code)]: \(problem.message)\n\(rule)"
        }.joined(separator: "\n")
    }
}
