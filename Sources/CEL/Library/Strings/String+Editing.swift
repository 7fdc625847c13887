/// What the string functions make of a text; all of them see code points only.
extension String {
    /// With `a` to `z` for `A` to `Z` and nothing else changed.
    var loweredASCII: String {
        String(decoding: utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// With `A` to `Z` for `a` to `z` and nothing else changed.
    var upperedASCII: String {
        String(decoding: utf8.map { (97...122).contains($0) ? $0 & 0xDF : $0 }, as: UTF8.self)
    }

    /// Without white space at both ends, by Unicode's property White_Space: zero-width characters stay.
    var trimmed: String {
        let scalars = unicodeScalars
        let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? endIndex
        let end = scalars[start...].lastIndex { !$0.properties.isWhitespace }.map { scalars.index(after: $0) } ?? start
        return String(scalars[start..<end])
    }

    var reversedByCodePoint: String {
        var text = UnicodeScalarView()
        text.append(contentsOf: unicodeScalars.reversed())
        return String(text)
    }

    /// Where `search` occurs, from left to right without overlap, at most `limit` times. An empty one occurs before each code point and
    /// at the end.
    func places(of search: String, limit: Int) -> [Int] {
        let searched = ByteStringSearch(search)
        var places: [Int] = []
        withBytes { bytes in
            let text = RegexText(bytes: bytes)
            var index = 0
            while places.count < limit, let place = searched.firstIndex(in: bytes, from: index) {
                places.append(place)
                let step =
                    searched.count > 0 || place == bytes.count ? max(searched.count, 1) : text.scalar(at: place).length
                index = place + step
            }
        }
        return places
    }

    /// With `replacement` for the `length` bytes at each of some places.
    func replacing(at places: [Int], length: Int, with replacement: String) -> String {
        guard !places.isEmpty else { return self }
        let source = Array(utf8)
        var bytes: [UInt8] = []
        var end = 0
        for place in places {
            bytes += source[end..<place]
            bytes += replacement.utf8
            end = place + length
        }
        bytes += source[end...]
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The parts between occurrences of `separator`, at most `limit` of them; single code points for an empty one.
    func parts(separatedBy separator: String, limit: Int) -> [String] {
        guard limit > 0 else { return [] }
        if separator.isEmpty, utf8.isEmpty { return [] }
        var places = places(of: separator, limit: separator.isEmpty ? .max : limit - 1)
        // An empty separator does not part before the first code point, nor after the last.
        if separator.isEmpty { places = Array(places.dropFirst().dropLast().prefix(limit - 1)) }
        var parts: [String] = []
        let source = Array(utf8)
        var end = 0
        for place in places {
            parts.append(String(decoding: source[end..<place], as: UTF8.self))
            end = place + separator.utf8.count
        }
        return parts + [String(decoding: source[end...], as: UTF8.self)]
    }

    /// In double quotes, with escapes for what is not printed as itself: `a"b` becomes `"a\"b"`.
    var quoted: String {
        var text = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\u{7}": text += "\\a"
            case "\u{8}": text += "\\b"
            case "\u{C}": text += "\\f"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{B}": text += "\\v"
            case "\\": text += "\\\\"
            case "\"": text += "\\\""
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
