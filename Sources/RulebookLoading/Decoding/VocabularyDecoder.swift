import AdvisoryModel
import RuleLanguage
import SourceDiagnostics
import YAMLTree

/// Reads a `vocabulary` file into the vocabulary:
///
/// ```yaml
/// vocabulary: ru-kp
/// attributes:
///   trip.groupSize: { type: integer, question: { en: How many are you? }, summary: people in the group }
/// values:
///   trip.purpose: [pilgrimage]
/// holidays:
///   RU: [2026-11-04]
/// groups:
///   eu: { title: { en: European Union }, members: [{ is: [AT, BE], from: 1995-01-01, source: eur-lex }] }
/// ```
enum VocabularyDecoder {
    /// - Parameter sources: what its groups name as their sources is added to it.
    static func decode(_ root: Node, into vocabulary: inout Vocabulary, sources: inout [Node]) -> [Diagnostic] {
        var file = FieldReader(root, "a vocabulary")
        file.ignore(["format", "vocabulary"])
        for entry in mapping("attributes", &file) { attribute(entry.key, entry.value, &file, &vocabulary) }
        for entry in mapping("values", &file) {
            let values = file.elements(of: entry.value).compactMap { file.text(of: $0) }
            if !vocabulary.add(values: values, to: entry.key.text) {
                file.report(
                    "unknown-value", "no closed list of values is called `\(entry.key.text)`", at: entry.key,
                    hint: DidYouMean.hint(for: entry.key.text, in: vocabulary.listNames)
                        ?? "it may be \(FieldReader.list(vocabulary.listNames))")
            }
        }
        var holidayKeys = SameKeys()
        for entry in mapping("holidays", &file) {
            guard let country = file.country(of: entry.key),
                holidayKeys.isNew(entry.key, meaning: country, into: &file)
            else { continue }
            let days = file.elements(of: entry.value).compactMap { file.day(of: $0) }
            vocabulary.add(holidays: days, of: country)
        }
        for entry in mapping("groups", &file) {
            let decoder = GroupDecoder(entry.key, entry.value)
            file.report(decoder.diagnostics)
            sources += decoder.sources
            if !vocabulary.add(decoder.group) {
                file.report("duplicate-id", "the group `\(entry.key.text)` is declared already", at: entry.key)
            }
        }
        return file.finish()
    }

    private static func mapping(_ key: String, _ file: inout FieldReader) -> [(key: Node, value: Node)] {
        guard let node = file.value(key) else { return [] }
        if node.kind == .mapping { return Array(node.entries) }
        file.report("wrong-type", "`\(key)` is a mapping, not \(FieldReader.kindName(node))", at: node)
        return []
    }

    private static func attribute(
        _ name: Node, _ node: Node, _ file: inout FieldReader, _ vocabulary: inout Vocabulary
    ) {
        var fields = FieldReader(node, "an attribute")
        let type = fields.required("type").flatMap { node in
            fields.scalar(
                node, as: "a type",
                hint: "it may be \(FieldReader.list(AttributeType.named.keys.sorted())), or `list of` one of them"
            ) { AttributeType(named: $0) }
        }
        let values = fields.texts("values") ?? []
        let mayBeAbsent = fields.value("mayBeAbsent").flatMap { fields.boolean(of: $0) } ?? false
        let question = fields.plainLocalizedText("question")
        let summary = fields.text("summary") ?? ""
        file.report(fields.finish())
        let parts = name.text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, ["traveler", "trip", "crossing"].contains(parts[0]), isName(parts[1]) else {
            file.report(
                "invalid-id", "`\(name.text)` is not a name for an attribute", at: name,
                hint: "write `traveler.`, `trip.` or `crossing.` and a name in camelCase")
            return
        }
        guard let type else { return }
        let added = vocabulary.add(
            Attribute(
                name: name.text, type: type, values: values, mayBeAbsent: mayBeAbsent,
                question: question ?? LocalizedText("What is `\(name.text)`?"), summary: summary))
        if !added { file.report("duplicate-id", "the attribute `\(name.text)` is declared already", at: name) }
    }

    private static func isName(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
        return text.utf8.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
    }
}
