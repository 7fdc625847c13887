import ArgumentParser

/// The traveler and the trip by flags.
struct RequestFlags: ParsableArguments {
    @Option(help: ArgumentHelp("A file with the traveler, or a whole request; `-`: standard input.", valueName: "file"))
    var traveler: String?

    @Option(help: ArgumentHelp("A file with the trip, or a whole request; `-`: standard input.", valueName: "file"))
    var trip: String?

    @OptionGroup(title: "Request") var attributes: AttributeFlags

    @Option(
        help: ArgumentHelp(
            "Any other attribute, written as in a file; may be given several times.", valueName: "name=value"))
    var set: [String] = []

    /// Refuses what no request can be made of.
    func validate(request: String?) throws {
        if [request, traveler, trip].filter({ $0 == "-" }).count > 1 {
            throw ValidationError("standard input can be read only once, but `-` is given several times")
        }
        for setting in set where !setting.contains("=") {
            throw ValidationError("`--set \(setting)` has no value: write --set trip.travelsOn=FR")
        }
    }

    /// The request that the flags and files together make.
    func input(request: String?) -> RequestInput {
        var input = RequestInput(request: request, traveler: traveler, trip: trip, flags: attributes.given)
        for setting in set {
            let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2 else { continue }
            input.flags.append(.init(flag: "--set \(parts[0])", attribute: parts[0], values: [parts[1]], isYAML: true))
        }
        return input
    }
}
