import Foundation
import Testing

/// Codes of diagnostics are declared in files of their own, and nowhere else.
@Suite struct DiagnosticCodeTests {
    /// `CELCode.swift`, `LintCode.swift`; `TextCode.swift` has what texts of several areas have in common.
    private static func declaresCodes(_ file: SourceTree.File) -> Bool { file.path.hasSuffix("Code.swift") }

    private static let files = SourceTree.targets.flatMap { target in target.files.map { (target.name, $0) } }

    @Test func codesAreMadeWhereTheyAreDeclared() {
        for (target, file) in Self.files where !Self.declaresCodes(file) {
            let makes = file.code.contains(/\b(?:DiagnosticCode|SharedCode|DiagnosticArea)\(/)
            #expect(!makes, "\(file.path) of \(target) makes a code: declare it with those of its area")
        }
    }

    /// A code as a text, or one that is put together: `"yaml/tag"`, `"yaml/\(what)"`.
    private static var literal: Regex<Substring> {
        /"(?:yaml|csv|json|cel|rulebook|request|report|family|bundle|tests|batch|feed|usage)\/(?:[a-z-]+"|\\\()/
    }

    @Test func noCodeIsWrittenAsAText() {
        for (target, file) in Self.files {
            for line in file.text.utf8.split(separator: UInt8(ascii: "\n")) {
                // Most lines have no slash, and are looked at no further.
                guard line.contains(UInt8(ascii: "/")), line.contains(UInt8(ascii: "\"")) else { continue }
                let line = Substring(line)
                if line.contains("///") { continue }
                #expect(!line.contains(Self.literal), "\(file.path) of \(target): \(line)")
            }
        }
        #expect(#"report("yaml/tag", "…")"#.contains(Self.literal))
        #expect(#"report("cel/\(what)", "…")"#.contains(Self.literal))
        #expect(!#"json.string("safe-conduct/bundle/1")"#.contains(Self.literal))
    }

    @Test func everyCodeIsListed() {
        var count = 0
        for (target, file) in Self.files where Self.declaresCodes(file) {
            guard let list = file.text.range(of: "static let all") else { continue }
            let listed = Set(file.text[list.lowerBound...].split { !$0.isLetter }.map(String.init))
            for match in file.text[..<list.lowerBound].matches(of: /static let (\w+)\s*=\s*(\w+)/)
            where match.output.2 != "DiagnosticArea" {
                count += 1
                let name = String(match.output.1)
                #expect(listed.contains(name), "`\(name)` is missing from the list in \(file.path) of \(target)")
            }
        }
        #expect(count > 150)
    }
}
