/// The feeds that can be imported.
package enum FeedKind: String, CaseIterable, Sendable {
    case state, fcdo, canada
    case visaMatrix = "visa-matrix"
    case cbp

    /// How it is read and written.
    var book: any FeedBook {
        switch self {
        case .state:
            AdviceBook(
                rawValue, .us,
                shapes: "JSON with `advisories`, or a summary in JSON or CSV with `destination` and `risk_level`",
                entries: AdviceShapes.state)
        case .fcdo:
            AdviceBook(
                rawValue, .gb,
                shapes: "JSON with `status`, or pages of the content store with `details.alert_status`",
                entries: AdviceShapes.fcdo)
        case .canada:
            AdviceBook(
                rawValue, .ca, shapes: "a summary in JSON or CSV with `destination` and `risk_level`",
                entries: AdviceShapes.canada)
        case .visaMatrix: VisaBook()
        case .cbp: WaitBook()
        }
    }
}
