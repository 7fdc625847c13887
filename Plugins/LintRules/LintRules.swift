import Foundation
import PackagePlugin

/// `swift package lint-rules`: everything that is wrong or doubtful about the rules of a package.
///
/// Each rulebook is looked at on its own: those of the targets that hold `*.yaml` files, and the folder `Rules` of the package. `--target NAME` chooses
/// targets; all other arguments are those of `safe-conduct lint`, such as `--strict`.
@main struct LintRules: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        var extractor = ArgumentExtractor(arguments)
        let names = extractor.extractOption(named: "target")
        let folders =
            try names.isEmpty
            ? Self.folders(of: context.package) : context.package.targets(named: names).map(Self.folder)
        if folders.isEmpty { Diagnostics.error("this package has no rules: put *.yaml files into a folder `Rules`") }
        guard let tool = try? context.tool(named: "safe-conduct").url else {
            return Diagnostics.error(
                "the package trait `Plugins` is off; beside other traits name it: `traits: [.defaults, …]`")
        }
        for folder in folders {
            let lint = Process()
            lint.executableURL = tool
            lint.arguments = ["lint", folder.path] + extractor.remainingArguments
            try lint.run()
            lint.waitUntilExit()
            if lint.terminationStatus != 0 { Diagnostics.error("findings in \(folder.path)") }
        }
    }

    /// The folders of all rulebooks.
    private static func folders(of package: Package) -> [URL] {
        let targets = package.targets.filter { ($0 as? any SourceModuleTarget)?.kind != .test }.map(folder)
        return ([package.directoryURL.appending(path: "Rules")] + targets).filter(holdsRules)
    }

    /// Where the rules of a target are.
    private static func folder(of target: any Target) -> URL {
        let own = target.directoryURL.appending(path: "Rules")
        return holdsRules(own) ? own : target.directoryURL
    }

    private static func holdsRules(_ folder: URL) -> Bool {
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return paths.contains { $0.hasSuffix(".yaml") }
    }
}
