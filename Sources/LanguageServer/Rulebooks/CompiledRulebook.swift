import RuleEngine
import RulebookLoading
import Synchronization

/// The rulebook that a draft makes, made when it is asked for and then kept. A class, because the copies of what is known share it.
final class CompiledRulebook: Sendable {
    private enum State {
        case waiting(RulebookDraft)
        case made(Rulebook?)
    }

    private let state: Mutex<State>

    init(_ draft: RulebookDraft) { state = Mutex(.waiting(draft)) }

    /// Nil while the draft has an error.
    var rulebook: Rulebook? {
        state.withLock { state in
            switch state {
            case .made(let rulebook): return rulebook
            case .waiting(let draft):
                let rulebook = Rulebook(draft)
                state = .made(rulebook)
                return rulebook
            }
        }
    }
}
