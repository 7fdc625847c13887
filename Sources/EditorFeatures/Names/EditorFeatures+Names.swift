import RuleLanguage
import RuleEngine
import AdvisoryModel
import RulebookFolder
import RulebookLoading
import SourceDiagnostics
import YAMLTree

extension EditorFeatures {
    /// A name that can be called, with what it is.
    struct KnownName {
        var name: String
        var detail = ""
        var documentation = ""
    }

    /// The names of the file as it is written now.
    var ownPlaces: [NamePlace] { ownPlaces(with: []) }

    private func ownPlaces(with tables: [TableUse]) -> [NamePlace] {
        guard let kind, let root = tree.value else { return [] }
        return NameWalk.places(in: root, kind, draft, tables: tables)
    }

    /// The name at a byte.
    func namePlace(at offset: Int) -> NamePlace? {
        let position = tree.position(ofByte: clamped(offset))
        return ownPlaces.last { $0.span.start <= position && position <= $0.span.end }
    }

    /// The names of a kind that can be called, those that begin with a text where there are many.
    func names(_ kind: NameKind, startingWith prefix: String) -> (items: [KnownName], isIncomplete: Bool) {
        var found: [KnownName] =
            switch kind {
            case .rule: rules(startingWith: prefix)
            case .source: draft.sources.map { KnownName(name: $0.source.id, detail: detail(of: $0.source)) }
            case .crossing:
                draft.crossings.map {
                    KnownName(name: $0.id, detail: $0.name.text(for: ["en"])?.text ?? "")
                }
            case .group:
                draft.vocabulary.groups.values.sorted { $0.id < $1.id }.map {
                    KnownName(
                        name: $0.id, detail: $0.title.text(for: ["en"])?.text ?? "",
                        documentation: $0.everyMember.joined(separator: ", "))
                }
            case .fact, .attribute:
                draft.vocabulary.attributes.filter { ($0.owner == "crossing") == (kind == .fact) }
                    .map { KnownName(name: kind == .fact ? $0.key : $0.name, detail: $0.type.description) }
            case .traveler, .trip: []
            }
        var known = Set(found.map(\.name))
        for place in placesOutsideTheDraft where place.kind == kind && place.isDeclaration {
            if known.insert(place.name).inserted { found.append(KnownName(name: place.name)) }
        }
        guard found.count > Completions.most else { return (found, false) }
        found = found.filter { $0.name.hasPrefix(prefix) }
        return (Array(found.prefix(Completions.most)), true)
    }

    private func rules(startingWith prefix: String) -> [KnownName] {
        draft.rules(startingWith: prefix, atMost: Completions.most + 1).map { rule in
            KnownName(name: rule.id, detail: rule.rule.title.languages.text(for: ["en"])?.text ?? "")
        }
    }

    private func detail(of source: Source) -> String {
        "\(source.title.text(for: ["en"])?.text ?? "") (\(source.kind.rawValue), \(source.reliability.rawValue)\(source.isStale(asOf: today) ? ", stale" : ""))"
    }

    /// The names in this file, and in files that were readable the last time.
    private var placesOutsideTheDraft: [NamePlace] {
        ownPlaces
            + draft.lastGoodRoots.filter { $0.file.path != path }.flatMap { root in
                RulebookFileKind.of(root).kind.map { NameWalk.places(in: root, $0, draft) } ?? []
            }
    }

    // MARK: Across files

    /// The places of all files where something of that kind and name is named or called.
    ///
    /// - Complexity: O(n) in the size of the rulebook; files without the name are not gone through.
    func places(of kind: NameKind, _ name: String) -> [NamePlace] {
        let last = Array(name.utf8).split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? []
        let tables = Dictionary(grouping: draft.tableUses) { $0.source.file.path }
        var places = ownPlaces(with: tables[path] ?? [])
        if !kind.isOfOneFile {
            for (fileKind, root) in draft.roots(where: { _ in true }) where root.file.path != path {
                let own = tables[root.file.path] ?? []
                guard !own.isEmpty || root.file.bytes.holds(last) else { continue }
                places += NameWalk.places(in: root, fileKind, draft, tables: own)
            }
        }
        // A table of which two templates make rules has each name once.
        var seen: Set<NamePlace> = []
        return places.filter { $0.kind == kind && $0.name == name && seen.insert($0).inserted }
    }

    /// Where something is named.
    func declarations(of kind: NameKind, _ name: String) -> [NamePlace] {
        let own = ownPlaces.filter { $0.kind == kind && $0.name == name && $0.isDeclaration }
        if !own.isEmpty && kind != .fact || kind.isOfOneFile { return own }
        if kind == .rule, let rule = draft.rule(name), rule.idNode.file.path != path {
            let node = rule.idNode
            return [
                NamePlace(
                    kind: .rule, name: name, isDeclaration: true, path: node.file.path, span: node.span,
                    written: node.text)
            ]
        }
        return own
            + draft.roots { $0 == kind.fileKind }.filter { $0.root.file.path != path }
            .flatMap { NameWalk.places(in: $0.root, $0.kind, draft) }
            .filter { $0.kind == kind && $0.name == name && $0.isDeclaration }
    }
}

extension NameKind {
    /// Whether such a name is known in its own file only.
    var isOfOneFile: Bool { self == .traveler || self == .trip }

    /// The kind of files in which it is named.
    var fileKind: RulebookFileKind {
        switch self {
        case .rule: .rules
        case .source: .sources
        case .crossing, .fact: .crossing
        case .group, .attribute: .vocabulary
        case .traveler, .trip: .tests
        }
    }
}

extension [UInt8] {
    /// Whether some bytes are in it.
    func holds(_ part: [UInt8]) -> Bool {
        guard let first = part.first, part.count <= count else { return part.isEmpty }
        var place = 0
        while let found = self[place...].firstIndex(of: first), found + part.count <= count {
            if self[found..<(found + part.count)].elementsEqual(part) { return true }
            place = found + 1
        }
        return false
    }
}
