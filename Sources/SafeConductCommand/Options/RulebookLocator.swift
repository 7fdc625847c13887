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

    /// The folder beside the program where one is put: a folder of rules or a bundle, not both, as nobody would know which of them is old.
    private static let installed = "share/safe-conduct"

    /// Why there is none.
    struct NotFound: Error {
        var message = "no rulebook was named, and none was found next to the program"
        var hint = "name one with --rules, or in SAFE_CONDUCT_RULES"

        var diagnostic: Diagnostic { Diagnostic(ToolCode.notFound, message, hint: hint) }
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

    /// Those of the variable, else `share/safe-conduct/rules.scbundle` or `share/safe-conduct/Rules` beside the program or beside its folder `bin`,
    /// else `Rules` of the source tree, for a program that lies where that tree is built.
    func paths() throws(NotFound) -> [String] {
        if let variable { return variable.split(separator: ":").map(String.init) }
        let folder = program.deletingLastPathComponent()
        let beside = folder.lastPathComponent == "bin" ? [folder, folder.deletingLastPathComponent()] : [folder]
        for folder in beside {
            let folder = folder.appending(path: Self.installed)
            let found = [
                Self.found(folder.appending(path: "rules.scbundle"), isFolder: false),
                Self.found(folder.appending(path: "Rules"), isFolder: true),
            ].compactMap(\.self)
            if found.count > 1 {
                throw NotFound(
                    message:
                        "no rulebook was named, and two were found next to the program: Rules and rules.scbundle in \(folder.path)",
                    hint: "remove one of them, or name one with --rules")
            }
            if let path = found.first { return [path] }
        }
        let tree = (0..<4).reduce(source) { path, _ in path.deletingLastPathComponent() }
        guard program.path.hasPrefix(tree.appending(path: ".build").path + "/"),
            let path = Self.found(tree.appending(path: "Rules"), isFolder: true)
        else { throw NotFound() }
        return [path]
    }

    private static func found(_ url: URL, isFolder: Bool) -> String? {
        FileStatus(path: url.path).flatMap { $0.isFolder == isFolder ? url.path : nil }
    }

    private static var executable: URL {
        #if os(Linux)
            return URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        #else
            return (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])).resolvingSymlinksInPath()
        #endif
    }
}
