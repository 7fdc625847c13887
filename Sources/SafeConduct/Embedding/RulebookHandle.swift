import AdvisoryModel
public import RuleEngine
import RulebookFolder
public import RulebookLoading
public import SourceDiagnostics
import Synchronization

/// A rulebook that is replaced while checks go on: a folder or a bundle on disk, read again whenever it changes.
///
/// A new one takes the place of the old when it is whole: read, verified, and asked once. One with an error is refused, and the last good one stays.
/// A check that has begun ends with the rulebook that it began with, as `rulebook` never changes.
///
/// ```swift
/// let handle = try RulebookHandle(paths: ["Rules"])
/// let watching = Task { await handle.watch { print($0) } }
/// let report = handle.rulebook.check(request, asOf: day)
/// watching.cancel()
/// ```
///
/// A class, because all who check share it.
public final class RulebookHandle: Sendable {
    /// What came of a look at the files.
    public enum Outcome: Sendable {
        /// Nothing changed.
        case unchanged
        /// A new rulebook is in its place.
        case replaced(Rulebook)
        /// What is there now has an error, or changes while it is read; the last good rulebook stays.
        case refused(DiagnosedError)
    }

    private struct State {
        var rulebook: Rulebook
        var serial: UInt64
    }

    /// What only one look at a time may use.
    private struct Files {
        var watch: FolderWatch
        /// Whether what changed last is still to be read.
        var isBehind = false
    }

    private let paths: [String]
    private let families: [any RuleFamily.Type]
    private let options: LoadOptions
    private let state: Mutex<State>
    private let files: Mutex<Files>

    /// Reads the rulebook for the first time.
    ///
    /// - Parameters:
    ///   - paths: folders of rules, or one bundle. They are looked at again by these names: a link that leads elsewhere is followed.
    ///   - families: the families of its rules.
    ///   - options: what a bundle must show. Its serial number never goes back: one with a lower number than the one in use is refused.
    /// - Throws: all errors, where it does not compile.
    public init(
        paths: [String], families: [any RuleFamily.Type] = .standard, options: LoadOptions = LoadOptions()
    ) throws(DiagnosedError) {
        var options = options
        // A file that is written where it is must not be seen.
        options.bundles.copiesFile = true
        (self.paths, self.families, self.options) = (paths, families, options)
        // Before the files are read, so that no change is missed.
        let watch = FolderWatch(paths)
        let first = try Rulebook.load(paths: paths, families: families, options: options).get()
        state = Mutex(State(rulebook: first, serial: Self.serial(of: paths)))
        files = Mutex(Files(watch: watch))
        Self.warm(first)
        // What changed while it was read is read by the first look.
        _ = notices()
    }

    /// The rulebook in use; keep it for as long as one answer takes, and no longer.
    public var rulebook: Rulebook { state.withLock { $0.rulebook } }

    /// Looks at the files, and takes what is there now where it changed; from any thread, one look at a time.
    ///
    /// Files that are written while they are read are refused, and read again by the next look.
    @discardableResult public func refresh() -> Outcome {
        files.withLock { files in
            if files.watch.changes().isEmpty, !files.isBehind { return .unchanged }
            files.isBehind = true
            let found = load()
            // What was read is only one state of the files if nothing changed meanwhile.
            guard files.watch.changes().isEmpty else {
                return .refused(DiagnosedError([Self.restless(paths)]))
            }
            files.isBehind = false
            do throws(DiagnosedError) {
                let new = try found.result.get()
                Self.warm(new)
                state.withLock { $0 = State(rulebook: new, serial: found.serial) }
                return .replaced(new)
            } catch {
                return .refused(error)
            }
        }
    }

    /// Looks at the files again and again, until its task is cancelled.
    ///
    /// - Parameters:
    ///   - interval: the time between two looks.
    ///   - report: is told of every look that finds something new, from the task that watches.
    public func watch(
        every interval: Swift.Duration = .seconds(1), report: @Sendable (Outcome) -> Void = { _ in }
    ) async {
        while !Task.isCancelled {
            // Files may be written in pieces: what has just changed is given a moment, but not for ever.
            var waits = 10
            while notices(), waits > 0 {
                do { try await Task.sleep(for: .milliseconds(100)) } catch { return }
                waits -= 1
            }
            let outcome = refresh()
            if case .unchanged = outcome {} else { report(outcome) }
            do { try await Task.sleep(for: interval) } catch { return }
        }
    }

    /// Whether something changed since the last look; the next one reads it.
    private func notices() -> Bool {
        files.withLock { files in
            if files.watch.changes().isEmpty { return false }
            files.isBehind = true
            return true
        }
    }

    private func load() -> (result: LoadResult, serial: UInt64) {
        var options = options
        let serial = state.withLock { $0.serial }
        options.bundles.minimumSerial = max(options.bundles.minimumSerial, serial)
        let result = Rulebook.load(paths: paths, families: families, options: options)
        return (result, max(serial, Self.serial(of: paths)))
    }

    private static func serial(of paths: [String]) -> UInt64 { paths.map { Rulebook.serial(ofBundle: $0) }.max() ?? 0 }

    /// Asks once about every crossing, so that the first who asks in earnest does not wait for what is made when it is first needed.
    private static func warm(_ rulebook: Rulebook) {
        for crossing in rulebook.crossings {
            _ = rulebook.check(Request(traveler: Traveler(), trip: Trip(crossing: crossing.id)), asOf: .first)
        }
    }

    package static func restless(_ paths: [String]) -> Diagnostic {
        Diagnostic(
            LoadingCode.changing, "the rulebook changes while it is read", file: paths.first ?? "",
            hint: "write new files beside the old ones and move them into place; the next look reads them")
    }
}
