import AdvisoryModel
import ReportLanguages
public import RuleEngine
import SafeConduct

/// Renders a matrix as a table of text, of Markdown, or of CSV (RFC 4180).
public struct MatrixTable: Sendable {
    /// The columns that there are for text; nil: lines are not broken.
    public var width: Int?
    /// The languages of the fixed words, BCP 47, best first; then English.
    public var languages: [String]

    /// Creates a renderer.
    public init(width: Int? = 80, languages: [String] = []) {
        self.width = width
        self.languages = languages
    }

    /// The crossings with a letter each, the legend, then a line of marks for each nationality.
    public func text(_ matrix: Matrix, of rulebook: Rulebook) -> String {
        let words = TripWords(languages, own: rulebook.words)
        var page = Page(width: width, color: false)
        let date = matrix.trips.first?.date.map { words.phrases.dates.long($0) } ?? words.phrases.report.noDate
        page.add("\(words.desk.day)\(words.phrases.colon)\(date)")
        page.add(words.phrases.report.asked(words.phrases.dates.short(matrix.asOf)))
        for (number, trip) in matrix.trips.enumerated() {
            page.add(heading(of: trip, rulebook, words), first: "\(Self.letters(of: number))  ")
        }
        page.add(words.legend)
        let names = matrix.nationalities.map { "\($0) \(words.phrases.country($0))" }
        let wide = (names.map { DisplayWidth.of($0) }.max() ?? 0) + 2
        let cell = Self.letters(of: max(0, matrix.trips.count - 1)).count + 1
        func line(_ name: String, _ cells: [String]) -> String {
            let blanks = String(repeating: " ", count: max(0, wide - DisplayWidth.of(name)))
            let last = cells.last.map { [$0] } ?? []
            let others = cells.dropLast().map { $0 + String(repeating: " ", count: max(0, cell - $0.count)) }
            return name + blanks + (others + last).joined() + "\n"
        }
        let table = zip(names, matrix.rows).map { line($0, $1.map(\.verdict.mark)) }
        return page.text + "\n" + line("", matrix.trips.indices.map(Self.letters)) + table.joined()
    }

    /// A table of Markdown.
    public func markdown(_ matrix: Matrix, of rulebook: Rulebook) -> String {
        let words = TripWords(languages, own: rulebook.words)
        func line(_ cells: [String]) -> String { "| \(cells.map(Self.escaped).joined(separator: " | ")) |\n" }
        var text = line([words.desk.nationality] + matrix.trips.map { heading(of: $0, rulebook, words) })
        text += "|\(String(repeating: "---|", count: matrix.trips.count + 1))\n"
        for (nationality, row) in zip(matrix.nationalities, matrix.rows) {
            text += line(
                ["\(words.phrases.country(nationality)) (\(nationality))"]
                    + row.map { "\($0.verdict.mark) \(words.verdict($0.verdict))" })
        }
        return text
    }

    /// A line for each answer: nationality, crossing, sides, day, verdict, and the rules and codes that make it so. Words are those of JSON, for machines.
    public func csv(_ matrix: Matrix) -> String {
        var text = "nationality,crossing,from,to,date,verdict,reasons\r\n"
        for (nationality, row) in zip(matrix.nationalities, matrix.rows) {
            for (trip, cell) in zip(matrix.trips, row) {
                let fields = [
                    nationality, trip.crossing, trip.from ?? "", trip.to ?? "", trip.date?.description ?? "",
                    cell.verdict.rawValue, cell.reasons.map(Self.name).joined(separator: " "),
                ]
                text += fields.map(Self.quoted).joined(separator: ",") + "\r\n"
            }
        }
        return text
    }

    private func heading(of trip: Trip, _ rulebook: Rulebook, _ words: TripWords) -> String {
        let crossing = rulebook.crossing(trip.crossing)
        return "\(words.name(of: crossing, id: trip.crossing)) (\(words.route(trip, crossing)))"
    }

    /// `A`, `B`, …, `Z`, `AA`.
    private static func letters(of number: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(number % 26)))
        return number < 26 ? letter : letters(of: number / 26 - 1) + letter
    }

    private static func name(of reason: Reason) -> String {
        switch reason {
        case .rule(let rule): rule
        case .finding(let code, let country): country.isEmpty ? code : "\(code):\(country)"
        case .tooLate(let rule, _): "too-late:\(rule)"
        case .withinHours(let rules, _): "within-hours:\(rules.joined(separator: "+"))"
        case .outsideCoverage: "outside-coverage"
        }
    }

    private static func quoted(_ field: String) -> String {
        let needsQuotes = field.utf8.contains { ",\"\r\n".utf8.contains($0) }
        return needsQuotes ? "\"\(field.replacing("\"", with: "\"\""))\"" : field
    }

    /// A cell that holds no markup of its own.
    private static func escaped(_ cell: String) -> String {
        var escaped = ""
        for character in cell.onOneLine {
            if "\\`*_[]<>#|~&".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        return escaped
    }
}
