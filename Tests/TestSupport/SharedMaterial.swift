public import Foundation

/// Material that is too large for the repository: conformance suites, matrices.
public enum SharedMaterial {
    /// Its folder: the environment's `SAFE_CONDUCT_SHARED`, else `../shared` beside the package.
    public static let folder: URL = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return ProcessInfo.processInfo.environment["SAFE_CONDUCT_SHARED"].map { URL(filePath: $0) }
            ?? root.appending(path: "../shared")
    }()

    /// A file or folder of it; nil where it is not there.
    public static func item(_ path: String) -> URL? {
        let item = folder.appending(path: path)
        return FileManager.default.fileExists(atPath: item.path) ? item : nil
    }
}
