import ArgumentParser
import Authoring

/// `safe-conduct help`: the help of a command, or what the manual says of a topic.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "help",
        abstract: "Show the help of a command, or what the manual says of a topic.",
        discussion: """
            A topic is the name of a page, a key, or any words: what has all of them is found.

            EXAMPLES
              safe-conduct help check
              safe-conduct help each
              safe-conduct help "length of stay"

            EXIT CODES
              0 done; 2 nothing was found
            """)

    @Argument(help: ArgumentHelp("A command, or what to look for.", valueName: "topic"))
    var words: [String] = []

    func run() throws {
        if words.allSatisfy(\.isEmpty) {
            return Console.write(RootCommand.helpMessage(columns: Console.width) + "\n" + Self.contents)
        }
        if words.count == 1, let command = Self.command(words[0]) {
            return Console.write(RootCommand.helpMessage(for: command, columns: Console.width) + "\n")
        }
        let topic = words.joined(separator: " ")
        let text = ManualText(width: Console.width, color: Console.outputHasColor)
        switch Manual.shipped.answer(to: topic) {
        case .page(let page): Console.write(text.render(page))
        case .section(let section, let page):
            Console.write(text.render(section) + "\nMore of the kind: safe-conduct help \(page.topic)\n")
        case .places(let places): Console.write(Self.list(places, of: topic))
        case .nothing(let near):
            let hint =
                near.isEmpty
                ? "`safe-conduct help` lists the pages"
                : "did you mean \(near.map { "`\($0)`" }.joined(separator: " or "))?"
            throw ValidationError("the manual has nothing on `\(topic)`: \(hint)")
        }
    }

    private static func command(_ name: String) -> (any ParsableCommand.Type)? {
        RootCommand.configuration.subcommands.first { $0.configuration.commandName == name }
    }

    private static func list(_ places: [Manual.Place], of topic: String) -> String {
        let lines = places.map { "  safe-conduct help \($0.topic)\n" }
        return "The manual speaks of `\(topic)` in several places:\n\n" + lines.joined()
    }

    /// The pages, by what they are for.
    private static var contents: String {
        let folders = [("LEARN", "Learn"), ("REFERENCE", "Reference"), ("CODES", "Codes")]
        return "\n"
            + folders.map { heading, folder in
                let pages = Manual.shipped.pages(in: folder)
                if folder == "Codes" {
                    return "\(heading): `safe-conduct explain CODE`, such as `safe-conduct explain yaml/tag`\n"
                }
                return "\(heading): safe-conduct help PAGE\n"
                    + pages.map { page in
                        let padding = String(repeating: " ", count: max(1, 20 - page.topic.count))
                        return "  \(page.topic)\(padding)\(page.summary)\n"
                    }.joined()
            }.joined(separator: "\n")
    }
}
