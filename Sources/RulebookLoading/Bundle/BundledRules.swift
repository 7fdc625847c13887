import BundleFiles
import RuleEngine
import RuleLanguage
import RuleLookup
import Synchronization

/// The rules of a bundle, each of which is decoded when it is first asked for.
///
/// A class, because all threads share the readers: while one is in use the other one reads.
final class BundledRules: RuleSource {
    private let ids: BundledRecords
    private let reader: Mutex<BundledRuleReader>
    private let other: Mutex<BundledRuleReader>
    private let groups: NumberedList<GroupNumber, Condition>
    /// Keeps what ids and reader refer to.
    private let memory: BundleMemory

    init(
        ids: BundledRecords, reader: sending BundledRuleReader, other: sending BundledRuleReader,
        groups: NumberedList<GroupNumber, Condition>, memory: BundleMemory
    ) {
        self.ids = ids
        self.reader = Mutex(reader)
        self.other = Mutex(other)
        self.groups = groups
        self.memory = memory
    }

    var count: Int { ids.count }

    func id(of number: RuleNumber) -> String { ids.text(number.index) }

    func rule(_ number: RuleNumber) -> CompiledRule {
        let id = ids.text(number.index)
        let rule =
            reader.withLockIfAvailable { $0.rule(number, id: id) } ?? other.withLock { $0.rule(number, id: id) }
        return CompiledRule(rule.content, rule.links, groups: groups)
    }
}
