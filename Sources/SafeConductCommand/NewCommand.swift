import AdvisoryModel
import ArgumentParser
import Authoring
import ReportLanguages
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import SystemFiles

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Scaffold.Kind: ExpressibleByArgument {}

/// `safe-conduct new`: files to begin with.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Begin a rulebook, a crossing, rules, tests or a family: files that lint cleanly.",
        discussion: """
            The files are written into the folder of --in; none that is there already is written over. What they name, such as a source, is \
            taken from that folder where it has some; tests need a crossing there.

            EXAMPLES
              safe-conduct new rulebook high-pass --between CL AR --in rules
              safe-conduct new crossing low-road --between CL AR --in rules
              safe-conduct new rules low-road --family closure --in rules
              safe-conduct new tests low-road --in rules
              safe-conduct new family insurance --in rules

            EXIT CODES
              0 done; 2 usage; 4 a file is there already, or cannot be written
            """)

    @Argument(help: "What to begin: rulebook, crossing, rules, tests or family.")
    var kind: Scaffold.Kind

    @Argument(
        help: ArgumentHelp(
            "The id of the crossing, the prefix of the rules, the name of the family.", valueName: "name"))
    var name: String

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("The two countries of a crossing.", valueName: "country"))
    var between: [String] = []

    @Option(help: ArgumentHelp("The family of rules.", valueName: "family"))
    var family = "closure"

    @Option(name: .customLong("in"), help: ArgumentHelp("The folder of the rulebook.", valueName: "folder"))
    var folder = "."

    func validate() throws {
        if name.wholeMatch(of: #/[a-z0-9]+(?:-[a-z0-9]+)*/#) == nil {
            throw ValidationError(
                "`\(name)` is not an id: write small letters, digits and hyphens, such as `high-pass`")
        }
        if kind == .crossing || kind == .rulebook, Set(sides).count != 2 {
            throw ValidationError(wrongSides)
        }
        let families = PluggedFamilies.current.map { $0.name }
        if !families.contains(family) {
            throw ValidationError(
                "`new rules` does not begin rules of a family `\(family)`: it may be \(families.joined(separator: ", "))"
            )
        }
    }

    /// What is wrong with the countries of a crossing.
    private var wrongSides: String {
        guard let wrong = between.first(where: { CountryCode.normalized($0) == nil }) else {
            return "name the two countries of the crossing: --between CL AR"
        }
        return "`\(wrong)` is not the code of a country: \(CountryNames.hint(for: wrong))"
    }

    private var sides: [String] { between.compactMap { CountryCode.normalized($0) } }

    func run() throws {
        let hasFiles = FileStatus(path: folder)?.isFolder ?? false
        let surroundings =
            hasFiles
            ? Scaffold.Surroundings(RulebookDraft(paths: [folder], families: PluggedFamilies.current), for: name)
            : Scaffold.Surroundings()
        if kind == .tests, surroundings.crossing == nil {
            throw ValidationError(
                "`\(folder)` has no crossing to test: begin with `safe-conduct new rulebook \(name) --between CL AR --in \(folder)`"
            )
        }
        let today = try Today.day(.text)
        let scaffold = Scaffold.begin(kind, name, between: sides, family: family, in: surroundings, on: today)
        let paths = scaffold.files.map { (URL(filePath: folder).appending(path: $0.path), $0.text) }
        if let (taken, _) = paths.first(where: { FileStatus(path: $0.0.path) != nil }) {
            throw refusal("`\(taken.relativePath)` is there already", hint: "choose another name, or remove it")
        }
        do {
            try FileManager.default.createDirectory(at: URL(filePath: folder), withIntermediateDirectories: true)
            for (path, text) in paths {
                try Data(text.utf8).write(to: path, options: .withoutOverwriting)
                Console.write("wrote \(path.relativePath)\n")
            }
        } catch {
            throw refusal("a file cannot be written into `\(folder)`", hint: "choose a folder that can be written")
        }
        Console.write("\nNext:\n" + scaffold.next.map { "- \($0)\n" }.joined())
    }

    private func refusal(_ message: String, hint: String) -> Ending {
        Findings(format: .text).report([Diagnostic(ToolCode.unwritableFile, message, hint: hint)])
        return .badRequest
    }
}
