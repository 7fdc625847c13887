package import SourceDiagnostics

/// What can be wrong with YAML.
package enum YAMLCode {
    package static let tooLarge = SharedCode.tooLarge.within(.yaml)
    static let tooManyNodes = SharedCode.tooManyNodes.within(.yaml)
    static let tooDeep = SharedCode.tooDeep.within(.yaml)
    static let empty = SharedCode.empty.within(.yaml)
    static let duplicateKey = SharedCode.duplicateKey.within(.yaml)
    static let invalidEscape = SharedCode.invalidEscape.within(.yaml)
    static let unclosedQuote = SharedCode.unclosedQuote.within(.yaml)

    static let anchor = DiagnosticCode(.yaml, "anchor", .error, "An anchor or an alias has no name.")
    static let blockText = DiagnosticCode(
        .yaml, "block-text", .error, "Text follows `|` or `>` on the same line.")
    static let complexKey = DiagnosticCode(.yaml, "complex-key", .error, "A key is a list or a mapping.")
    static let directive = DiagnosticCode(
        .yaml, "directive", .error,
        "A line that begins with `%` is not a known directive, is written twice, or is one of too many."
    )
    static let indentation = DiagnosticCode(
        .yaml, "indentation", .error, "A line is not indented like those that it belongs to.")
    static let mergeKey = DiagnosticCode(.yaml, "merge-key", .error, "The merge key `<<` is not part of YAML 1.2.")
    static let missingColon = DiagnosticCode(.yaml, "missing-colon", .error, "A key has no `:` after it.")
    static let recursiveAlias = DiagnosticCode(
        .yaml, "recursive-alias", .error, "An alias is inside its own anchor.")
    static let severalDocuments = DiagnosticCode(
        .yaml, "several-documents", .error, "A file holds more than one document.")
    static let tab = DiagnosticCode(.yaml, "tab", .error, "A line is indented with a tab.")
    static let tag = DiagnosticCode(.yaml, "tag", .error, "A value has a tag, which begins with `!`.")
    static let textAfterValue = DiagnosticCode(
        .yaml, "text-after-value", .error, "A line goes on after the end of its value.")
    static let unclosedBracket = DiagnosticCode(
        .yaml, "unclosed-bracket", .error, "A `[` or `{` is not closed, or is closed by the wrong bracket.")
    static let undefinedAlias = DiagnosticCode(
        .yaml, "undefined-alias", .error, "An alias names an anchor that does not exist.")
    static let unexpectedCharacter = DiagnosticCode(
        .yaml, "unexpected-character", .error, "A character has no meaning at this place.")
    static let unexpectedColon = DiagnosticCode(
        .yaml, "unexpected-colon", .error, "A `:` follows something that cannot be a key.")
    static let unexpectedList = DiagnosticCode(
        .yaml, "unexpected-list", .error, "A list begins on a line where it cannot.")
    static let unreadable = DiagnosticCode(.yaml, "unreadable", .error, "The text cannot be read as YAML.")
    static let version = DiagnosticCode(.yaml, "version", .error, "The file asks for another version of YAML than 1.2.")

    package static let all =
        [SharedCode.encoding, .controlCharacter, .lineBreak].map { $0.within(.yaml) } + [
            tooLarge, tooManyNodes, tooDeep, empty, duplicateKey, invalidEscape, unclosedQuote, anchor, blockText,
            complexKey, directive, indentation, mergeKey, missingColon, recursiveAlias, severalDocuments, tab, tag,
            textAfterValue, unclosedBracket, undefinedAlias, unexpectedCharacter, unexpectedColon, unexpectedList,
            unreadable, version,
        ]
}
