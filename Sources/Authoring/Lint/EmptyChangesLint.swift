import SourceDiagnostics
import YAMLTree

/// Warns of `with` and `without` of a test case that name no attribute.
enum EmptyChangesLint: FileLint {
    static func findings(in file: LintedFile) -> [Diagnostic] {
        guard file.holdsTests, let cases = file.root?["cases"]?.elements else { return [] }
        return cases.flatMap { node in
            ["with", "without"].compactMap { key -> Diagnostic? in
                guard let value = node[key], value.kind != .scalar, value.elements.isEmpty, value.entries.isEmpty
                else { return nil }
                return Diagnostic(
                    LintCode.uselessKey, "`\(key)` names no attribute and changes nothing", file: value.file.path,
                    span: value.span, hint: "say what it changes, or leave it out")
            }
        }
    }
}
