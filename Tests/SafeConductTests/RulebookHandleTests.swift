import Foundation
import Synchronization
import Testing

@testable import SafeConduct

/// A rulebook that is replaced while checks go on.
@Suite struct RulebookHandleTests {
    /// A folder of rules, removed with the test.
    private final class Rules: Sendable {
        let folder = FileManager.default.temporaryDirectory.appending(path: "handle-\(UUID().uuidString)")
        var path: String { folder.path }

        init() throws {
            try write(
                "sources.yaml",
                "sources: { good: { title: Good, kind: law, reliability: A, published: 2024-01-01, retrieved: 2026-01-01, freshFor: 3 years } }\n"
            )
            try write("a-b.yaml", "crossing: a-b\nname: { en: A – B }\nbetween: [RU, KP]\n")
            try write("rules.yaml", Self.rules(1))
        }

        deinit { try? FileManager.default.removeItem(at: folder) }

        /// A closure whose id and title have one number, so that a mixed answer shows.
        static func rules(_ number: Int) -> String {
            "rules: t\nfamily: closure\nitems: [{ id: n\(number), title: Closed \(number), passage: closed, sources: [good] }]\n"
        }

        /// Writes beside the file and moves it into place.
        func write(_ name: String, _ text: String) throws {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file, options: .atomic)
        }

        func bundle(serial: UInt64) throws -> Data {
            let result = Rulebook.bundle(paths: [path], families: .standard, serial: serial)
            return Data(try #require(result.bundle))
        }
    }

    /// What tells tasks that they are done; a class, because they share it.
    private final class Flag: Sendable {
        private let value = Atomic(false)
        var isSet: Bool { value.load(ordering: .acquiring) }
        func set() { value.store(true, ordering: .releasing) }
    }

    private func rules(_ handle: RulebookHandle) -> [String] { handle.rulebook.ruleIDs }

    private static let request = Request(traveler: Traveler(), trip: Trip(crossing: "a-b", from: "RU", to: "KP"))

    @Test func whatChangesIsTaken() throws {
        let rules = try Rules()
        let handle = try RulebookHandle(paths: [rules.path])
        guard case .unchanged = handle.refresh() else { Issue.record("nothing has changed"); return }
        try rules.write("rules.yaml", Rules.rules(2))
        guard case .replaced(let new) = handle.refresh() else { Issue.record("a file has changed"); return }
        #expect(new.ruleIDs == ["t/n2"])
        #expect(self.rules(handle) == ["t/n2"])
    }

    @Test func theLastGoodOneStaysWhileThereIsAnError() throws {
        let rules = try Rules()
        let handle = try RulebookHandle(paths: [rules.path])
        try rules.write("rules.yaml", "rules: [\n")
        guard case .refused(let error) = handle.refresh() else { Issue.record("the file is broken"); return }
        #expect(error.description.contains("rules.yaml:"))
        #expect(self.rules(handle) == ["t/n1"])
        guard case .unchanged = handle.refresh() else { Issue.record("the same error is not told twice"); return }
        try rules.write("rules.yaml", Rules.rules(3))
        _ = handle.refresh()
        #expect(self.rules(handle) == ["t/n3"])
    }

    @Test func filesThatWereRenamedAndNewFoldersAreSeen() throws {
        let rules = try Rules()
        let handle = try RulebookHandle(paths: [rules.path])
        let files = FileManager.default
        try files.moveItem(
            at: rules.folder.appending(path: "rules.yaml"), to: rules.folder.appending(path: "other.yaml"))
        guard case .replaced = handle.refresh() else { Issue.record("a file was renamed"); return }
        try rules.write("new/more.yaml", Rules.rules(4).replacing("rules: t", with: "rules: u"))
        _ = handle.refresh()
        #expect(self.rules(handle) == ["t/n1", "u/n4"])
        try files.removeItem(at: rules.folder.appending(path: "new"))
        _ = handle.refresh()
        #expect(self.rules(handle) == ["t/n1"])
    }

    @Test func aLinkThatLeadsElsewhereIsFollowed() throws {
        let (first, second) = (try Rules(), try Rules())
        try second.write("rules.yaml", Rules.rules(5))
        let link = first.folder.appending(path: ".current")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: first.folder)
        let handle = try RulebookHandle(paths: [link.path])
        try FileManager.default.removeItem(at: link)
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: second.folder)
        _ = handle.refresh()
        #expect(self.rules(handle) == ["t/n5"])
    }

    @Test func serialNumbersNeverGoBack() throws {
        let rules = try Rules()
        let folder = try Rules()
        let file = folder.folder.appending(path: "b.scbundle")
        try rules.bundle(serial: 7).write(to: file, options: .atomic)
        let handle = try RulebookHandle(paths: [file.path])
        try rules.write("rules.yaml", Rules.rules(6))
        try rules.bundle(serial: 6).write(to: file, options: .atomic)
        guard case .refused(let error) = handle.refresh() else { Issue.record("an old bundle was taken"); return }
        #expect(error.diagnostics.map(\.code.text) == ["bundle/outdated"])
        #expect(self.rules(handle) == ["t/n1"])
        try rules.bundle(serial: 9).write(to: file, options: .atomic)
        _ = handle.refresh()
        #expect(self.rules(handle) == ["t/n6"])
        try rules.bundle(serial: 8).write(to: file, options: .atomic)
        guard case .refused = handle.refresh() else { Issue.record("an old bundle was taken"); return }
    }

    @Test func noAnswerFailsOrMixesWhileRulebooksAreReplaced() async throws {
        let rules = try Rules()
        let handle = try RulebookHandle(paths: [rules.path])
        let isDone = Flag()
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    var titles: Set<String> = []
                    while !isDone.isSet {
                        let report = handle.rulebook.check(Self.request, asOf: .last)
                        let advisory = report.advisories.first
                        #expect(report.advisories.count == 1 && report.verdict == .blocked)
                        #expect(advisory?.title == "Closed \(advisory?.rule.dropFirst(3) ?? "")")
                        titles.insert(advisory?.title ?? "")
                        await Task.yield()
                    }
                    return titles.count
                }
            }
            for number in 2...20 {
                try rules.write("rules.yaml", number % 5 == 0 ? "rules: [\n" : Rules.rules(number))
                let outcome = handle.refresh()
                if case .replaced = outcome { #expect(number % 5 != 0) } else { #expect(number % 5 == 0) }
                await Task.yield()
            }
            isDone.set()
            for try await count in group { #expect(count >= 1) }
        }
        #expect(self.rules(handle) == ["t/n19"])
    }

    @Test func aTaskThatWatchesTakesWhatChanges() async throws {
        let rules = try Rules()
        let handle = try RulebookHandle(paths: [rules.path])
        try rules.write("rules.yaml", Rules.rules(8))
        await withTaskGroup { group in
            let (told, tell) = AsyncStream<[String]>.makeStream()
            group.addTask {
                await handle.watch(every: .milliseconds(10)) { outcome in
                    if case .replaced(let rulebook) = outcome { tell.yield(rulebook.ruleIDs) }
                }
            }
            for await ids in told {
                #expect(ids == ["t/n8"])
                break
            }
            group.cancelAll()
        }
    }

    @Test func whatDoesNotCompileIsNoHandle() throws {
        let error = #expect(throws: DiagnosedError.self) { try RulebookHandle(paths: ["/nowhere/at/all"]) }
        #expect(error?.description.contains("there is no file or folder `/nowhere/at/all`") == true)
    }
}
