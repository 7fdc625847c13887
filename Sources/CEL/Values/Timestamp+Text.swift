import CivilTime

extension Timestamp {
    /// Reads RFC 3339: `2026-12-07T08:30:00Z`, with fractions to the nanosecond and offsets; nil for anything else.
    public init?(_ text: String) {
        var reader = DigitReader(text)
        guard let year = reader.number(4), reader.take("-"), let month = reader.number(2), reader.take("-"),
            let day = reader.number(2), reader.take("T") || reader.take("t"), let hour = reader.number(2),
            reader.take(":"), let minute = reader.number(2), reader.take(":"), let second = reader.number(2)
        else { return nil }
        guard (1...12).contains(month), day >= 1, day <= CivilDate.length(ofMonth: month, year: year), year >= 1,
            hour < 24,
            minute < 60, second < 60
        else { return nil }
        var nanoseconds = 0
        if reader.take(".") {
            guard let fraction = reader.fraction() else { return nil }
            nanoseconds = fraction
        }
        var offset = 0
        if !reader.take("Z"), !reader.take("z") {
            let isNegative = reader.take("-")
            guard isNegative || reader.take("+"), let hours = reader.number(2), reader.take(":"),
                let minutes = reader.number(2), hours < 24, minutes < 60
            else { return nil }
            offset = (hours * 60 + minutes) * (isNegative ? -60 : 60)
        }
        guard reader.isAtEnd else { return nil }
        let days = CivilDate(year: year, month: month, day: day).dayNumber
        self.init(
            seconds: Int64(days) * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset),
            nanoseconds: Int32(nanoseconds))
    }

    /// RFC 3339 in UTC, with as many fraction digits as are needed, in threes.
    public var description: String {
        let days = Int((seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400)
        let rest = Int(seconds - Int64(days) * 86_400)
        let date = CivilDate(dayNumber: days)
        func pad(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        var text = "\(pad(date.year, 4))-\(pad(date.month, 2))-\(pad(date.day, 2))"
        text += "T\(pad(rest / 3600, 2)):\(pad(rest / 60 % 60, 2)):\(pad(rest % 60, 2))"
        if nanoseconds != 0 {
            var fraction = pad(Int(nanoseconds), 9)
            while fraction.hasSuffix("000") { fraction.removeLast(3) }
            text += "." + fraction
        }
        return text + "Z"
    }
}

/// Reads digits and marks of a text of fixed form.
struct DigitReader {
    private let bytes: [UInt8]
    private(set) var place = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { place == bytes.count }

    mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard place < bytes.count, UInt32(bytes[place]) == mark.value else { return false }
        place += 1
        return true
    }

    /// Exactly that many digits.
    mutating func number(_ width: Int) -> Int? {
        guard place + width <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[place..<(place + width)] {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        place += width
        return value
    }

    /// Digits after a point as nanoseconds; at most nine.
    mutating func fraction() -> Int? {
        var value = 0
        var count = 0
        while place < bytes.count, (0x30...0x39).contains(bytes[place]), count < 9 {
            value = value * 10 + Int(bytes[place] - 0x30)
            count += 1
            place += 1
        }
        guard count > 0 else { return nil }
        for _ in count..<9 { value *= 10 }
        return value
    }
}
