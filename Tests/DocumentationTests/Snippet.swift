import Foundation

/// A piece of Swift that a reader may copy out of a doc comment, the README or an article.
struct Snippet: Sendable, CustomStringConvertible {
    /// The file that it is in, from the top of the package.
    var path: String
    /// The line of its first line of code, from 1.
    var line: Int
    var code: [String]
    /// Whether what it explains is public, so that readers outside must be able to write it.
    var isPublic: Bool

    var description: String { "\(path):\(line)" }

    /// The module that a file of sources belongs to; nil for the README.
    var module: String? {
        let parts = path.split(separator: "/")
        if parts.starts(with: ["Plugins", "Families"]), parts.count > 3 { return String(parts[2]) }
        return parts.first == "Sources" && parts.count > 2 ? String(parts[1]) : nil
    }

    /// All snippets of a file, in their order.
    static func all(in text: String, path: String) -> [Snippet] {
        var snippets: [Snippet] = []
        var open: Snippet?
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for (index, raw) in lines.enumerated() {
            let isComment = raw.drop { $0 == " " }.hasPrefix("///")
            let line = isComment ? String(raw.drop { $0 == " " }.dropFirst(3)) : raw
            let code = isComment && line.hasPrefix(" ") ? String(line.dropFirst()) : line
            if code == "```swift" {
                open = Snippet(path: path, line: index + 2, code: [], isPublic: true)
            } else if code == "```", var snippet = open {
                snippet.isPublic = !isComment || isPublic(lines[index...])
                snippets.append(snippet)
                open = nil
            } else {
                open?.code.append(code)
            }
        }
        return snippets
    }

    /// Whether the declaration after a doc comment is public; members of public protocols and enumerations count by their own word.
    private static func isPublic(_ lines: ArraySlice<String>) -> Bool {
        for line in lines {
            let code = line.drop { $0 == " " }
            if code.hasPrefix("///") || code.hasPrefix("@") { continue }
            return code.hasPrefix("public ") || code.hasPrefix("case ")
        }
        return false
    }

    /// The snippet as a file of Swift: imports on top, all else in a function, so that snippets may use the same names.
    func source(number: Int) -> String {
        let own = code.filter { $0.hasPrefix("import ") }
        let body = code.filter { !$0.hasPrefix("import ") }.joined(separator: "\n")
        return """
            \((imports + own).joined(separator: "; ")); func snippet\(number)() throws {
            #sourceLocation(file: "\(path)", line: \(line + own.count))
            \(body)
            #sourceLocation()
            }
            """
    }

    /// What a reader has imported: for what is public the product, for the rest the module that it is in.
    private var imports: [String] {
        var imports = ["import Foundation"]
        guard let module, module != "SafeConduct" else { return imports + ["import SafeConduct"] }
        let stands = ["CEL", "SourceDiagnostics", "YAMLTree"].contains(module)
        let isProduct = [
            "SafeConductTesting", "SafeConductCommand", "Authoring", "BundleSigning", "Desk", "EditorTrials",
        ]
        .contains(module)
        if !stands { imports.append("import SafeConduct") }
        if module == "YAMLTree" { imports.append("import SourceDiagnostics") }
        if module == "Authoring" { imports.append("@testable import YAMLTree") }
        if !isPublic {
            imports.append("@testable import \(module)")
        } else if isProduct || stands {
            imports.append("import \(module)")
        }
        return imports
    }
}
