package import AdvisoryModel
import SourceDiagnostics

/// What the values of an attribute have to name: a crossing of the rulebook, a country and no group of them.
package enum ValueNames {
    /// The attribute whose values are crossings.
    private static let crossing = "trip.crossing"

    /// The attributes whose values are types of documents.
    static let documentTypes = ["documents", "passport"].map { "traveler.\($0).type" }

    /// What is wrong with a text that an attribute is compared with, beyond its form; nil if nothing is.
    package static func problem(
        with text: String, of name: String, _ type: AttributeType, in vocabulary: Vocabulary
    ) -> AttributeLiteral.Problem? {
        if name == crossing { return crossingProblem(text, in: vocabulary) }
        if documentTypes.contains(name), text.lowercased() != text {
            return AttributeLiteral.Problem(
                code: .unknownValue, message: "types of documents are in small letters, unlike `\(text)`",
                hint: "write `\(text.lowercased())`")
        }
        if type.element == .country, CountryCode.normalized(text) == nil,
            let group = vocabulary.groups.keys.first(where: { $0.lowercased() == text.lowercased() })
        {
            return AttributeLiteral.Problem(
                code: .unknownCountry, message: "`\(text)` is a group of countries, not one",
                hint: "write `{ in: \(group) }`, in an expression `n in groups.\(group)`")
        }
        return nil
    }

    private static func crossingProblem(_ text: String, in vocabulary: Vocabulary) -> AttributeLiteral.Problem? {
        let crossings = vocabulary.crossings
        if crossings.isEmpty || crossings[text] != nil { return nil }
        let wanted = folded(text)
        let named = crossings.filter { id, names in ([id] + names).contains { folded($0) == wanted } }.keys.sorted()
        let hint: String
        switch named.count {
        case 0:
            let names = crossings.flatMap { id, names in [id] + names }
            let near = DidYouMean.nearest(to: text, in: names).flatMap { near in
                crossings[near] != nil ? near : crossings.filter { $0.value.contains(near) }.keys.min()
            }
            hint =
                near.map { "did you mean `\($0)`?" }
                ?? "it may be \(FieldReader.list(Array(crossings.keys.sorted().prefix(10))))"
        case 1: hint = "its id is `\(named[0])`"
        default: hint = "it may be \(FieldReader.list(named))"
        }
        return AttributeLiteral.Problem(
            code: .unknownCrossing, message: "no crossing has the id `\(text)`", hint: hint)
    }

    /// Letters and digits only, in lower case, so that dashes and spaces make no difference.
    private static func folded(_ name: String) -> String {
        String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
