import AdvisoryModel
import ReportLanguages
import SourceDiagnostics
import YAMLTree

/// Writes the code of a country whose name was written, in any language of reports, or nearly; and the right code for well-known slips.
enum CountryFix {

    /// The fix, where a scalar is all of the place.
    static func fix(at range: Range<Int>, in tree: SyntaxTree) -> Fix? {
        guard let node = tree.node(atByte: range.lowerBound), node.kind == .scalar,
            let edit = code(for: node.value.text)
        else { return nil }
        return node.replacing(with: edit).map { Fix("write `\(edit)`", $0, in: tree) }
    }

    static func code(for text: String) -> String? {
        // `the United Kingdom is `GB``.
        let parts = CountryCode.hint(for: text).split(separator: "`")
        if parts.count == 2, parts[0].hasSuffix(" is "), CountryCode.all.contains(String(parts[1])) {
            return String(parts[1])
        }
        let name = text.lowercased()
        // A few letters are a code with a slip, and near to every short name.
        guard name.unicodeScalars.count > 3 else { return nil }
        return CountryNames.codesByName[name]
            ?? DidYouMean.nearest(to: name, in: CountryNames.codesByName.keys).flatMap { CountryNames.codesByName[$0] }
    }
}
