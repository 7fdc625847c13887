import AdvisoryModel
import CEL
import RuleLanguage
import RulebookWords
import SourceDiagnostics
import YAMLTree

/// `where`: the rows of a table for which a rule is made.
///
/// Written like a condition over the columns: a value is compared as text, with each element of a cell that is a list, a range or comparison with numbers or dates, which no other cell meets;
/// a plain string is an expression over `row.column`.
///
/// ```yaml
/// where: { Requirement: [visa required, e-visa], days: 1..90, all: ["row.Passport != row.Destination"] }
/// ```
struct RowFilter {
    private indirect enum Test {
        case all([Test])
        case any([Test])
        case not(Test)
        case equals(Int, [UInt8])
        case compares(Int, String, CellBound)
        case within(Int, CellBound?, CellBound?)
        case lies(Int, PartialDate)
        case holds(Program, at: Node)
    }

    private let columns: Placeholders
    private let environment: Environment
    private(set) var fields: FieldReader
    private var test = Test.all([])
    /// What columns are compared with.
    private(set) var compared: [TableUse.Compared] = []
    /// Cells of another type than what they are compared with, which decide about their rows.
    private(set) var misfits: [TableUse.Misfit] = []
    /// The last such cell that was met, and what comparisons with one are taken for.
    private var misfit: TableUse.Misfit?
    private var misfitsMeet = false

    /// - Parameter environment: the language without attributes.
    init(_ node: Node, columns: Placeholders, environment: Environment) {
        self.columns = columns
        self.environment = columns.extended(environment)
        fields = FieldReader(scalarsOf: node)
        test = condition(node)
    }

    // MARK: reading

    private mutating func condition(_ node: Node) -> Test {
        if node.kind == .scalar { return expression(node) }
        return .all(ConditionShape.entries(of: node, &fields).map { entry($0) })
    }

    private mutating func entry(_ entry: ConditionShape) -> Test {
        switch entry {
        case .all(let nodes, _): return .all(nodes.map { condition($0) })
        case .any(let nodes, _): return .any(nodes.map { condition($0) })
        case .not(let node, _): return .not(condition(node))
        case .comparison(let key, let value):
            let name = key.text
            guard let column = columns.index(of: name) else {
                fields.report(
                    RulebookCode.unknownColumn, "no column is called `\(name)`", at: key, hint: columns.hint(for: name))
                return .all([])
            }
            return ComparedValue.read(value, of: name, &fields).map { comparison(column, $0) } ?? .all([])
        }
    }

    private mutating func comparison(_ column: Int, _ value: ComparedValue) -> Test {
        switch value {
        case .one(let node): return single(column, node)
        case .any(let values, _): return .any(values.map { comparison(column, $0) })
        case .not(let inner, _): return .not(comparison(column, inner))
        case .member(_, let key):
            fields.report(
                .wrongType, "a row has no date, on which alone a country is a member of a group", at: key,
                hint: "compare the attribute of the rule with the group")
            return .all([])
        case .all(_, let key):
            fields.report(
                .wrongType, "a column has one value and is not compared with `all`", at: key,
                hint: "write `any: […]` for one of several values")
            return .all([])
        }
    }

    private mutating func single(_ column: Int, _ node: Node) -> Test {
        switch ComparedText(node.utf8) {
        case .compares("!=", _, let operand): return .not(equals(column, operand, node))
        case .compares(let sign, let function, let operand):
            // What lies before a month lies before its first day; what lies after it, after its last.
            let asStart = function == "_<_" || function == "_>=_"
            return bound(operand, column, CellBound.type(of: [operand]), asStart: asStart, node).map {
                .compares(column, sign, $0)
            } ?? .all([])
        case .range(let low, let high): return range(low, high, column, node)
        case .value: return equals(column, node.utf8, node)
        }
    }

    private mutating func equals(_ column: Int, _ text: ArraySlice<UInt8>, _ node: Node) -> Test {
        let written = String(decoding: text, as: UTF8.self)
        compared.append(TableUse.Compared(column, .text(written), node))
        let equal = Test.equals(column, Array(text))
        // A month or a year is all of its days.
        guard let date = PartialDate(written), date.firstDay < date.lastDay else { return equal }
        return .any([equal, .lies(column, date)])
    }

    private mutating func range(
        _ low: ArraySlice<UInt8>, _ high: ArraySlice<UInt8>, _ column: Int, _ node: Node
    ) -> Test {
        guard !(low.isEmpty && high.isEmpty) else {
            fields.report(.wrongType, "`\(node.text)` is not a range", at: node, hint: "write `A..B`, `A..` or `..B`")
            return .all([])
        }
        let type = CellBound.type(of: [low, high])
        let from = low.isEmpty ? nil : bound(low, column, type, asStart: true, node)
        let to = high.isEmpty ? nil : bound(high, column, type, asStart: false, node)
        if let from, let to, to < from { fields.refuseEmptyRange(node) }
        return .within(column, from, to)
    }

    /// What cells are ordered by; reports a text that is neither a number nor a date.
    private mutating func bound(
        _ text: ArraySlice<UInt8>, _ column: Int, _ type: AttributeType, asStart: Bool, _ node: Node
    ) -> CellBound? {
        let literal = AttributeLiteral.read(
            String(decoding: text, as: UTF8.self), at: node, as: type, values: [], name: columns.columns[column],
            asStart: asStart, into: &fields)
        guard let bound = literal.flatMap({ CellBound($0) }) else { return nil }
        compared.append(TableUse.Compared(column, type == .date ? .date : .number, node))
        return bound
    }

    private mutating func expression(_ node: Node) -> Test {
        let positions = node.positions
        let parsed = Parser.parse(node.text)
        let swallowing = SwallowingComment.findings(parsed.comments, in: node)
        guard swallowing.isEmpty else {
            fields.report(swallowing)
            return .all([])
        }
        var findings = parsed.diagnostics.map { $0.relocated(to: node.file.path) { positions.position(of: $0) } }
        guard let tree = parsed.ast?.relocated({ positions.position(of: $0) }) else {
            fields.report(findings)
            return .all([])
        }
        let result = environment.check(tree, expecting: .bool)
        findings += result.diagnostics.map { finding in
            var located = finding
            located.file = node.file.path
            return located
        }
        findings += LiteralCheck(tree, in: Vocabulary(), file: node.file.path).findings()
        fields.report(findings)
        return result.checked.map { .holds(environment.program($0), at: node) } ?? .all([])
    }

    // MARK: choosing

    /// The rows that meet it.
    mutating func rows(of table: Table) -> [Table.Row] {
        var chosen: [Table.Row] = []
        for row in table.rows {
            misfit = nil
            let isChosen = meets(test, row)
            if isChosen { chosen.append(row) }
            guard let misfit, misfits.count < 100 else { continue }
            misfitsMeet = true
            if meets(test, row) != isChosen { misfits.append(misfit) }
            misfitsMeet = false
        }
        return chosen
    }

    private mutating func meets(_ test: Test, _ row: Table.Row) -> Bool {
        switch test {
        case .all(let tests):
            for test in tests where !meets(test, row) { return false }
            return true
        case .any(let tests):
            for test in tests where meets(test, row) { return true }
            return false
        case .not(let test): return !meets(test, row)
        case .equals(let column, let text): return row.cells[column].holds(text)
        case .compares(let column, let sign, let bound): return meets(bound, column, row, sign)
        case .within(let column, let low, let high):
            if let low, !meets(low, column, row, ">=") { return false }
            return high.map { meets($0, column, row, "<=") } ?? true
        case .lies(let column, let date): return row.cells[column].lies(in: date)
        case .holds(let program, let node): return holds(program, node, row)
        }
    }

    private mutating func meets(_ bound: CellBound, _ column: Int, _ row: Table.Row, _ sign: String) -> Bool {
        if let isMet = bound.isMet(by: row.cells[column], sign) { return isMet }
        misfit = (column, row.cells[column])
        return misfitsMeet
    }

    private mutating func holds(_ program: Program, _ node: Node, _ row: Table.Row) -> Bool {
        var bindings = Bindings(environment)
        let base = environment.variables.count - row.cells.count
        for (index, cell) in row.cells.enumerated() { bindings[Slot(base + index)] = .string(cell.text) }
        switch program.evaluate(bindings) {
        case .bool(let truth): return truth
        case .error(let error) where fields.diagnostics.count < 100:
            fields.report(
                RulebookCode.failingCondition, "`where` has no value for this row: \(error.message)", at: row.node,
                hint: "fix the cell, or the condition",
                notes: [.init("it is read here", file: node.file.path, span: node.span)])
            return false
        default: return false
        }
    }
}
