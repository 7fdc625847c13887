import SourceDiagnostics

/// Why something is not given another name, in words for its author.
package struct RenameRefusal: Error, Hashable {
    /// What is wrong, and what to do.
    package let message: String

    static let noName = RenameRefusal(
        message:
            "no name is here: rename a rule, source, crossing, fact, group, attribute, or a traveler or trip of tests")

    static func ofTheLanguage(_ name: String) -> RenameRefusal {
        RenameRefusal(message: "`\(name)` is a word of the rule language, and keeps its name")
    }

    static func undeclared(_ name: String) -> RenameRefusal {
        RenameRefusal(message: "no file declares `\(name)`: correct the name, or declare it first")
    }

    static func madeOfRows(_ name: String, _ path: String) -> RenameRefusal {
        RenameRefusal(message: "`\(name)` is made of a row of a table: change its `id`, or the row, in `\(path)`")
    }

    static func noID(_ name: String, _ example: String) -> RenameRefusal {
        RenameRefusal(message: "`\(name)` is no name for this: write one such as `\(example)`")
    }

    static func elsewhere(_ name: String, _ prefix: String) -> RenameRefusal {
        RenameRefusal(message: "`\(name)` is no id of this file: they all begin with `\(prefix)`, which stays")
    }

    static func exists(_ name: String) -> RenameRefusal {
        RenameRefusal(message: "`\(name)` exists already: choose another name")
    }

    static func writtenInParts(_ place: FileSpan) -> RenameRefusal {
        RenameRefusal(
            message:
                "`\(place.path)` has the name in parts or with escapes on line \(place.span.start.line): write it in one piece first"
        )
    }

    static func breaks(_ file: String, _ line: Int?, _ message: String) -> RenameRefusal {
        RenameRefusal(
            message: "then `\(file)`\(line.map { " would be wrong on line \($0)" } ?? " would be wrong"): \(message)")
    }
}
