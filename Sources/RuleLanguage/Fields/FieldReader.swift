public import AdvisoryModel
import ReportLanguages
public import SourceDiagnostics
public import YAMLTree

/// Reads the keys of one mapping, and says what is wrong with them: missing keys, wrong types, values outside a list, keys that were not asked for.
///
/// The key's type decides, from the text as written: `NO` is a country where a country is wanted, `0112` a text where text is wanted.
public struct FieldReader {
    /// The mapping.
    public let node: Node
    /// What the mapping is, with its article, for messages: `a source`.
    public let subject: String
    /// That of the diagnostics: `.rulebook`, `.request`.
    public let area: DiagnosticArea
    /// What was found so far, without the keys that were not asked for.
    public private(set) var diagnostics: [Diagnostic] = []
    private var asked: [String] = []
    /// The indices of the entries that were asked for, of those below 64.
    private var found: UInt64 = 0

    /// Begins reading a mapping; reports a node of another kind.
    public init(_ node: Node, _ subject: String, area: DiagnosticArea = .rulebook) {
        self.node = node
        self.subject = subject
        self.area = area
        asked.reserveCapacity(24)
        if node.kind != .mapping {
            report(
                .wrongType, "\(subject) is a mapping of keys, not \(Self.kindName(node))", at: node,
                hint: "give it keys with values: `{ KEY: VALUE }`")
        }
    }

    /// A reader of single values below any node.
    package init(scalarsOf node: Node, area: DiagnosticArea = .rulebook) {
        self.node = node
        self.subject = ""
        self.area = area
    }

    /// Adds a finding that values of every area may have.
    public mutating func report(
        _ code: SharedCode, _ message: String, at place: Node, hint: String? = nil, notes: [Diagnostic.Note] = []
    ) {
        report(code.within(area), message, at: place, hint: hint, notes: notes)
    }

    /// Adds a finding.
    public mutating func report(
        _ code: DiagnosticCode, _ message: String, at place: Node, hint: String? = nil, notes: [Diagnostic.Note] = []
    ) {
        diagnostics.append(
            Diagnostic(
                code, message, file: place.file.path, span: place.span, hint: hint,
                notes: notes + (place.filling.map { [$0.note] } ?? [])))
    }

    /// Adds findings of others.
    public mutating func report(_ others: [Diagnostic]) { diagnostics += others }

    /// The value of a key as it is written; nil if the key is missing.
    public mutating func value(_ key: String) -> Node? {
        asked.append(key)
        guard let index = node.index(of: key) else { return nil }
        if index < 64 { found |= 1 << UInt64(index) }
        return node.value(at: index)
    }

    /// The value of a key; reports when it is missing.
    public mutating func required(_ key: String, hint: String? = nil) -> Node? {
        if let value = value(key) { return value }
        if node.kind == .mapping { report(.missingKey, "\(subject) needs the key `\(key)`", at: node, hint: hint) }
        return nil
    }

    /// Marks keys as known that are read elsewhere.
    public mutating func ignore(_ keys: some Sequence<String>) { asked += keys }

    /// Reports keys that a family has read since `before`, but does not list: an author would find them nowhere.
    package mutating func refuseUnlisted(_ listed: [String], since before: FieldReader, of family: String) {
        var rest = found & ~before.found
        while rest != 0 {
            let key = node.entriesView[rest.trailingZeroBitCount].key
            rest &= rest - 1
            if listed.contains(key.text) { continue }
            report(
                RulebookCode.unlistedKey,
                "the family `\(family)` reads the key `\(key.text)`, which its `fields` do not list",
                at: key, hint: "add the key to the `fields` of the family")
        }
    }

    /// All findings, with one for every key that was not asked for, as far as anybody reads them.
    public mutating func finish() -> [Diagnostic] {
        guard node.kind == .mapping, !isAllFound else { return diagnostics }
        var unknown = 0
        for entry in node.entriesView where !asked.contains(entry.key.text) {
            unknown += 1
            if unknown > DiagnosticPage.limit { break }
            report(
                .unknownKey, "\(subject) has no key `\(entry.key.text)`", at: entry.key,
                hint: DidYouMean.hint(for: entry.key.text, in: asked) ?? "it may have \(Self.list(asked))")
        }
        return diagnostics
    }

    private var isAllFound: Bool {
        node.count < 64 && found == (1 << UInt64(node.count)) &- 1
    }

    package static func list(_ names: [String]) -> String {
        var seen = Set<String>()
        return names.filter { seen.insert($0).inserted }.map { "`\($0)`" }.joined(separator: ", ")
    }

    package static func kindName(_ node: Node) -> String {
        switch node.kind {
        case .mapping: return "a mapping"
        case .sequence: return "a list"
        case .scalar: return node.isNull ? "nothing" : "the text `\(node.text)`"
        }
    }
}

extension FieldReader {
    /// A scalar turned into a value; reports when it is not one, with what was expected.
    public mutating func scalar<T>(
        _ node: Node, as expected: @autoclosure () -> String, code: SharedCode = .wrongType,
        hint: @autoclosure () -> String? = nil, _ parse: (String) -> T?
    ) -> T? {
        guard node.kind == .scalar else {
            report(.wrongType, "expected \(expected()), found \(Self.kindName(node))", at: node, hint: hint())
            return nil
        }
        if let value = parse(node.text) { return value }
        report(code, "`\(node.text)` is not \(expected())", at: node, hint: hint())
        return nil
    }

    /// A text as written.
    public mutating func text(_ key: String) -> String? { value(key).flatMap { text(of: $0) } }

    /// A text as written that must be there.
    public mutating func requiredText(_ key: String) -> String? { required(key).flatMap { text(of: $0) } }

    /// The text of a scalar that is not empty.
    public mutating func text(of node: Node) -> String? {
        guard !node.isNull else {
            report(.wrongType, "expected a text, found nothing", at: node)
            return nil
        }
        return scalar(node, as: "a text") { $0 }
    }

    /// A list of texts; a single text stands for a list of one.
    public mutating func texts(_ key: String) -> [String]? {
        value(key).map { list in elements(of: list).compactMap { text(of: $0) } }
    }

    /// The elements of a list; a node that is no list stands for a list of one.
    public func elements(of node: Node) -> [Node] { node.kind == .sequence ? Array(node.elements) : [node] }

    /// A whole number in a range.
    public mutating func integer(_ key: String, in range: ClosedRange<Int>, hint: String? = nil) -> Int? {
        value(key).flatMap { node in
            scalar(node, as: "a whole number from \(range.lowerBound) to \(range.upperBound)", hint: hint) { text in
                Int(text).flatMap { range.contains($0) ? $0 : nil }
            }
        }
    }

    /// A number in a range.
    public mutating func number(_ key: String, in range: ClosedRange<Double>) -> Double? {
        value(key).flatMap { node in
            scalar(node, as: "a number from \(range.lowerBound) to \(range.upperBound)") { text in
                Double(text).flatMap { range.contains($0) ? $0 : nil }
            }
        }
    }

    /// `true` or `false`.
    public mutating func boolean(of node: Node) -> Bool? {
        scalar(node, as: "`true` or `false`") { Bool($0) }
    }

    /// One word of a list, with a suggestion when it is misspelt.
    public mutating func word(_ key: String, in list: [String]) -> String? {
        value(key).flatMap { word(of: $0, in: list, name: key) }
    }

    /// One word of a list, with a suggestion when it is misspelt.
    public mutating func word(of node: Node, in list: [String], name: String) -> String? {
        guard let text = text(of: node) else { return nil }
        if list.contains(text) { return text }
        report(
            .unknownValue, "`\(text)` is not a value of `\(name)`", at: node,
            hint: DidYouMean.hint(for: text, in: list) ?? "it may be \(Self.list(list))")
        return nil
    }

    /// A day, `YYYY-MM-DD`.
    public mutating func day(_ key: String) -> Day? { value(key).flatMap { day(of: $0) } }

    /// A day, `YYYY-MM-DD`; null counts as missing.
    package mutating func dayOrNull(_ key: String) -> Day? { value(key).flatMap { $0.isNull ? nil : day(of: $0) } }

    /// A day, `YYYY-MM-DD`.
    public mutating func day(of node: Node) -> Day? {
        scalar(node, as: "a date", code: .invalidDate, hint: WrittenValue.dayHint(node.text)) { Day($0) }
    }

    /// A date of which the day, or month and day, may be left open.
    public mutating func partialDate(_ key: String) -> PartialDate? { value(key).flatMap { partialDate(of: $0) } }

    /// A date of which the day, or month and day, may be left open.
    public mutating func partialDate(of node: Node) -> PartialDate? {
        scalar(
            node, as: "a date", code: .invalidDate, hint: "write a date that exists as YYYY-MM-DD, YYYY-MM or YYYY"
        ) { PartialDate($0) }
    }

    /// Reports a range whose ends are in the wrong order.
    package mutating func refuseEmptyRange(_ node: Node) {
        report(.emptyRange, "the range `\(node.text)` ends before it begins", at: node, hint: "exchange its ends")
    }

    /// A range of days, `2025-05-01..2026-08-31`, open at either end.
    public mutating func dayRange(_ key: String) -> DayRange? {
        value(key).flatMap { node in
            let range = scalar(
                node, as: "a range of dates", code: .invalidDate,
                hint: "write `2025-05-01..2026-08-31`, `2025-05-01..` or `..2026-08-31`"
            ) { DayRange($0) }
            if let from = range?.from, let to = range?.to, to < from {
                refuseEmptyRange(node)
                return nil
            }
            return range
        }
    }

    /// A range of days whose ends may be minutes, `2023-02-10T12:00..2026-08-31`, open at either end.
    package mutating func momentRange(_ key: String) -> MomentRange? {
        value(key).flatMap { node in
            let range = scalar(
                node, as: "a range of dates", code: .invalidDate,
                hint: "write `2025-05-01..2026-08-31`, `2025-05-01..` or `..2026-08-31T12:00`"
            ) {
                // Of a row that has neither a first nor a last day; written by hand it would say nothing.
                $0 == ".." && node.filling != nil ? .always : MomentRange($0)
            }
            if let from = range?.from, let to = range?.to, to.isBefore(from) {
                refuseEmptyRange(node)
                return nil
            }
            return range
        }
    }

    /// An end of a range: a date, which may be partial, or a minute of a day.
    package mutating func moment(_ key: String, _ read: (String) -> Moment?) -> Moment? {
        value(key).flatMap { node in
            let hint =
                node.kind == .scalar && Moment(withTime: String(node.text.prefix(16))) != nil
                ? "write `\(node.text.prefix(16))`: a minute has no offset, it is by the clock that `zone` names"
                : "write a date that exists as YYYY-MM-DD, YYYY-MM or YYYY, or a minute of it as YYYY-MM-DDTHH:MM"
            return scalar(node, as: "a date", code: .invalidDate, hint: hint, read)
        }
    }

    /// A country in its normal form.
    public mutating func country(_ key: String) -> String? { value(key).flatMap { country(of: $0) } }

    /// A country in its normal form.
    public mutating func country(of node: Node) -> String? {
        scalar(node, as: "a country", code: .unknownCountry, hint: CountryNames.hint(for: node.text)) {
            CountryCode.normalized($0)
        }
    }

    /// A list of countries.
    public mutating func countries(_ key: String) -> [String]? {
        value(key).map { list in elements(of: list).compactMap { country(of: $0) } }
    }

    /// A language tag, BCP 47.
    public mutating func language(of node: Node, hint: String? = nil) -> String? {
        scalar(node, as: "a language", code: .unknownLanguage, hint: hint ?? LanguageTag.hint(for: node.text)) {
            LanguageTag.normalized($0)
        }
    }

    /// A list of languages.
    public mutating func languages(_ key: String) -> [String]? {
        value(key).map { list in elements(of: list).compactMap { language(of: $0) } }
    }

    /// A length of time, `15 working days`.
    public mutating func period(of node: Node) -> Period? {
        scalar(node, as: "a length of time", hint: Period.hint(for: node.text)) { Period($0) }
    }

    /// A plain text, or a mapping of languages to texts.
    public mutating func localizedText(_ key: String) -> [(language: String, node: Node)]? {
        guard let node = value(key) else { return nil }
        guard node.kind == .mapping else {
            return text(of: node).map { _ in [("", node)] } ?? []
        }
        var texts: [(language: String, node: Node)] = []
        var keys = SameKeys()
        for entry in node.entries {
            let hint = entry.value.isNull ? "a comma ends a text between braces: put the text between quotes" : nil
            guard let tag = language(of: entry.key, hint: hint),
                keys.isNew(entry.key, meaning: tag.lowercased(), into: &self), text(of: entry.value) != nil
            else { continue }
            texts.append((tag, entry.value))
        }
        return texts
    }

    /// Like `localizedText`, without saying where they are written.
    public mutating func plainLocalizedText(_ key: String) -> LocalizedText? {
        localizedText(key).map { texts in
            LocalizedText(texts.map { LocalizedText.Variant(language: $0.language, text: $0.node.text) })
        }
    }
}
