/// A cell that is a list, its elements parted by bars: `FR | DE | IT`.
package enum CellList {
    /// The elements, without blanks around them; nil: the cell is one value. Two bars in a row are a part of opening hours.
    package static func elements(of cell: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
        let bar = UInt8(ascii: "|")
        guard cell.contains(bar), !zip(cell, cell.dropFirst()).contains(where: { $0 == bar && $1 == bar }) else {
            return nil
        }
        return cell.split(separator: bar, omittingEmptySubsequences: false).map { element in
            let start = element.drop { $0 == UInt8(ascii: " ") }
            return start.lastIndex { $0 != UInt8(ascii: " ") }.map { start[...$0] } ?? start.prefix(0)
        }
    }
}

extension Node {
    /// Whether a cell is a text, or a list that has it.
    package func holds(_ text: some Sequence<UInt8>) -> Bool {
        let bytes = utf8
        return bytes.elementsEqual(text) || CellList.elements(of: bytes)?.contains { $0.elementsEqual(text) } == true
    }
}
