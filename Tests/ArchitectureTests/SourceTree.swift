import Foundation

/// The sources of this package, as its tests look at them.
enum SourceTree {
    struct File: Sendable {
        /// Its path below the target's folder.
        let path: String
        let text: String
        /// The text without comments and string literals.
        let code: Substring
        /// The folder of the target that it lies in; empty at the top.
        var folder: String { path.contains("/") ? String(path.prefix { $0 != "/" }) : "" }
        var lineCount: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }
    }

    struct Target: Sendable {
        let name: String
        let files: [File]
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Every target of sources that holds Swift.
    static let targets: [Target] = ["Sources", "Plugins/Families"].flatMap { parent in
        let folder = root.appending(path: parent)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().map { Target(name: $0, files: files(in: folder.appending(path: $0))) }
    }.filter { !$0.files.isEmpty }

    /// Every file of tests, by its path below their folder.
    static let tests = files(in: root.appending(path: "Tests"))

    /// The paths of the Swift files in a folder, below it.
    private static func paths(in folder: URL) -> [String] {
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".swift") }.sorted()
    }

    static func swiftFiles(in folder: URL) -> [URL] { paths(in: folder).map { folder.appending(path: $0) } }

    private static func files(in folder: URL) -> [File] {
        paths(in: folder).compactMap { path in
            (try? String(contentsOf: folder.appending(path: path), encoding: .utf8)).map {
                File(path: path, text: $0, code: code(of: $0))
            }
        }
    }

    /// A text without its comments and string literals, line for line; what is interpolated into a string goes with it.
    static func code(of text: String) -> Substring {
        var out: [UInt8] = []
        let bytes = Array(text.utf8)
        out.reserveCapacity(bytes.count)
        var index = 0
        func starts(_ word: String) -> Bool { bytes[index...].starts(with: word.utf8) }
        /// Goes on behind a word; line breaks on the way are kept.
        func skip(past word: String, escapes: Bool) {
            while index < bytes.count, !starts(word) {
                if bytes[index] == UInt8(ascii: "\n") { out.append(bytes[index]) }
                index += escapes && bytes[index] == UInt8(ascii: "\\") ? 2 : 1
            }
            index += word.utf8.count
        }
        while index < bytes.count {
            if starts("//") {
                while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
            } else if starts("/*") {
                skip(past: "*/", escapes: false)
            } else if starts("#\"") {
                index += 2
                skip(past: "\"#", escapes: false)
            } else if starts("\"\"\"") {
                index += 3
                skip(past: "\"\"\"", escapes: true)
            } else if starts("\"") {
                index += 1
                skip(past: "\"", escapes: true)
            } else {
                out.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: out, as: UTF8.self)[...]
    }
}
