import AdvisoryModel
import SourceDiagnostics

/// Writes iCalendar (RFC 5545): lines of at most 75 octets, folded between characters, and texts with their escapes.
struct CalendarWriter {
    private static let most = 75

    private(set) var text = ""

    /// A line of the product's own.
    mutating func line(_ name: String, _ value: String) { fold("\(name):\(value)") }

    /// A line whose value is a text.
    ///
    /// - Parameter language: the text's, BCP 47.
    mutating func line(_ name: String, text value: String, language: String? = nil) {
        let parameter = language.flatMap { Self.isTag($0) ? ";LANGUAGE=\($0)" : nil } ?? ""
        fold("\(name)\(parameter):\(Self.escaped(value))")
    }

    /// A line whose value is a day.
    mutating func line(_ name: String, _ day: Day) { fold("\(name);VALUE=DATE:\(Self.basic(day))") }

    /// `20261207`.
    static func basic(_ day: Day) -> String { day.description.filter { $0 != "-" } }

    /// `20261207T053000Z`, of a minute since 1970-01-01T00:00Z; nil outside the years 1 to 9999.
    static func instant(_ minutes: Int) -> String? {
        let minute = (minutes % 1440 + 1440) % 1440
        guard let day = Day(number: (minutes - minute) / 1440) else { return nil }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(basic(day))T\(two(minute / 60))\(two(minute % 60))00Z"
    }

    private mutating func fold(_ line: String) {
        var octets = 0
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if octets + size > Self.most {
                text += "\r\n "
                octets = 1
            }
            text.unicodeScalars.append(scalar)
            octets += size
        }
        text += "\r\n"
    }

    /// Line breaks stay; other control characters are made visible.
    private static func escaped(_ value: String) -> String {
        value.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            var escaped = ""
            for scalar in DiagnosticRenderer.visible(String(line)).unicodeScalars {
                if scalar == "\\" || scalar == ";" || scalar == "," { escaped += "\\" }
                escaped.unicodeScalars.append(scalar)
            }
            return escaped
        }.joined(separator: "\\n")
    }

    private static func isTag(_ language: String) -> Bool {
        !language.isEmpty
            && language.utf8.allSatisfy { byte in
                byte == UInt8(ascii: "-") || byte < 0x80 && Character(UnicodeScalar(byte)).isLetter
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
    }
}
