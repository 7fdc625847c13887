public import AdvisoryModel

/// Renders reports as Markdown (CommonMark), with the same words and in the same order as `ReportText`.
///
/// ```swift
/// ReportMarkdown(languages: ["en"]).render(report, crossing: crossing)
/// // # Blocked
/// //
/// // The trip from RU to KP through Khasan – Tumangang on Monday 8 June 2026 cannot be made.
/// ```
///
/// Authors' texts are text: what could be markup or HTML in them is escaped.
public struct ReportMarkdown: Sendable {
    /// Whether to tell the conditions of every rule with their values and places, and the rules that were defeated.
    public var explain: Bool
    /// Languages by preference, BCP 47; the first one in which the fixed words are there is taken, else English.
    public var languages: [String]

    /// Creates a renderer.
    public init(explain: Bool = false, languages: [String] = []) {
        self.explain = explain
        self.languages = languages
    }

    /// The report as Markdown that ends with a line break.
    ///
    /// A report knows only the id of its crossing and nothing of the traveler; given both, the text names them.
    public func render(_ report: Report, crossing: Crossing? = nil, traveler: Traveler? = nil) -> String {
        let wording = ReportWording(
            report: report, crossing: crossing, traveler: traveler, languages: languages, explain: explain)
        return render(wording.page())
    }

    private func render(_ page: ReportPage) -> String {
        var blocks = ["# \(Self.escaped(page.verdict))", Self.escaped(page.lead)]
        if !page.facts.isEmpty { blocks.append(page.facts.map { "- \(note($0, page.colon))" }.joined(separator: "\n")) }
        for section in page.sections {
            blocks.append("## \(Self.escaped(section.heading))")
            blocks.append(section.items.map { item($0, page.colon) }.joined(separator: "\n"))
        }
        blocks += ["---", page.footer.map(Self.escaped).joined(separator: "  \n")]
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private func item(_ item: ReportPage.Item, _ colon: String) -> String {
        var line = "- **\(Self.escaped(item.title))**"
        if let tag = item.tag { line += " – \(Self.escaped(tag))" }
        if let name = item.name { line += " \(Self.code(name))" }
        // A backslash at the end of a line breaks it without beginning a new paragraph.
        for paragraph in item.paragraphs { line += "\\\n  \(Self.escaped(paragraph))" }
        for note in item.notes { line += "\n  - \(self.note(note, colon))" }
        return line
    }

    private func note(_ note: ReportPage.Note, _ colon: String) -> String {
        let text = Self.escaped(note.label.map { "\($0)\(colon) \(note.text)" } ?? note.text)
        return note.name.map { "\(text) \(Self.code($0))" } ?? text
    }

    /// The text on one line with everything escaped that Markdown might take for markup, wherever it stands.
    static func escaped(_ text: String) -> String {
        var out = ""
        for character in ReportText.clean(text) {
            if "\\`*_[]<>&|~#$".contains(character) { out.append("\\") }
            out.append(character)
        }
        return escapedStart(out)
    }

    /// At the start of a line `-`, `+`, `=` and numbers with `.` or `)` begin lists and headings.
    private static func escapedStart(_ text: String) -> String {
        guard let first = text.first else { return text }
        if "-+=".contains(first) { return "\\" + text }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, let next = text.dropFirst(digits.count).first, next == "." || next == ")" else {
            return text
        }
        return digits + "\\" + text.dropFirst(digits.count)
    }

    /// The text as code, fenced by more backticks than stand inside of it.
    private static func code(_ text: String) -> String {
        let text = ReportText.clean(text)
        let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
        guard longest > 0 else { return "`\(text)`" }
        let fence = String(repeating: "`", count: longest + 1)
        return "\(fence) \(text) \(fence)"
    }
}
