import Foundation
import Testing

/// A clock that shows what a test wants: a few lines of C before the system's own, under `LD_PRELOAD`.
enum FalseClock {
    /// Whether there is a compiler, and a system that takes it.
    static let isThere: Bool = {
        #if os(Linux)
            return FileManager.default.isExecutableFile(atPath: "/usr/bin/cc")
        #else
            return false
        #endif
    }()

    /// Writes it into a workspace, and returns the environment in which the command sees that many seconds since 1970.
    static func environment(showing seconds: Int, in workspace: Workspace) throws -> [String: String] {
        let text = "#include <time.h>\ntime_t time(time_t *t) { if (t) *t = \(seconds)L; return \(seconds)L; }\n"
        try workspace.write(Data(text.utf8), to: "clock.c")
        let compiler = Process()
        compiler.executableURL = URL(filePath: "/usr/bin/cc")
        compiler.arguments = ["-shared", "-fPIC", "-o", "clock.so", "clock.c"]
        compiler.currentDirectoryURL = workspace.folder
        try compiler.run()
        compiler.waitUntilExit()
        try #require(compiler.terminationStatus == 0)
        return ["LD_PRELOAD": workspace.folder.appending(path: "clock.so").path, "TZ": "UTC"]
    }
}
