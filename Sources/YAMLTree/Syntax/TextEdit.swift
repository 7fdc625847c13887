/// A change of a text: other bytes in the place of some. Everything else stays as it is.
///
/// ```swift
/// TextEdit.apply([TextEdit(3..<7, "road")], to: Array("a: rail # fast".utf8))   // "a: road # fast"
/// ```
package struct TextEdit: Hashable, Sendable {
    /// The bytes that are replaced; none where text is inserted.
    package var range: Range<Int>
    /// What comes in their place.
    package var text: String

    /// Replaces a range of bytes.
    package init(_ range: Range<Int>, _ text: String) {
        (self.range, self.text) = (range, text)
    }

    /// The text with all changes, in any order; those at the same place come one after the other as they are given. nil where two of them
    /// overlap, or one is not in the text.
    package static func apply(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8]? {
        let order = edits.indices.sorted {
            (edits[$0].range.lowerBound, edits[$0].range.upperBound, $0)
                < (edits[$1].range.lowerBound, edits[$1].range.upperBound, $1)
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var end = 0
        for index in order {
            let edit = edits[index]
            guard edit.range.lowerBound >= end, edit.range.upperBound <= bytes.count else { return nil }
            result += bytes[end..<edit.range.lowerBound]
            result += edit.text.utf8
            end = edit.range.upperBound
        }
        return result + bytes[end...]
    }
}
