import SourceDiagnostics
import YAMLTree

/// Warns of days, months and years that no rulebook is about, and that a slip has made: `2206-12-01` for 2026.
///
/// All values are looked at, whatever they are for, but those that are written for people. Days in tables are found with those of other calendars.
enum OddDayLint: FileLint {
    static func findings(in file: LintedFile) -> [Diagnostic] {
        guard let root = file.root, !file.holdsTests else { return [] }
        var look = OddDayLook()
        look.visit(root, below: "", isOfDays: false)
        return look.found
    }

    /// Whether a day of the year is told of here; one that looks like one of another calendar is told of as such.
    static func tells(_ year: Int) -> Bool { isOdd(year, below: "") && OtherCalendarLint.hint(year) == nil }

    /// Whether it is none that rulebooks are about; what a source has published may be older.
    fileprivate static func isOdd(_ year: Int, below key: String) -> Bool {
        !((key == "published" ? 1600 : 1900)...2100).contains(year)
    }

    static func finding(_ text: String, _ year: Int, _ file: String, _ span: SourceSpan) -> Diagnostic {
        // The year of our time from which it differs by a digit, or by two that are swapped.
        let digits = String(String(10_000 + year).dropFirst())
        let likely = DidYouMean.nearestFew(to: digits, in: (1950...2099).map { "\($0)" }, limit: 20).max()
        return Diagnostic(
            LintCode.oddDay,
            "no rulebook is about the year " + (text.utf8.count < 5 ? text : "of `\(text)`"),
            file: file, span: span,
            hint: OtherCalendarLint.hint(year) ?? likely.map { "did you mean the year \($0)?" } ?? "correct the year")
    }
}

/// A look at one value after the other.
private struct OddDayLook {
    private(set) var found: [Diagnostic] = []

    /// Keys of what is written for people.
    private static let texts: Set<String> = [
        "title", "text", "summary", "name", "aliases", "address", "note", "notes", "reason", "advice", "question",
        "applyAt", "url", "phone", "phones", "number", "numbers", "email", "id", "reference",
    ]
    /// Keys, and last parts of keys, whose numbers are years.
    private static let days: Set<String> = [
        "valid", "after", "from", "to", "withdrawn", "covers", "review", "reopens", "retrieved", "published", "years",
        "date", "until", "birthDate", "expires", "issued", "validFrom", "since",
    ]
    private static let months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(separator: " ")

    mutating func visit(_ node: Node, below key: String, isOfDays: Bool) {
        switch node.kind {
        case .scalar: visitScalar(node, below: key, isOfDays: isOfDays)
        case .sequence: for element in node.elementsView { visit(element, below: key, isOfDays: isOfDays) }
        case .mapping:
            for (name, value) in node.entriesView {
                let text = name.text
                if Self.texts.contains(text) || text.hasPrefix("x-") { continue }
                visitScalar(name, below: "", isOfDays: false)
                let last = String(text.split(separator: ".").last ?? "")
                visit(value, below: text, isOfDays: Self.days.contains(last) || isOfDays && text == "not")
            }
        }
    }

    private mutating func visitScalar(_ node: Node, below key: String, isOfDays: Bool) {
        guard node.utf8.contains(where: Self.isDigit) else { return }
        let bytes = Array(node.utf8)
        // Days, ranges and comparisons of them alone, else an expression, hours or words.
        let isPlain = bytes.allSatisfy { Self.isDigit($0) || "-.:T<>=! ".utf8.contains($0) }
        for (year, range) in Self.years(in: bytes) where OddDayLint.isOdd(year, below: key) {
            let text = String(decoding: bytes[range], as: UTF8.self)
            let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
            let isQuoted = before.hasSuffix("(\"") || before.hasSuffix("('")
            let isMeant =
                switch range.count {
                case 10: (isPlain || isQuoted) && text != "9999-12-31" && OddDayLint.tells(year)
                case 8: true
                case 7: isPlain && (isOfDays || key.contains(".")) || isQuoted
                case 4 where isPlain && isOfDays || isQuoted: true
                default: Self.endsWithYears(before)
                }
            if isMeant { found.append(OddDayLint.finding(text, year, node.file.path, node.span)) }
        }
    }

    /// The numbers that may be years, each with the day or month that follows: `2206`, `2206-12`, `2206-12-01`, `2206 Dec`.
    private static func years(in bytes: [UInt8]) -> [(year: Int, range: Range<Int>)] {
        var (found, next): ([(Int, Range<Int>)], Int) = ([], 0)
        while let start = bytes[next...].firstIndex(where: isDigit) {
            let end = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.count
            let all = bytes[start...].firstIndex { !isDigit($0) && $0 != UInt8(ascii: "-") } ?? bytes.count
            next = end
            guard end - start < 5, let year = Int(String(decoding: bytes[start..<end], as: UTF8.self)) else { continue }
            if months.contains(where: { bytes[end...].starts(with: " \($0)".utf8) }) {
                found.append((year, start..<(end + 4)))
            } else if [0, 3, 6].contains(all - end), start == 0 || !isPart(bytes[start - 1]),
                all == bytes.count || bytes[all] == UInt8(ascii: "T") || !isPart(bytes[all])
            {
                (next, found) = (all, found + [(year, start..<all)])
            }
        }
        return found
    }

    /// Whether a condition compares the years of days, as they are, with the number that follows: `trip.date.year() == 2206`.
    private static func endsWithYears(_ text: String) -> Bool {
        let part = text.split { "&|".contains($0) }.last ?? ""
        return part.contains(".year() ") && !part.contains { "+-*/%?".contains($0) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Whether a word, number or address goes on with it.
    private static func isPart(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || "_-+/".utf8.contains(byte)
    }
}
