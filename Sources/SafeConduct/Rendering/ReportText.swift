public import AdvisoryModel
public import ReportLanguages
public import RuleEngine
import SourceDiagnostics

/// Renders a report as text that can be read aloud: the verdict first, then what blocks, what is required and by when, what to fear, whom to
/// call, what is not known and would settle it, and the sources with their age.
///
/// Fixed words come in English, Russian and French; texts of rules in the languages of their authors. Control characters in them are made
/// visible, so that no text can steer a terminal.
///
/// ```swift
/// print(ReportText(width: 72).render(report, for: request.traveler, at: crossing))
/// ```
public struct ReportText: Sendable {
    /// The columns that there are; nil: lines are not broken.
    public var width: Int?
    /// Whether to colour by ANSI escapes; for terminals only.
    public var color: Bool
    /// How much is said.
    public var length: ReportLength
    /// The languages of the fixed words, BCP 47, best first; the traveler's own come after them, then English.
    public var languages: [String]
    /// The families whose words are used; details of others are shown by their keys.
    public var families: [any RuleFamily.Type]
    /// Names, and fixed words of further languages, that the rulebook brings: `rulebook.words`.
    public var words: ReportWords

    /// Creates a renderer.
    public init(
        width: Int? = 80, color: Bool = false, length: ReportLength = .full, languages: [String] = [],
        families: [any RuleFamily.Type] = .standard, words: ReportWords = ReportWords()
    ) {
        self.width = width.map { max(20, $0) }
        self.color = color
        self.length = length
        self.languages = languages
        self.families = families
        self.words = words
    }

    /// The report as text; ends with a line break.
    ///
    /// A report names neither its traveler nor the crossing's name: give them to have them in the first sentence.
    public func render(_ report: Report, for traveler: Traveler? = nil, at crossing: Crossing? = nil) -> String {
        let outline = ReportOutline(
            report, for: traveler, at: crossing, languages: languages, length: length,
            families: families, words: words)
        var page = Page(wrapper: LineWrapper(width: width), color: color, colon: outline.colon)
        page.add(outline.verdictName.uppercased(), styles: [.bold, Self.paint(report.verdict)])
        page.add(outline.sentence, styles: [.bold])
        page.add(outline.remarks.joined(separator: outline.gap))
        for section in outline.sections { page.add(section) }
        page.addBlank()
        page.add(outline.footer, styles: [.faint])
        return page.text
    }

    /// A line in the colour of a verdict.
    func heading(_ text: String, _ verdict: Verdict) -> String {
        var page = Page(wrapper: LineWrapper(width: width), color: color, colon: "")
        page.add(text.uppercased(), styles: [.bold, Self.paint(verdict)])
        return page.text
    }

    /// A section by itself, after a blank line.
    func section(_ section: ReportOutline.Section, colon: String) -> String {
        var page = Page(wrapper: LineWrapper(width: width), color: color, colon: colon)
        page.add(section)
        return page.text
    }

    private static func paint(_ verdict: Verdict) -> TerminalStyle {
        switch verdict {
        case .clear: .green
        case .conditional: .yellow
        case .undetermined: .magenta
        case .blocked: .red
        }
    }
}

/// Lines under way to a terminal.
private struct Page {
    let wrapper: LineWrapper
    let color: Bool
    let colon: String
    private(set) var text = ""

    init(wrapper: LineWrapper, color: Bool, colon: String) {
        self.wrapper = wrapper
        self.color = color
        self.colon = colon
    }

    mutating func addBlank() { text += "\n" }

    mutating func add(_ section: ReportOutline.Section) {
        addBlank()
        add(section.title.uppercased(), styles: [.bold, .cyan])
        for (number, item) in section.items.enumerated() { add(item, number: number + 1) }
    }

    mutating func add(_ paragraph: String, styles: [TerminalStyle] = [], first: String = "") {
        for line in wrapper.lines(paragraph.onOneLine, first: first) {
            text += (color ? TerminalStyle.apply(styles, to: line) : line) + "\n"
        }
    }

    mutating func add(_ item: ReportOutline.Item, number: Int) {
        let marks = item.marks.isEmpty ? "" : " (\(item.marks.joined(separator: ", ")))"
        add(item.title + marks, styles: [.bold], first: number < 10 ? " \(number). " : "\(number). ")
        let margin = "    "
        for line in item.lines {
            let label = line.label.map { $0 + colon } ?? ""
            if !label.isEmpty || !line.text.isEmpty { add(label + line.text, first: margin) }
            if let url = line.url { add(url, styles: [.underlined], first: margin) }
        }
        if let rule = item.rule { add("[\(rule)]", styles: [.faint], first: margin) }
    }
}
