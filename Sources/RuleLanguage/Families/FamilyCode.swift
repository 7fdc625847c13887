package import SourceDiagnostics

extension DiagnosticArea {
    /// Families, while they judge.
    static let family = DiagnosticArea("family")
}

/// What a report says of rules that their family could not judge.
package enum FamilyCode {
    package static let unresolved = DiagnosticCode(
        .family, "unresolved", .error, "A family did not answer for each of its rules, so that each of them may block.")
    package static let invalidLevel = DiagnosticCode(
        .family, "invalid-level", .error,
        "A family gave a level of danger that does not exist, which is shown as the worst.")
    package static let onlyAdvises = DiagnosticCode(
        .family, "only-advises", .error,
        "A rule of a family that only advises has a say in the verdict, which does not count.")
    package static let unreadableRule = DiagnosticCode(
        .bundle, "unreadable-rule", .error, "A rule could not be read from the bundle, so that it may block.")

    package static let all = [unresolved, invalidLevel, onlyAdvises, unreadableRule]
}
