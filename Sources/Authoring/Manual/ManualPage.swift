/// A page of the manual: a title, and sections that can be asked for by words.
package struct ManualPage: Sendable {
    /// A heading with everything down to the next one.
    package struct Section: Sendable {
        /// The heading; that of the page for what stands before the first one.
        package let title: String
        /// Further words by which it is asked for, from `<!-- find: length of stay -->`.
        package let words: [String]
        /// The lines below the heading.
        package let lines: [Substring]
    }

    /// Its path below the catalogue, without `.md`: `Reference/Rules`.
    package let name: String
    package let text: String
    package let sections: [Section]

    package init(name: String, text: String) {
        self.name = name
        self.text = text
        var sections: [Section] = []
        var title: Substring = ""
        var lines: [Substring] = []
        var isCode = false
        func end() {
            if title.isEmpty, lines.allSatisfy(\.isEmpty) { return }
            sections.append(Section(title: Self.plain(title), words: Self.words(in: lines), lines: lines))
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") { isCode.toggle() }
            if !isCode, line.hasPrefix("#"), let space = line.firstIndex(of: " ") {
                end()
                (title, lines) = (line[line.index(after: space)...], [])
            } else {
                lines.append(line)
            }
        }
        end()
        self.sections = sections
    }

    /// The word by which it is asked for: `an-hour` for `Learn/AnHour`.
    package var topic: String {
        let file = name.split(separator: "/").last ?? ""
        return file.reduce(into: "") { topic, letter in
            if letter.isUppercase, !topic.isEmpty, topic.last != "-" { topic += "-" }
            topic += letter.lowercased()
        }
    }

    /// The title.
    package var title: String { sections.first?.title ?? "" }

    /// What the page is about: the line below its title.
    package var summary: String {
        sections.first?.lines.first { !$0.isEmpty && !$0.hasPrefix("<!--") }.map(String.init) ?? ""
    }

    /// A heading without marks of code.
    private static func plain(_ title: Substring) -> String { String(title.replacing("`", with: "")) }

    private static let find = (start: "<!-- find: ", end: " -->")

    private static func words(in lines: [Substring]) -> [String] {
        lines.flatMap { line -> [String] in
            // No `Regex`: making one takes longer than all pages.
            guard line.hasPrefix(Self.find.start), line.hasSuffix(Self.find.end) else { return [] }
            let words = line.dropFirst(Self.find.start.count).dropLast(Self.find.end.count)
            return words.split(separator: ",").map { $0.trimmed }
        }
    }
}

extension StringProtocol {
    /// Without blanks at both ends.
    var trimmed: String {
        let start = drop { $0 == " " }
        return String(start.reversed().drop { $0 == " " }.reversed())
    }
}
