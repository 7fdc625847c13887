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
        /// How many fixes were applied to it.
        public let count: Int

        /// The change as `diff -u` prints it.
        public var difference: String {
            UnifiedDiff(
                from: String(decoding: old.bytes, as: UTF8.self), to: String(decoding: new.bytes, as: UTF8.self),
                path: old.path
            ).text
        }
    }

    /// What lint finds in the files as they were read.
    public let before: LintRun
    /// What lint finds in the files as they are to be written.
    public private(set) var lint: LintRun
    /// How many fixes were applied.
    public var count: Int { counts.values.reduce(0, +) }
    private var draft: RulebookDraft
    private let mayChangeValues: Bool
    private var originals: [String: SourceFile] = [:]
    private var current: [String: SourceFile] = [:]
    private var counts: [String: Int] = [:]
    /// Fixes that did no good, by file and place.
    private var refused: Set<Fix> = []

    /// One fix may make another possible; this ends what would go round in a circle.
    private static let mostRounds = 20

    /// - Parameters:
    ///   - mayChangeValues: whether values may change, too: a word becomes the one that was probably meant.
    ///   - tellsWhatIsDue: as of `LintRun`.
    public init(_ draft: RulebookDraft, on day: Day?, mayChangeValues: Bool, tellsWhatIsDue: Bool = false) {
        self.draft = draft
        self.mayChangeValues = mayChangeValues
        before = LintRun(draft, on: day, tellsWhatIsDue: tellsWhatIsDue)
        lint = before
        for _ in 0..<Self.mostRounds {
            guard applyRound() else { break }
            lint = LintRun(self.draft, on: day, tellsWhatIsDue: tellsWhatIsDue)
        }
    }

    /// The files that changed, by path.
    public var changes: [Change] {
        current.keys.sorted().compactMap { path in
            guard let old = originals[path], let new = current[path], old.bytes != new.bytes else { return nil }
            return Change(old: old, new: new, location: lint.locations[path], count: counts[path] ?? 0)
        }
    }

    /// Applies what fits together; false where there is nothing.
    private mutating func applyRound() -> Bool {
        var finder = FixFinder(lint.files)
        let fixes = lint.diagnostics.compactMap { finder.fix(of: $0) }
            .filter { ($0.isSafe || mayChangeValues) && !refused.contains($0) }
        let fixesByFile = Dictionary(grouping: fixes, by: \.file)
        var hasChanged = false
        for file in lint.files {
            guard let own = fixesByFile[file.path] else { continue }
            hasChanged = apply(Self.apart(own), to: file) || hasChanged
        }
        return hasChanged
    }

    private mutating func apply(_ fixes: [Fix], to file: SourceFile) -> Bool {
        let good = sound(fixes[...], in: file)
        guard !good.isEmpty, let new = Self.applied(good, to: file) else { return false }
        originals[file.path] = originals[file.path] ?? file
        current[file.path] = new
        draft.replace(new)
        counts[file.path, default: 0] += good.count
        return true
    }

    /// Those that may be applied together; one that spoils the file by itself is refused for good, and spoils no other.
    private mutating func sound(_ fixes: ArraySlice<Fix>, in file: SourceFile) -> [Fix] {
        if Self.applied(fixes, to: file) != nil { return Array(fixes) }
        guard fixes.count > 1 else {
            refused.formUnion(fixes)
            return []
        }
        let middle = fixes.startIndex + fixes.count / 2
        let first = sound(fixes[..<middle], in: file)
        // What fits the others, but not these, waits for the next round.
        return first.isEmpty ? sound(fixes[middle...], in: file) : first
    }

    /// The file with fixes; nil where it would be no better for them.
    private static func applied(_ fixes: some Collection<Fix>, to file: SourceFile) -> SourceFile? {
        guard let bytes = TextEdit.apply(fixes.map(\.edit), to: file.bytes), bytes != file.bytes else { return nil }
        let new = SourceFile(path: file.path, bytes: bytes)
        return isSound(new, after: file, keepingValues: fixes.allSatisfy(\.isSafe)) ? new : nil
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
