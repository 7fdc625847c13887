import Foundation
import Testing

/// A page of the manual as it lies in the source tree: lines, and between fences examples that run.
///
/// The words after a fence say what an example is:
///
/// - `yaml rules/closure.yaml`, `csv rules/visa-free.csv`: a file, which later examples of the page have, too; a later one of that path replaces it
/// - `yaml rules/closure.yaml wrong`: a file that is wrong; the next fence, `text`, holds what lint says of it
/// - `yaml when`: a condition; `yaml item permit`: a rule of a family; `cel`: expressions, one a line
/// - `console`: commands after `$ `, each with what it prints; a line `…` stands for any lines
/// - `text`, `swift`, `sh`: nothing that is run here
struct ManualFile: Sendable, CustomTestStringConvertible {
    /// Its path below the catalogue, without `.md`.
    let name: String
    let text: String
    var testDescription: String { name }

    static let folder = Workspace.root.appending(path: "Sources/SafeConduct/SafeConduct.docc")

    /// The pages of the manual; those of the codes have tests of their own, and those of the Swift interface no examples.
    static let all: [ManualFile] = {
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".md") && $0.contains("/") }.sorted().map { path in
            ManualFile(
                name: String(path.dropLast(3)),
                text: (try? String(contentsOf: folder.appending(path: path), encoding: .utf8)) ?? "")
        }
    }()

    static let run = all.filter { !$0.name.hasPrefix("Codes/") }

    func write(_ text: String) throws {
        try text.write(to: Self.folder.appending(path: "\(name).md"), atomically: true, encoding: .utf8)
    }

    /// A stretch of a page: plain lines, or what lies between two fences.
    enum Part: Equatable {
        case lines([String])
        case block(words: [String], [String])
    }

    var parts: [Part] {
        var parts: [Part] = []
        var lines: [String] = []
        var words: [String]?
        func end() {
            parts.append(words.map { .block(words: $0, lines) } ?? .lines(lines))
            lines = []
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            guard line.hasPrefix("```") else {
                lines.append(line)
                continue
            }
            end()
            words = words == nil ? line.dropFirst(3).split(separator: " ").map(String.init) : nil
        }
        end()
        return parts
    }

    /// The page that some parts make.
    static func text(_ parts: [Part]) -> String {
        parts.flatMap { part -> [String] in
            switch part {
            case .lines(let lines): lines
            case .block(let words, let lines): ["```" + words.joined(separator: " ")] + lines + ["```"]
            }
        }.joined(separator: "\n")
    }
}
