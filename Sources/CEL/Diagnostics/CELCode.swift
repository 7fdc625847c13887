public import SourceDiagnostics

extension DiagnosticArea {
    /// Expressions.
    public static let cel = DiagnosticArea("cel")
}

/// What can be wrong with an expression: with its text, with its types, and when it is evaluated.
package enum CELCode {
    // MARK: text

    static let invalidEscape = error(
        "invalid-escape", "A `\\` in a text is followed by something that is not an escape.")
    static let invalidMacro = error(
        "invalid-macro", "A macro such as `has` or `all` is given something that it cannot take.")
    static let invalidName = error(
        "invalid-name", "A name in backticks is not closed, or holds a character that it may not.")
    static let invalidNumber = error("invalid-number", "A number is not written as numbers are.")
    static let literalTooLarge = error(
        "literal-too-large", "A text in the expression has more bytes than the limit allows.")
    static let numberTooLarge = error("number-too-large", "A number does not fit its type.")
    static let reservedWord = error("reserved-word", "A word that the language reserves is used as a name.")
    static let syntax = error("syntax", "The text is not an expression.")
    static let tooDeep = error("too-deep", "An expression is nested deeper than the limit allows.")
    static let tooLarge = error("too-large", "An expression has more bytes or parts than the limit allows.")
    static let unclosedBracket = error("unclosed-bracket", "A bracket is not closed.")
    static let unexpectedCharacter = error("unexpected-character", "A character has no meaning in expressions.")
    static let unterminatedString = error("unterminated-string", "A text has no closing quote.")

    // MARK: names and types

    package static let alwaysFails = DiagnosticCode(
        .cel, "always-fails", .warning, "A call of constants fails whenever it is evaluated.")
    static let invalidPattern = error("invalid-pattern", "A regular expression cannot be read.")
    package static let noSuchOverload = error("no-such-overload", "A function or operator does not take these types.")
    static let null = error("null", "A condition has `null`, which no value is.")
    static let tooCostly = error("too-costly", "An expression can take more steps than the limit allows.")
    static let typeMismatch = error("type-mismatch", "A value of another type is expected.")
    package static let unknownAttribute = error("unknown-attribute", "No attribute has this name.")
    package static let unknownField = error("unknown-field", "A value has no field of this name.")
    package static let unknownFunction = error("unknown-function", "No function has this name.")
    static let unknownType = error("unknown-type", "No type has this name.")

    // MARK: values

    package static let budget = error("budget", "Evaluating an expression takes more steps than the limit allows.")
    static let divideByZero = error("divide-by-zero", "A number is divided by zero.")
    static let duplicateKey = error("duplicate-key", "A map is made with the same key twice.")
    static let indexOutOfRange = error(
        "index-out-of-range", "A list or text is shorter than the index that is asked for.")
    package static let invalidArgument = error(
        "invalid-argument", "A function is given a value that it cannot work with.")
    static let invalidConversion = error(
        "invalid-conversion", "A value cannot be converted to the type that is asked for.")
    static let invalidKey = error("invalid-key", "A map is made with a key of a type that keys cannot have.")
    static let noSuchKey = error("no-such-key", "A map has no such key.")
    static let noValue = error("no-value", "The value of an empty optional is asked for.")
    package static let notABool = error("not-a-bool", "A condition is neither true nor false.")
    static let overflow = error("overflow", "A result does not fit its type.")
    static let unboundAttribute = error("unbound-attribute", "An attribute has no value.")
    static let unknownZone = error("unknown-zone", "No time zone has this name.")

    package static let all = [
        invalidEscape, invalidMacro, invalidName, invalidNumber, literalTooLarge, numberTooLarge, reservedWord, syntax,
        tooDeep, tooLarge, unclosedBracket, unexpectedCharacter, unterminatedString, alwaysFails, invalidPattern,
        noSuchOverload, null, tooCostly, typeMismatch, unknownAttribute, unknownField, unknownFunction, unknownType,
        budget,
        divideByZero, duplicateKey, indexOutOfRange, invalidArgument, invalidConversion, invalidKey, noSuchKey, noValue,
        notABool, overflow, unboundAttribute, unknownZone,
    ]

    private static func error(_ name: String, _ summary: String) -> DiagnosticCode {
        DiagnosticCode(.cel, name, .error, summary)
    }
}
