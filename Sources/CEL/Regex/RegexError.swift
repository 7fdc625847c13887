import SourceDiagnostics

/// Why a pattern is refused, and where in it.
package struct RegexError: Error, Hashable, Sendable {
    /// The causes, with the text of the pattern that each concerns.
    package enum Reason: Hashable, Sendable {
        case missingClosingParenthesis, unexpectedClosingParenthesis
        case missingClosingBracket, trailingBackslash
        case invalidEscape(String), invalidCodePoint(String)
        case backReference(String), singleByte
        case lookAround(String), invalidGroup(String)
        case invalidGroupName(String), duplicateGroupName(String)
        case invalidRange(String), unknownNamedClass(String), unknownUnicodeClass(String)
        case nothingToRepeat(String), doubleRepetition(String)
        case repetitionTooLarge(String), repetitionReversed(String)
        case tooLong(limit: Int), tooDeep(limit: Int), tooLarge(limit: Int)
    }

    /// The cause.
    package var reason: Reason
    /// Where in the pattern, in Unicode scalars from 0.
    package var offset: Int

    /// The cause in words: one line, lower case.
    package var message: String { reason.message }

    /// What to write instead, where there is something to say.
    package var hint: String? { reason.hint }
}

extension RegexError.Reason {
    var message: String {
        switch self {
        case .missingClosingParenthesis: "`(` is not closed"
        case .unexpectedClosingParenthesis: "`)` closes no group"
        case .missingClosingBracket: "`[` is not closed"
        case .trailingBackslash: "a pattern cannot end in `\\`"
        case .invalidEscape(let text): "`\(text)` is not an escape"
        case .invalidCodePoint(let text): "`\(text)` is not a character"
        case .backReference(let text): "back-references such as `\(text)` are not supported"
        case .singleByte: "`\\C`, a single byte, is not supported"
        case .lookAround(let text): "look-around `\(text)` is not supported"
        case .invalidGroup(let text): "`\(text)` does not begin a group"
        case .invalidGroupName(let name): "`\(name)` is not a group name"
        case .duplicateGroupName(let name): "the group name `\(name)` is used twice"
        case .invalidRange(let text): "the range `\(text)` runs backwards"
        case .unknownNamedClass(let text): "no class is called `\(text)`"
        case .unknownUnicodeClass(let name): "no Unicode category or script is called `\(name)`"
        case .nothingToRepeat(let text): "there is nothing for `\(text)` to repeat"
        case .doubleRepetition(let text): "`\(text)` repeats a repetition"
        case .repetitionTooLarge(let text): "`\(text)` repeats more than \(RegexLimits.repetitions) times"
        case .repetitionReversed(let text): "`\(text)` has its smaller number last"
        case .tooLong(let limit): "the pattern is longer than \(limit) characters"
        case .tooDeep(let limit): "groups are nested more than \(limit) deep"
        case .tooLarge(let limit): "the pattern grows to more than \(limit) steps"
        }
    }

    var hint: String? {
        switch self {
        case .trailingBackslash: "write `\\\\` for a backslash"
        case .missingClosingParenthesis: "write `\\(` for a parenthesis"
        case .unexpectedClosingParenthesis: "write `\\)` for a parenthesis"
        case .missingClosingBracket: "write `\\[` for a bracket"
        case .doubleRepetition: "put the inner repetition in a group: `(?:…)`"
        case .unknownNamedClass(let text):
            DidYouMean.nearest(to: String(text.filter(\.isLetter)), in: ScalarSet.posixClasses.keys)
                .map { "did you mean `[:\($0):]`?" }
        case .unknownUnicodeClass(let name): DidYouMean.hint(for: name, in: UnicodeClasses.names)
        case .tooLarge: "use smaller repetition counts"
        default: nil
        }
    }
}
