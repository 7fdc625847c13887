import AdvisoryModel
import RuleEngine
import RulebookFolder
import RulebookLoading
import SourceDiagnostics
import YAMLTree

extension EditorFeatures {
    /// A test case for the rule that holds a byte: in the file of tests beside it that names rules of its file, else in the first beside it, else in a
    /// new one.
    ///
    /// Its traveler and trip are the first of the file. Whether the rule applies to them is for its author to see to.
    package func begunCase(at offset: Int) -> BegunCase? {
        guard kind == .rules, let rule = ruleID(at: clamped(offset)) else { return nil }
        let folder = Self.folder(of: path)
        let prefix = Array((rule.split(separator: "/").first.map(String.init) ?? "").utf8) + [UInt8(ascii: "/")]
        let tests = draft.roots { $0 == .tests }.map(\.root).filter { Self.folder(of: $0.file.path) == folder }
        if let root = tests.first(where: { $0.file.bytes.holds(prefix) }) ?? tests.first {
            let tree = SyntaxTree(reading: root.file)
            guard let cases = tree.root?.entry("cases")?.value, let last = cases.entries.last,
                let indentation = cases.indentation,
                let edit = cases.following(
                    last, lines(of: rule, in: root).joined(separator: "\n" + String(repeating: " ", count: indentation))
                )
            else { return nil }
            return BegunCase(rule: rule, file: root.file.path, isNewFile: false, edits: [edit])
        }
        let stem = path.lowercased().hasSuffix(".yaml") ? String(path.dropLast(5)) : String(path.dropLast(4))
        guard let text = newFile(for: rule) else { return nil }
        return BegunCase(rule: rule, file: stem + ".tests.yaml", isNewFile: true, edits: [TextEdit(0..<0, text)])
    }

    /// The full id of the rule whose lines hold a byte; nil for a rule that a table makes.
    func ruleID(at offset: Int) -> String? {
        guard let prefix = tree.value?["rules"]?.text, let items = tree.root?.entry("items")?.value else { return nil }
        let line = tree.position(ofByte: offset).line
        let item = items.entries.last { tree.position(ofByte: $0.range.lowerBound).line <= line }
        guard let mapping = item?.value, let id = mapping.entry("id")?.value, id.kind == .scalar,
            mapping.entry("each") == nil, !id.value.text.isEmpty,
            line <= tree.position(ofByte: mapping.range.upperBound).line
        else { return nil }
        return "\(prefix)/\(id.value.text)"
    }

    /// The lines of a case in a file of tests, without the indentation of its list.
    private func lines(of rule: String, in root: Node) -> [String] {
        let names = Set(root["cases"]?.elements.compactMap { $0["name"]?.text } ?? [])
        let name = "\(rule) applies"
        let free = (2...).lazy.map { "\(name), \($0)" }.first { !names.contains($0) } ?? name
        let traveler = root["travelers"]?.entriesView.first?.key.text
        let trip = root["trips"]?.entriesView.first?.key.text
        return [
            "- name: \(names.contains(name) ? free : name)",
            "  traveler: \(traveler.map { ScalarForm($0).written(as: .plain) } ?? Self.traveler)",
            "  trip: \(trip.map { ScalarForm($0).written(as: .plain) } ?? self.trip ?? "{}")",
            "  expect: { advisories: { include: [\(rule)] } }",
        ]
    }

    private func newFile(for rule: String) -> String? {
        guard let prefix = rule.split(separator: "/").first, let trip else { return nil }
        return """
            tests: \(prefix)
            asOf: \(today)
            travelers:
              traveler: \(Self.traveler)
            trips:
              trip: \(trip)
            cases:
              - name: \(rule) applies
                traveler: traveler
                trip: trip
                expect: { advisories: { include: [\(rule)] } }

            """
    }

    private static let traveler = "{ nationalities: [FR] }"

    private var trip: String? {
        draft.crossings.first.flatMap { crossing in
            guard let from = crossing.between.first, let to = crossing.between.last else { return nil }
            return "{ crossing: \(crossing.id), from: \"\(from)\", to: \"\(to)\", date: \(today) }"
        }
    }

    private static func folder(of path: String) -> Substring { path.lastIndex(of: "/").map { path[..<$0] } ?? "" }
}
