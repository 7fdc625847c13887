import Foundation
import Testing

/// What provokes a code: files, a request, an expression or commands, with everything that is said of them.
///
/// It is a section of a page of codes in the manual, whose title is the code, with more words where a code has several messages:
///
///     ## yaml/missing-colon
///
///     ```yaml rules.yaml
///     family closure
///     ```
///
///     ```text
///     error[yaml/missing-colon]: a key has no `:` after it
///     …
///     ```
///
/// After what is said a block may show the file as it should be, of which the code is not said: `yaml rules.yaml good`.
///
/// A block is, by its first word, commands (`sh`), an expression (`cel`), a change to a report (`report`), what is said (`text`), or else a file of
/// the name that follows. A file whose name begins with `request` is a request, all others are files of the rulebook. What is provoked only by a program has no
/// such block: it is among `ProvokingProgram.all`.
struct Provocation: Sendable, CustomTestStringConvertible {
    /// What lies between two fences.
    struct Block: Sendable {
        var words: [String]
        var text: String

        var kind: String { words.first ?? "" }
        /// The name of the file that it is.
        var file: String? {
            ["sh", "cel", "report", "text"].contains(kind) || isGood ? nil : words.dropFirst().first
        }
        /// Whether it is the file as it should be.
        var isGood: Bool { words.contains("good") }
        var isRequest: Bool { file?.hasPrefix("request") ?? false }

        /// Its bytes: where it says `escaped`, `\xE9` is a byte that editors would not keep.
        var bytes: [UInt8] {
            guard words.contains("escaped") else { return Array(text.utf8) }
            var bytes: [UInt8] = []
            var rest = Substring(text)
            while let character = rest.popFirst() {
                if character == "\\", rest.first == "x", let byte = UInt8(rest.dropFirst().prefix(2), radix: 16) {
                    bytes.append(byte)
                    rest = rest.dropFirst(3)
                } else {
                    bytes += String(character).utf8
                }
            }
            return bytes
        }
    }

    /// The code, and what is special where there are several of it.
    var title: String
    /// Those of its page, then its own.
    var blocks: [Block]

    var code: String { title.split(separator: " ").first.map(String.init) ?? "" }
    var testDescription: String { title }
    /// Everything that is said.
    var expected: String? { block("text")?.text }

    func block(_ kind: String) -> Block? { blocks.last { $0.kind == kind } }

    /// Whether it needs signatures, which not every build has.
    var needsSigning: Bool { block("sh")?.words.contains("signing") ?? false }

    /// The codes that some output reports: in the head of a diagnostic, or as JSON.
    static func codes(in output: String) -> Set<String> {
        let heads = output.matches(of: #/(?:^|\n)(?:error|warning|note|problem)\[([a-z-]+/[a-z-]+)\]: /#)
        let members = output.matches(of: #/"code":"([a-z-]+/[a-z-]+)"/#)
        return Set(heads.map { String($0.1) } + members.map { String($0.1) })
    }
}
