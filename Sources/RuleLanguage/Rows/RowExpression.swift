import CEL
import SourceDiagnostics
import YAMLTree

/// An expression of a rule with `each`: checked once, and filled for each row by putting constants in the place of what its cells give.
struct RowExpression {
    let checked: CheckedAST
    private let parts: [(part: RowPartFinder.Part, program: Program)]
    private let environment: Environment
    private let columns: Int

    /// The result of an expression in one row.
    struct Filled {
        var checked: CheckedAST
        /// The cell from which each constant comes by its place in the expression.
        var cells: [(span: SourceSpan, cell: Node)]
        /// Why it cannot have a value.
        var failure: (message: String, span: SourceSpan, cell: Node)?
    }

    /// - Parameter environment: the columns are its last variables.
    init(_ checked: CheckedAST, _ placeholders: Placeholders, environment: Environment) {
        self.checked = checked
        self.environment = environment
        columns = placeholders.columns.count
        var finder = RowPartFinder(checked.ast, placeholders)
        parts = finder.find().map { ($0, environment.program(checked.part($0.id))) }
    }

    /// Whether it reads a cell.
    var readsRow: Bool { !parts.isEmpty }

    func filled(for row: Table.Row) -> Filled {
        var filled = Filled(checked: checked, cells: [])
        guard readsRow, row.cells.count == columns else { return filled }
        let base = environment.variables.count - columns
        var bindings = Bindings(environment)
        for (index, cell) in row.cells.enumerated() { bindings[Slot(base + index)] = .string(cell.text) }
        var constants: [(id: ExprID, value: Value)] = []
        for (part, program) in parts {
            guard let first = part.cells.first else { continue }
            let span = checked.ast.span(of: part.id)
            filled.cells.append((span, row.cells[first.column]))
            let value = program.evaluate(bindings)
            switch value {
            case .error(let error):
                // Whether it matters where it is conditional shows when the whole is evaluated.
                if !part.isConditional, filled.failure == nil {
                    filled.failure = (error.message, span, row.cells[first.column])
                }
            case .opaque: break
            default:
                constants.append((part.id, value))
                continue
            }
            // Values such as dates have no written form but the call that gives them.
            constants += part.cells.map { ($0.id, .string(row.cells[$0.column].text)) }
        }
        filled.checked = checked.replacing(
            constants, variables: checked.variables.filter { $0.index < base }, in: environment)
        return filled
    }
}
