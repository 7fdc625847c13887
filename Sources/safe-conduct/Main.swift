import SafeConductCommand

/// The command, with the families that ship with it.
@main enum Main {
    static func main() { SafeConductTool.run() }
}
