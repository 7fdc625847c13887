import ArgumentParser

/// The traveler and the trip by flags.
struct RequestFlags: ParsableArguments {
    @Option(help: ArgumentHelp("A file with the traveler, or a whole request; `-`: standard input.", valueName: "file"))
    var traveler: String?

    @Option(help: ArgumentHelp("A file with the trip, or a whole request; `-`: standard input.", valueName: "file"))
    var trip: String?

    @Option(help: ArgumentHelp("The crossing, by id, name or alias.", valueName: "id"))
    var crossing: String?

    @Option(help: ArgumentHelp("The state that is left, ISO 3166-1.", valueName: "country"))
    var from: String?

    @Option(help: ArgumentHelp("The state that is entered, ISO 3166-1.", valueName: "country"))
    var to: String?

    @Option(help: "The day of the crossing, YYYY-MM-DD.")
    var date: String?

    @Option(help: ArgumentHelp("The last day of the stay.", valueName: "date"))
    var until: String?

    @Option(help: ArgumentHelp("The time of the crossing by the clock of the state that is left.", valueName: "HH:MM"))
    var time: String?

    @Option(help: "rail, road, foot, bicycle, sea or air.")
    var mode: String?

    @Option(help: "tourism, business, official, transit, study, work, family, journalism, aid or medical.")
    var purpose: String?

    @Option(help: "independent, organized-tour, official-delegation or crew.")
    var party: String?

    @Option(help: ArgumentHelp("A nationality of the traveler; may be given several times.", valueName: "country"))
    var nationality: [String] = []

    @Option(help: ArgumentHelp("The country in which the traveler lives.", valueName: "country"))
    var residence: String?

    @Option(
        help: ArgumentHelp(
            "Any other attribute, written as in a file; may be given several times.", valueName: "name=value"))
    var set: [String] = []

    /// The request that the flags and files together make.
    func input(request: String?) -> RequestInput {
        var input = RequestInput(request: request, traveler: traveler, trip: trip)
        let single: [(flag: String, attribute: String, value: String?)] = [
            ("--crossing", "trip.crossing", crossing), ("--from", "trip.from", from), ("--to", "trip.to", to),
            ("--date", "trip.date", date), ("--until", "trip.until", until), ("--time", "trip.time", time),
            ("--mode", "trip.mode", mode), ("--purpose", "trip.purpose", purpose), ("--party", "trip.party", party),
            ("--residence", "traveler.residence", residence),
        ]
        for (flag, attribute, value) in single {
            if let value { input.flags.append(.init(flag: flag, attribute: attribute, values: [value])) }
        }
        if !nationality.isEmpty {
            input.flags.append(
                .init(flag: "--nationality", attribute: "traveler.nationalities", values: nationality, isList: true))
        }
        for setting in set {
            let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2 else { continue }
            input.flags.append(.init(flag: "--set \(parts[0])", attribute: parts[0], values: [parts[1]], isYAML: true))
        }
        return input
    }
}
