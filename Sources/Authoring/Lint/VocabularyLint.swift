import AdvisoryModel
import RuleEngine
import RuleLanguage
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of words that a rulebook declares and that look like those there are already: attributes, values of closed lists.
///
/// A request that has the one word is not what a condition on the other is about.
enum VocabularyLint: Lint {
    static func findings(in draft: RulebookDraft) -> [Diagnostic] {
        let standard = Vocabulary()
        let lists = draft.pluggedFamilies.reduce(into: [String: [String]]()) { lists, family in
            lists.merge(family.lists) { first, _ in first }
        }
        return draft.roots.flatMap { root -> [Diagnostic] in
            guard root.kind == .mapping, root["vocabulary"] != nil else { return [] }
            return attributes(root, standard) + spellings(root, draft.vocabulary, standard)
                + values(root, standard, lists)
                + emptyYears(root, draft.vocabulary)
        }
    }

    private static func attributes(_ root: Node, _ standard: Vocabulary) -> [Diagnostic] {
        (root["attributes"]?.entries.map(\.key) ?? []).compactMap { key in
            guard standard[key.text] == nil else { return nil }
            return near(key, standard.attributes.map(\.name).filter { Self.owner($0) == Self.owner(key.text) })
        }
    }

    /// Attributes that differ from another, of the standard table or of a file, by the case of their letters alone.
    private static func spellings(_ root: Node, _ vocabulary: Vocabulary, _ standard: Vocabulary) -> [Diagnostic] {
        guard let declared = root["attributes"]?.entries.map(\.key), !declared.isEmpty else { return [] }
        let spellings = Dictionary(grouping: vocabulary.attributes.map(\.name)) { $0.lowercased() }
        return declared.compactMap { key in
            // Of two that files declare, the later by the alphabet is the one with small letters.
            let others = (spellings[key.text.lowercased()] ?? []).filter { $0 != key.text }
            guard standard[key.text] == nil,
                let other = others.first(where: { standard[$0] != nil }) ?? others.filter({ $0 > key.text }).max()
            else { return nil }
            return Diagnostic(
                LintCode.nearMiss, "`\(key.text)` and `\(other)` differ by the case of their letters alone",
                file: key.file.path, span: key.span, hint: "did you mean `\(other)`?")
        }
    }

    private static func owner(_ name: String) -> Substring { name.prefix { $0 != "." } }

    private static func values(_ root: Node, _ standard: Vocabulary, _ lists: [String: [String]]) -> [Diagnostic] {
        (root["values"].map { Array($0.entries) } ?? []).flatMap { list, values -> [Diagnostic] in
            let known = lists[list.text] ?? standard[list.text]?.values ?? []
            let nodes = values.kind == .sequence ? Array(values.elements) : [values]
            return nodes.compactMap { known.contains($0.text) ? nil : near($0, known) }
        }
    }

    private static func near(_ node: Node, _ known: [String]) -> Diagnostic? {
        guard node.text.utf8.count > 3, let other = DidYouMean.nearest(to: node.text, in: known),
            other.lowercased() != node.text.lowercased()
        else { return nil }
        return Diagnostic(
            LintCode.nearMiss, "`\(node.text)` looks like `\(other)`, which there is already", file: node.file.path,
            span: node.span, hint: "did you mean `\(other)`?")
    }

    // MARK: calendars

    /// Years that a calendar calls complete and in which nobody has a holiday.
    private static func emptyYears(_ root: Node, _ vocabulary: Vocabulary) -> [Diagnostic] {
        (root["calendars"].map { Array($0.entries) } ?? []).flatMap { country, calendar -> [Diagnostic] in
            guard calendar.kind == .mapping, let years = calendar["years"],
                let holidays = CountryCode.normalized(country.text).flatMap({ vocabulary.calendars[$0]?.holidays })
            else { return [] }
            let ends = years.kind == .sequence ? Array(years.elements) : [years]
            return ends.flatMap { node -> [Diagnostic] in
                let numbers = node.text.split(separator: ".").compactMap { Int($0) }
                guard let first = numbers.first, let last = numbers.last, first <= last, last - first < 200 else {
                    return []
                }
                return (first...last).filter { !hasHoliday($0, holidays) }.map { year in
                    Diagnostic(
                        LintCode.emptyTable, "\(year) is said to be complete, and has no holiday",
                        file: node.file.path, span: node.span, hint: "list its holidays, or leave it out of `years`")
                }
            }
        }
    }

    private static func hasHoliday(_ year: Int, _ holidays: HolidayList) -> Bool {
        guard let first = Day(year: year, month: 1, day: 1) else { return true }
        return (0..<366).contains { offset in
            let day = first.adding(days: offset)
            return day.civil.year == year && holidays.contains(day) == true
        }
    }
}
