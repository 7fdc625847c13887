/// Cuts what a client writes into messages: a header, `Content-Length: 42`, an empty line, and so many bytes.
///
/// Bytes come in pieces of any size. What is no header is passed over up to the next one, and said once.
package struct MessageReader {
    /// What was read.
    package enum Piece: Equatable {
        case message([UInt8])
        /// Why something was passed over.
        case refused(String)
    }

    private var bytes: [UInt8] = []
    private var place = 0
    /// How many bytes of a message that is too large are still to come.
    private var leftOut = 0
    private var isLost = false
    private let most: Int

    private static let name = Array("content-length:".utf8)
    private static let longestHeader = 4096

    /// - Parameter most: larger messages are passed over.
    package init(most: Int = 256 << 20) { self.most = most }

    /// Adds what was read.
    package mutating func append(_ piece: [UInt8]) {
        // What was used is let go of once it is most of the memory.
        if place > 1 << 16, place > bytes.count / 2 {
            bytes.removeFirst(place)
            place = 0
        }
        bytes += piece
    }

    /// The next message, if all of it is there.
    package mutating func next() -> Piece? {
        passOver()
        guard leftOut == 0, place < bytes.count else { return nil }
        if isLost, !findHeader() { return nil }
        guard let end = headerEnd() else {
            guard bytes.count - place > Self.longestHeader else { return nil }
            return lose("a header goes on for more than \(Self.longestHeader) bytes")
        }
        guard let length = length(in: place..<end) else { return lose("a header gives no `Content-Length`") }
        if length > most {
            (place, leftOut) = (end, length)
            passOver()
            return .refused("a message has \(length) bytes, more than the \(most) that are allowed")
        }
        guard bytes.count - end >= length else { return nil }
        place = end + length
        return .message(Array(bytes[end..<end + length]))
    }

    private mutating func passOver() {
        let count = min(leftOut, bytes.count - place)
        place += count
        leftOut -= count
    }

    private mutating func lose(_ reason: String) -> Piece {
        isLost = true
        // At least one byte, so that the same header is not found again.
        place += 1
        return .refused(reason)
    }

    /// Goes on to the next header; false where none has begun yet.
    private mutating func findHeader() -> Bool {
        while place + Self.name.count <= bytes.count {
            if isName(at: place) {
                isLost = false
                return true
            }
            place += 1
        }
        return false
    }

    private func isName(at start: Int) -> Bool {
        guard start + Self.name.count <= bytes.count else { return false }
        return zip(bytes[start...], Self.name).allSatisfy { byte, letter in
            byte == letter || (0x41...0x5A).contains(byte) && byte | 0x20 == letter
        }
    }

    /// Where the empty line after the header ends; nil where it has not come yet.
    private func headerEnd() -> Int? {
        var start = place
        while start - place <= Self.longestHeader,
            let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
        {
            let isEmpty = newline == start || newline == start + 1 && bytes[start] == UInt8(ascii: "\r")
            if isEmpty { return newline + 1 }
            start = newline + 1
        }
        return nil
    }

    /// The number after `Content-Length:` in some lines.
    private func length(in header: Range<Int>) -> Int? {
        for line in bytes[header].split(separator: UInt8(ascii: "\n")) where isName(at: line.startIndex) {
            let digits = line.dropFirst(Self.name.count).filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }
            guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            return Int(String(decoding: digits, as: UTF8.self))
        }
        return nil
    }
}
