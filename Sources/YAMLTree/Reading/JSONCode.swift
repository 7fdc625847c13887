package import SourceDiagnostics

/// What can be wrong with JSON.
package enum JSONCode {
    package static let tooLarge = SharedCode.tooLarge.within(.json)
    static let tooManyNodes = SharedCode.tooManyNodes.within(.json)
    static let tooDeep = SharedCode.tooDeep.within(.json)
    static let controlCharacter = SharedCode.controlCharacter.within(.json)
    static let empty = SharedCode.empty.within(.json)
    static let duplicateKey = SharedCode.duplicateKey.within(.json)
    static let invalidEscape = SharedCode.invalidEscape.within(.json)
    static let unclosedQuote = SharedCode.unclosedQuote.within(.json)

    static let syntax = DiagnosticCode(.json, "syntax", .error, "The text is not JSON.")

    package static let all = [
        SharedCode.encoding.within(.json), tooLarge, tooManyNodes, tooDeep, controlCharacter, empty, duplicateKey,
        invalidEscape, unclosedQuote, syntax,
    ]
}
