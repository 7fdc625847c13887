import CEL
import RulebookFacts
import Synchronization

/// What the title and text of a rule came to, by the values that their expressions read: those of one crossing name the same few days and papers
/// again and again.
final class KeptTexts: Sendable {
    private struct Texts: Sendable {
        let values: [Value]
        let title: String
        let text: String?
    }

    private let last = Mutex(Recent<Texts>())

    /// What they came to for these values; nil: that is not kept.
    func texts(of values: [Value]) -> (title: String, text: String?)? {
        last.withLock { last in
            let place = last.first { known in
                known.values.count == values.count
                    && known.values.indices.allSatisfy { values[$0].isSame(as: known.values[$0]) }
            }
            return place.map { (last.kept[$0].title, last.kept[$0].text) }
        }
    }

    /// Keeps what they came to, where other requests may read the same.
    func keep(_ title: String, _ text: String?, of values: [Value]) {
        guard values.allSatisfy({ $0.isSame(as: $0) }) else { return }
        last.withLock { _ = $0.add(Texts(values: values, title: title, text: text)) }
    }
}
