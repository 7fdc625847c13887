import Testing

/// Folders of a target build on one another in one direction: what a reader has understood of one needs nothing of those above it.
@Suite struct FolderTests {
    private static let graphs = Dictionary(
        uniqueKeysWithValues: SourceTree.targets.map { ($0.name, FolderGraph($0.files)) })

    @Test(arguments: SourceTree.targets.map(\.name))
    func foldersOfATargetHaveNoCycle(_ name: String) throws {
        let target = try #require(SourceTree.targets.first { $0.name == name })
        let cycle = try #require(Self.graphs[target.name]).cycle
        #expect(cycle == nil, "\(name): \(cycle ?? "")")
    }

    @Test func mostTargetsHaveSomethingToHold() {
        let edges = Self.graphs.values.map { $0.uses.values.reduce(0) { $0 + $1.count } }
        #expect(edges.reduce(0, +) > 60)
    }

    @Test func aCycleIsNamedWithItsFiles() {
        func file(_ path: String, _ code: String) -> SourceTree.File {
            SourceTree.File(path: path, text: code, code: SourceTree.code(of: code))
        }
        let straight = [
            file("A/One.swift", "struct One { let two: Two }"), file("B/Two.swift", "/// Not One.\nstruct Two {}"),
        ]
        #expect(FolderGraph(straight).cycle == nil)
        let round =
            straight + [
                file("C/Three.swift", "enum Three { static let name = \"Two\"; case one(One) }"),
                file("B/Two+Three.swift", "extension Two { var three: Three? { nil } }"),
            ]
        #expect(
            FolderGraph(round).cycle
                == "A → B → C → A (A/One.swift names Two, B/Two+Three.swift names Three, C/Three.swift names One)")
    }

    @Test func stringsAndCommentsAreNoCode() {
        let text =
            ##"let a = "One \" Two" + #"Three "x" "# /* Four */ // Five"## + "\nlet b = \"\"\"\n Six\n \"\"\"\nSeven"
        #expect(SourceTree.code(of: text) == "let a =  +   \nlet b = \n\n\nSeven")
    }
}
