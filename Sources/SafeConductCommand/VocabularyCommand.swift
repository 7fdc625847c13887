import ArgumentParser
import Authoring
import SafeConduct
import SourceDiagnostics

/// `safe-conduct vocabulary`: everything that an author may write, as tables.
struct VocabularyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vocabulary",
        abstract: "List what files may hold: keys, attributes, values, functions, families, limits, codes.",
        discussion: """
            Without --rules it is the language that every rulebook has; with --rules also what a rulebook adds to it: its crossings and facts, \
            groups of countries, attributes, families.

            TABLES
              \((LanguageReference.names + [ExitCodes.name]).joined(separator: " "))
              with --rules also crossings, groups, sources, calendars

            How a rulebook adds attributes and values: safe-conduct help vocabulary-files

            EXAMPLES
              safe-conduct vocabulary attributes
              safe-conduct vocabulary families keys --format json
              safe-conduct vocabulary attributes groups --rules Rules

            EXIT CODES
              0 done; 2 usage; 3 the rulebook does not compile

            Files of the kind `vocabulary`: safe-conduct help vocabulary-files
            """)

    @Argument(help: ArgumentHelp("Which tables (default: all).", valueName: "table"))
    var names: [String] = []

    @Option(help: "How to write it.")
    var format: ListFormat = .text

    @OptionGroup(title: "Rulebook") var rulebook: RulebookOptions

    /// The tables of the language itself.
    static var reference: LanguageReference {
        LanguageReference(families: PluggedFamilies.current, codes: DiagnosticCode.all, more: [ExitCodes.table])
    }

    func run() throws {
        let reference =
            rulebook.paths.isEmpty
            ? Self.reference
            : LanguageReference(
                of: try rulebook.load(format.output), codes: DiagnosticCode.all, more: [ExitCodes.table])
        let tables = try names.isEmpty ? reference.tables : names.map { try table($0, in: reference) }
        switch format {
        case .text: Console.write(tables.map(\.text).joined(separator: "\n"))
        case .json: Console.write(LanguageReference.json(tables, pretty: true) + [UInt8(ascii: "\n")])
        }
    }

    private func table(_ name: String, in reference: LanguageReference) throws -> ReferenceTable {
        if let table = reference[name] { return table }
        let known = reference.tables.map(\.name)
        let hint = DidYouMean.hint(for: name, in: known) ?? "there are \(known.joined(separator: ", "))"
        throw ValidationError("no table is called `\(name)`: \(hint)")
    }
}
