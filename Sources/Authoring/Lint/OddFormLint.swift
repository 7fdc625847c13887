import AdvisoryModel
import SourceDiagnostics
import YAMLTree

/// Warns of values that are read as something else than people see: `kM` as the country `KM`, `N/A` as a word, a quote as a part of a word.
enum OddFormLint: FileLint {
    static func findings(in file: LintedFile) -> [Diagnostic] {
        guard let root = file.root, !file.holdsTests else { return [] }
        var look = OddFormLook()
        look.visit(root, below: "")
        return look.found
    }
}

/// A look at one value after the other.
private struct OddFormLook {
    private(set) var found: [Diagnostic] = []

    mutating func visit(_ node: Node, below key: String) {
        switch node.kind {
        case .scalar:
            if Self.languageKeys.contains(key) { visitLanguage(node) }
            visitScalar(node)
        case .sequence: for element in node.elementsView { visit(element, below: key) }
        case .mapping:
            let isOfLanguages = isText(node, below: key)
            for entry in node.entriesView {
                if isOfLanguages { visitLanguage(entry.key) }
                visitScalar(entry.key)
                visit(entry.value, below: entry.key.text)
            }
        }
    }

    private static let languageKeys: Set<String> = ["language", "languages"]
    private static let textKeys: Set<String> = ["title", "text", "reason", "advice", "question", "name", "applyAt"]

    /// Whether a mapping is a text in several languages.
    private func isText(_ node: Node, below key: String) -> Bool {
        var isNormal = Self.textKeys.contains(key)
        for entry in node.entriesView {
            let text = entry.key.utf8.count < 12 && entry.value.kind == .scalar ? entry.key.text : ""
            guard let language = LanguageTag.normalized(text) else { return false }
            if language == text { isNormal = true }
        }
        return isNormal
    }

    private mutating func add(_ node: Node, _ message: String, hint: String) {
        found.append(
            Diagnostic(LintCode.oddForm, message, file: node.file.path, span: node.span, hint: hint))
    }

    private mutating func visitLanguage(_ node: Node) {
        let text = node.text
        guard let language = LanguageTag.normalized(text) else { return }
        if language != text {
            return add(node, "`\(text)` is read as the language `\(language)`", hint: "write `\(language)`")
        }
        for part in text.split(separator: "-").dropFirst().map(String.init)
        where part.utf8.count == 2 && CountryCode.normalized(part) == nil {
            add(node, "`\(part)` in the language `\(text)` is no country", hint: CountryCode.hint(for: part))
        }
    }

    private mutating func visitScalar(_ node: Node) {
        let bytes = node.utf8
        guard node.isPlain, bytes.count < 64, let first = bytes.first, let last = bytes.last else { return }
        if bytes.count == 2, Self.isLower(first), Self.isUpper(last), let country = CountryCode.normalized(node.text) {
            return add(node, "`\(node.text)` is read as the country `\(country)`", hint: "write `\(country)`")
        }
        if bytes.count < 4, NoValueWords.plain.contains(node.text) {
            return add(
                node, "`\(node.text)` is read as a word, not as a value that is missing",
                hint: "leave the key out where there is no value")
        }
        if bytes.contains(UInt8(ascii: " ")) { return }
        visitWord(node, bytes)
    }

    /// A single word, which has quotes, blanks that nobody sees, or letters of two scripts.
    private mutating func visitWord(_ node: Node, _ bytes: ArraySlice<UInt8>) {
        let isASCII = bytes.allSatisfy { $0 < 0x80 }
        if isASCII, !bytes.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }) { return }
        let text = node.text
        // An expression has its quotes around words of its own.
        if text.contains(where: { "=<>()[]&|!{".contains($0) }) { return }
        if text.contains("\"") || text.hasPrefix("'") || text.hasSuffix("'") || text.contains("“") || text.contains("”")
        {
            return add(
                node, "the quote is read as a part of the word `\(text)`",
                hint: "put quotes around the whole word, or none")
        }
        if text.unicodeScalars.contains(where: {
            $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
        }) {
            return add(node, "`\(text)` has a blank that nobody sees", hint: "write the word anew")
        }
        let hasLatin = bytes.contains { Self.isLower($0) || Self.isUpper($0) }
        if hasLatin, text.split(whereSeparator: { !$0.isLetter }).contains(where: Self.mixesScripts) {
            add(
                node, "`\(text)` has letters of two scripts that look alike", hint: "write the word anew, in one script"
            )
        }
    }

    private static func mixesScripts(_ word: Substring) -> Bool {
        let scalars = word.unicodeScalars
        return scalars.contains { $0.isASCII } && scalars.contains { (0x370...0x52F).contains($0.value) }
    }

    private static func isLower(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    private static func isUpper(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
}
