import RulebookFolder
import SourceDiagnostics
import SystemFiles

/// The files that a command reads: requests, keys, bundles, and whatever belongs to a rulebook. It never writes into one of them.
struct OwnFiles {
    private let paths: [String]

    /// - Parameter paths: files, and folders of rules.
    init(_ paths: [String]) {
        self.paths = paths
    }

    /// The one of these files that another is, whatever it is called there; nil where it is none, or holds nothing that could be lost.
    func file(that other: FileStatus?) -> String? {
        guard let other, other.holdsBytes else { return nil }
        return paths.lazy.flatMap { path in
            FileStatus(path: path)?.isFolder == true ? RulebookFiles.own(in: path) : [path]
        }.first { FileStatus(path: $0)?.isSameFile(as: other) == true }
    }

    /// Ends with code 4 where standard output is one of them, as in `lint Rules >> Rules/permits.yaml`.
    func refuseOutput(_ format: OutputFormat) throws {
        guard let file = file(that: OpenFile.standardOutput.status) else { return }
        Findings(format: format).report([
            Diagnostic(
                ToolCode.ownFile, "standard output goes to `\(file)`, which this command reads",
                hint: "send it to another file")
        ])
        throw Ending.badRequest
    }
}
