/// A piece of the text of opening hours.
struct OpeningHoursToken: Hashable {
    enum Kind: Hashable {
        case number(Int, digits: Int)
        case word(String)
        case comment(String)
        /// `-`, `,`, `;`, `||`, `:`, `/`, `+`, `[`, `]`, `(`, `)`.
        case mark(String)
        case end
    }

    var kind: Kind
    /// Where it begins, in bytes.
    var offset: Int

    /// Splits a text; a character that has no meaning is an error.
    static func tokens(of text: String) throws(OpeningHoursError) -> [OpeningHoursToken] {
        let bytes = Array(text.utf8)
        var tokens: [OpeningHoursToken] = []
        var place = 0
        func run(_ isPart: (UInt8) -> Bool) -> ArraySlice<UInt8> {
            let end = bytes[place...].firstIndex { !isPart($0) } ?? bytes.count
            return bytes[place..<end]
        }
        while place < bytes.count {
            let (byte, start) = (bytes[place], place)
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D: place += 1
            case 0x30...0x39:
                let digits = run { (0x30...0x39).contains($0) }
                guard digits.count <= 6, let number = Int(String(decoding: digits, as: UTF8.self)) else {
                    throw OpeningHoursError(
                        message: "the number is too long", offset: start,
                        hint: "years have four digits, times are written `08:00`")
                }
                place += digits.count
                tokens.append(OpeningHoursToken(kind: .number(number, digits: digits.count), offset: start))
            case 0x41...0x5A, 0x61...0x7A:
                let letters = run { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
                place += letters.count
                tokens.append(OpeningHoursToken(kind: .word(String(decoding: letters, as: UTF8.self)), offset: start))
            case 0x22:
                guard let end = bytes[(place + 1)...].firstIndex(of: 0x22) else {
                    throw OpeningHoursError(
                        message: "the comment is not closed", offset: start, hint: "end it with `\"`")
                }
                let comment = String(decoding: bytes[(place + 1)..<end], as: UTF8.self)
                tokens.append(OpeningHoursToken(kind: .comment(comment), offset: start))
                place = end + 1
            case 0x7C where place + 1 < bytes.count && bytes[place + 1] == 0x7C:
                tokens.append(OpeningHoursToken(kind: .mark("||"), offset: start))
                place += 2
            case 0xE2 where bytes[place...].starts(with: "–".utf8):
                // An en dash is what word processors make of a hyphen.
                tokens.append(OpeningHoursToken(kind: .mark("-"), offset: start))
                place += 3
            default:
                guard "-,;:/+[]()".utf8.contains(byte) else {
                    let rest = String(decoding: bytes[place...], as: UTF8.self)
                    throw OpeningHoursError(
                        message: "`\(rest.prefix(1))` has no meaning in opening hours", offset: start,
                        hint: "write them as OpenStreetMap does, such as `Mo-Fr 09:00-17:00`")
                }
                tokens.append(OpeningHoursToken(kind: .mark(String(decoding: [byte], as: UTF8.self)), offset: start))
                place += 1
            }
        }
        tokens.append(OpeningHoursToken(kind: .end, offset: bytes.count))
        return tokens
    }
}
