import AdvisoryModel
import RulebookFolder
import SourceDiagnostics

/// Warns of days whose years are those of another calendar: `2569-08-01` is a day that exists, in 543 years, and a condition that names it never holds.
enum OtherCalendarLint: FileLint {
    static func findings(in file: LintedFile) -> [Diagnostic] {
        var days = WrittenDays(file.source.bytes)
        var found: [Diagnostic] = []
        while found.count < DiagnosticPage.limit, let (text, year, place) = days.next() {
            let span = SourceSpan(place, Position(line: Int(place.line), column: Int(place.column) + text.utf8.count))
            if let hint = hint(year) {
                found.append(finding(text, hint, file.source, span))
            } else if OddDayLint.tells(year), text != "9999-12-31", TableFiles.isTable(file.source.path) {
                found.append(OddDayLint.finding(text, year, file.source.path, span))
            }
        }
        return found
    }

    /// What the year is by the Gregorian calendar; nil where it may be one of it.
    static func hint(_ year: Int) -> String? {
        switch year {
        case 2400..<2700: "\(year) of the Buddhist era is \(year - 543)"
        case 1300..<1500: "\(year) of the Solar Hijri calendar begins in \(year + 621)"
        default: nil
        }
    }

    private static func finding(_ text: String, _ hint: String, _ file: SourceFile, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            LintCode.otherCalendar, "`\(text)` looks like a day of another calendar", file: file.path, span: span,
            hint: "years are those of the Gregorian calendar: \(hint)")
    }
}

/// The days that a file writes as YYYY-MM-DD, one after the other, without those of comments and of addresses.
private struct WrittenDays {
    private static let form = Array("0000-00-00".utf8)

    private let bytes: [UInt8]
    private var index = 0
    private var place = Position.start
    private var isComment = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> (text: String, year: Int, place: Position)? {
        while index < bytes.count {
            defer { advance() }
            guard !isComment, Self.isDigit(bytes[index]), isBegin, let text = day, let year = Int(text.prefix(4)) else {
                continue
            }
            return (text, year, place)
        }
        return nil
    }

    /// Whether no word, number or address goes on here.
    private var isBegin: Bool {
        guard index > 0 else { return true }
        let before = bytes[index - 1]
        return !Self.isWord(before)
            && ![UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "=")].contains(before)
    }

    private var day: String? {
        let end = index + Self.form.count
        guard end <= bytes.count, Self.isDigit(bytes[index]) else { return nil }
        for (offset, wanted) in Self.form.enumerated() {
            let byte = bytes[index + offset]
            guard wanted == UInt8(ascii: "0") ? Self.isDigit(byte) : byte == wanted else { return nil }
        }
        // A minute of a day may follow it.
        if end < bytes.count, Self.isWord(bytes[end]) && bytes[end] != UInt8(ascii: "T") { return nil }
        let text = String(decoding: bytes[index..<end], as: UTF8.self)
        return Day(text) == nil ? nil : text
    }

    private mutating func advance() {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\n") {
            place = Position(line: Int(place.line) + 1, column: 1)
            isComment = false
        } else {
            let isBlankBefore = index == 0 || [0x20, 0x09, 0x0A].contains(bytes[index - 1])
            if byte == UInt8(ascii: "#"), isBlankBefore { isComment = true }
            if byte & 0xC0 != 0x80 { place.column += 1 }
        }
        index += 1
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0x80
    }
}
