import SourceDiagnostics
import YAMLTree

/// Finds the mistakes that fit into a table, `*.csv`.
struct TableSlips {
    private let file: SourceFile
    private let words: KnownWords
    private(set) var slips: [Slip] = []

    init(_ file: SourceFile, words: KnownWords, seed: UInt64) {
        (self.file, self.words) = (file, words)
        add(.fileLost, .lost)
        for (number, line) in file.bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
            let again = "\n" + String(decoding: line, as: UTF8.self)
            add(.rowLost, .edits([TextEdit(line.indices, "")]))
            add(.lineDoubled, .edits([TextEdit(line.endIndex..<line.endIndex, again)]))
            for cell in line.split(separator: UInt8(ascii: ",")) { visit(cell, isHead: number == 0, seed) }
            if let comma = line.firstIndex(of: UInt8(ascii: ",")) {
                add(.bracketLost, .edits([TextEdit(comma..<comma + 1, "")]))
            }
        }
    }

    private mutating func visit(_ cell: ArraySlice<UInt8>, isHead: Bool, _ seed: UInt64) {
        let text = String(decoding: cell, as: UTF8.self)
        let choice = SlipChoice(seed: seed, file.path, cell.startIndex)
        let slips = WordSlips(text, letterKind: isHead ? .letterInKey : .letterInValue, isKey: isHead, choice: choice)
        let words = words
        for (kind, new) in slips.found {
            add(kind, .edits([TextEdit(cell.indices, new)]), leavesAnother: words.isAnother(new, of: text))
        }
    }

    private mutating func add(
        _ kind: SlipKind, _ change: Slip.Change, leavesAnother: @escaping @autoclosure @Sendable () -> Bool = false
    ) {
        slips.append(Slip(kind: kind, isUnread: false, file: file, change: change, isAnother: leavesAnother))
    }
}
