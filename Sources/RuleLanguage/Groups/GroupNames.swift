import AdvisoryModel
import SourceDiagnostics

/// What to say of a name that no group has.
enum GroupNames {
    static func problem(with name: String, in vocabulary: Vocabulary) -> AttributeLiteral.Problem? {
        if vocabulary.groups[name] != nil { return nil }
        return AttributeLiteral.Problem(
            code: .unknownGroup, message: "no group of countries is called `\(name)`", hint: hint(name, vocabulary))
    }

    /// How conditions read a table.
    static let hintForTables =
        "write a mapping: `traveler.nationalities: { in: { csv: FILE.csv, column: NAME } }`, or make a rule of each row with `each`"

    private static func hint(_ name: String, _ vocabulary: Vocabulary) -> String {
        let known = vocabulary.groups.keys.sorted()
        if name.hasPrefix("table(") || name.contains(".csv") { return hintForTables }
        if let near = DidYouMean.hint(for: name, in: known) { return near }
        if CountryCode.normalized(name) != nil { return "`\(name)` is a country: write it without `in`" }
        return known.isEmpty
            ? "declare it under `groups` in a vocabulary file" : "it may be \(FieldReader.list(known))"
    }
}
