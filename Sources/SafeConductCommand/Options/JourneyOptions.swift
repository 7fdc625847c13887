import AdvisoryModel
import ArgumentParser
import SafeConduct

/// What makes a journey of one trip.
struct JourneyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A crossing to take after the first one, with its day where that is another one; may be given several times.",
            valueName: "crossing[=date]"))
    var via: [String] = []

    @Option(
        name: .customLong("return"),
        help: ArgumentHelp("The day of the way back, over the same crossings.", valueName: "date"))
    var back: String?

    @Flag(help: "Also name up to five better ways: other crossings, other means, one of the next 14 days.")
    var alternatives = false

    /// Whether a journey is asked about.
    var isGiven: Bool { !via.isEmpty || back != nil }

    func validate() throws {
        if alternatives, isGiven {
            throw ValidationError("`--alternatives` is for a single trip: leave out `--via` and `--return`")
        }
        if let back, Day(back) == nil {
            throw ValidationError("`--return \(back)` is not a date: write a day that exists as YYYY-MM-DD")
        }
        for stage in via where Self.stage(stage) == nil {
            throw ValidationError("`--via \(stage)` is no crossing with a day: write --via quanhe-wonjong=2026-12-08")
        }
    }

    /// - Parameter destination: the state in which the way there is to end.
    func plan(to destination: String?) -> JourneyPlan {
        JourneyPlan(via: via.compactMap(Self.stage), back: back.flatMap { Day($0) }, destination: destination)
    }

    private static func stage(_ text: String) -> JourneyPlan.Stage? {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let name = parts.first, !name.isEmpty else { return nil }
        guard parts.count == 2 else { return JourneyPlan.Stage(crossing: name) }
        return Day(parts[1]).map { JourneyPlan.Stage(crossing: name, date: $0) }
    }
}
