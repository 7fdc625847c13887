import AdvisoryModel
import RuleLanguage
import RulebookWords
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
/// calendars:
///   RU: { holidays: [2026-11-04, { on: 05-09 }], workingDays: [2026-11-07] }
/// groups:
///   eu: { title: { en: European Union }, members: [{ is: [AT, BE], from: 1995-01-01, source: eur-lex }] }
/// names:
///   documents: { ru-border-zone-pass: { en: Border-zone pass } }
/// ```
enum VocabularyDecoder {
    /// - Parameters:
    ///   - sources: what its groups name as their sources is added to it.
    ///   - names: takes what it names.
    static func decode(
        _ root: Node, into vocabulary: inout Vocabulary, sources: inout [Node], names: inout NamesReader
    ) -> [Diagnostic] {
        var file = FieldReader(root, "a vocabulary")
        file.ignore(["format", "vocabulary"])
        for entry in mapping("attributes", &file) { attribute(entry.key, entry.value, &file, &vocabulary) }
        for entry in mapping("values", &file) {
            let (nodes, name) = (file.elements(of: entry.value), entry.key.text)
            file.refuseTwins(among: nodes, and: vocabulary.fieldValues[name] ?? vocabulary[name]?.values ?? [])
            let values = nodes.compactMap { file.text(of: $0) }
            if !vocabulary.add(values: values, to: entry.key.text) {
                let follows = vocabulary[name].map { !$0.values.isEmpty } ?? false
                file.report(
                    .unknownValue,
                    follows
                        ? "`\(name)` follows from what requests say, and has no other values"
                        : "no closed list of values is called `\(name)`", at: entry.key,
                    hint: follows
                        ? "leave it out"
                        : DidYouMean.hint(for: name, in: vocabulary.listNames)
                            ?? "it may be \(FieldReader.list(vocabulary.listNames))")
            }
        }
        var calendarKeys = SameKeys()
        for entry in mapping("calendars", &file) {
            guard let country = file.country(of: entry.key),
                calendarKeys.isNew(entry.key, meaning: country, into: &file)
            else { continue }
            if let calendar = CalendarReader.read(entry.value, into: &file) {
                add(calendar, of: country, at: entry.key, &file, &vocabulary)
            }
        }
        var holidayKeys = SameKeys()
        for entry in mapping("holidays", &file) {
            guard let country = file.country(of: entry.key),
                holidayKeys.isNew(entry.key, meaning: country, into: &file)
            else { continue }
            let calendar = NationalCalendar(holidays: CalendarReader.list(entry.value, &file))
            add(calendar, of: country, at: entry.key, &file, &vocabulary)
        }
        for entry in mapping("groups", &file) {
            let decoder = GroupDecoder(entry.key, entry.value)
            file.report(decoder.diagnostics)
            sources += decoder.sources
            if !vocabulary.add(decoder.group) {
                file.report(
                    LoadingCode.duplicateID, "the group `\(entry.key.text)` is already declared", at: entry.key,
                    hint: "choose another name, or add the members to the first one")
            }
        }
        if let node = file.value("names") { names.read(node, into: &file) }
        return file.finish()
    }

    private static func add(
        _ calendar: NationalCalendar, of country: String, at key: Node, _ file: inout FieldReader,
        _ vocabulary: inout Vocabulary
    ) {
        if !vocabulary.add(calendar, of: country) {
            file.report(
                .conflict, "another calendar of `\(country)` has another weekend", at: key,
                hint: "write the weekend once")
        }
        if let day = vocabulary.calendars[country]?.contradiction {
            file.report(
                .conflict, "\(day) is both a holiday and a working day of `\(country)`", at: key,
                hint: "leave it out of one of the two")
        }
    }

    private static func mapping(_ key: String, _ file: inout FieldReader) -> [(key: Node, value: Node)] {
        guard let node = file.value(key) else { return [] }
        if node.kind == .mapping { return Array(node.entries) }
        file.report(
            .wrongType, "`\(key)` is a mapping, not \(FieldReader.kindName(node))", at: node,
            hint: "give it keys with values: `{ KEY: VALUE }`")
        return []
    }

    /// The type of an attribute, or of a field of a family.
    static func type(_ fields: inout FieldReader) -> AttributeType? {
        fields.required("type").flatMap { node in
            let names = AttributeType.named.keys.sorted()
            let near = DidYouMean.hint(for: node.text, in: names + names.map { "list of \($0)" })
            return fields.scalar(
                node, as: "a type", hint: near ?? "it may be \(FieldReader.list(names)), or `list of` one of them"
            ) { AttributeType(named: $0) }
        }
    }

    private static func attribute(
        _ name: Node, _ node: Node, _ file: inout FieldReader, _ vocabulary: inout Vocabulary
    ) {
        var fields = FieldReader(node, "an attribute")
        let type = type(&fields)
        let values = fields.texts("values") ?? []
        if let node = fields.value("values") { fields.refuseTwins(among: fields.elements(of: node)) }
        let mayBeAbsent =
            fields.value("mayBeAbsent").flatMap { node in
                let isList = type?.isList ?? true
                if !isList {
                    fields.report(
                        .wrongType, "`mayBeAbsent` is for lists: an empty list says that there are none", at: node,
                        hint: "remove it; what is not known is left out of a request")
                }
                return isList ? fields.boolean(of: node) : nil
            } ?? false
        let question = fields.plainLocalizedText("question")
        let summary = fields.text("summary") ?? ""
        file.report(fields.finish())
        let parts = name.text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, ["traveler", "trip", "crossing"].contains(parts[0]), parts[1].isCamelCase else {
            file.report(
                RulebookCode.invalidID, "`\(name.text)` is not a name for an attribute", at: name,
                hint: "write `traveler.`, `trip.` or `crossing.` and a name in camelCase")
            return
        }
        guard let type else { return }
        let added = vocabulary.add(
            Attribute(
                name: name.text, type: type, values: values, mayBeAbsent: mayBeAbsent,
                question: question ?? LocalizedText("What is `\(name.text)`?"), summary: summary))
        if !added {
            file.report(
                LoadingCode.duplicateID, "the attribute `\(name.text)` is already declared", at: name,
                hint: "choose another name")
        }
    }
}
