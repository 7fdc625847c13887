import SourceDiagnostics

/// Warns of words that mix Latin letters with Cyrillic or Greek ones: one of them only looks like what was meant, and no search finds the word.
enum MixedLettersLint: FileLint {
    static func findings(in file: LintedFile) -> [Diagnostic] {
        let file = file.source
        // Cyrillic and Greek letters begin with these bytes.
        guard file.bytes.contains(where: { (0xCD...0xD4).contains($0) }) else { return [] }
        var words = MixedWords()
        for scalar in String(decoding: file.bytes, as: UTF8.self).unicodeScalars { words.add(scalar) }
        words.add("\n")
        return words.found.prefix(DiagnosticPage.limit).map { finding($0.word, $0.letters, file, $0.place) }
    }

    private static func finding(
        _ word: String, _ letters: [Unicode.Scalar], _ file: SourceFile, _ place: Position
    ) -> Diagnostic {
        let script = MixedWords.script(of: letters[0])?.rawValue ?? ""
        let shown = letters.map { "`\($0)`" }.joined(separator: ", ")
        return Diagnostic(
            LintCode.mixedLetters, "in `\(word)` the letters of two scripts are mixed: \(script) is \(shown)",
            file: file.path, span: SourceSpan(at: place), hint: "write the word in letters of one script")
    }
}

/// Finds words of two scripts in a text that is read letter by letter.
private struct MixedWords {
    enum Script: String { case latin = "Latin", cyrillic = "Cyrillic", greek = "Greek" }

    /// The words, with the letters of the script that has fewer, and where they begin.
    private(set) var found: [(word: String, letters: [Unicode.Scalar], place: Position)] = []
    private var word = ""
    private var letters: [Script: [Unicode.Scalar]] = [:]
    private var start = Position.start
    private var place = Position.start

    mutating func add(_ scalar: Unicode.Scalar) {
        if scalar.properties.isAlphabetic {
            if word.isEmpty { start = place }
            word.unicodeScalars.append(scalar)
            if let script = Self.script(of: scalar) { letters[script, default: []].append(scalar) }
        } else if !word.isEmpty {
            // Of as many of both, those of the script that is named first.
            let few = letters.min { ($0.value.count, $0.key.rawValue) < ($1.value.count, $1.key.rawValue) }
            if letters.count > 1, let few { found.append((word, few.value, start)) }
            (word, letters) = ("", [:])
        }
        let (line, column) = (Int(place.line), Int(place.column))
        place = scalar == "\n" ? Position(line: line + 1, column: 1) : Position(line: line, column: column + 1)
    }

    static func script(of scalar: Unicode.Scalar) -> Script? {
        switch scalar.value {
        case 0x41...0x7A, 0xC0...0x24F: .latin
        case 0x370...0x3FF: .greek
        case 0x400...0x52F: .cyrillic
        default: nil
        }
    }
}
