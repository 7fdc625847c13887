package import SourceDiagnostics

/// What the manual says of a code: what it means, and for each thing that provokes it the example and what is said.
package struct CodePage: Sendable {
    private let code: DiagnosticCode
    private let examples: [ManualPage.Section]

    package init(_ code: DiagnosticCode, in manual: Manual) {
        self.code = code
        examples = manual.pages(in: "Codes").flatMap(\.sections).filter { section in
            section.title == code.text || section.title.hasPrefix(code.text + " ")
        }
    }

    /// How many examples there are.
    package var exampleCount: Int { examples.count }

    /// The page for a terminal.
    package func text(_ writer: ManualText) -> String {
        "\(code.text), \(what)\n\(code.summary)\n\n"
            + examples.map { writer.render(titled($0)) }.joined(separator: "\n")
    }

    /// What the code means, with the first example, in Markdown.
    package var markdown: String {
        let lines = (examples.first?.lines ?? []).filter { !$0.hasPrefix("<!--") }.flatMap(Self.tidy)
        let more = exampleCount > 1 ? "`safe-conduct explain \(code.text)` shows \(exampleCount) examples." : ""
        return ["**\(code.text)**, \(what)", code.summary, Self.text(lines), more].filter { !$0.isEmpty }
            .joined(separator: "\n\n")
    }

    /// A line without what is behind the language of a block, which is for the tests of the manual.
    private static func tidy(_ line: Substring) -> [String] {
        guard line.hasPrefix("```"), let space = line.firstIndex(of: " ") else { return [String(line)] }
        let fence = String(line[..<space])
        return line.hasSuffix(" good") ? ["Better:", "", fence] : [fence]
    }

    /// Lines without empty ones at both ends.
    private static func text(_ lines: [String]) -> String {
        let end = (lines.lastIndex { !$0.isEmpty } ?? -1) + 1
        return lines[..<end].drop { $0.isEmpty }.joined(separator: "\n")
    }

    private var what: String { code.severity == .error ? "an error" : "a warning" }

    /// An example under what is special about it: `Example: weekend`.
    private func titled(_ section: ManualPage.Section) -> ManualPage.Section {
        let rest = section.title.dropFirst(code.text.count).filter { $0 != "(" && $0 != ")" }.trimmed
        let title = rest.isEmpty ? "Example" : "Example: \(rest)"
        return ManualPage.Section(title: title, words: section.words, lines: section.lines)
    }
}
