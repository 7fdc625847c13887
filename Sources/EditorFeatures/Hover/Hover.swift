package import SourceDiagnostics

/// What is said of something in a file.
package struct Hover: Hashable, Sendable {
    /// In Markdown.
    package let text: String
    /// What it is said of.
    package let span: SourceSpan
}

extension String {
    /// Words of an author within Markdown: what would be marks of it is shown.
    var inMarkdown: String {
        var text = ""
        for letter in self {
            if "\\`*_<>[]#|".contains(letter) { text += "\\" }
            text.append(letter.isNewline ? " " : letter)
        }
        return text
    }
}

extension [String] {
    /// Paragraphs, without those that say nothing.
    var paragraphs: String { filter { !$0.isEmpty }.joined(separator: "\n\n") }

    /// A list of those that say something.
    var markdownList: String { filter { !$0.isEmpty }.map { "- \($0)" }.joined(separator: "\n") }

    /// `` `a`, `b` ``, at most so many.
    func code(atMost count: Int = 40) -> String {
        let shown = prefix(count).map { "`\($0)`" }.joined(separator: ", ")
        return self.count > count ? "\(shown), and \(self.count - count) more" : shown
    }
}
