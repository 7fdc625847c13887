import Foundation
import SourceDiagnostics

/// Finds the rulebook where none is named: only where one was put for this program, as any other folder of that name may hold anything.
enum RulebookLocator {
    /// `SAFE_CONDUCT_RULES`, else `share/safe-conduct/Rules` beside the program or beside its folder `bin`, else `Rules` of the source tree, for a
    /// program that lies where that tree is built.
    static func defaultPaths(_ format: OutputFormat) throws -> [String] {
        if let path = Console.environment("SAFE_CONDUCT_RULES") { return path.split(separator: ":").map(String.init) }
        let folder = executable.deletingLastPathComponent()
        var candidates = [folder.appending(path: installed).path]
        if folder.lastPathComponent == "bin" {
            candidates.append(folder.deletingLastPathComponent().appending(path: installed).path)
        }
        if executable.path.hasPrefix(sourceTree.appending(path: ".build").path + "/") {
            candidates.append(sourceTree.appending(path: "Rules").path)
        }
        if let found = candidates.first(where: { FileStatus(path: $0)?.isFolder == true }) { return [found] }
        Findings(format: format).report([
            Diagnostic(
                ToolCode.notFound, "no rulebook was named, and none was found next to the program",
                hint: "name one with --rules, or in SAFE_CONDUCT_RULES")
        ])
        throw Ending.badRulebook
    }

    private static let installed = "share/safe-conduct/Rules"

    /// The tree from which the program was built.
    private static var sourceTree: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
    }

    private static var executable: URL {
        #if os(Linux)
            return URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        #else
            return (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])).resolvingSymlinksInPath()
        #endif
    }
}
