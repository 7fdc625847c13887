import AdvisoryModel
import Authoring
import RuleEngine
import RulebookFolder
import RulebookLoading
import SourceDiagnostics
import YAMLTree

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Keeps the draft of the rulebook in a folder: its files, and in the place of some what an editor holds.
struct RulebookKeeper: Sendable {
    let folder: String
    private let families: [any RuleFamily.Type]
    private let limits: YAMLLimits
    private(set) var draft: RulebookDraft?
    /// What lint has found in the parts of it.
    private var memory = LintMemory()
    /// The texts that are held, by the names of their files.
    private var held: [String: [UInt8]] = [:]
    /// The names of files by their real paths.
    private var names: [String: String] = [:]

    init(_ folder: String, families: [any RuleFamily.Type], limits: YAMLLimits) {
        (self.folder, self.families, self.limits) = (folder, families, limits)
    }

    /// The name of a file of the rulebook.
    func name(of path: String) -> String? { names[path] ?? RulebookPath.name(of: path, in: folder) }

    /// Makes the draft what it is with some texts in the place of files.
    ///
    /// - Parameters:
    ///   - texts: what is held, by path.
    ///   - isDiskRead: whether files on disk may have changed.
    mutating func update(_ texts: [String: [UInt8]], isDiskRead: Bool) {
        let isNew = self.draft == nil
        var draft = self.draft ?? RulebookDraft(paths: [folder], families: families, limits: limits)
        if isNew { readNames(of: draft) }
        var now = named(texts)
        let known = Set(names.values)
        let isAhead = now.keys.contains { !known.contains($0) && !TableFiles.isTable($0) }
        let isLess = held.keys.contains { now[$0] == nil }
        if isAhead || isLess || isDiskRead && !isNew {
            draft.readAgain([folder], holding: located(now))
            readNames(of: draft)
            let renamed = named(texts)
            if Set(renamed.keys) != Set(now.keys) {
                now = renamed
                draft.readAgain([folder], holding: located(now))
            }
        } else {
            draft.replace(now.filter { held[$0.key] != $0.value }.map { SourceFile(path: $0, bytes: $1) })
        }
        (self.draft, held) = (draft, now)
    }

    /// What lint says of the draft.
    mutating func lint(on day: Day?) -> LintRun? { draft.map { LintRun($0, on: day, memory: &memory) } }

    private mutating func readNames(of draft: RulebookDraft) {
        names = Dictionary(draft.locations.map { ($1, $0) }, uniquingKeysWith: min)
    }

    private func named(_ texts: [String: [UInt8]]) -> [String: [UInt8]] {
        var named: [String: [UInt8]] = [:]
        for (path, bytes) in texts.sorted(by: { $0.key < $1.key }) {
            let real = URL(filePath: path).resolvingSymlinksInPath().path
            guard let name = names[real] ?? RulebookPath.name(of: path, in: folder) else { continue }
            named[name] = bytes
        }
        return named
    }

    private func located(_ texts: [String: [UInt8]]) -> [(file: SourceFile, location: TableFiles.Location)] {
        texts.map { name, bytes in
            let path = RulebookPath.path(of: name, in: folder)
            return (SourceFile(path: name, bytes: bytes), TableFiles.Location(file: path, root: folder))
        }
    }
}
