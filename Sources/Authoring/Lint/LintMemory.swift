import AdvisoryModel
import RulebookLoading
import SourceDiagnostics

/// What lint found in each part of a rulebook, kept for its next look: what has not changed since is not looked at again.
package struct LintMemory {
    private var files: [String: FileLook] = [:]
    /// By the first rule of each.
    private var groups: [ObjectIdentifier: GroupLook] = [:]
    private var crossings: [Crossing] = []

    /// Remembers nothing.
    package init() {}

    mutating func look(at draft: RulebookDraft) -> (files: [FileLook], groups: [GroupLook]) {
        let files = LintedFile.all(of: draft).map { file in
            var look = self.files[file.source.path].flatMap { $0.isStill(of: file) ? $0 : nil } ?? FileLook(file)
            // What is an error is said already, such as an id that two rules have.
            if draft.isSound { look.lookForWhatIsSaidTwice() }
            return look
        }
        self.files = Dictionary(files.map { ($0.file.source.path, $0) }, uniquingKeysWith: { first, _ in first })
        let groups = lookAtGroups(of: draft)
        self.groups = Dictionary(
            groups.compactMap { look in look.group.rules.first.map { (ObjectIdentifier($0), look) } },
            uniquingKeysWith: { first, _ in first })
        crossings = draft.crossings
        return (files, groups)
    }

    private func lookAtGroups(of draft: RulebookDraft) -> [GroupLook] {
        let isSameGround = crossings == draft.crossings
        var ground: RuleGround?
        return draft.groups.map { group in
            // INVARIANT: rules that are kept here have an address of their own; they are read again where a word of theirs may mean another thing.
            let earlier = group.rules.first.flatMap { groups[ObjectIdentifier($0)] }.flatMap {
                $0.isStill(of: group) ? $0 : nil
            }
            if let earlier, isSameGround { return earlier }
            var look = earlier ?? GroupLook(group, in: draft)
            var held = ground ?? RuleGround(draft)
            look.look(&held)
            ground = held
            return look
        }
    }
}

// INVARIANT: what it refers to is never changed.
extension LintMemory: @unchecked Sendable {}
