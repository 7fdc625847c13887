import AdvisoryModel
import CEL
import RuleLanguage
import SourceDiagnostics
import YAMLTree

/// `where`: the rows of a table for which a rule is made.
///
/// Written like a condition over the columns: a value is compared as text, a range or comparison as a number or date, which no other text meets;
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
        case compares(Int, String, Bound)
        case within(Int, Bound?, Bound?)
        case holds(Program, at: Node)
    }

    /// A number or a day.
    private enum Bound {
        case number(Double)
        case day(Day)

        init?(_ text: ArraySlice<UInt8>) {
            self.init(String(decoding: text, as: UTF8.self))
        }

        init?(_ text: String) {
            if let day = Day(text) {
                self = .day(day)
            } else {
                switch Scalar(plain: text) {
                case .int(let number): self = .number(Double(number))
                case .float(let number) where number.isFinite: self = .number(number)
                default: return nil
                }
            }
        }

        /// Negative, zero or positive; nil for a day and a number.
        func compared(to other: Bound) -> Int? {
            switch (self, other) {
            case (.number(let a), .number(let b)): a < b ? -1 : a > b ? 1 : 0
            case (.day(let a), .day(let b)): a < b ? -1 : a > b ? 1 : 0
            default: nil
            }
        }
    }

    private let columns: Placeholders
    private let environment: Environment
    private(set) var fields: FieldReader
    private var test = Test.all([])
    /// Values that are compared with a column as text.
    private(set) var compared: [TableUse.Compared] = []

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
        case .compares("!=", _, let operand): return .not(.equals(column, Array(operand)))
        case .compares(let sign, _, let operand):
            if let bound = Bound(operand) { return .compares(column, sign, bound) }
        case .range(let low, let high):
            let (from, to) = (Bound(low), Bound(high))
            guard (from == nil) == low.isEmpty, (to == nil) == high.isEmpty, from != nil || to != nil else { break }
            if let from, let to, to.compared(to: from).map({ $0 < 0 }) ?? false {
                fields.refuseEmptyRange(node)
            }
            return .within(column, from, to)
        case .value: break
        }
        compared.append(TableUse.Compared(column: column, node: node))
        return .equals(column, Array(node.utf8))
    }

    private mutating func expression(_ node: Node) -> Test {
        let positions = node.positions
        let parsed = Parser.parse(node.text)
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
        fields.report(findings)
        return result.checked.map { .holds(environment.program($0), at: node) } ?? .all([])
    }

    // MARK: choosing

    /// The rows that meet it.
    mutating func rows(of table: Table) -> [Table.Row] {
        var chosen: [Table.Row] = []
        for row in table.rows where meets(test, row) { chosen.append(row) }
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
        case .equals(let column, let text): return row.cells[column].utf8.elementsEqual(text)
        case .compares(let column, let sign, let bound):
            guard let order = Bound(row.cells[column].text)?.compared(to: bound) else { return false }
            switch sign {
            case "<": return order < 0
            case "<=": return order <= 0
            case ">": return order > 0
            default: return order >= 0
            }
        case .within(let column, let low, let high):
            guard let value = Bound(row.cells[column].text) else { return false }
            return (low.map { value.compared(to: $0).map { $0 >= 0 } ?? false } ?? true)
                && (high.map { value.compared(to: $0).map { $0 <= 0 } ?? false } ?? true)
        case .holds(let program, let node): return holds(program, node, row)
        }
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
