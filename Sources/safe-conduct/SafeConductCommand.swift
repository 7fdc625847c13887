import ArgumentParser

@main
struct SafeConductCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "safe-conduct")
}
