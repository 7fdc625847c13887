import AdvisoryModel
import Authoring
import ReportLanguages
import RuleEngine
import RuleLanguage
import RulebookFolder
import RulebookLoading
import YAMLTree

/// Finds what may be written at a place: goes down from the form of the file, step by step.
struct PlaceForms {
    let kind: RulebookFileKind?
    let family: String?
    let draft: RulebookDraft

    /// The keys whose values name something, by the kind of file. What is a mapping there goes by its own keys.
    private static func names(_ key: String, in kind: RulebookFileKind) -> NameKind? {
        switch (kind, key) {
        case (.rules, "source"), (.rules, "sources"), (.crossing, "source"), (.vocabulary, "source"): .source
        case (.rules, "overrides"), (.rules, "waives"): .rule
        case (.tests, "include"), (.tests, "exclude"), (.tests, "rule"), (.tests, "reasons"): .rule
        case (.tests, "without"), (.tests, "questions"), (.tests, "missing"): .attribute
        default: nil
        }
    }

    /// What may be written at the end of a path; nil where nothing is known of it.
    func form(at path: [SyntaxNode.Step]) -> PlaceForm? {
        guard let root else { return nil }
        var form: PlaceForm? = .value(.mapping(root))
        for step in path {
            guard let current = form else { return nil }
            form = self.form(below: current, step)
        }
        return form
    }

    /// The keys of the file itself; the kinds of files where it does not say yet what it is.
    var root: [FamilyField]? {
        guard let kind else { return RulebookFileKind.allCases.map { FamilyField($0.rawValue, $0.summary, .text) } }
        return FileForm.file(kind)?.keys
    }

    /// The keys of a rule: those of every rule, and those of the file's family.
    private var rule: [FamilyField] {
        RuleForms.rule + (draft.pluggedFamilies.first { $0.name == family }?.fields ?? [])
    }

    func form(below form: PlaceForm, _ step: SyntaxNode.Step) -> PlaceForm? {
        switch (form, step) {
        case (.value(let form), _): self.form(below: form, step)
        case (.condition, .key("all")), (.condition, .key("any")), (.condition, .key("not")), (.condition, .index):
            .condition
        case (.condition, .key(let name)): draft.vocabulary[name].map { .comparison($0) }
        case (.comparison, .key("in")): .name(.group)
        case (.comparison, .key("not")), (.comparison, .key("all")), (.comparison, .key("any")), (.comparison, .index):
            form
        case (.given(let attribute), .index): attribute.type.isList ? form : nil
        case (.given(let attribute), .key(let name)): field(name, of: attribute.type.element)
        case (.attributes(let owner), .key(let key)): draft.vocabulary["\(owner).\(key)"].map { .given($0) }
        case (.fixtures(let owner), .key): .attributes(of: owner)
        case (.changes, .key(let name)): draft.vocabulary[name].map { .given($0) }
        case (.facts, .key(let name)): .fact(name)
        case (.fact(let name), .index): .claim(name)
        case (.fact(let name), .key("claims")): .fact(name)
        case (.fact(let name), .key(let key)): below(.claim(name), key) ?? below(Self.keys("a fact"), key)
        case (.claim(let name), .key(let key)): below(.claim(name), key)
        case (.name, .index): form
        // What a test expects among others, and what not.
        case (.name, .key("include")), (.name, .key("exclude")): kind == .tests ? form : nil
        // Of an advisory that tests expect, more can be said than its rule.
        case (.name(.rule), .key(let key)): below(Self.keys("an expected advisory"), key)
        case (.name(.traveler), .key): self.form(below: .attributes(of: "traveler"), step)
        case (.name(.trip), .key): self.form(below: .attributes(of: "trip"), step)
        default: nil
        }
    }

    private func below(_ claim: PlaceForm, _ key: String) -> PlaceForm? {
        guard case .claim(let name) = claim else { return nil }
        if key == "is" { return draft.vocabulary["crossing.\(name)"].map { .given($0) } }
        return below(Self.keys("a claim"), key)
    }

    private func below(_ keys: [FamilyField], _ key: String) -> PlaceForm? {
        keys.first { $0.name == key }.map { special($0) }
    }

    private func form(below form: ValueForm, _ step: SyntaxNode.Step) -> PlaceForm? {
        switch (form, step) {
        case (.mapping(let keys), .key(let key)): below(keys, key)
        case (.list(let element), .index): .value(element)
        // One value stands for a list of one.
        case (.list(let element), .key): self.form(below: element, step)
        case (.named(let element), .key): .value(element)
        case (.either(let forms), _):
            forms.lazy.compactMap { self.form(below: $0, step) }.first
        case (.localizedText, .key): .value(.localizedText)
        case (.countrySet, .key("in")): .name(.group)
        case (.countrySet, .index): .value(.country)
        default: nil
        }
    }

    /// What a key's value is, where it is more than its form tells.
    private func special(_ key: FamilyField) -> PlaceForm {
        guard let kind else { return .value(key.form) }
        switch (kind, key.name, key.form) {
        case (.rules, "items", _): return .value(.list(.mapping(rule)))
        case (_, _, .condition): return .condition
        case (.crossing, "facts", _): return .facts
        case (.tests, "travelers", .named): return .fixtures(of: "traveler")
        case (.tests, "trips", .named): return .fixtures(of: "trip")
        case (.tests, "traveler", _), (.tests, "travelers", _): return .name(.traveler)
        case (.tests, "trip", _), (.tests, "trips", _): return .name(.trip)
        case (.tests, "with", _): return .changes
        default: break
        }
        return Self.names(key.name, in: kind).flatMap { key.form.isNamed ? nil : .name($0) } ?? .value(key.form)
    }

    /// The attributes of a traveler or a trip as keys.
    func fields(of owner: String) -> [FamilyField] {
        draft.vocabulary.given(of: owner).map {
            FamilyField($0.key, $0.summary, ValueForm($0.type, values: $0.values), example: $0.name)
        }
    }

    private func field(_ name: String, of type: AttributeType) -> PlaceForm? {
        guard case .record(let record) = type else { return nil }
        return StandardVocabulary.records[record]?.first { $0.name == name }
            .map { .field(PlaceForm.RecordKey(name: $0.name, type: $0.type)) }
    }

    private static func keys(_ subject: String) -> [FamilyField] {
        FileForm.all.first { $0.subject == subject }?.keys ?? []
    }

    /// The keys that a mapping may have at a place.
    func keys(of form: PlaceForm) -> [FamilyField] {
        switch form {
        case .value(let form): return Self.keys(of: form)
        case .condition:
            let logic = [
                FamilyField("all", "all of these conditions", .list(.condition)),
                FamilyField("any", "one of these conditions at least", .list(.condition)),
                FamilyField("not", "the opposite of a condition", .condition),
            ]
            return draft.vocabulary.attributes.map(Self.key) + logic
        case .comparison(let attribute):
            let isGrouped = attribute.type.element == .country
            return (isGrouped ? [FamilyField("in", "is a member of this group", .text)] : [])
                + [FamilyField("not", "anything but this"), FamilyField("any", "one of these", .list(.any))]
                + (attribute.type.isList ? [FamilyField("all", "each of these", .list(.any))] : [])
        case .given(let attribute): return Self.fields(of: attribute.type.element)
        case .attributes(let owner): return fields(of: owner)
        case .changes: return draft.vocabulary.attributes.filter(\.isGiven).map(Self.key)
        case .facts:
            return draft.vocabulary.attributes.filter { $0.owner == "crossing" }
                .map { FamilyField($0.key, $0.summary, .any) }
        case .fact: return Self.keys("a claim") + Self.keys("a fact")
        case .claim: return Self.keys("a claim")
        case .name(.rule) where kind == .tests: return Self.keys("an expected advisory")
        case .name(.traveler): return fields(of: "traveler")
        case .name(.trip): return fields(of: "trip")
        case .name, .field, .fixtures: return []
        }
    }

    private static func key(_ attribute: Attribute) -> FamilyField {
        FamilyField(attribute.name, attribute.summary, ValueForm(attribute.type, values: attribute.values))
    }

    private static func fields(of type: AttributeType) -> [FamilyField] {
        guard case .record(let record) = type else { return [] }
        return (StandardVocabulary.records[record] ?? []).map {
            FamilyField($0.name, "of the \(record)", ValueForm($0.type))
        }
    }

    private static func keys(of form: ValueForm) -> [FamilyField] {
        switch form {
        case .mapping(let keys): keys
        case .list(let element): keys(of: element)
        case .either(let forms): forms.flatMap(keys)
        case .countrySet: [FamilyField("in", "the members of a group", .text)]
        case .localizedText:
            Phrases.all.map { FamilyField($0.language, "the text in this language", .text) }
        default: []
        }
    }
}

extension ValueForm {
    /// Whether its keys are names that the author gives.
    fileprivate var isNamed: Bool {
        if case .named = self { true } else { false }
    }
}
