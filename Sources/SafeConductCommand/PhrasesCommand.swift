import AdvisoryModel
import ArgumentParser
import SafeConduct

/// `safe-conduct phrases`: the fixed words of reports, for those who translate them.
struct PhrasesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "phrases",
        abstract: "Print the fixed words of reports as a file that a rulebook can bring.",
        discussion: """
            A rulebook speaks a language that the program does not with a file of phrases. Those of a language that the program speaks are printed as \
            it says them, all others in English, to be translated; the names of countries are in the language already.

            How such a file is written: safe-conduct help names phrases

            EXAMPLES
              safe-conduct phrases de > Rules/world/phrases-de.yaml

            EXIT CODES
              0 done; 2 usage
            """)

    @Argument(help: ArgumentHelp("The language, BCP 47.", valueName: "language"))
    var language: String

    func validate() throws {
        if LanguageTag.normalized(language) == nil {
            throw ValidationError("`\(language)` is not a language: write a BCP 47 tag, such as `de`")
        }
    }

    func run() {
        Console.write(
            Array(
                ReportWords.template(
                    in: LanguageTag.normalized(language) ?? language, families: PluggedFamilies.current
                ).utf8))
    }
}
