import SafeConduct

/// The families that a run of the command knows.
///
/// Commands are made by the parser of arguments, which hands nothing else on to them; so this goes with the task, and nothing is global.
enum PluggedFamilies {
    @TaskLocal static var current: [any RuleFamily.Type] = .standard
}
