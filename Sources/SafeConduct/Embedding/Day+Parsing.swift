public import AdvisoryModel
import RequestBinding
import RuleEngine
public import SourceDiagnostics

extension Day {
    /// Reads `YYYY-MM-DD`, and says what is wrong with anything else.
    ///
    /// ```swift
    /// let trip = Trip(crossing: "khasan-tumangang", date: try Day(parsing: "2026-12-07"))
    /// Trip(crossing: "khasan-tumangang", date: Day("2026-02-30")).date   // nil: not known, and nobody is told
    /// try Day(parsing: "2026-02-30")   // error[request/invalid-date]: `2026-02-30` is not a date
    /// ```
    ///
    /// - Throws: one finding, for a text that is no day.
    public init(parsing text: String) throws(DiagnosedError) {
        self = try Day(text).orInvalidDate(text, "a day that exists as YYYY-MM-DD")
    }
}

extension PartialDate {
    /// Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, and says what is wrong with anything else.
    ///
    /// ```swift
    /// let traveler = Traveler(birthDate: try PartialDate(parsing: "1990-05"))
    /// ```
    ///
    /// - Throws: one finding, for a text that is no date.
    public init(parsing text: String) throws(DiagnosedError) {
        self = try PartialDate(text).orInvalidDate(text, "a date that exists as YYYY-MM-DD, YYYY-MM or YYYY")
    }
}

extension Expiry {
    /// Reads a date, or `never`, and says what is wrong with anything else.
    ///
    /// ```swift
    /// let passport = Document(type: "passport", issuer: "FR", expires: try Expiry(parsing: "2031-02"))
    /// ```
    ///
    /// - Throws: one finding, for a text that is neither.
    public init(parsing text: String) throws(DiagnosedError) {
        self = try Expiry(text).orInvalidDate(text, "a date that exists as YYYY-MM-DD, YYYY-MM or YYYY, or `never`")
    }
}

extension Optional {
    fileprivate func orInvalidDate(_ text: String, _ form: String) throws(DiagnosedError) -> Wrapped {
        if let self { return self }
        throw DiagnosedError([
            Diagnostic(RequestCode.invalidDate, "`\(text)` is not a date", hint: "write \(form)")
        ])
    }
}
