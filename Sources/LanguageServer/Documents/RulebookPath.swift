/// The paths of files by their names in the rulebook of a folder, and the other way round.
enum RulebookPath {
    /// Where a file lies.
    static func path(of name: String, in folder: String) -> String {
        name.hasPrefix("/") ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// The name of a file by its path below the folder; nil for what is no part of a rulebook.
    static func name(of path: String, in folder: String) -> String? {
        let root = folder.hasSuffix("/") ? folder : folder + "/"
        guard path.hasPrefix(root) else { return nil }
        let name = String(path.dropFirst(root.count))
        let isRead = [".yaml", ".yml", ".csv"].contains { name.lowercased().hasSuffix($0) }
        return isRead && !name.split(separator: "/").contains { $0.hasPrefix(".") } ? name : nil
    }
}
