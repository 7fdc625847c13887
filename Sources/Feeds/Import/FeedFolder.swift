import RulebookFolder
package import SourceDiagnostics
package import YAMLTree

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The folder into which an import writes.
package struct FeedFolder {
    /// A file that could not be written.
    package struct Failure: Error {
        package let file: String
    }

    private let path: String

    package init(_ path: String) { self.path = path }

    /// The files of a rulebook that are there, and what is wrong with reading them; none where there is no folder yet.
    package func read(limits: YAMLLimits) -> (files: [SourceFile], errors: [Diagnostic]) {
        guard RulebookFiles.own(in: path).contains(where: { !$0.lowercased().hasSuffix(".csv") }) else {
            return ([], [])
        }
        let (files, found) = RulebookFiles.read([path], limits: limits)
        return (files, found.filter { $0.severity == .error })
    }

    /// Writes all files or none: each is replaced whole, and what was there comes back where a later one cannot be written.
    package func write(_ files: [SourceFile], over existing: [SourceFile]) throws(Failure) {
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (index, file) in files.enumerated() {
            do {
                try Data(file.bytes).write(to: place(of: file), options: .atomic)
            } catch {
                for done in files[..<index] { undo(done, existing) }
                throw Failure(file: "\(path)/\(file.path)")
            }
        }
    }

    private func undo(_ file: SourceFile, _ existing: [SourceFile]) {
        if let old = existing.first(where: { $0.path == file.path }) {
            try? Data(old.bytes).write(to: place(of: file), options: .atomic)
        } else {
            try? FileManager.default.removeItem(at: place(of: file))
        }
    }

    private func place(of file: SourceFile) -> URL { URL(filePath: path).appending(path: file.path) }
}
