import CEL
import RuleLanguage
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Finds the rows of which an expression of a `where` comes to something else where capitals, blanks and letters that look alike make no
/// difference, whatever functions it is made of: `row.need.startsWith("visa")` and the cell `Visa required`.
struct OverlookedRows {
    private let table: Table
    private let environment: Environment
    private(set) var findings: [Diagnostic] = []

    /// So many rows are told of a table.
    private static let limit = 100

    init(_ use: TableUse, in vocabulary: Vocabulary) {
        table = use.table
        environment = Placeholders(columns: table.columns).extended(.ofRows(vocabulary))
        if let filter = use.filter { collect(filter) }
    }

    private mutating func collect(_ condition: Node) {
        if condition.kind == .scalar { return look(condition) }
        var fields = FieldReader(scalarsOf: condition)
        for entry in ConditionShape.entries(of: condition, &fields) {
            switch entry {
            case .all(let nodes, _), .any(let nodes, _): for node in nodes { collect(node) }
            case .not(let node, _): collect(node)
            case .comparison: continue
            }
        }
    }

    private mutating func look(_ expression: Node) {
        guard let tree = Parser.parse(expression.text).ast,
            let checked = environment.check(tree, expecting: .bool).checked
        else { return }
        let base = environment.variables.count - table.columns.count
        let read = checked.variables.map { $0.index - base }.filter { table.columns.indices.contains($0) }.sorted()
        let program = environment.program(checked)
        let alike = Self.alike(checked).map {
            environment.program(checked.replacing($0, variables: checked.variables, in: environment))
        }
        // Without a program for what looks alike, a row is held against those that look like it.
        let chosen = alike == nil ? forms(of: program, read) : []
        var known: [[String]: Bool?] = [:]
        for row in table.rows where findings.count < Self.limit {
            let cells = row.cells.map(\.text)
            let key = read.map { cells[$0] }
            let isChosen = known[key] ?? slip(cells, read, program, alike, chosen)
            known[key] = .some(isChosen)
            guard let isChosen,
                let column = read.first(where: { LookAlike.form(of: cells[$0]) != cells[$0] }) ?? read.first
            else { continue }
            let cell = row.cells[column]
            findings.append(
                Diagnostic(
                    LintCode.nearMiss,
                    "`where` \(isChosen ? "finds" : "does not find") `\(cell.text)`, and would "
                        + "\(isChosen ? "not " : "")if capitals, blanks and letters that look alike made no difference",
                    file: cell.file.path, span: cell.span,
                    hint: "write cells and `where` alike, or name both forms in `where`",
                    notes: [.init("it is compared here", file: expression.file.path, span: expression.span)]))
        }
    }

    /// Whether a row is chosen, where it is, or is not, for its spelling alone; nil: it is not for that.
    private func slip(
        _ cells: [String], _ read: [Int], _ program: Program, _ alike: Program?, _ chosen: Set<[String]>
    ) -> Bool? {
        guard let isChosen = truth(program, cells) else { return nil }
        let forms = cells.map { LookAlike.form(of: $0) }
        guard let alike else { return !isChosen && chosen.contains(read.map { forms[$0] }) ? false : nil }
        return truth(alike, forms) == !isChosen ? isChosen : nil
    }

    /// What the rows look like that are chosen, in the columns that are read.
    private func forms(of program: Program, _ read: [Int]) -> Set<[String]> {
        let chosen = table.rows.lazy.map { $0.cells.map(\.text) }.filter { truth(program, $0) == true }
        return Set(chosen.map { cells in read.map { LookAlike.form(of: cells[$0]) } })
    }

    private func truth(_ program: Program, _ cells: [String]) -> Bool? {
        var bindings = Bindings(environment)
        let base = environment.variables.count - cells.count
        for (index, cell) in cells.enumerated() { bindings[Slot(base + index)] = .string(cell) }
        if case .bool(let truth) = program.evaluate(bindings) { return truth }
        return nil
    }

    /// Its texts without what makes no difference to the eye; nil where it makes capitals itself.
    private static func alike(_ checked: CheckedAST) -> [(id: ExprID, value: Value)]? {
        var (texts, makesCapitals): ([(id: ExprID, value: Value)], Bool) = ([], false)
        checked.ast.walk { id, node in
            switch node {
            case .literal(.string(let text)): texts.append((id, .string(alike(text))))
            case .call(let call) where call.function == "upperAscii": makesCapitals = true
            default: return
            }
        }
        return makesCapitals ? nil : texts
    }

    /// The letter after a backslash says what a pattern means.
    private static func alike(_ text: String) -> String {
        let parts = text.split(separator: "\\", omittingEmptySubsequences: false)
        guard parts.count > 1 else {
            let form = LookAlike.form(of: text)
            // A blank parts words.
            return form.isEmpty ? text : form
        }
        return parts.enumerated().map { number, part in
            number == 0 ? part.lowercased() : part.prefix(1) + part.dropFirst().lowercased()
        }.joined(separator: "\\")
    }
}
