import AdvisoryModel
import BundleFiles
import CEL
import RulebookFolder
import RulebookIndexing
import RuleEngine
import RuleLanguage
import RuleLookup
import SourceDiagnostics
import Threads
import YAMLTree

/// Makes a rulebook of a bundle: what all requests need is read, rules are left where they lie.
struct BundleOpener {
    private let sections: BundleSections
    private let unpacker: NodeUnpacker

    init(_ sections: BundleSections) throws(BundleError) {
        self.sections = sections
        var reader = sections.reader(.words)
        var words: [[UInt8]] = []
        for _ in 0..<reader.count() { words.append(Array(reader.content())) }
        // Short ones only, or a few bytes could stand for many.
        guard !reader.isDamaged, words.allSatisfy({ $0.count <= NodePacker.longestWord }) else {
            throw .damaged("list of words")
        }
        unpacker = NodeUnpacker(words: words)
    }

    /// Checks digest and signature on one core while the rulebook is made on another; what was made is dropped where they are wrong.
    static func open(
        _ memory: BundleMemory, families: [AnyFamily], policy: BundlePolicy
    ) throws(BundleError) -> Rulebook {
        let sections = try BundleSections(memory)
        if !policy.trustedKeys.isEmpty {
            // Check the signature before reading anything.
            try check(sections, memory.digest(of: sections.length), policy)
            return try BundleOpener(sections).rulebook(families)
        }
        var works: [Work] = [.digest(nil), .rulebook(nil)]
        works.forEachConcurrently(if: true) { work in
            switch work {
            case .digest: work = .digest(memory.digest(of: sections.length))
            case .rulebook:
                do throws(BundleError) {
                    let opener = try BundleOpener(sections)
                    work = .rulebook(.success(try opener.rulebook(families)))
                } catch {
                    work = .rulebook(.failure(error))
                }
            }
        }
        guard case .digest(let digest?) = works[0], case .rulebook(let made?) = works[1] else {
            throw .damaged("contents")
        }
        try check(sections, digest, policy)
        return try made.get()
    }

    private static func check(
        _ sections: BundleSections, _ digest: [UInt8], _ policy: BundlePolicy
    ) throws(BundleError) {
        guard digest == sections.statedDigest else {
            throw BundleError(
                BundleCode.altered, "the bundle's checksum is wrong: it was altered or damaged since it was compiled",
                hint: "copy it again, or compile the rules again")
        }
        let signed = try sections.signature()
        try policy.check(
            serial: sections.serial, digest: digest, key: signed?.key, signature: signed?.signature ?? [])
    }

    /// Reads every rule of a bundle that was just written, and compares it with what was compiled.
    static func check(
        _ bundle: [UInt8], keeps linked: LinkedRules, families: [any RuleFamily.Type]
    ) throws(BundleError) {
        let opener = try BundleOpener(BundleSections(BundleMemory(copying: bundle)))
        var reader = opener.reader(of: try opener.contents(families.map { AnyFamily($0) }))
        for (number, (declaration, links)) in zip(linked.declarations, linked.links).enumerated() {
            let rule = declaration.rule
            let read = reader.rule(RuleNumber(number), id: rule.id)
            guard read.content.digest == rule.digest, read.content.at == rule.at, read.content.facts == rule.facts,
                read.content.countryGroups == rule.countryGroups,
                read.links == links
            else {
                throw BundleError(
                    BundleCode.unfaithful,
                    "the rule `\(rule.id)` is not the same when it is read back from the bundle",
                    hint: "load the rules from their files, and report this")
            }
        }
    }

    private enum Work: Sendable {
        case digest([UInt8]?)
        case rulebook(Result<Rulebook, BundleError>?)
    }

    // MARK: parts

    /// What there is before the rules themselves.
    private struct Contents {
        var summary: Summary
        var base: RulebookBase
        var groups: NumberedList<GroupNumber, Condition>
        var parts: BundledRuleReader.Parts
    }

    private func rulebook(_ given: [AnyFamily]) throws(BundleError) -> Rulebook {
        let contents = try contents(given)
        let (base, summary) = (contents.base, contents.summary)
        let index = try index(base, rules: summary.rules)
        let rules = RuleStore(
            BundledRules(
                ids: contents.parts.ids, reader: reader(of: contents), other: reader(of: contents),
                groups: contents.groups, memory: sections.memory))
        return Rulebook(
            base, reference: reference(summary), groups: contents.groups,
            rules: rules, overrideRanks: try ranks(rules: rules.count), index: index, languages: summary.languages)
    }

    /// The digest of the rules is what the bundle says; that of the bundle is what its bytes have, or it is not opened.
    private func reference(_ summary: Summary) -> RulebookReference {
        RulebookReference(
            digest: summary.digest, rules: summary.rules, bundle: "sha256:" + SHA256.hex(sections.statedDigest))
    }

    private func contents(_ given: [AnyFamily]) throws(BundleError) -> Contents {
        let summary = try summary()
        let parts = RulebookParts(try parts(), families: given)
        if let fault = (parts.diagnostics + parts.referenceDiagnostics).first(where: { $0.severity == .error }) {
            throw .damaged("vocabulary, sources or crossings", because: fault.message)
        }
        // After the families of the rulebook comes one for rules that cannot be read.
        let base = RulebookBase(
            vocabulary: parts.vocabulary, families: parts.families + [.unreadable],
            sources: parts.sources.map(\.source), crossings: parts.crossings, facts: parts.facts,
            words: parts.words)
        let heads = try heads(try order(of: summary.families, in: base.families))
        let groups = try conditions(of: heads, base)
        let records = BundledRuleReader.Parts(
            rules: try records(.rules, .ruleOffsets), templates: try records(.templates, .templateOffsets),
            ids: try records(.ids, .idOffsets), heads: heads)
        guard records.ids.count == summary.rules, records.rules.count == summary.rules, records.ids.isSorted else {
            throw .damaged("list of rules")
        }
        return Contents(summary: summary, base: base, groups: groups, parts: records)
    }

    private func reader(of contents: Contents) -> sending BundledRuleReader {
        BundledRuleReader(
            contents.parts, unpacker: unpacker, base: contents.base, groups: contents.groups,
            decoder: RulesDecoder(contents.base.rulesContext, tables: TableFiles()))
    }

    private func records(
        _ section: BundleFormat.Section, _ offsets: BundleFormat.Section
    ) throws(BundleError) -> BundledRecords {
        guard let records = BundledRecords(sections[section], sections.numbers(offsets, as: UInt32.self)) else {
            throw .damaged("list of rules")
        }
        return records
    }

    private struct Summary {
        var digest: String
        var rules: Int
        var families: [(name: String, shape: String)]
        var languages: Set<String>
    }

    private func summary() throws(BundleError) -> Summary {
        var reader = sections.reader(.summary)
        var summary = Summary(digest: reader.text(), rules: reader.number(), families: [], languages: [])
        for _ in 0..<reader.count() { summary.families.append((reader.text(), reader.text())) }
        for _ in 0..<reader.count() { summary.languages.insert(reader.text()) }
        guard !reader.isDamaged, reader.isAtEnd else { throw .damaged("summary") }
        return summary
    }

    private func parts() throws(BundleError) -> [(kind: RulebookFileKind, root: Node)] {
        var reader = sections.reader(.parts)
        var parts: [(kind: RulebookFileKind, root: Node)] = []
        for _ in 0..<reader.count() {
            let kind = RulebookFileKind(rawValue: reader.text())
            let path = reader.text()
            guard let kind, let root = unpacker.node(&reader, path: path) else { throw .damaged("list of files") }
            parts.append((kind, root))
        }
        guard !reader.isDamaged, reader.isAtEnd else { throw .damaged("list of files") }
        return parts
    }

    /// For each family that the bundle names its number among those at hand.
    private func order(
        of named: [(name: String, shape: String)], in families: NumberedList<FamilyNumber, AnyFamily>
    ) throws(BundleError) -> [FamilyNumber] {
        var order: [FamilyNumber] = []
        for (name, shape) in named {
            guard let number = families.firstIndex(where: { $0.name == name && !$0.isStandIn }) else {
                throw BundleError(
                    BundleCode.unknownFamily, "the bundle has rules of the family `\(name)`, which this program lacks",
                    hint: "load it with that family: `families: .standard + [MyFamily.self]`")
            }
            guard families[number].shape == shape else {
                throw BundleError(
                    BundleCode.otherFamily, "the family `\(name)` has changed since the bundle was compiled",
                    hint: "compile the rules again")
            }
            order.append(number)
        }
        return order
    }

    private func heads(
        _ families: [FamilyNumber]
    ) throws(BundleError) -> NumberedList<GroupNumber, RulesHead> {
        var reader = sections.reader(.heads)
        var heads = NumberedList<GroupNumber, RulesHead>()
        for _ in 0..<reader.count() {
            let (path, prefix, family, hasWhen) = (reader.text(), reader.text(), reader.number(), reader.number() == 1)
            let when = hasWhen ? unpacker.node(&reader, path: path) : nil
            guard families.indices.contains(family), hasWhen == (when != nil) else {
                throw .damaged("list of rule files")
            }
            heads.append(RulesHead(path: path, prefix: prefix, family: families[family], when: when))
        }
        guard !reader.isDamaged, reader.isAtEnd else { throw .damaged("list of rule files") }
        return heads
    }

    /// The conditions of files, and after them that of rules that cannot be read.
    private func conditions(
        of heads: NumberedList<GroupNumber, RulesHead>, _ base: RulebookBase
    ) throws(BundleError) -> NumberedList<GroupNumber, Condition> {
        var compiler = ConditionCompiler(base.language, base.vocabulary)
        var conditions = NumberedList<GroupNumber, Condition>()
        for head in heads {
            compiler.file = TermPlace.File(head.path)
            guard let when = head.when else {
                conditions.append(.always)
                continue
            }
            guard let condition = compiler.compile(when).condition else { throw .damaged("list of rule files") }
            conditions.append(condition)
        }
        conditions.append(.always)
        return conditions
    }

    private func ranks(rules: Int) throws(BundleError) -> [RuleNumber: Int] {
        let order = sections.numbers(.overrides, as: UInt32.self)
        guard order.allSatisfy({ $0 < rules }) else { throw .damaged("order of overrides") }
        return Dictionary(order.enumerated().map { (RuleNumber(Int($1)), $0) }, uniquingKeysWith: { first, _ in first })
    }

    // MARK: index

    private func index(_ base: RulebookBase, rules: Int) throws(BundleError) -> RuleIndex {
        var reader = sections.reader(.axes)
        var axes = NumberedList<AxisNumber, Axis>()
        for _ in 0..<reader.count() {
            let (slot, field, kind) = (reader.signed(), reader.text(), reader.number())
            guard let kind = UInt32(exactly: kind).flatMap(Axis.Kind.init(rawValue:)),
                slot < base.vocabulary.attributes.count
            else { throw .damaged("index") }
            let axis = Axis(slot: slot < 0 ? nil : Slot(slot), field: field.isEmpty ? nil : field, kind: kind)
            guard axis.slot != nil || kind == .truth else { throw .damaged("index") }
            axes.append(axis)
        }
        var words: [String] = []
        for _ in 0..<reader.count() { words.append(reader.text()) }
        guard !reader.isDamaged, reader.isAtEnd else { throw .damaged("index") }
        let index = RuleIndex(
            axes: axes, symbols: Symbols(words: words),
            storage: IndexStorage(
                numbers: sections.numbers(.numbers, as: UInt32.self), sets: sections.numbers(.sets, as: UInt64.self),
                owner: sections.memory))
        guard IndexCheck.isSound(index, rules: rules) else { throw .damaged("index") }
        return index
    }
}
