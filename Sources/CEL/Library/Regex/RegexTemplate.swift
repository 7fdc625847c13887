/// A replacement text with references to capture groups: `\1 to \2`, with `\0` for the whole match and `\\` for a backslash.
struct RegexTemplate: Sendable {
    /// What is wrong with a replacement.
    enum Problem: Error, Equatable {
        case trailingBackslash
        case invalidEscape(String)
        case missingGroup(number: Int, available: Int)
    }

    private enum Part {
        case text(String)
        case group(Int)
    }

    private var parts: [Part] = []

    init(_ text: String, groupCount: Int) throws(Problem) {
        var literal = ""
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\\" else {
                literal.unicodeScalars.append(scalar)
                continue
            }
            guard let next = rest.popFirst() else { throw .trailingBackslash }
            if next == "\\" {
                literal.unicodeScalars.append(next)
            } else if ("0"..."9").contains(next) {
                let number = Int(next.value - 48)
                if number > groupCount { throw .missingGroup(number: number, available: groupCount) }
                parts += [.text(literal), .group(number)]
                literal = ""
            } else {
                throw .invalidEscape("\\\(next)")
            }
        }
        parts.append(.text(literal))
    }

    /// `text` with this in the place of each match; nil if that would be too long.
    func replace(_ matches: [RegexMatch], in text: String) -> String? {
        let source = Array(text.utf8)
        var bytes: [UInt8] = []
        var end = 0
        for match in matches {
            bytes += source[end..<match.range.lowerBound]
            for part in parts {
                switch part {
                case .text(let text): bytes += text.utf8
                case .group(let number): if let range = match.groups[number] { bytes += source[range] }
                }
            }
            end = match.range.upperBound
            guard bytes.count <= StringLibrary.longestResult else { return nil }
        }
        bytes += source[end...]
        return String(decoding: bytes, as: UTF8.self)
    }
}
