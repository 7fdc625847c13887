import JSON
import YAMLTree

/// What a client has said that it can do.
struct ClientAbilities {
    /// What columns count: UTF-16, or UTF-8 where that is offered.
    var unit = ColumnUnit.utf16
    /// Whether it asks for findings: then none are sent unasked, so that nothing is shown twice.
    var asksForFindings = false
    /// Whether it asks again when it is told to.
    var asksAgain = false
    var showsProgress = false
    var watchesFiles = false
    /// Whether it asks for lenses again when it is told to.
    var refreshesLenses = false
    /// Whether it makes new files.
    var createsFiles = false
    /// Whether what is chosen may have places to fill in.
    var takesSnippets = false

    init() {}

    init(_ parameters: JSONValue) {
        let all = parameters["capabilities"]
        let encodings = all?["general"]?["positionEncodings"]?.elements ?? []
        unit = encodings.contains("utf-8") ? .utf8 : .utf16
        asksForFindings = all?["textDocument"]?["diagnostic"] != nil
        asksAgain = all?["workspace"]?["diagnostics"]?["refreshSupport"]?.bool ?? false
        showsProgress = all?["window"]?["workDoneProgress"]?.bool ?? false
        watchesFiles = all?["workspace"]?["didChangeWatchedFiles"]?["dynamicRegistration"]?.bool ?? false
        let workspace = all?["workspace"]
        refreshesLenses = workspace?["codeLens"]?["refreshSupport"]?.bool ?? false
        createsFiles = workspace?["workspaceEdit"]?["resourceOperations"]?.elements.contains("create") ?? false
        takesSnippets =
            all?["textDocument"]?["completion"]?["completionItem"]?["snippetSupport"]?.bool ?? false
    }
}
