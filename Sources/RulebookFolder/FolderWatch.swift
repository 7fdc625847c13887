import SourceDiagnostics
import SystemFiles

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What the files of a rulebook looked like when they were last looked at, to find what has changed since: by looking again now and then.
///
/// ```swift
/// var watch = FolderWatch(["Rules"])   // before the files are read, so that no change is missed
/// watch.changes()                      // [], then ["ru-kp/permits.yaml"] once that file was written
/// ```
///
/// Files below folders that are new, that were renamed, or that a link leads to now, are among them; hidden ones are not.
package struct FolderWatch: Sendable {
    private let paths: [String]
    private var seen: Set<Mark>

    /// - Parameter paths: folders of rules, and single files; they need not exist.
    package init(_ paths: [String]) {
        self.paths = paths
        seen = Self.look(at: paths)
    }

    /// The files that changed, came or went since it last looked, by the names under which they are shown, sorted.
    package mutating func changes() -> [String] {
        let now = Self.look(at: paths)
        defer { seen = now }
        return Set(seen.symmetricDifference(now).map(\.name)).sorted()
    }

    /// What tells a file from what it was before: another file in its place, other bytes, other permissions.
    private struct Mark: Hashable {
        var name: String
        var path: String
        /// What cannot be looked at is there, but has no more than a name.
        var status: FileMark?
    }

    private static func look(at paths: [String]) -> Set<Mark> {
        var marks: Set<Mark> = []
        for path in paths {
            guard let status = FileStatus(path: path) else { continue }
            if status.isFolder {
                let walk = FolderWalk(path)
                for file in walk.rulebookFiles + walk.otherFiles { marks.insert(mark(file.name, file.realPath)) }
                for finding in walk.diagnostics {
                    marks.insert(Mark(name: finding.file, path: finding.message, status: nil))
                }
            } else {
                let real = FolderWalk.realPath(path)
                marks.insert(mark(path, real))
                for table in tables(beside: real) { marks.insert(table) }
            }
        }
        return marks
    }

    /// The tables that the rules of a single file may name, as far as they lie in its folder.
    private static func tables(beside file: String) -> [Mark] {
        let folder = URL(filePath: file).deletingLastPathComponent().path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter(TableFiles.isTable).map { mark($0, FolderWalk.realPath("\(folder)/\($0)")) }
    }

    private static func mark(_ name: String, _ path: String) -> Mark {
        Mark(name: name, path: path, status: FileStatus(path: path)?.mark)
    }
}
