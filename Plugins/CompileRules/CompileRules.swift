import Foundation
import PackagePlugin

/// Compiles the rules of a target when it is built, and embeds them: `try Rulebook.embedded()`.
///
/// The rules are the `*.yaml` files below the target's folder `Rules`, or below the target's own folder where it has none of that name, with the tables
/// (`*.csv`) that they name. A rule that is wrong fails the build, at its file, line and column.
@main struct CompileRules: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let own = target.directoryURL.appending(path: "Rules")
        let folder = Self.files(in: own).isEmpty ? target.directoryURL : own
        let files = Self.files(in: folder)
        if files.isEmpty {
            Diagnostics.error("the target `\(target.name)` has no *.yaml file: put its rules into \(own.path)")
            return []
        }
        guard let tool = try? context.tool(named: "safe-conduct") else {
            Diagnostics.error(
                "the package trait `Plugins` is off; beside other traits name it: `traits: [.defaults, …]`")
            return []
        }
        let source = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRulebook.swift")
        return [
            .buildCommand(
                displayName: "Compiling the rules of \(target.name)",
                executable: tool.url,
                arguments: ["compile", folder.path, "--as", "swift", "--output", source.path],
                inputFiles: files, outputFiles: [source])
        ]
    }

    private static func files(in folder: URL) -> [URL] {
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".csv") }.sorted().map {
            folder.appending(path: $0)
        }
    }
}
