import JSON
import SystemFiles
import YAMLTree

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension LanguageServer {
    mutating func initialize(_ parameters: JSONValue) -> JSONValue {
        phase = .running
        client = ClientAbilities(parameters)
        let named = parameters["workspaceFolders"]?.elements.compactMap { $0["uri"]?.string } ?? []
        let roots = named.isEmpty ? [parameters["rootUri"]?.string].compactMap(\.self) : named
        folders = roots.compactMap { DocumentURI($0).path }
        if folders.isEmpty, let path = parameters["rootPath"]?.string { folders = [path] }
        let rules = parameters["initializationOptions"]?["rules"]
        wanted = rules?.string.map { [$0] } ?? rules?.elements.compactMap(\.string) ?? []
        findRulebooks()
        let provider: JSONValue = [
            "identifier": "safe-conduct", "interFileDependencies": true, "workspaceDiagnostics": true,
        ]
        var abilities: [JSONValue.Member] = [
            .init("positionEncoding", client.unit == .utf8 ? "utf-8" : "utf-16"),
            .init("textDocumentSync", ["openClose": true, "change": 2, "save": true]),
            .init("diagnosticProvider", provider), .init("workspaceSymbolProvider", true),
            .init("workspace", ["workspaceFolders": ["supported": true, "changeNotifications": true]]),
        ]
        for (key, value) in Feature.all.compactMap(\.ability) where !abilities.contains(where: { $0.key == key }) {
            abilities.append(.init(key, value))
        }
        return [
            "capabilities": .object(abilities),
            "serverInfo": ["name": "safe-conduct", "version": .string(settings.version)],
        ]
    }

    /// Asks to be told of files that change outside of the editor.
    mutating func watchFiles() {
        guard client.watchesFiles else { return }
        let watchers: JSONValue = ["watchers": [["globPattern": "**/*.{yaml,yml,csv}"]]]
        send(
            .request(
                id: "watch", method: "client/registerCapability",
                [
                    "registrations": [
                        [
                            "id": "watch", "method": "workspace/didChangeWatchedFiles", "registerOptions": watchers,
                        ]
                    ]
                ]))
    }

    mutating func changeFolders(_ parameters: JSONValue) {
        func paths(_ key: String) -> [String] {
            parameters["event"]?[key]?.elements.compactMap { $0["uri"]?.string.flatMap { DocumentURI($0).path } } ?? []
        }
        let removed = Set(paths("removed"))
        folders.removeAll { removed.contains($0) }
        folders += paths("added").filter { !folders.contains($0) }
        findRulebooks()
    }

    /// Finds the rulebooks: those that are named; else the folder `Rules` of each folder of the workspace, or that folder where it has none.
    private mutating func findRulebooks() {
        let named = settings.folders + wanted
        let here = FileManager.default.currentDirectoryPath
        let bases = folders.isEmpty ? [here] : folders
        let found =
            named.isEmpty
            ? folders.map { Self.isFolder($0 + "/Rules") ? $0 + "/Rules" : $0 }
            : named.flatMap { name in name.hasPrefix("/") ? [name] : bases.map { "\($0)/\(name)" } }
        var paths = found.compactMap { DocumentURI.standard($0) }
        for path in paths where !Self.isFolder(path) { log("`\(path)` is no folder: name one with rules") }
        paths.removeAll { !Self.isFolder($0) }
        for rulebook in rulebooks where !paths.contains(rulebook.folder) { forget(rulebook) }
        rulebooks = Set(paths).sorted().map { path in
            rulebooks.first { $0.folder == path }
                ?? OpenRulebook(keeper: RulebookKeeper(path, families: settings.families, limits: settings.limits))
        }
        loose.formUnion(documents.keys.filter { rulebook(of: $0) == nil })
    }

    private static func isFolder(_ path: String) -> Bool {
        FileStatus(path: path)?.isFolder == true
    }

    // MARK: progress

    mutating func beginProgress(_ folder: String) {
        guard client.showsProgress else { return }
        let token = JSONValue.string("read \(folder)")
        send(.request(id: "progress \(folder)", method: "window/workDoneProgress/create", ["token": token]))
        let name = folder.split(separator: "/").last.map(String.init) ?? folder
        send(
            .notification(
                method: "$/progress",
                ["token": token, "value": ["kind": "begin", "title": .string("Reading the rulebook \(name)")]]))
    }

    mutating func endProgress(_ folder: String) {
        guard client.showsProgress else { return }
        send(
            .notification(
                method: "$/progress", ["token": .string("read \(folder)"), "value": ["kind": "end"]]))
    }
}
