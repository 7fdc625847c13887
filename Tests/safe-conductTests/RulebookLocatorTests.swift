import Foundation
import Testing

@testable import SafeConductCommand

/// The default rulebook is found where it was put for the program, and nowhere else.
@Suite struct RulebookLocatorTests {
    /// A folder of rules, the program, and whether it is found.
    @Test(arguments: [
        ("usr/share/safe-conduct/Rules", "usr/bin/safe-conduct", true),
        ("opt/tool/share/safe-conduct/Rules", "opt/tool/safe-conduct", true),
        ("tree/Rules", "tree/.build/debug/safe-conduct", true),
        ("tree/Rules", "tree/.build/x86_64-unknown-linux-gnu/release/safe-conduct", true),
        // Anybody's folder of that name may hold anything.
        ("usr/Rules", "usr/bin/safe-conduct", false), ("usr/bin/Rules", "usr/bin/safe-conduct", false),
        ("Rules", "usr/bin/safe-conduct", false), ("share/safe-conduct/Rules", "usr/bin/safe-conduct", false),
        ("usr/share/safe-conduct/Rules", "usr/lib/safe-conduct", false), ("tree/Rules", "tree/safe-conduct", false),
        ("tree/Rules", "usr/bin/safe-conduct", false), ("tree/Rules", "tree/.build-copy/safe-conduct", false),
    ])
    func aFolderIsFoundWhereItWasPut(_ folder: String, _ program: String, _ isFound: Bool) throws {
        let workspace = try Workspace(["\(folder)/a.yaml": ""])
        func url(_ path: String) -> URL { workspace.folder.appending(path: path) }
        let locator = RulebookLocator(
            variable: nil, program: url(program),
            source: url("tree/Sources/SafeConductCommand/Options/RulebookLocator.swift")
        )
        #expect((try? locator.paths()) == (isFound ? [url(folder).path] : nil))
    }

    @Test func theVariableGoesBeforeEverything() throws {
        let nowhere = URL(filePath: "/nowhere/at/all")
        #expect(
            try RulebookLocator(variable: "/a:/b", program: nowhere, source: nowhere).paths() == ["/a", "/b"])
    }
}
