import Foundation
import Testing

@testable import SafeConductCommand

/// The default rulebook is found where it was put for the program, and nowhere else.
@Suite struct RulebookLocatorTests {
    /// A folder of rules, the program, and whether it is found.
    @Test(arguments: [
        ("usr/share/safe-conduct/Rules", "usr/bin/safe-conduct", true),
        ("opt/tool/share/safe-conduct/Rules", "opt/tool/safe-conduct", true),
        ("usr/share/safe-conduct/rules.scbundle", "usr/bin/safe-conduct", true),
        ("opt/tool/share/safe-conduct/rules.scbundle", "opt/tool/safe-conduct", true),
        ("tree/Rules", "tree/.build/debug/safe-conduct", true),
        ("tree/Rules", "tree/.build/x86_64-unknown-linux-gnu/release/safe-conduct", true),
        // Anybody's folder of that name may hold anything.
        ("tree/rules.scbundle", "tree/.build/debug/safe-conduct", false),
        ("usr/share/rules.scbundle", "usr/bin/safe-conduct", false),
        ("usr/Rules", "usr/bin/safe-conduct", false), ("usr/bin/Rules", "usr/bin/safe-conduct", false),
        ("Rules", "usr/bin/safe-conduct", false), ("share/safe-conduct/Rules", "usr/bin/safe-conduct", false),
        ("usr/share/safe-conduct/Rules", "usr/lib/safe-conduct", false), ("tree/Rules", "tree/safe-conduct", false),
        ("tree/Rules", "usr/bin/safe-conduct", false), ("tree/Rules", "tree/.build-copy/safe-conduct", false),
    ])
    func aFolderIsFoundWhereItWasPut(_ folder: String, _ program: String, _ isFound: Bool) throws {
        let workspace = try Workspace([folder.hasSuffix("Rules") ? "\(folder)/a.yaml" : folder: ""])
        func url(_ path: String) -> URL { workspace.folder.appending(path: path) }
        let locator = RulebookLocator(
            variable: nil, program: url(program),
            source: url("tree/Sources/SafeConductCommand/Options/RulebookLocator.swift")
        )
        #expect((try? locator.paths()) == (isFound ? [url(folder).path] : nil))
    }

    /// As README installs it.
    @Test func theInstalledProgramFindsItsRulebook() throws {
        let workspace = try Workspace([
            "Rules/a-b.yaml": "crossing: a-b\nname: { en: A – B }\nbetween: [RU, KP]\n", "Rules/notes/rules.txt": "",
        ])
        let folder = workspace.folder.path
        let said = try workspace.run(
            script: """
                unset SAFE_CONDUCT_RULES
                install -D "$(command -v safe-conduct)" prefix/bin/safe-conduct
                mkdir -p prefix/share/safe-conduct && cp -r Rules prefix/share/safe-conduct/
                mkdir elsewhere && ln -s ../prefix/bin/safe-conduct elsewhere/linked
                cd elsewhere && ./linked crossings --format json --as-of 2026-11-21 | grep '"id"'
                safe-conduct compile ../Rules -o ../prefix/share/safe-conduct/rules.scbundle > /dev/null 2>&1
                ./linked crossings
                echo $?
                mv ../prefix/share/safe-conduct/Rules ../old
                ./linked crossings --format json --as-of 2026-11-21 | grep '"id"'
                rm ../prefix/share/safe-conduct/rules.scbundle && mv ../old ../prefix/share/safe-conduct/Rules
                mv \(folder)/prefix/share/safe-conduct/Rules \(folder)/prefix/Rules
                \(folder)/prefix/bin/safe-conduct crossings
                echo $?
                """, asPlainUser: false)
        #expect(
            said == """
                      "id": "a-b",
                error[rulebook/not-found]: no rulebook was named, and two were found next to the program: Rules and rules.scbundle in \(folder)/prefix/share/safe-conduct
                hint: remove one of them, or name one with --rules
                3
                      "id": "a-b",
                error[rulebook/not-found]: no rulebook was named, and none was found next to the program
                hint: name one with --rules, or in SAFE_CONDUCT_RULES
                3

                """)
    }

    @Test func theVariableGoesBeforeEverything() throws {
        let nowhere = URL(filePath: "/nowhere/at/all")
        #expect(
            try RulebookLocator(variable: "/a:/b", program: nowhere, source: nowhere).paths() == ["/a", "/b"])
    }
}
