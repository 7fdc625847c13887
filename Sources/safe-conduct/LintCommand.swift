import ArgumentParser
struct LintCommand: ParsableCommand { static let configuration = CommandConfiguration(commandName: "lint") }
struct TestCommand: ParsableCommand { static let configuration = CommandConfiguration(commandName: "test") }
