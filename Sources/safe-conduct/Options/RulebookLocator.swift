import Foundation
import SourceDiagnostics

/// Finds the rulebook where none is named.
struct RulebookLocator {
    /// Paths of rulebooks, separated by colons.
    var variable = Console.environment("SAFE_CONDUCT_RULES")
    var program = Self.executable
    /// This source file, in the tree from which the program was built.
    var source = URL(filePath: #filePath)

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

    /// Those of the variable, else the first `Rules` (or `share/safe-conduct/Rules`) beside or above the program, else that of the source tree.
    func paths() throws(NotFound) -> [String] {
        if let variable { return variable.split(separator: ":").map(String.init) }
        var folder = program.deletingLastPathComponent()
        while folder.path.count > 1 {
            for name in ["Rules", "share/safe-conduct/Rules"] {
                let candidate = folder.appending(path: name).path
                if Self.isFolder(candidate) { return [candidate] }
            }
            folder.deleteLastPathComponent()
        }
        let tree = (0..<4).reduce(source) { path, _ in path.deletingLastPathComponent() }
        let candidate = tree.appending(path: "Rules").path
        guard Self.isFolder(candidate) else { throw NotFound() }
        return [candidate]
    }

    private static var executable: URL {
        #if os(Linux)
            return URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        #else
            return (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])).resolvingSymlinksInPath()
        #endif
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
