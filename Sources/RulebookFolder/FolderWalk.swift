import SourceDiagnostics
import SystemFiles

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Finds the files below a folder of a rulebook. Links are followed, every file is found once, and whatever cannot be listed is an error.
///
/// What lies in the folder itself is found before what links lead to, so that a file keeps its own name where it has two. The name under which a file
/// stands decides what it is: one that stands under several is a rulebook file where one of them is such a file's.
struct FolderWalk {
    /// A file: its path from the folder, the one that no link is part of, and the folder that its tables may not leave.
    struct File {
        var name: String
        var realPath: String
        var root: String
    }

    /// Its `*.yaml` and `*.yml` files, in no order.
    private(set) var rulebookFiles: [File] = []
    /// Its files by other names, but for hidden ones; a link may give a name of a rulebook file to one of them.
    private(set) var otherFiles: [File] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var links: [(name: String, folder: String, file: String)] = []
    /// The folders and rulebook files that were found.
    private var seen: Set<String> = []
    private var seenOthers: Set<String> = []
    /// The folder, or what a link leads to outside of it.
    private var root: String

    init(_ folder: String) {
        let home = Self.realPath(folder)
        root = home
        list(home, named: "", shownAs: folder)
        var next = 0
        while next < links.count {
            follow(links[next], from: home)
            next += 1
        }
    }

    static func isRulebookFile(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    }

    static func realPath(_ path: String) -> String { URL(filePath: path).resolvingSymlinksInPath().path }

    private mutating func list(_ folder: String, named prefix: String, shownAs shown: String) {
        guard seen.insert(folder).inserted else { return }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            report(FolderCode.unreadableFolder, "the folder cannot be listed", shown, hint: "check its permissions")
            return
        }
        for name in names.sorted() where !name.hasPrefix(".") {
            let (path, name) = (folder == "/" ? "/\(name)" : "\(folder)/\(name)", prefix + name)
            guard let type = Self.type(of: path) else {
                report(
                    FolderCode.unreadableFile, "what it is cannot be found out", name,
                    hint: "check the permissions of its folder, and the length of its path")
                continue
            }
            switch type {
            case .typeDirectory: list(path, named: name + "/", shownAs: name)
            case .typeSymbolicLink: links.append((name, folder, path))
            default: add(name, path, type)
            }
        }
    }

    private mutating func follow(_ link: (name: String, folder: String, file: String), from home: String) {
        let target = Self.realPath(link.file)
        guard FileStatus(path: link.file) != nil, let type = Self.type(of: target),
            type != .typeSymbolicLink
        else {
            report(
                FolderCode.brokenLink, "the link leads nowhere", link.name,
                hint: "remove the link, or make what it leads to")
            return
        }
        let isFolder = type == .typeDirectory
        root =
            Self.lies(target, in: home)
            ? home : isFolder ? target : URL(filePath: target).deletingLastPathComponent().path
        if !isFolder {
            add(link.name, target, type)
        } else if Self.lies(link.folder, in: target) {
            report(
                FolderCode.linkLoop, "the link leads back to a folder above it", link.name,
                hint: "remove the link: what it leads to is read already")
        } else {
            list(target, named: link.name + "/", shownAs: link.name)
        }
    }

    private mutating func add(_ name: String, _ path: String, _ type: FileAttributeType) {
        let file = File(name: name, realPath: path, root: root)
        guard Self.isRulebookFile(name) else {
            if seenOthers.insert(path).inserted, type == .typeRegular { otherFiles.append(file) }
            return
        }
        guard seen.insert(path).inserted else { return }
        if type == .typeRegular {
            rulebookFiles.append(file)
        } else {
            report(
                FolderCode.unreadableFile, "a rulebook is read from files, not from pipes or devices", name,
                hint: "remove it, or put a file in its place")
        }
    }

    private mutating func report(_ code: DiagnosticCode, _ message: String, _ name: String, hint: String) {
        diagnostics.append(Diagnostic(code, message, file: name, hint: hint))
    }

    /// Whether a path is that of a folder or lies below it.
    private static func lies(_ path: String, in folder: String) -> Bool {
        path == folder || path.hasPrefix(folder == "/" ? folder : folder + "/")
    }

    private static func type(of path: String) -> FileAttributeType? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
    }
}
