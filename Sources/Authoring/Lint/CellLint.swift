import RuleLanguage
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of cells and columns that nobody sees to be wrong: blanks at their ends, nothing where `where` looks, words
/// for nothing, amounts below zero.
enum CellLint: Lint {
    /// So many are told of a table.
    private static let limit = 100

    static func findings(in draft: RulebookDraft) -> [Diagnostic] {
        // Several rules may be made of one file, which is looked at once; rows that stand in a rule are its own.
        var uses: [String: [TableUse]] = [:]
        for use in draft.tableUses {
            let isOwn = use.table.file.path == use.source.file.path
            let place = isOwn ? "\(use.source.file.path):\(use.source.span.start)" : use.table.file.path
            uses[place, default: []].append(use)
        }
        return uses.values.flatMap { uses in
            uses.first.map { Array((heads(of: $0) + cells($0, in: uses)).prefix(limit)) } ?? []
        }
    }

    private static func heads(of use: TableUse) -> [Diagnostic] {
        guard let first = use.table.rows.first else { return [] }
        return use.table.columns.enumerated().compactMap { column, name in
            let bytes = Array(name.utf8)
            return hasOuterBlank(bytes[...])
                ? finding(
                    LintCode.oddForm, "the name of the column `\(name)` begins or ends with a blank",
                    at: first.node.entriesView[column].key, hint: "take the blank out") : nil
        }
    }

    private static func cells(_ use: TableUse, in uses: [TableUse]) -> some Sequence<Diagnostic> {
        let table = use.table
        // A range is not about cells that hold no number.
        var compared: [Int: Set<String>] = [:]
        var inRange: Set<Int> = []
        for comparison in uses.flatMap(\.compared) {
            if case .text(let text) = comparison.value {
                compared[comparison.column, default: []].insert(text)
            } else {
                inRange.insert(comparison.column)
            }
        }
        // Who compares with nothing knows that there may be nothing.
        let looked = table.columns.indices.map { compared[$0].map { !$0.contains("") } ?? false }
        let isAmount = table.columns.map { NegativeAmount.isAmount($0) }
        return table.rows.lazy.flatMap { row in
            row.cells.indices.lazy.compactMap { column -> Diagnostic? in
                let (cell, name) = (row.cells[column], table.columns[column])
                let bytes = cell.utf8
                guard let first = bytes.first else {
                    return looked[column]
                        ? finding(
                            LintCode.blankCell, "the cell is empty, and `where` compares `\(name)`", at: cell,
                            hint: "fill it, or say what is meant where it is empty: `\(name): { not: \"\" }`") : nil
                }
                // What `where` misses by a blank is a near miss.
                if compared[column] == nil, hasOuterBlank(bytes) {
                    return finding(
                        LintCode.oddForm, "the cell `\(cell.text)` begins or ends with a blank", at: cell,
                        hint: "take the blank out")
                }
                // Who compares with it knows that it is a word; what a range misses is told of the row.
                if bytes.count < 5, !inRange.contains(column), NoValueWords.cells.contains(cell.text),
                    compared[column]?.contains(cell.text) != true
                {
                    return finding(
                        LintCode.oddForm, "the cell `\(cell.text)` is read as a word, not as a value that is missing",
                        at: cell, hint: "leave the cell empty where there is no value")
                }
                guard first == UInt8(ascii: "-") || first == 0xE2,
                    NegativeAmount.isBelowZero(cell.text, isAmount: isAmount[column])
                else { return nil }
                return BelowZeroLint.finding(name, cell.file.path, cell.span)
            }
        }.prefix(limit)
    }

    private static let noBreakSpace: [UInt8] = [0xC2, 0xA0]

    private static func hasOuterBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return false }
        let blanks = [UInt8(ascii: " "), UInt8(ascii: "\t")]
        return blanks.contains(first) || blanks.contains(last) || bytes.starts(with: noBreakSpace)
            || bytes.suffix(2).elementsEqual(noBreakSpace)
    }

    private static func finding(_ code: DiagnosticCode, _ message: String, at node: Node, hint: String) -> Diagnostic {
        Diagnostic(code, message, file: node.file.path, span: node.span, hint: hint)
    }
}
