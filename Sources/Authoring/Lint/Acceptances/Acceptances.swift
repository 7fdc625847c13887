import CEL
import RuleEngine
import RuleLanguage
import RulebookFolder
import RulebookLoading
import RulebookWords
import SourceDiagnostics
import YAMLTree

/// Parts what was found into what counts and what is accepted, and says of acceptances that are none.
struct Acceptances {
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var accepted: [AcceptedFinding] = []

    /// - Parameters:
    ///   - all: the acceptances of the files in their order.
    ///   - notLookedFor: of these codes nothing was looked for.
    init(_ found: [Diagnostic], by all: [Acceptance], in draft: RulebookDraft, notLookedFor: [DiagnosticCode]) {
        guard !all.isEmpty else {
            diagnostics = found
            return
        }
        let known = draft.codesOfFindings
        var open = OpenFindings(found)
        var useless: [Acceptance] = []
        for acceptance in all {
            if let problem = Self.problem(of: acceptance, known) {
                diagnostics.append(problem)
                continue
            }
            let taken = open.take(by: acceptance)
            if taken.isEmpty { useless.append(acceptance) }
            accepted += taken.map { AcceptedFinding(diagnostic: found[$0], reason: acceptance.reason ?? "") }
        }
        diagnostics += open.rest.map { found[$0] }
        // Of a broken rulebook not everything is looked for.
        guard draft.isSound else { return }
        let others = Set(notLookedFor.map(\.text))
        useless.removeAll { others.contains($0.code) }
        diagnostics += useless.map(Self.useless)
    }

    private static func problem(of acceptance: Acceptance, _ codes: [String: DiagnosticCode]) -> Diagnostic? {
        guard let code = codes[acceptance.code] else { return unknown(acceptance, codes.keys.sorted()) }
        if code.severity == .error { return error(acceptance) }
        return acceptance.reason == nil ? unreasoned(acceptance) : nil
    }
}

extension Acceptances {
    private static func unknown(_ acceptance: Acceptance, _ known: [String]) -> Diagnostic {
        Diagnostic(
            LintCode.badAcceptance, "no finding has the code `\(acceptance.code)`", file: acceptance.file,
            span: acceptance.span,
            hint: DidYouMean.hint(for: acceptance.code, in: known)
                ?? "write the code of the warning, such as `accept(rulebook/near-miss): …`")
    }

    private static func error(_ acceptance: Acceptance) -> Diagnostic {
        Diagnostic(
            LintCode.badAcceptance, "`\(acceptance.code)` is an error, and only warnings can be accepted",
            file: acceptance.file, span: acceptance.span, hint: "correct what is wrong, and take the comment out")
    }

    private static func unreasoned(_ acceptance: Acceptance) -> Diagnostic {
        Diagnostic(
            LintCode.badAcceptance, "the acceptance of `\(acceptance.code)` gives no reason, and accepts nothing",
            file: acceptance.file, span: acceptance.span,
            hint: "say why: `# accept(\(acceptance.code)): the spelling of the law`")
    }

    private static func useless(_ acceptance: Acceptance) -> Diagnostic {
        Diagnostic(
            LintCode.uselessAcceptance, "there is no `\(acceptance.code)` here to accept", file: acceptance.file,
            span: acceptance.span,
            hint: "take the comment out; it is for its own line, or alone on a line for the next key or item")
    }
}
