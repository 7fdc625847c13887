import AdvisoryModel
import CEL
import RuleFunctions
import RuleLanguage
import YAMLTree

/// A number or a day with which the cells of a column are compared.
enum CellBound {
    case number(Double)
    case day(Day)

    init?(_ literal: AttributeLiteral) {
        if let day = literal.value.day {
            self = .day(day)
        } else if case .double(let number) = literal.value {
            self = .number(number)
        } else {
            return nil
        }
    }

    /// What the bounds of one comparison are: dates where one of them is a date with a month, else numbers.
    static func type(of texts: [ArraySlice<UInt8>]) -> AttributeType {
        texts.contains { $0.dropFirst().contains(UInt8(ascii: "-")) } ? .date : .number
    }

    static func < (a: CellBound, b: CellBound) -> Bool {
        switch (a, b) {
        case (.number(let a), .number(let b)): a < b
        case (.day(let a), .day(let b)): a < b
        default: false
        }
    }

    /// Whether a cell lies there: with all its days, where it is a month or a year; nil for a cell of another type.
    func isMet(by cell: Node, _ sign: String) -> Bool? {
        switch self {
        case .number(let bound): Self.number(in: cell).map { Self.holds($0, $0, sign, bound) }
        case .day(let bound): PartialDate(cell.text).map { Self.holds($0.firstDay, $0.lastDay, sign, bound) }
        }
    }

    static func number(in cell: Node) -> Double? {
        switch Scalar(plain: cell.text) {
        case .int(let number): Double(number)
        case .float(let number) where number.isFinite: number
        default: nil
        }
    }

    private static func holds<Value: Comparable>(_ first: Value, _ last: Value, _ sign: String, _ bound: Value) -> Bool
    {
        switch sign {
        case "<": last < bound
        case "<=": last <= bound
        case ">": first > bound
        default: first >= bound
        }
    }
}
