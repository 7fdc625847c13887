import SourceDiagnostics
import SystemFiles

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Finds the rulebook where none is named: only where one was put for this program, as any other folder of that name may hold anything.
struct RulebookLocator {
    /// Paths of rulebooks, separated by colons.
    var variable = Console.environment("SAFE_CONDUCT_RULES")
    var program = Self.executable
    /// This source file, in the tree from which the program was built.
    var source = URL(filePath: #filePath)

    private static let installed = "share/safe-conduct/Rules"

    /// Why there is none.
    struct NotFound: Error {
        let diagnostic = Diagnostic(
            ToolCode.notFound, "no rulebook was named, and none was found next to the program",
            hint: "name one with --rules, or in SAFE_CONDUCT_RULES")
    }

    /// What `paths` finds; ends with code 3 where that is nothing.
    static func defaultPaths(_ format: OutputFormat) throws -> [String] {
        do throws(NotFound) {
            return try RulebookLocator().paths()
        } catch {
            Findings(format: format).report([error.diagnostic])
            throw Ending.badRulebook
        }
    }

    /// Those of the variable, else `share/safe-conduct/Rules` beside the program or beside its folder `bin`, else `Rules` of the source tree, for a
    /// program that lies where that tree is built.
    func paths() throws(NotFound) -> [String] {
        if let variable { return variable.split(separator: ":").map(String.init) }
        let folder = program.deletingLastPathComponent()
        var candidates = [folder.appending(path: Self.installed).path]
        if folder.lastPathComponent == "bin" {
            candidates.append(folder.deletingLastPathComponent().appending(path: Self.installed).path)
        }
        let tree = (0..<4).reduce(source) { path, _ in path.deletingLastPathComponent() }
        if program.path.hasPrefix(tree.appending(path: ".build").path + "/") {
            candidates.append(tree.appending(path: "Rules").path)
        }
        guard let found = candidates.first(where: { FileStatus(path: $0)?.isFolder == true }) else { throw NotFound() }
        return [found]
    }

    private static var executable: URL {
        #if os(Linux)
            return URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        #else
            return (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])).resolvingSymlinksInPath()
        #endif
    }
}
