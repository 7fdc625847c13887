extension CELDuration {
    private static let units: [(name: String, nanoseconds: Int64)] = [
        ("ns", 1), ("us", 1000), ("\u{B5}s", 1000), ("\u{3BC}s", 1000), ("ms", 1_000_000), ("s", 1_000_000_000),
        ("m", 60_000_000_000),
        ("h", 3_600_000_000_000),
    ]

    /// Reads `1h34m`, `-1.5h`, `250ms`, `0`; nil for anything else and beyond about 292 years.
    public init?(_ text: String) {
        var rest = Substring(text)
        let isNegative = rest.hasPrefix("-")
        if isNegative || rest.hasPrefix("+") { rest.removeFirst() }
        if rest == "0" {
            self.init(nanoseconds: 0)
            return
        }
        guard !rest.isEmpty else { return nil }
        var total: Int64 = 0
        while !rest.isEmpty {
            let whole = rest.prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(whole.count)
            var fraction: Substring = ""
            if rest.first == "." {
                rest = rest.dropFirst()
                fraction = rest.prefix { $0.isASCII && $0.isNumber }
                rest = rest.dropFirst(fraction.count)
            }
            guard !(whole.isEmpty && fraction.isEmpty) else { return nil }
            let name = rest.prefix { !($0.isASCII && $0.isNumber) && $0 != "." }
            rest = rest.dropFirst(name.count)
            guard let unit = Self.units.first(where: { $0.name == name }),
                let part = Self.part(whole, fraction, unit.nanoseconds, isNegative: isNegative)
            else { return nil }
            let (sum, isOver) = total.addingReportingOverflow(part)
            if isOver { return nil }
            total = sum
        }
        self.init(nanoseconds: total)
    }

    /// One number with its unit; counted downwards for a negative duration, so that the smallest one can be read.
    private static func part(_ whole: Substring, _ fraction: Substring, _ unit: Int64, isNegative: Bool) -> Int64? {
        let sign: Int64 = isNegative ? -1 : 1
        guard let number = whole.isEmpty ? 0 : Int64(whole) else { return nil }
        let (base, isOver) = (number * sign).multipliedReportingOverflow(by: unit)
        if isOver { return nil }
        var rest: Int64 = 0
        var scale = unit
        for digit in fraction.utf8.prefix(18) {
            scale /= 10
            rest += Int64(digit - 0x30) * scale
        }
        let (sum, isOverToo) = base.addingReportingOverflow(rest * sign)
        return isOverToo ? nil : sum
    }

    /// Seconds with `s`: `1000000s`, `60.001s`.
    public var description: String {
        let magnitude = nanoseconds.magnitude
        let (seconds, fraction) = (magnitude / 1_000_000_000, magnitude % 1_000_000_000)
        var text = (nanoseconds < 0 ? "-" : "") + String(seconds)
        if fraction != 0 {
            var digits = String(fraction)
            digits = String(repeating: "0", count: 9 - digits.count) + digits
            while digits.hasSuffix("0") { digits.removeLast() }
            text += "." + digits
        }
        return text + "s"
    }
}
