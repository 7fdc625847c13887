import CEL
import Foundation
import Testing

/// `Functions.md` is what the declarations say. `UPDATE_FIXTURES=1` rewrites it, and then fails the run.
@Suite struct FunctionReferenceTests {
    static var reference: String {
        var text = """
            # Functions

            Every function with its forms, examples with their results, and its cost in steps.

            > The declarations are the source of this page: after changing one run the tests with `UPDATE_FIXTURES=1`.

            """
        for library in Library.standard {
            text += "\n## \(library.name.prefix(1).uppercased() + library.name.dropFirst())\n"
            for function in library.functions.sorted(by: { $0.name < $1.name }) {
                text += "\n### \(shown(function.name))\n\n\(function.summary)\n\n"
                for overload in function.overloads {
                    text += "- `\(signature(function.name, overload))`: \(cost(overload.cost))\n"
                }
                guard !function.examples.isEmpty else { continue }
                text += "\n```\n\(function.examples.joined(separator: "\n"))\n```\n"
            }
        }
        return text
    }

    private static func shown(_ name: String) -> String {
        switch name {
        case "@in": "in"
        case "_[_]": "Index"
        case "_[?_]": "Optional index"
        case "_?_:_": "Conditional"
        default: name.contains("_") ? "`\(name.replacing("_", with: ""))`" : name
        }
    }

    private static func signature(_ name: String, _ overload: Overload) -> String {
        let types = overload.parameters.map(\.description)
        let result = overload.result.description
        switch name {
        case "_[_]", "_[?_]": return "\(types[0])\(name == "_[_]" ? "[" : "[?")\(types[1])] → \(result)"
        case "_?_:_": return "\(types[0]) ? \(types[1]) : \(types[2]) → \(result)"
        case "!_", "-_": return "\(name.prefix(1))\(types[0]) → \(result)"
        case "@in": return "\(types[0]) in \(types[1]) → \(result)"
        case _ where name.hasPrefix("_"): return "\(types[0]) \(name.replacing("_", with: "")) \(types[1]) → \(result)"
        default: break
        }
        return overload.isMember
            ? "\(types[0]).\(name)(\(types.dropFirst().joined(separator: ", "))) → \(result)"
            : "\(name)(\(types.joined(separator: ", "))) → \(result)"
    }

    private static func cost(_ cost: FunctionCost) -> String {
        switch cost {
        case .constant(0): "free"
        case .constant(1): "1 step"
        case .constant(let steps): "\(steps) steps"
        case .linear(let per): "1 step, and 1 for every \(per) bytes or elements"
        case .growing(let per): "1 step, and 1 for every \(per) bytes or elements, those of the result included"
        case .product: "1 step, and 1 for every 40 of the product of both sizes"
        }
    }

    @Test func theReferenceIsWhatTheDeclarationsSay() throws {
        let file = LanguageArticleTests.catalogue.appending(path: "Functions.md")
        if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1" {
            try Self.reference.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("Functions.md was rewritten")
            return
        }
        let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        #expect(written == Self.reference, "run the tests with UPDATE_FIXTURES=1")
    }
}
