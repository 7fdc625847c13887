import RuleLanguage
import SourceDiagnostics

/// What can be wrong with rules of contacts.
enum ContactsCode {
    static let invalidNumber = DiagnosticCode(
        .rulebook, "invalid-number", .error, "A telephone number cannot be dialled as it is written.")
    static let invalidAddress = DiagnosticCode(
        .rulebook, "invalid-address", .error, "The address of a page or of mail cannot be opened as it is written.")
    static let unusualNumber = DiagnosticCode(
        .rulebook, "unusual-number", .warning, "An emergency number is none of those that are known of its country.")

    static let noCountry = DiagnosticCode(
        .rulebook, "no-country", .warning, "A number for emergencies is told for both sides of the border.")

    static let all = [invalidNumber, invalidAddress, unusualNumber, noCountry]
}
