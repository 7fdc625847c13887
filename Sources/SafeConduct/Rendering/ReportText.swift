public import AdvisoryModel
import SourceDiagnostics

/// Renders reports as plain text that can be read aloud: the verdict in one sentence, then what blocks, what is required and by when, what to fear,
/// whom to call, and what to find out.
///
/// ```swift
/// let text = ReportText(width: 80, languages: ["fr"]).render(report, crossing: crossing, traveler: request.traveler)
/// // BLOQUÉ
/// // Le voyage de RU à KP par Khasan – Tumangang le lundi 8 juin 2026 est impossible.
/// ```
///
/// Fixed words are there in English, Russian and French; the authors' texts stand in the report already in the language that suits. Control
/// characters in texts are made visible, so that they cannot steer a terminal.
public struct ReportText: Sendable {
    /// The columns of a line, at least 20; nil: lines are not broken.
    public var width: Int?
    /// Whether to colour by ANSI escapes; see `usesColor(isTerminal:environment:)`.
    public var color: Bool
    /// Whether to tell the conditions of every rule with their values and places, and the rules that were defeated.
    public var explain: Bool
    /// Languages by preference, BCP 47; the first one in which the fixed words are there is taken, else English.
    public var languages: [String]

    /// Creates a renderer.
    public init(width: Int? = nil, color: Bool = false, explain: Bool = false, languages: [String] = []) {
        self.width = width
        self.color = color
        self.explain = explain
        self.languages = languages
    }

    /// Whether output is to be coloured: on a terminal that can, unless `NO_COLOR` is set to anything (no-color.org).
    public static func usesColor(isTerminal: Bool, environment: [String: String]) -> Bool {
        isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    /// The report as text that ends with a line break.
    ///
    /// A report knows only the id of its crossing and nothing of the traveler; given both, the text names them.
    public func render(_ report: Report, crossing: Crossing? = nil, traveler: Traveler? = nil) -> String {
        let wording = ReportWording(
            report: report, crossing: crossing, traveler: traveler, languages: languages, explain: explain)
        return render(wording.page())
    }

    private var wrapper: LineWrapper { LineWrapper(width: width.map { max(20, $0) }) }

    private func render(_ page: ReportPage) -> String {
        var lines = [styled(page.verdict.uppercased(), "1;\(code(page.mood) ?? "39")")]
        lines += wrap(page.lead)
        if !page.facts.isEmpty { lines.append("") }
        for fact in page.facts { lines += note(fact, page.colon, indent: "") }
        for section in page.sections {
            lines += ["", styled(Self.clean(section.heading), "1")]
            for item in section.items { lines += self.item(item, page.colon) }
        }
        lines.append("")
        for line in page.footer { lines += wrap(line) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func item(_ item: ReportPage.Item, _ colon: String) -> [String] {
        var title = item.title
        if let tag = item.tag { title += " – \(tag)" }
        if let name = item.name { title += " [\(name)]" }
        var lines = wrap(title, first: "- ", rest: "  ").map { styled($0, code(item.mood)) }
        for paragraph in item.paragraphs { lines += wrap(paragraph, first: "  ", rest: "  ") }
        for note in item.notes { lines += self.note(note, colon, indent: "  ") }
        return lines
    }

    private func note(_ note: ReportPage.Note, _ colon: String, indent: String) -> [String] {
        var text = note.label.map { "\($0)\(colon) \(note.text)" } ?? note.text
        if let name = note.name { text += " [\(name)]" }
        return wrap(text, first: indent, rest: indent + "  ")
    }

    private func wrap(_ text: String, first: String = "", rest: String = "") -> [String] {
        wrapper.lines(Self.clean(text), first: first, rest: rest)
    }

    /// The text on one line, with blanks in place of tabs and line breaks, and other control characters made visible.
    static func clean(_ text: String) -> String {
        let words = text.split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
        return DiagnosticRenderer.visible(words.joined(separator: " "))
    }

    private func styled(_ text: String, _ codes: String?) -> String {
        guard color, let codes else { return text }
        return "\u{1B}[\(codes)m\(text)\u{1B}[0m"
    }

    private func code(_ mood: ReportPage.Mood) -> String? {
        switch mood {
        case .good: "32"
        case .plain: nil
        case .doubtful: "33"
        case .bad: "31"
        }
    }
}
