/// How much a page of a report says.
public enum ReportLength: String, CaseIterable, Sendable {
    /// Verdict, reasons, what to do by when, whom to call: one screen.
    case brief
    /// Everything that counts, with its sources.
    case full
    /// Also the conditions of each rule with their values and places, and the rules that others set aside.
    case explained
}
