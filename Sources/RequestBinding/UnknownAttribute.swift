import AdvisoryModel
package import RuleLanguage
package import SourceDiagnostics

/// A name that is no attribute which requests give.
package struct UnknownAttribute {
    package let message: String
    package let hint: String?

    package init(_ name: String, _ vocabulary: Vocabulary) {
        message = "no attribute of a request is called `\(name)`"
        let known = vocabulary.attributes.filter(\.isGiven)
        hint =
            known.first { $0.key == name }.map { "write `\($0.name)`" }
            ?? DidYouMean.hint(for: name, in: known.map(\.name))
    }

    /// The finding of a name that is in no file.
    package var diagnostic: Diagnostic { Diagnostic(RequestCode.unknownKey, message, hint: hint) }
}
