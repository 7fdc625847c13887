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
        let what = code.severity == .error ? "an error" : "a warning"
        return "\(code.text), \(what)\n\(code.summary)\n\n"
            + examples.map { writer.render(titled($0)) }.joined(separator: "\n")
    }

    /// An example under what is special about it: `Example: weekend`.
    private func titled(_ section: ManualPage.Section) -> ManualPage.Section {
        let rest = section.title.dropFirst(code.text.count).filter { $0 != "(" && $0 != ")" }.trimmed
        let title = rest.isEmpty ? "Example" : "Example: \(rest)"
        return ManualPage.Section(title: title, words: section.words, lines: section.lines)
    }
}
