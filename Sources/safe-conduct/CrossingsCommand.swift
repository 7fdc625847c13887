import ArgumentParser
struct CrossingsCommand: ParsableCommand { static let configuration = CommandConfiguration(commandName: "crossings") }
struct LintCommand: ParsableCommand { static let configuration = CommandConfiguration(commandName: "lint") }
struct TestCommand: ParsableCommand { static let configuration = CommandConfiguration(commandName: "test") }
