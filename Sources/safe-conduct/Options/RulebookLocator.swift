import Foundation
import SourceDiagnostics

/// Finds the rulebook where none is named.
enum RulebookLocator {
    /// `SAFE_CONDUCT_RULES`, else the first `Rules` (or `share/safe-conduct/Rules`) beside or above the program, else that of the source tree
    /// from which the program was built.
    static func defaultPaths(_ format: OutputFormat) throws -> [String] {
        if let path = Console.environment("SAFE_CONDUCT_RULES") { return path.split(separator: ":").map(String.init) }
        var folder = executable.deletingLastPathComponent()
        while folder.path.count > 1 {
            for name in ["Rules", "share/safe-conduct/Rules"] {
                let candidate = folder.appending(path: name).path
                if isFolder(candidate) { return [candidate] }
            }
            folder.deleteLastPathComponent()
        }
        let source = URL(filePath: #filePath)
        let candidate = source.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Rules").path
        if isFolder(candidate) { return [candidate] }
        Findings(format: format).report([
            Diagnostic(
                ToolCode.notFound, "no rulebook was named, and none was found next to the program",
                hint: "name one with --rules, or in SAFE_CONDUCT_RULES")
        ])
        throw Ending.badRulebook
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
