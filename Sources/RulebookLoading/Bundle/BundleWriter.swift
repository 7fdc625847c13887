import AdvisoryModel
import BundleFiles
import CEL
import RulebookFacts
import RulebookFolder
import RuleEngine
import RuleLanguage
import RuleLookup
import SourceDiagnostics
import YAMLTree

/// Lays out a compiled rulebook as a bundle.
struct BundleWriter {
    private let rulebook: Rulebook
    private let linked: LinkedRules
    private let files: [RulebookParts.Root]
    private let serial: UInt64
    private let packer: NodePacker
    private var records = PackedWriter()
    private var ruleOffsets: [UInt32] = []
    private var templates = PackedWriter()
    private var templateOffsets: [UInt32] = []
    /// The templates of tables that were written.
    private var templateNumbers: [ObjectIdentifier: Int] = [:]

    /// The bytes of a bundle, unsigned; throws where a section would be too large for the format.
    ///
    /// - Parameters:
    ///   - rulebook: what the draft was compiled to.
    ///   - largest: the most bytes of a section; places in it are numbers of 32 bits.
    static func write(
        _ rulebook: Rulebook, of draft: RulebookDraft, serial: UInt64, largest: Int = Int(UInt32.max)
    ) throws(BundleError) -> [UInt8] {
        var writer = BundleWriter(rulebook, draft, serial: serial)
        return try writer.write(largest)
    }

    private init(_ rulebook: Rulebook, _ draft: RulebookDraft, serial: UInt64) {
        self.rulebook = rulebook
        self.serial = serial
        linked = draft.linked
        files = draft.parts.roots
        packer = NodePacker(counting: Self.nodes(of: linked, files))
    }

    /// Everything that is written, each once.
    private static func nodes(of linked: LinkedRules, _ files: [RulebookParts.Root]) -> [Node] {
        var nodes = files.map(\.root) + linked.heads.compactMap(\.when)
        nodes.reserveCapacity(nodes.count + linked.declarations.count)
        for declaration in linked.declarations {
            switch declaration.writing {
            case .item(let node): nodes.append(node)
            case .row(let scope): nodes.append(scope.row.node)
            }
        }
        return nodes
    }

    private mutating func write(_ largest: Int) throws(BundleError) -> [UInt8] {
        for (declaration, links) in zip(linked.declarations, linked.links) { add(declaration, links.group) }
        ruleOffsets.append(UInt32(clamping: records.count))
        templateOffsets.append(UInt32(clamping: templates.count))
        guard records.count <= largest, templates.count <= largest, linked.declarations.count < 1 << 30 else {
            throw BundleError(
                BundleCode.tooLarge, "the rules take more than 4 GiB, more than a bundle can hold",
                hint: "split them into several rulebooks")
        }
        let index = rulebook.index
        let (ids, idOffsets) = ids()
        let sections: [(BundleFormat.Section, BundleFrame.Bytes)] = [
            (.summary, .own(summary())), (.words, .own(words())), (.parts, .own(parts())), (.heads, .own(heads())),
            (.rules, .own(records.bytes)), (.ruleOffsets, .numbers(ruleOffsets)),
            (.templates, .own(templates.bytes)), (.templateOffsets, .numbers(templateOffsets)), (.ids, .own(ids)),
            (.idOffsets, .numbers(idOffsets)), (.overrides, .numbers(overrides())), (.axes, .own(axes(index))),
            (.numbers, .raw(UnsafeRawBufferPointer(index.storage.numberBuffer))),
            (.sets, .raw(UnsafeRawBufferPointer(index.storage.setBuffer))),
        ]
        return BundleFrame.bytes(of: sections, serial: serial)
    }

    // MARK: rules

    private mutating func add(_ declaration: RuleDeclaration, _ group: GroupNumber) {
        switch declaration.writing {
        case .item(let node):
            begin(group)
            records.number(BundleRecord.item)
            packer.write(node, into: &records)
        case .row(let scope):
            let template = template(scope.columns)
            begin(group)
            records.number(BundleRecord.row)
            records.number(template)
            records.text(scope.row.node.file.path)
            packer.write(scope.row.node, into: &records)
        }
    }

    private mutating func begin(_ group: GroupNumber) {
        ruleOffsets.append(UInt32(truncatingIfNeeded: records.count))
        records.number(group.index)
    }

    /// The number of the rule with `each` that columns belong to, which is written where it is first needed.
    private mutating func template(_ columns: RowColumns) -> Int {
        if let known = templateNumbers[ObjectIdentifier(columns)] { return known }
        templateOffsets.append(UInt32(truncatingIfNeeded: templates.count))
        templates.text(columns.table.path)
        templates.number(columns.placeholders.columns.count)
        for column in columns.placeholders.columns { templates.text(column) }
        packer.write(columns.rule, without: "each", into: &templates)
        let number = templateNumbers.count
        templateNumbers[ObjectIdentifier(columns)] = number
        return number
    }

    private func ids() -> (bytes: [UInt8], offsets: [UInt32]) {
        var bytes: [UInt8] = []
        var offsets: [UInt32] = []
        offsets.reserveCapacity(linked.declarations.count + 1)
        for declaration in linked.declarations {
            offsets.append(UInt32(truncatingIfNeeded: bytes.count))
            bytes += declaration.rule.id.utf8
        }
        offsets.append(UInt32(truncatingIfNeeded: bytes.count))
        return (bytes, offsets)
    }

    // MARK: everything else

    private func summary() -> [UInt8] {
        var out = PackedWriter()
        out.text(rulebook.reference.digest)
        out.number(rulebook.ruleCount)
        out.number(rulebook.families.count)
        for family in rulebook.families { for text in [family.name, family.shape] { out.text(text) } }
        let languages = rulebook.editions.languages.sorted()
        out.number(languages.count)
        for language in languages { out.text(language) }
        return out.bytes
    }

    private func words() -> [UInt8] {
        var out = PackedWriter()
        out.number(packer.words.count)
        for word in packer.words { out.content(word[...]) }
        return out.bytes
    }

    private func parts() -> [UInt8] {
        var out = PackedWriter()
        out.number(files.count)
        for (kind, root) in files {
            out.text(kind.rawValue)
            out.text(root.file.path)
            packer.write(root, into: &out)
        }
        return out.bytes
    }

    private func heads() -> [UInt8] {
        var out = PackedWriter()
        out.number(linked.heads.count)
        for head in linked.heads {
            out.text(head.path)
            out.text(head.prefix)
            out.number(head.family.index)
            out.number(head.when == nil ? 0 : 1)
            if let when = head.when { packer.write(when, into: &out) }
        }
        return out.bytes
    }

    private func overrides() -> [UInt32] {
        rulebook.overrideRanks.sorted { $0.value < $1.value }.map { UInt32(truncatingIfNeeded: $0.key.index) }
    }

    private func axes(_ index: RuleIndex) -> [UInt8] {
        var out = PackedWriter()
        out.number(index.axes.count)
        for axis in index.axes {
            out.signed(axis.slot?.index ?? -1)
            out.text(axis.field ?? "")
            out.number(Int(axis.kind.rawValue))
        }
        out.number(index.symbols.words.count)
        for word in index.symbols.words { out.text(word) }
        return out.bytes
    }
}
