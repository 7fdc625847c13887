public import AdvisoryModel
public import ReportLanguages
public import RuleEngine

/// Renders a report as Markdown (CommonMark): what `ReportText` says, with headings, lists and links.
///
/// Authors' texts are escaped, so that none of them can bring in headings, links or HTML of its own.
public struct ReportMarkdown: Sendable {
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
        length: ReportLength = .full, languages: [String] = [],
        families: [any RuleFamily.Type] = .standard, words: ReportWords = ReportWords()
    ) {
        self.length = length
        self.languages = languages
        self.families = families
        self.words = words
    }

    /// The report as Markdown; ends with a line break.
    public func render(_ report: Report, for traveler: Traveler? = nil, at crossing: Crossing? = nil) -> String {
        let outline = ReportOutline(
            report, for: traveler, at: crossing, languages: languages, length: length,
            families: families, words: words)
        var text = "# \(Self.escaped(outline.verdictName))\n\n**\(Self.escaped(outline.sentence))**\n\n"
        text += Self.escaped(outline.remarks.joined(separator: outline.gap)) + "\n"
        for section in outline.sections { text += Self.section(section, colon: outline.colon) }
        return text + "\n---\n\n\(Self.escaped(outline.footer))\n"
    }

    /// A section, after a blank line.
    static func section(_ section: ReportOutline.Section, colon: String) -> String {
        var text = "\n## \(escaped(section.title))\n\n"
        for (number, item) in section.items.enumerated() { text += Self.item(item, number: number + 1, colon: colon) }
        return text
    }

    private static func item(_ item: ReportOutline.Item, number: Int, colon: String) -> String {
        let marker = "\(number). "
        let margin = String(repeating: " ", count: marker.utf8.count)
        let marks = item.marks.isEmpty ? "" : " (\(escaped(item.marks.joined(separator: ", "))))"
        var text = "\(marker)**\(escaped(item.title))**\(marks)"
        if let rule = item.rule { text += " \(code(rule))" }
        text += "\n"
        for line in item.lines {
            let label = line.label.map { escaped($0) + colon } ?? ""
            let content = [escaped(line.text), line.url.map(link) ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
            text += "\(margin)- \(label)\(content)\n"
        }
        return text
    }

    /// An address in angle brackets; what is no plain web address stays text.
    private static func link(_ url: String) -> String {
        let isPlain = url.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value < 0x7F && $0 != "<" && $0 != ">" }
        return isPlain && (url.hasPrefix("https://") || url.hasPrefix("http://")) ? "<\(url)>" : escaped(url)
    }

    private static func code(_ text: String) -> String {
        text.contains("`") ? escaped(text) : "`\(text.onOneLine)`"
    }

    /// The text with everything escaped that Markdown would read as markup.
    static func escaped(_ text: String) -> String {
        var out: [UInt8] = []
        var isNumber = true
        for byte in text.onOneLine.utf8 {
            // A text may begin a list item: there dashes, and numbers with a point, would open a list.
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="):
                if out.isEmpty { out.append(UInt8(ascii: "\\")) }
            case UInt8(ascii: "."), UInt8(ascii: ")"):
                if isNumber, !out.isEmpty { out.append(UInt8(ascii: "\\")) }
            default:
                if markup.contains(byte) { out.append(UInt8(ascii: "\\")) }
            }
            isNumber = isNumber && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            out.append(byte)
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static let markup = Array("\\`*_[]<>#|~&".utf8)
}
