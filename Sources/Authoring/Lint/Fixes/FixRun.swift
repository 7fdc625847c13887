public import AdvisoryModel
public import RulebookLoading
public import SourceDiagnostics
import YAMLTree

/// Applies fixes until none is left, in memory: what comes of it is written by whoever asked for it.
///
/// ```swift
/// let run = FixRun(RulebookDraft(paths: ["Rules"], families: .standard), on: nil, mayChangeValues: false)
/// run.changes.map(\.new.path)   // the files to be written
/// run.lint.warnings             // what is left
/// ```
public struct FixRun {
    /// A file before and after.
    public struct Change: Sendable {
        /// As it was read.
        public let old: SourceFile
        /// As it is to be written.
        public let new: SourceFile
        /// Where it lies on disk; nil for one that is in memory only.
        public let location: String?

        /// The change as `diff -u` prints it.
        public var difference: String {
            UnifiedDiff(
                from: String(decoding: old.bytes, as: UTF8.self), to: String(decoding: new.bytes, as: UTF8.self),
                path: old.path
            ).text
        }
    }

    /// What lint finds afterwards.
    public private(set) var lint: LintRun
    /// How many fixes were applied.
    public private(set) var count = 0
    private var draft: RulebookDraft
    private let mayChangeValues: Bool
    private var originals: [String: SourceFile] = [:]
    private var current: [String: SourceFile] = [:]
    /// Fixes that did no good, by file and place.
    private var refused: Set<Fix> = []

    /// One fix may make another possible; this ends what would go round in a circle.
    private static let mostRounds = 20

    /// - Parameter mayChangeValues: whether values may change, too: a word becomes the one that was probably meant.
    public init(_ draft: RulebookDraft, on day: Day?, mayChangeValues: Bool) {
        self.draft = draft
        self.mayChangeValues = mayChangeValues
        lint = LintRun(draft, on: day)
        for _ in 0..<Self.mostRounds {
            guard applyRound() else { break }
            lint = LintRun(self.draft, on: day)
        }
    }

    /// The files that changed, by path.
    public var changes: [Change] {
        current.keys.sorted().compactMap { path in
            guard let old = originals[path], let new = current[path], old.bytes != new.bytes else { return nil }
            return Change(old: old, new: new, location: lint.locations[path])
        }
    }

    /// Applies what fits together; false where there is nothing.
    private mutating func applyRound() -> Bool {
        var finder = FixFinder(lint.files)
        let fixes = lint.diagnostics.compactMap { finder.fix(of: $0) }
            .filter { ($0.isSafe || mayChangeValues) && !refused.contains($0) }
        var hasChanged = false
        for (path, own) in Dictionary(grouping: fixes, by: \.file) {
            guard let file = lint.files.first(where: { $0.path == path }) else { continue }
            hasChanged = apply(Self.apart(own), to: file) || hasChanged
        }
        return hasChanged
    }

    private mutating func apply(_ fixes: [Fix], to file: SourceFile) -> Bool {
        guard let bytes = TextEdit.apply(fixes.map(\.edit), to: file.bytes) else { return false }
        let new = SourceFile(path: file.path, bytes: bytes)
        guard bytes != file.bytes, Self.isSound(new, after: file, keepingValues: fixes.allSatisfy(\.isSafe)) else {
            refused.formUnion(fixes)
            return false
        }
        originals[file.path] = originals[file.path] ?? file
        current[file.path] = new
        draft.replace(new)
        count += fixes.count
        return true
    }

    /// Fixes of one file that do not touch each other, from its beginning; the others wait for the next round.
    private static func apart(_ fixes: [Fix]) -> [Fix] {
        var end = -1
        return Set(fixes).sorted { ($0.edit.range.lowerBound, $0.title) < ($1.edit.range.lowerBound, $1.title) }
            .filter { fix in
                guard fix.edit.range.lowerBound > end else { return false }
                end = fix.edit.range.upperBound
                return true
            }
    }

    /// Whether a file can be read as well as before, and says the same where it has to.
    private static func isSound(_ new: SourceFile, after old: SourceFile, keepingValues: Bool) -> Bool {
        let (before, after) = (YAMLReader.read(old), YAMLReader.read(new))
        if after.diagnostics.hasErrors && !before.diagnostics.hasErrors { return false }
        guard keepingValues else { return true }
        return switch (before.root, after.root) {
        case (nil, nil): true
        case (let before?, let after?): before.hasSameValues(as: after)
        default: false
        }
    }
}
