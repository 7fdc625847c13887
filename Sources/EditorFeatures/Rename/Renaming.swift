import AdvisoryModel
import RuleLanguage
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Something that is given another name: what has it, and everything that calls it.
struct Renaming {
    private let editor: EditorFeatures
    /// Where it was asked for.
    let place: NamePlace
    private let declaration: NamePlace
    /// The name without what stays of it.
    let oldName: String

    init(_ editor: EditorFeatures, _ place: NamePlace) throws(RenameRefusal) {
        (self.editor, self.place) = (editor, place)
        oldName = place.kind.changeable(of: place.name)
        if Self.isOfTheLanguage(place.kind, place.name) { throw .ofTheLanguage(place.name) }
        if let made = editor.draft.rule(place.name), place.kind == .rule, let template = made.template {
            throw .madeOfRows(place.name, template.file.path)
        }
        guard let declaration = editor.declarations(of: place.kind, place.name).first else {
            throw .undeclared(place.name)
        }
        if place.kind == .rule, place.name.contains("{") { throw .madeOfRows(place.name, declaration.path) }
        self.declaration = declaration
    }

    private static func isOfTheLanguage(_ kind: NameKind, _ name: String) -> Bool {
        switch kind {
        case .attribute: Attribute.standard.contains { $0.name == name }
        case .fact: Attribute.standard.contains { $0.name == "crossing.\(name)" }
        default: false
        }
    }

    // MARK: Edits

    func edits(to wanted: String) throws(RenameRefusal) -> [String: [TextEdit]] {
        let new = try checked(wanted)
        if new == oldName { return [:] }
        var edits: [String: Set<TextEdit>] = [:]
        for (path, places) in Dictionary(grouping: editor.places(of: place.kind, place.name), by: \.path) {
            guard let file = file(path) else { continue }
            let lines = LineTable(file.bytes)
            for place in places { edits[path, default: []].insert(TextEdit(try written(place, file, lines), new)) }
        }
        if let kept = keptName(new) { edits[declaration.path, default: []].insert(kept) }
        let sorted = edits.mapValues { $0.sorted { $0.range.lowerBound < $1.range.lowerBound } }
        if let trouble = trouble(after: sorted) {
            throw .breaks(trouble.file, (trouble.span?.start.line).map { Int($0) }, trouble.message)
        }
        return sorted
    }

    /// The new name without what stays of the old one.
    private func checked(_ wanted: String) throws(RenameRefusal) -> String {
        let kind = place.kind
        let stays = String(place.name.dropLast(oldName.count))
        let new = wanted.hasPrefix(stays) ? String(wanted.dropFirst(stays.count)) : wanted
        if !stays.isEmpty, new.contains(stays.suffix(1)) { throw .elsewhere(wanted, stays) }
        guard kind.mayBe(new) else { throw .noID(wanted, kind.example) }
        if new == oldName { return new }
        let isTaken =
            Self.isOfTheLanguage(kind, stays + new) || !editor.declarations(of: kind, stays + new).isEmpty
            || kind == .attribute && editor.draft.vocabulary[stays + new] != nil
        if isTaken { throw .exists(stays + new) }
        return new
    }

    /// The bytes that change where it was asked for.
    func writtenHere() throws(RenameRefusal) -> Range<Int> {
        try written(place, editor.tree.file, LineTable(editor.tree.file.bytes))
    }

    /// The bytes of a place that change.
    private func written(
        _ place: NamePlace, _ file: SourceFile, _ lines: LineTable
    ) throws(RenameRefusal) -> Range<Int> {
        let end = lines.byte(at: place.span.end)
        let start = end - oldName.utf8.count
        guard start >= lines.byte(at: place.span.start), file.bytes[start..<end].elementsEqual(oldName.utf8) else {
            throw .writtenInParts(place.at)
        }
        return start..<end
    }

    private func file(_ path: String) -> SourceFile? {
        path == editor.path ? editor.tree.file : editor.draft.file(at: path)
    }

    /// The earlier name of a rule or crossing, where such are kept.
    private func keptName(_ new: String) -> TextEdit? {
        guard place.kind == .rule || place.kind == .crossing, let file = file(declaration.path) else { return nil }
        let tree = declaration.path == editor.path ? editor.tree : SyntaxTree(reading: file)
        let mapping = tree.node(atByte: tree.byte(at: declaration.span.start))?.parent
        // Who gets back a name that it had is not called so any more in the list.
        return place.kind == .rule
            ? mapping?.listing(oldName, below: "formerly", insteadOf: new) { $0 != "each" }
            : mapping?.listing(oldName, below: "aliases", insteadOf: new) {
                ["format", "crossing", "name"].contains($0)
            }
    }

    // MARK: Trouble

    /// The first error that the rulebook would have, and has not now.
    private func trouble(after edits: [String: [TextEdit]]) -> Diagnostic? {
        var before = editor.draft
        if before.file(at: editor.path)?.bytes != editor.tree.file.bytes { before.replace(editor.tree.file) }
        var after = before
        after.replace(
            edits.sorted { $0.key < $1.key }.compactMap { path, edits in
                file(path).flatMap { file in
                    TextEdit.apply(edits, to: file.bytes).map { SourceFile(path: path, bytes: $0) }
                }
            })
        var known: [String: Int] = [:]
        for finding in before.diagnostics where finding.severity == .error { known[Self.key(finding), default: 0] += 1 }
        return after.diagnostics.first { finding in
            guard finding.severity == .error else { return false }
            known[Self.key(finding), default: 0] -= 1
            return known[Self.key(finding), default: 0] < 0
        }
    }

    private static func key(_ finding: Diagnostic) -> String { "\(finding.code.text) \(finding.file)" }
}

extension NameKind {
    /// What of a name an author chooses: the rest is the file of a rule, or the owner of an attribute.
    fileprivate func changeable(of name: String) -> String {
        switch self {
        case .rule: name.firstIndex(of: "/").map { String(name[name.index(after: $0)...]) } ?? name
        case .attribute: name.firstIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? name
        case .source, .crossing, .fact, .group, .traveler, .trip: name
        }
    }

    /// Whether something of this kind can have a name.
    fileprivate func mayBe(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, let last = name.unicodeScalars.last, name.utf8.count <= 200 else {
            return false
        }
        func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.properties.isAlphabetic }
        func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
        switch self {
        case .attribute, .fact: return isLetter(first) && name.unicodeScalars.allSatisfy { isLetter($0) || isDigit($0) }
        case .rule, .source, .crossing, .group:
            return name.unicodeScalars.allSatisfy { isLetter($0) || isDigit($0) || "-._".unicodeScalars.contains($0) }
                && first != "-"
        case .traveler, .trip:
            return [first, last].allSatisfy { $0.properties.isAlphabetic || isDigit($0) }
                && name.unicodeScalars.allSatisfy {
                    $0.properties.isAlphabetic || isDigit($0) || "-._ ".unicodeScalars.contains($0)
                }
        }
    }

    fileprivate var example: String {
        switch self {
        case .rule: "border-zone-pass"
        case .source: "moscow-times"
        case .crossing: "khasan-tumangang"
        case .group: "schengen"
        case .traveler: "french tourist"
        case .trip: "train to Rason"
        case .attribute, .fact: "passengerService"
        }
    }
}
