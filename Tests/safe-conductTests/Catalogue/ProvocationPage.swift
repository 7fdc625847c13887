import Foundation
import Testing

/// A page of the codes of one area in the manual: what provokes each, and what is said then. `explain` shows it.
struct ProvocationPage: Sendable, CustomTestStringConvertible {
    /// The area.
    let name: String
    let provocations: [Provocation]
    var testDescription: String { name }
    private let sections: [[Substring]]

    static let folder = ManualFile.folder.appending(path: "Codes")

    static let all: [ProvocationPage] = {
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.sorted { $0.path < $1.path }.compactMap { file in
            (try? String(contentsOf: file, encoding: .utf8)).map {
                ProvocationPage(String(file.deletingPathExtension().lastPathComponent.dropFirst("codes-".count)), $0)
            }
        }
    }()

    init(_ name: String, _ text: String) {
        self.name = name
        var sections: [[Substring]] = [[]]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("## ") { sections.append([]) }
            sections[sections.count - 1].append(line)
        }
        self.sections = sections
        let shared = Self.blocks(sections[0])
        provocations = sections.dropFirst().map { section in
            Provocation(title: String(section[0].dropFirst(3)), blocks: shared + Self.blocks(section))
        }
    }

    /// What lies between fences.
    private static func blocks(_ lines: [Substring]) -> [Provocation.Block] {
        var blocks: [Provocation.Block] = []
        var isOpen = false
        for line in lines {
            if line.hasPrefix("```") {
                isOpen.toggle()
                let words = line.dropFirst(3).split(separator: " ").map(String.init)
                if isOpen { blocks.append(Provocation.Block(words: words, text: "")) }
            } else if isOpen {
                blocks[blocks.count - 1].text += line + "\n"
            }
        }
        return blocks
    }

    /// The page with what is said now.
    func text(saying outputs: [String: String]) -> String {
        var lines = sections[0]
        for section in sections.dropFirst() {
            let title = String(section[0].dropFirst(3))
            let first = section.firstIndex { $0.hasPrefix("```text") } ?? section.endIndex
            let rest = section[..<first]
            let after = section[first...].dropFirst().drop { $0 != "```" }.dropFirst()
            lines += rest[..<((rest.lastIndex { !$0.isEmpty } ?? 0) + 1)]
            lines += ["", "```text"]
            lines += (outputs[title] ?? "").split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            lines += ["```"]
            lines += after.isEmpty ? [""] : after
        }
        return lines.joined(separator: "\n")
    }
}
