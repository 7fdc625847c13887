import SourceDiagnostics

/// Warns of characters that nobody sees: controls that make a line read in another order than it is, and blanks without width. Those that Arabic,
/// Hebrew, Persian and Indic scripts are written with are none of them.
enum HiddenCharacterLint: FileLint {
    static func findings(in file: LintedFile) -> [Diagnostic] {
        let file = file.source
        // All of them begin with one of these bytes, which few files have.
        guard file.bytes.contains(where: { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }) else { return [] }
        var found: [Diagnostic] = []
        var (line, column) = (1, 1)
        for scalar in String(decoding: file.bytes, as: UTF8.self).unicodeScalars {
            // A byte order mark at the very beginning is none of the text.
            if scalar == "\u{FEFF}", line == 1, column == 1 { continue }
            if let what = what(scalar) {
                found.append(hidden(scalar, what, file, Position(line: line, column: column)))
                if found.count == DiagnosticPage.limit { return found }
            }
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        return found
    }

    private static func what(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x202A...0x202E, 0x2066...0x2069: "makes the text after it read in another order"
        case 0xAD: "shows only where a line ends"
        case 0x200B, 0x2060, 0xFEFF: "has no width"
        default: nil
        }
    }
}

extension HiddenCharacterLint {
    private static func hidden(
        _ scalar: Unicode.Scalar, _ what: String, _ file: SourceFile, _ place: Position
    ) -> Diagnostic {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return Diagnostic(
            LintCode.hiddenCharacter, "a character that nobody sees, U+\(code), \(what)", file: file.path,
            span: SourceSpan(at: place), hint: "take it out")
    }
}
