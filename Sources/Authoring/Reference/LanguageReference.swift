import AdvisoryModel
import JSON
package import RuleEngine
import RuleLanguage
package import SourceDiagnostics

/// Everything that an author may write, as tables: what the code itself goes by, and nothing that was written down beside it.
///
/// ```swift
/// let reference = LanguageReference(families: .standard)
/// reference["attributes"]?.text
/// ```
package struct LanguageReference: Sendable {
    /// The names of the tables of the language itself, told without making them.
    package static let names = [
        "files", "keys", "anchors", "attributes", "records", "types", "questions", "families", "lists", "variables",
        "details", "freshness", "reliability", "policies", "units", "verdicts", "effects", "functions", "limits",
        "codes",
    ]

    /// The tables, in the order in which they are read.
    package let tables: [ReferenceTable]

    /// The language itself.
    ///
    /// - Parameters:
    ///   - codes: the codes that the program reports.
    ///   - more: tables of whoever calls, such as exit codes.
    package init(
        families: [any RuleFamily.Type], codes: [DiagnosticCode] = [], more: [ReferenceTable] = []
    ) {
        var vocabulary = Vocabulary()
        for family in families { vocabulary.add(lists: family.lists) }
        self.init(vocabulary, families.map { AnyFamily($0) }, codes, [], more)
    }

    /// The language, with what a rulebook adds to it: attributes, facts, groups, crossings, families.
    package init(of rulebook: Rulebook, codes: [DiagnosticCode] = [], more: [ReferenceTable] = []) {
        self.init(
            rulebook.vocabulary, Array(rulebook.families), codes, RulebookTables.all(of: rulebook), more)
    }

    private init(
        _ vocabulary: Vocabulary, _ families: [AnyFamily], _ codes: [DiagnosticCode], _ own: [ReferenceTable],
        _ more: [ReferenceTable]
    ) {
        tables =
            FileTables.all(families: families) + AttributeTables.all(vocabulary)
            + ValueTables.all(vocabulary, families: families) + [FunctionTable.table(vocabulary)]
            + own + [LimitTable.table, Self.codes(codes)].filter { !$0.rows.isEmpty } + more
    }

    /// The table of that name.
    package subscript(name: String) -> ReferenceTable? { tables.first { $0.name == name } }

    private static func codes(_ codes: [DiagnosticCode]) -> ReferenceTable {
        ReferenceTable(
            "codes", "what the program reports; `explain CODE` says more",
            [.init("code", isCode: true), .init("severity"), .init("summary")],
            codes.map { [.string($0.text), .string($0.severity.rawValue), .string($0.summary)] })
    }

    /// Some tables as JSON, `safe-conduct/vocabulary/1`.
    package static func json(_ tables: [ReferenceTable], pretty: Bool) -> [UInt8] {
        var json = JSONWriter(pretty: pretty)
        json.beginObject()
        json.key("schema")
        json.string("safe-conduct/vocabulary/1")
        for table in tables {
            json.key(named: table.name)
            table.write(to: &json)
        }
        json.endObject()
        return json.bytes
    }
}
