import AdvisoryModel
import RequestBinding
import RuleLanguage
import SourceDiagnostics

/// A name that is no attribute which requests give.
struct UnknownAttribute {
    let message: String
    let hint: String?

    init(_ name: String, _ vocabulary: Vocabulary) {
        message = "no attribute of a request is called `\(name)`"
        let known = vocabulary.attributes.filter(\.isGiven)
        hint =
            known.first { $0.key == name }.map { "write `\($0.name)`" }
            ?? DidYouMean.hint(for: name, in: known.map(\.name))
    }

    /// The finding of a name that is in no file.
    var diagnostic: Diagnostic { Diagnostic(RequestCode.unknownKey, message, hint: hint) }
}
