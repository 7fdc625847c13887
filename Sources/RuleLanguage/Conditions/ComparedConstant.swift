import AdvisoryModel
import CEL
import RuleFunctions
import SourceDiagnostics

/// A constant that an attribute is compared with.
enum ComparedConstant {
    case word(String)
    case truth(Bool)
    case bound(PlainComparison.Bound)
    /// A value of a type that plain comparisons have not: a time, a language, a number with a fraction.
    case other(AttributeLiteral)

    init(_ literal: AttributeLiteral, _ type: AttributeType) {
        switch (type, literal.value) {
        case (.country, .string(let text)), (.word, .string(let text)), (.text, .string(let text)): self = .word(text)
        case (.boolean, .bool(let truth)): self = .truth(truth)
        case (.integer, .int(let number)): self = .bound(.integer(Int(number)))
        default: self = literal.value.day.map { .bound(.day($0)) } ?? .other(literal)
        }
    }

    /// The constant as part of a condition's tree.
    func expression(in builder: inout ASTBuilder, at span: SourceSpan) -> ExprID {
        switch self {
        case .word(let text): builder.literal(.string(text), at: span)
        case .truth(let truth): builder.literal(.bool(truth), at: span)
        case .bound(let bound): bound.expression(in: &builder, at: span)
        case .other(let literal): literal.expression(in: &builder, at: span)
        }
    }

    /// Orders dates, numbers and times; constants of different types are not ordered.
    static func < (a: ComparedConstant, b: ComparedConstant) -> Bool {
        switch (a, b) {
        case (.bound(.integer(let a)), .bound(.integer(let b))): a < b
        case (.bound(.day(let a)), .bound(.day(let b))): a < b
        case (.other(let a), .other(let b)): a < b
        default: false
        }
    }
}
