/// Writes pages for a terminal: headings stand out, code is set in, tables have their columns below one another.
package struct ManualText {
    /// Columns of the terminal.
    private let width: Int
    private let color: Bool

    package init(width: Int, color: Bool) {
        self.width = width
        self.color = color
    }

    /// A page.
    package func render(_ page: ManualPage) -> String {
        page.sections.map { render($0) }.joined(separator: "\n")
    }

    /// A section with its heading.
    package func render(_ section: ManualPage.Section) -> String {
        var lines = [color ? "\u{1B}[1m\(section.title)\u{1B}[0m" : section.title.uppercased(), ""]
        var isCode = false
        var table: [[String]] = []
        var paragraph: [Substring] = []
        func end() {
            if !table.isEmpty { lines += rows(table) }
            if !paragraph.isEmpty {
                lines += wrapped(Self.inline(paragraph), after: "", hanging: paragraph[0].hasPrefix("- ") ? 2 : 0)
            }
            (table, paragraph) = ([], [])
        }
        for line in section.lines {
            if line.hasPrefix("```") {
                end()
                isCode.toggle()
                if isCode, let name = Self.name(ofBlock: line) { lines.append("    # \(name)") }
            } else if isCode {
                lines.append(line.isEmpty ? "" : "    \(line)")
            } else if line.hasPrefix("|") {
                table.append(Self.cells(line))
            } else if line.hasPrefix("<!--") || line.isEmpty {
                end()
                lines.append("")
            } else {
                if line.hasPrefix("- ") { end() }
                paragraph.append(line)
            }
        }
        end()
        return Self.tidy(lines).joined(separator: "\n") + "\n"
    }

    /// What a block of code is: the file of which it is an example, or what is said of the one before.
    private static func name(ofBlock fence: Substring) -> String? {
        let words = fence.dropFirst(3).split(separator: " ")
        if words == ["text"] { return "what is said:" }
        guard words.count > 1, words[1].contains(".") else { return nil }
        return words.contains("good") ? "\(words[1]), put right:" : String(words[1])
    }

    /// No blank lines at the end, and never two on end.
    private static func tidy(_ lines: [String]) -> [String] {
        var result: [String] = []
        for line in lines where !(line.isEmpty && result.last?.isEmpty ?? true) { result.append(line) }
        while result.last?.isEmpty == true { result.removeLast() }
        return result
    }

    /// Lines of prose as one; a link to a page says how to see it.
    private static func inline(_ lines: [Substring]) -> String {
        let text = lines.map { $0.trimmed }.joined(separator: " ")
        // Making a `Regex` takes longer than the rest of a page.
        guard text.contains("<doc:") else { return text }
        return text.replacing(#/<doc:([A-Za-z-]+)>/#) { match in
            "`help \(ManualPage(name: String(match.1), text: "").topic)`"
        }
    }

    private static func cells(_ line: Substring) -> [String] {
        let inner = line.dropFirst().hasSuffix("|") ? line.dropFirst().dropLast() : line.dropFirst()
        return inner.replacing("\\|", with: "\u{0}").split(separator: "|", omittingEmptySubsequences: false)
            .map { $0.trimmed.replacing("\u{0}", with: "|").replacing("`", with: "") }
    }

    /// The first cell begins a line, the others follow; what is too long goes on below.
    private func rows(_ table: [[String]]) -> [String] {
        let body = table.dropFirst().filter { !$0.allSatisfy { $0.allSatisfy { $0 == "-" } } }
        let heads = table.first ?? []
        let first = min(28, body.map { $0.first?.count ?? 0 }.max() ?? 0)
        return body.flatMap { row -> [String] in
            let last = heads.count - 1
            let rest = zip(heads, row).dropFirst().enumerated().filter { !$1.1.isEmpty }.map { index, cell in
                // What a column says by itself needs no name: the last one, which is a sentence, and the one before the others.
                index + 1 == last || index == 0 ? cell.1 : "\(cell.0.lowercased()): \(cell.1)"
            }
            let name = row.first ?? ""
            let padded = name + String(repeating: " ", count: max(0, first - name.count))
            return wrapped(rest.joined(separator: "; "), after: "  \(padded)  ", hanging: first + 4)
        }
    }

    /// Words on lines that fit; those after the first one are set in.
    private func wrapped(_ text: String, after head: String, hanging depth: Int) -> [String] {
        var lines = [head]
        let indentation = String(repeating: " ", count: depth)
        var isEmpty = true
        for word in text.split(separator: " ") {
            let line = lines[lines.count - 1]
            if !isEmpty, line.count + word.count + 1 > width {
                lines.append(indentation + word)
            } else {
                lines[lines.count - 1] = line + (isEmpty ? "" : " ") + word
            }
            isEmpty = false
        }
        return lines
    }
}
