import ArgumentParser
import Authoring
import SafeConduct
import SourceDiagnostics

/// `safe-conduct schema`: the kinds of files as JSON Schema.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of a kind of file, or of an answer.",
        discussion: """
            It is of the draft 2020-12, and knows keys, types and closed lists; `lint` knows much more. With --rules it also has the families and \
            attributes of a rulebook. Answers may gain keys: their schemas let others be.

            KINDS OF FILES
              \(FileSchema.names.joined(separator: " "))

            ANSWERS
              \(AnswerSchema.names.joined(separator: " "))

            EXAMPLES
              safe-conduct schema rules > rules.schema.json
              safe-conduct schema report > report.schema.json

            EXIT CODES
              0 done; 2 usage; 3 the rulebook does not compile
            """)

    @Argument(help: "The kind of file, `request`, or an answer.")
    var kind: String

    @OptionGroup(title: "Rulebook") var rulebook: RulebookOptions

    func run() throws {
        if let json = AnswerSchema().json(of: kind) { return Console.write(json) }
        let schema =
            rulebook.paths.isEmpty
            ? FileSchema(families: PluggedFamilies.current) : FileSchema(of: try rulebook.load(.text))
        guard let json = schema.json(of: kind) else {
            let names = FileSchema.names + AnswerSchema.names
            let hint = DidYouMean.hint(for: kind, in: names) ?? "it may be \(names.joined(separator: ", "))"
            throw ValidationError("`\(kind)` is not a kind of file: \(hint)")
        }
        Console.write(json)
    }
}
