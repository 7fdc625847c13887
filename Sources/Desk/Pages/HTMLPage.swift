import AdvisoryModel
import ReportLanguages
import SafeConduct

/// A page of HTML under way: a report, or several with a heading each.
struct HTMLPage {
    /// A report, what goes before it and what comes after it.
    struct Part {
        var heading: String?
        var outline: ReportOutline
        var remarks: [String]
    }

    private static let rightToLeft: Set<String> = ["ar", "dv", "fa", "he", "ps", "ur", "yi"]
    private static let levels: [StaticString] = ["h1", "h2", "h3", "h4"]

    private let title: String
    private let heading: String?
    private let parts: [Part]
    private let language: String
    /// The heads of the columns of sources.
    private let columns: [String]
    /// The places of the sources in the list of the report under way, from 1, by id.
    private var places: [String: Int] = [:]
    /// The number of the report under way, from 1.
    private var part = 1
    private var html = MarkupWriter(head: "<!DOCTYPE html>\n")

    init(title: String, heading: String?, parts: [Part], language: String, columns: [String]) {
        self.title = title
        self.heading = heading
        self.parts = parts
        self.language = language
        self.columns = columns
    }

    mutating func render() -> String {
        let primary = language.prefix { $0 != "-" }.lowercased()
        let isRightToLeft = Self.rightToLeft.contains(primary)
        let density = PrintDensity(of: parts.map(\.outline))
        html.begin(
            "html",
            ["lang": language, "dir": isRightToLeft ? "rtl" : nil, "class": density.name, "style": density.style])
        addHead()
        html.begin("body")
        html.begin("main")
        html.breakLine()
        if let heading { html.element("h1", ["class": "journey"], heading) }
        for (number, part) in parts.enumerated() { add(part, number: number) }
        html.end("main")
        html.end("body")
        html.end("html")
        html.breakLine()
        return html.text
    }

    /// The level of headings below a report's own: one lower where the page has a heading of its own.
    private func level(_ depth: Int) -> StaticString { Self.levels[min(depth + (heading == nil ? 0 : 1), 3)] }

    private mutating func add(_ part: Part, number: Int) {
        let outline = part.outline
        self.part = number + 1
        let sources = outline.sections.lazy.flatMap(\.items).compactMap(\.source)
        places = Dictionary(zip(sources, 1...), uniquingKeysWith: { first, _ in first })
        if let heading = part.heading { html.element("p", ["class": "leg"], heading) }
        html.begin("header", ["class": outline.verdict.rawValue])
        html.element(level(0), ["class": "verdict"], "\(outline.verdict.mark) \(outline.verdictName)")
        html.element("p", ["class": "sentence"], outline.sentence)
        html.element("p", ["class": "remarks"], outline.remarks.joined(separator: outline.gap))
        html.end("header")
        html.breakLine()
        html.begin("div", ["class": "parts"])
        for (place, section) in outline.sections.enumerated() {
            add(section, id: "part-\(number + 1)-\(section.heading?.rawValue ?? String(place + 1))")
        }
        html.end("div")
        for remark in part.remarks { html.element("p", ["class": "remarks"], remark) }
        html.element("footer", [:], outline.footer)
    }

    private mutating func addHead() {
        html.begin("head")
        html.void("meta", ["charset": "utf-8"])
        html.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        html.void("meta", ["name": "color-scheme", "content": "light dark"])
        html.void("meta", ["name": "referrer", "content": "no-referrer"])
        html.void(
            "meta",
            ["http-equiv": "Content-Security-Policy", "content": "default-src 'none'; style-src 'unsafe-inline'"])
        html.element("title", [:], title)
        html.begin("style")
        html.raw(PageStyle.sheet)
        html.end("style")
        html.end("head")
        html.breakLine()
    }

    private mutating func add(_ section: ReportOutline.Section, id: String) {
        // Of several reports on a page the parts have the same names, so that they are no landmarks.
        html.begin("section", ["aria-labelledby": heading == nil ? id : nil])
        html.element(level(1), ["id": id, "class": "part"], section.title)
        if section.heading == .sources {
            addTable(of: section.items)
        } else {
            html.begin("ol")
            for item in section.items { add(item, isContact: section.heading == .contacts) }
            html.end("ol")
        }
        html.end("section")
        html.breakLine()
    }

    private mutating func add(_ item: ReportOutline.Item, isContact: Bool) {
        html.begin("li")
        html.begin(level(2), ["class": "item"])
        let language = item.language == self.language ? nil : item.language
        html.element("span", ["lang": language], item.title)
        for mark in item.marks {
            // A blank, so that the words are apart where the page is read aloud or copied.
            html.add(" ")
            html.element("span", ["class": "mark"], mark)
        }
        html.end(level(2))
        addLines(of: item, language: language, isContact: isContact)
        if let rule = item.rule { html.element("p", ["class": "rule"], rule) }
        html.end("li")
        html.breakLine()
    }

    /// Lines with labels become lists of names and values, the others paragraphs.
    private mutating func addLines(of item: ReportOutline.Item, language: String?, isContact: Bool) {
        var isInList = false
        for (number, line) in item.lines.enumerated() {
            if (line.label != nil) != isInList {
                if isInList { html.end("dl") } else { html.begin("dl") }
                isInList.toggle()
            }
            if let label = line.label {
                html.element("dt", [:], label)
                html.begin("dd")
                add(line, isContact: isContact)
                html.end("dd")
            } else {
                html.begin("p", ["lang": number < item.authored ? language : nil])
                add(line, isContact: isContact)
                html.end("p")
            }
        }
        if isInList { html.end("dl") }
    }

    /// A source is an id with its grade, a title with an address, an age.
    private mutating func addTable(of sources: [ReportOutline.Item]) {
        html.begin("table", ["class": "sources"])
        html.begin("thead")
        html.begin("tr")
        for column in columns { html.element("th", ["scope": "col"], column) }
        html.end("tr")
        html.end("thead")
        html.begin("tbody")
        for source in sources {
            let place = source.source.flatMap { places[$0] }
            html.begin("tr", ["id": place.map { "source-\(part)-\($0)" }])
            html.element("th", ["scope": "row", "data-place": place.map { "\($0)" }], source.title)
            for line in source.lines {
                html.begin("td")
                if let url = line.url, WebAddress.isPage(url) {
                    link(line.text, to: url)
                } else {
                    add(line, isContact: false)
                }
                html.end("td")
            }
            html.end("tr")
        }
        html.end("tbody")
        html.end("table")
    }

    private mutating func add(_ line: ReportLine, isContact: Bool) {
        if !line.citations.isEmpty {
            addCitations(line.citations)
        } else if isContact, let number = TelephoneNumber(startOf: line.text) {
            html.element("a", ["href": "tel:\(number.digits)"], number.text)
            html.add(String(line.text.dropFirst(number.text.count)))
        } else {
            html.add(line.text)
        }
        guard let url = line.url else { return }
        if !line.text.isEmpty { html.add(" ") }
        if WebAddress.isPage(url) { link(url, to: url) } else { html.add(url) }
    }

    /// Each leads to its row in the list of sources; on crowded paper its place there stands for it.
    private mutating func addCitations(_ citations: [Citation]) {
        for (number, citation) in citations.enumerated() {
            if number > 0 { html.add(", ") }
            guard let place = places[citation.source] else {
                html.add(citation.text)
                continue
            }
            html.begin("a", ["class": "cited", "href": "#source-\(part)-\(place)", "data-place": "\(place)"])
            html.element("span", [:], citation.text)
            html.end("a")
        }
    }

    private mutating func link(_ text: String, to url: String) {
        html.element("a", ["href": url, "rel": "noreferrer"], text)
    }
}
