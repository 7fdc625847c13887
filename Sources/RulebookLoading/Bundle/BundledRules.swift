import RuleEngine
import RuleLanguage
import Synchronization

/// The rules of a bundle, each of which is decoded when it is first asked for.
///
/// A class, because all threads share the reader.
final class BundledRules: RuleSource {
    private let ids: BundledRecords
    private let reader: Mutex<BundledRuleReader>
    private let groups: [Condition]
    /// Keeps what ids and reader refer to.
    private let memory: BundleMemory

    init(ids: BundledRecords, reader: sending BundledRuleReader, groups: [Condition], memory: BundleMemory) {
        self.ids = ids
        self.reader = Mutex(reader)
        self.groups = groups
        self.memory = memory
    }

    var count: Int { ids.count }

    func id(of number: Int) -> String { ids.text(number) }

    func rule(_ number: Int) -> CompiledRule {
        let id = ids.text(number)
        let rule = reader.withLock { $0.rule(number, id: id) }
        return CompiledRule(rule.parts, rule.links, groups: groups)
    }
}
