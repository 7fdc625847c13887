import AdvisoryModel
import Authoring
import RuleEngine
import RulebookLoading
import SourceDiagnostics

/// Makes mistakes in a rulebook, one at a time, and looks at what becomes of it.
struct SlipTrial {
    private let trial: RulebookTrial
    private let draft: RulebookDraft
    private let files: [String: SourceFile]
    private let most: Int
    /// What the draft says before any mistake: some of it is accepted by its authors, so that lint does not say it.
    private let said: Set<Finding>

    /// A diagnostic without its place, which a change elsewhere in the file moves.
    struct Finding: Hashable {
        var code: DiagnosticCode
        var message: String

        init(_ diagnostic: Diagnostic) { (code, message) = (diagnostic.code, diagnostic.message) }
    }

    init(_ trial: RulebookTrial, asking most: Int) {
        (self.trial, self.most) = (trial, most)
        draft = RulebookDraft(trial.files, families: trial.families)
        said = Set(draft.diagnostics.map { Finding($0) })
        files = Dictionary(trial.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What becomes of the rulebook by a mistake; nil where it cannot be made.
    func outcome(of slip: Slip) -> SlipOutcome? {
        guard let file = files[slip.path], let changed = slip.file(after: file) else { return nil }
        var draft = draft
        if changed?.path != file.path { draft.remove(path: file.path) }
        if let changed { draft.replace(changed) }
        if let finding = finding(in: draft) { return .reported(finding) }
        guard let rulebook = Rulebook(draft) else { return .reported("no rulebook is made") }
        let (requests, verdicts) = (trial.requests, trial.verdicts)
        let step = max(1, requests.count / max(1, most))
        for index in stride(from: Int(trial.seed % UInt64(step)), to: requests.count, by: step) {
            let (before, after) = (verdicts[index], requests[index].verdict(of: rulebook))
            if after.isNearerToClear(than: before) { return .nearer(requests[index], from: before, to: after) }
        }
        return rulebook.reference.digest == trial.rulebook.reference.digest ? .same : .harmless
    }

    /// What lint says of a draft that it has not said of the rulebook; nil: nothing.
    private func finding(in draft: RulebookDraft) -> String? {
        func first(_ diagnostics: [Diagnostic], besides known: Set<Finding>) -> String? {
            diagnostics.first { !known.contains(Finding($0)) }.map { "\($0.code.text): \($0.message)" }
        }
        // Most mistakes are seen by the draft itself, in a tenth of the time.
        return first(draft.diagnostics, besides: said) ?? first(LintRun(draft).diagnostics, besides: trial.known)
    }

    /// What is found where no mistake was made: nil, or every mistake would count as reported.
    var findingWithoutMistake: String? { finding(in: draft) }
}

extension Verdict {
    /// From `blocked` to `clear`.
    private var rank: Int {
        switch self {
        case .blocked: 0
        case .undetermined: 1
        case .conditional: 2
        case .clear: 3
        }
    }

    func isNearerToClear(than other: Verdict) -> Bool { rank > other.rank }
}
