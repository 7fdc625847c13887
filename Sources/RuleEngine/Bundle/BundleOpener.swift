import AdvisoryModel
import CEL
import SourceDiagnostics
import YAMLTree

/// Makes a rulebook of a bundle: what all requests need is read, rules are left where they lie.
struct BundleOpener {
    private let sections: BundleSections
    private let unpacker: NodeUnpacker

    init(_ sections: BundleSections) throws(BundleTrouble) {
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
    ) throws(BundleTrouble) -> Rulebook {
        let sections = try BundleSections(memory)
        var works: [Work] = [.digest(nil), .rulebook(nil)]
        works.forEachConcurrently(if: true) { work in
            switch work {
            case .digest: work = .digest(memory.digest(of: sections.length))
            case .rulebook:
                do throws(BundleTrouble) {
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
        guard digest == sections.statedDigest else {
            throw BundleTrouble(
                "altered", "the bundle's checksum is wrong: it was altered or damaged since it was compiled",
                hint: "copy it again, or compile the rules again")
        }
        let signed = try sections.signature()
        try policy.check(
            serial: sections.serial, digest: digest, key: signed?.key, signature: signed?.signature ?? [])
        return try made.get()
    }

    private enum Work: Sendable {
        case digest([UInt8]?)
        case rulebook(Result<Rulebook, BundleTrouble>?)
    }

    // MARK: parts

    private func rulebook(_ given: [AnyFamily]) throws(BundleTrouble) -> Rulebook {
        let summary = try summary()
        var compiler = RulebookCompiler(families: given, tables: TableFiles())
        compiler.readParts(try parts())
        let base = compiler.base(placeholders: [.unreadable])
        guard !compiler.diagnostics.hasErrors else {
            throw .damaged("vocabulary, sources or crossings")
        }
        let heads = try heads(try order(of: summary.families, in: base.families))
        let groups = try conditions(of: heads, base)
        let ids = BundledIDs(bytes: sections[.ids], places: sections.numbers(.idPlaces, as: UInt32.self))
        let places = sections.numbers(.rulePlaces, as: UInt32.self)
        guard ids.count == summary.rules, places.count == summary.rules else { throw .damaged("list of rules") }
        let decoder = RulesDecoder(base.rulesContext, tables: TableFiles(), groups: groups)
        let reader = BundledRuleReader(
            records: sections[.rules], places: places, unpacker: unpacker, heads: heads, ids: ids, base: base,
            decoder: decoder)
        let rules = RuleStore(ids: ids, reader: reader, groups: groups, memory: sections.memory)
        return Rulebook(
            base, reference: RulebookReference(digest: summary.digest, rules: summary.rules), groups: groups,
            rules: rules, overrideRanks: ranks(), index: try index(base, rules: summary.rules),
            languages: summary.languages)
    }

    private struct Summary {
        var digest: String
        var rules: Int
        var families: [(name: String, shape: String)]
        var languages: Set<String>
    }

    private func summary() throws(BundleTrouble) -> Summary {
        var reader = sections.reader(.summary)
        var summary = Summary(digest: reader.text(), rules: reader.number(), families: [], languages: [])
        for _ in 0..<reader.count() { summary.families.append((reader.text(), reader.text())) }
        for _ in 0..<reader.count() { summary.languages.insert(reader.text()) }
        guard !reader.isDamaged, reader.isAtEnd else { throw .damaged("summary") }
        return summary
    }

    private func parts() throws(BundleTrouble) -> [(kind: RulebookFileKind, root: Node)] {
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

    /// For each family that the bundle names its place among those at hand.
    private func order(
        of named: [(name: String, shape: String)], in families: [AnyFamily]
    ) throws(BundleTrouble) -> [Int] {
        var order: [Int] = []
        for (name, shape) in named {
            guard let place = families.firstIndex(where: { $0.name == name && !$0.isPlaceholder }) else {
                throw BundleTrouble(
                    "unknown-family", "the bundle has rules of the family `\(name)`, which this program lacks",
                    hint: "load it with that family: `families: .standard + [MyFamily.self]`")
            }
            guard families[place].shape == shape else {
                throw BundleTrouble(
                    "other-family", "the family `\(name)` has changed since the bundle was compiled",
                    hint: "compile the rules again")
            }
            order.append(place)
        }
        return order
    }

    private func heads(_ families: [Int]) throws(BundleTrouble) -> [RulesHead] {
        var reader = sections.reader(.heads)
        var heads: [RulesHead] = []
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

    /// The conditions of files, and behind them that of rules that cannot be read.
    private func conditions(of heads: [RulesHead], _ base: RulebookBase) throws(BundleTrouble) -> [Condition] {
        var compiler = ConditionCompiler(base.language, base.vocabulary)
        var conditions: [Condition] = []
        for head in heads {
            compiler.file = TermPlace.File(head.path)
            guard let when = head.when else {
                conditions.append(.always)
                continue
            }
            guard let condition = compiler.compile(when).condition else { throw .damaged("list of rule files") }
            conditions.append(condition)
        }
        return conditions + [.always]
    }

    private func ranks() -> [Int: Int] {
        let order = sections.numbers(.overrides, as: UInt32.self)
        return Dictionary(order.enumerated().map { (Int($1), $0) }, uniquingKeysWith: { first, _ in first })
    }

    // MARK: index

    private func index(_ base: RulebookBase, rules: Int) throws(BundleTrouble) -> RuleIndex {
        var reader = sections.reader(.axes)
        var axes: [Axis] = []
        for _ in 0..<reader.count() {
            let (slot, field, kind) = (reader.signed(), reader.text(), reader.number())
            guard let kind = UInt32(exactly: kind).flatMap(Axis.Kind.init(rawValue:)),
                slot < base.vocabulary.attributes.count
            else { throw .damaged("index") }
            let axis = Axis(slot: slot, field: field.isEmpty ? nil : field, kind: kind)
            guard slot >= 0 || axis == .drafts else { throw .damaged("index") }
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
        guard IndexCheck(index, rules: rules).isSound else { throw .damaged("index") }
        return index
    }
}
