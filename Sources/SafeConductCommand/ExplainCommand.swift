import ArgumentParser
import Authoring
import SourceDiagnostics

/// `safe-conduct explain`: what the code of a finding means, with an example.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say what a code means: an example that is wrong, what is said of it, and what to do.",
        discussion: """
            Every finding shows its code between brackets: error[yaml/tag]. Without a code all of them are listed; `explain yaml` lists those of \
            an area.

            EXAMPLES
              safe-conduct explain rulebook/unknown-key
              safe-conduct explain cel

            EXIT CODES
              0 done; 2 there is no such code
            """)

    @Argument(help: ArgumentHelp("A code, or the area of some.", valueName: "code"))
    var name: String?

    func run() throws {
        guard let name else { return list(DiagnosticCode.all) }
        let ofArea = DiagnosticCode.all.filter { $0.area.name == name }
        if !ofArea.isEmpty { return list(ofArea) }
        let ofName = DiagnosticCode.all.filter { $0.text == name || $0.name == name }
        guard !ofName.isEmpty else {
            let known = DiagnosticCode.all.flatMap { [$0.text, $0.name] }
            let hint = DidYouMean.hint(for: name, in: known) ?? "`safe-conduct explain` lists them"
            throw ValidationError("there is no code `\(name)`: \(hint)")
        }
        let text = ManualText(width: Console.width, color: Console.outputHasColor)
        let pages = ofName.map { CodePage($0, in: .shipped).text(text) }
        Console.write(pages.joined(separator: "\n"))
    }

    private func list(_ codes: [DiagnosticCode]) {
        let lines = codes.map { code in
            let padding = String(repeating: " ", count: max(1, 32 - code.text.count))
            return "\(code.text)\(padding)\(code.severity.rawValue): \(code.summary)\n"
        }
        Console.write(lines.joined())
    }
}
