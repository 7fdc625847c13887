import SourceDiagnostics
import YAMLTree

/// Finds the mistakes that fit into a table, `*.csv`.
struct TableSlips {
    private let file: SourceFile
    private let words: KnownWords
    private(set) var slips: [Slip] = []

    init(_ file: SourceFile, words: KnownWords, seed: UInt64) {
        (self.file, self.words) = (file, words)
        add(.fileLost, .lost, "the file", leavesAnother: false)
        for (number, line) in file.bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
            add(
                number == 0 ? .lineLost : .rowLost, .edits([TextEdit(line.indices, "")]), "\(number + 1)",
                leavesAnother: true)
            add(
                .lineDoubled,
                .edits([TextEdit(line.endIndex..<line.endIndex, "\n" + String(decoding: line, as: UTF8.self))]),
                "\(number + 1)", leavesAnother: false)
            for cell in line.split(separator: UInt8(ascii: ",")) {
                visit(cell, isHead: number == 0, line: number + 1, seed)
            }
            if let comma = line.firstIndex(of: UInt8(ascii: ",")) {
                add(.bracketLost, .edits([TextEdit(comma..<comma + 1, "")]), "\(number + 1)", leavesAnother: false)
            }
        }
    }

    private mutating func visit(_ cell: ArraySlice<UInt8>, isHead: Bool, line: Int, _ seed: UInt64) {
        let text = String(decoding: cell, as: UTF8.self)
        let choice = SlipChoice(seed: seed, file.path, cell.startIndex)
        for (kind, new) in WordSlips(
            text, letterKind: isHead ? .letterInKey : .letterInValue, isKey: isHead, choice: choice
        ).found {
            add(
                kind, .edits([TextEdit(cell.indices, new)]), "\(line): `\(text)` becomes `\(new)`",
                leavesAnother: words.isAnother(new, of: text))
        }
    }

    private mutating func add(_ kind: SlipKind, _ change: Slip.Change, _ summary: String, leavesAnother: Bool) {
        slips.append(
            Slip(
                kind: kind, path: file.path, summary: "\(file.path): \(summary)",
                leavesAnother: leavesAnother || kind.takesAwayWhole, isUnread: false, change: change))
    }
}
