/// How values of a type are compared, if rules can be looked up by them.
package enum ComparisonKind: UInt32, Sendable {
    case word, list, truth, number
}

extension AttributeType {
    /// Nil: its values are only compared when a condition is evaluated.
    package var comparisonKind: ComparisonKind? {
        switch self {
        case .word, .text, .country, .language: .word
        case .list(.word), .list(.text), .list(.country), .list(.language): .list
        case .boolean: .truth
        case .integer, .date: .number
        case .number, .time, .range, .list, .record: nil
        }
    }
}
