import AdvisoryModel
import SourceDiagnostics

/// Warns of a comment at the end of a line that reads as if the line went on in it: `[AT, # BE, BG,`, `trip.mode == "rail" # && trip.to == "KP"`.
enum HidingCommentLint: FileLint {
    static func findings(in file: LintedFile) -> [Diagnostic] {
        file.source.path.hasSuffix(".yaml") && !file.holdsTests ? findings(in: file.source) : []
    }

    private static func findings(in file: SourceFile) -> [Diagnostic] {
        let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return zip(lines, 1...).compactMap { line, number in
            // A line that is a comment as a whole was put aside on purpose.
            guard let (mark, sign) = comment(in: line),
                let what = isTight(line, mark)
                    ? "an element" : hidden(line[(mark + sign.count)...], after: sign, line[..<mark]),
                line[..<mark].contains(where: { $0 != UInt8(ascii: " ") })
            else { return nil }
            let column = line[..<mark].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
            return Diagnostic(
                LintCode.hidingComment, "the comment holds what looks like \(what)", file: file.path,
                span: SourceSpan(at: Position(line: number, column: column)),
                hint: "take out `\(sign)`, or write the comment on a line of its own")
        }
    }

    /// Where the comment of a line begins, and by what: `#` is one of YAML, `//` one of an expression.
    private static func comment(in line: ArraySlice<UInt8>) -> (mark: Int, sign: String)? {
        for mark in line.indices.dropFirst() {
            if isTight(line, mark) { return (mark, "#") }
            guard line[mark - 1] == UInt8(ascii: " ") else { continue }
            if line[mark] == UInt8(ascii: "#") { return (mark, "#") }
            if line[mark...].starts(with: "//".utf8) { return (mark, "//") }
        }
        return nil
    }

    /// What a comment hides that was meant to be read; an expression goes on after `//` by an operator alone.
    private static func hidden(_ comment: ArraySlice<UInt8>, after sign: String, _ before: ArraySlice<UInt8>) -> String?
    {
        sign == "#" ? hidden(comment, before) : isOfCondition(comment) ? "a part of the condition" : nil
    }

    private static func hidden(_ comment: ArraySlice<UInt8>, _ before: ArraySlice<UInt8>) -> String? {
        if isOfElements(comment) || isOfMoreElements(comment, after: before) { return "elements of the list" }
        if isOfEntries(comment) { return "entries of the mapping or list" }
        let text = comment.drop { $0 == UInt8(ascii: " ") }
        if text.starts(with: "..".utf8), !text.starts(with: "...".utf8) {
            return "the end of the range"
        }
        return isOfCondition(comment) ? "a part of the condition" : nil
    }

    /// Whether a word follows `#` after a comma or bracket, which libyaml takes for a comment without a blank before it: `[road,#rail`.
    private static func isTight(_ line: ArraySlice<UInt8>, _ mark: Int) -> Bool {
        guard line[mark] == UInt8(ascii: "#"), mark > line.startIndex, ",[{".utf8.contains(line[mark - 1]) else {
            return false
        }
        // In quotes it is a part of the text.
        let quotes = "\"'".utf8.map { quote in line[..<mark].reduce(0) { $0 + ($1 == quote ? 1 : 0) } }
        let rest = line[(mark + 1)...]
        return quotes.allSatisfy { $0.isMultiple(of: 2) } && !rest.isEmpty
            && rest.allSatisfy { isLetter($0) || isEnd($0) || $0 == UInt8(ascii: "\r") }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
            || "-_.".utf8.contains(byte)
    }

    /// Whether a comment ends as an entry of a flow mapping or list does, and has its braces or a key: `{ trip.mode: rail },`, `trip.party: crew,`.
    private static func isOfEntries(_ bytes: ArraySlice<UInt8>) -> Bool {
        let text = bytes.drop { $0 == UInt8(ascii: " ") }
        guard let last = text.last, isEnd(last), let first = text.first else { return false }
        if "{[".utf8.contains(first) { return text.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ",") } }
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex else { return false }
        return text[..<colon].allSatisfy(isLetter) && text[(colon + 1)...].first == UInt8(ascii: " ")
            && (text[..<colon].contains(UInt8(ascii: ".")) || !text.contains(UInt8(ascii: "]")))
    }

    /// Whether a comment is words with commas between them and one or a bracket at the end, and nothing else.
    private static func isOfElements(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let last = bytes.last, isEnd(last), !bytes.contains(where: "[{".utf8.contains) else { return false }
        let words = bytes.split(whereSeparator: isEnd).map { $0.drop { $0 == UInt8(ascii: " ") } }
            .filter { !$0.isEmpty }
        return !words.isEmpty && words.allSatisfy { !$0.contains(UInt8(ascii: " ")) }
    }

    /// Whether a comment in a list goes on with it: after a comma (`[US #, FR`), or with nothing but codes of countries (`[US, # FR, KP`).
    private static func isOfMoreElements(_ bytes: ArraySlice<UInt8>, after before: ArraySlice<UInt8>) -> Bool {
        let text = bytes.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "#") }
        if text.first == UInt8(ascii: ",") { return true }
        let isOpen =
            before.reduce(0) { depth, byte in
                depth + (byte == UInt8(ascii: "[") ? 1 : byte == UInt8(ascii: "]") ? -1 : 0)
            } > 0
        let words = text.split { isEnd($0) || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
        // One code alone may be a gloss of the country before it: `[FR, # FRA`.
        return isOpen && !words.isEmpty
            && words.allSatisfy { word in
                (word.count == 2 || word.count == 3 && words.count > 1) && word.allSatisfy { $0 < 0x60 }
                    && CountryCode.normalized(String(decoding: word, as: UTF8.self)) != nil
            }
    }

    private static func isEnd(_ byte: UInt8) -> Bool { ",]}".utf8.contains(byte) }

    /// Whether a comment has an operator that people do not write in words.
    private static func isOfCondition(_ bytes: ArraySlice<UInt8>) -> Bool {
        zip(bytes, bytes.dropFirst()).contains { first, second in
            switch (first, second) {
            case (UInt8(ascii: "&"), UInt8(ascii: "&")), (UInt8(ascii: "|"), UInt8(ascii: "|")): true
            case (UInt8(ascii: "="), UInt8(ascii: "=")), (UInt8(ascii: "!"), UInt8(ascii: "=")): true
            default: false
            }
        }
    }
}
