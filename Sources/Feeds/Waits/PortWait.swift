import AdvisoryModel

/// How long one waits at a port of entry, on one day, by the lanes.
struct PortWait: FeedStatement {
    /// The name of the port and that of its crossing.
    var name: String
    /// The country on the other side.
    var neighbor: String
    /// Facts in our words: `port` is `open` or `closed`, `passengerLanes` too, `passengerWaitMinutes` is a number.
    var facts: [String: String]
    var published: Day?
    var retrieved: Day?

    var value: String { facts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ") }

    var tally: String {
        let minutes = facts["passengerWaitMinutes"] == nil ? "unknown" : "known"
        return "port \(facts["port"] ?? "unknown"), passenger waiting time \(minutes)"
    }

    /// The table of words, with its version.
    static let table = "cbp/1"
    static let borders = ["Canadian Border": "CA", "Mexican Border": "MX"]
    static let ports = ["Open": "open", "Closed": "closed"]

    /// What the status of lanes means.
    static let lanes = ["no delay": "open", "delay": "open", "Lanes Closed": "closed"]
    /// Those that say that nothing is known of lanes, or that there are none.
    static let silent: Set<String> = ["", "N/A", "Update Pending"]

    /// The lanes of the feed, and how facts of them are called.
    static let kinds: [(group: String, lane: String, name: String)] = [
        ("passenger_vehicle_lanes", "standard_lanes", "passenger"),
        ("passenger_vehicle_lanes", "NEXUS_SENTRI_lanes", "passengerNexusSentri"),
        ("passenger_vehicle_lanes", "ready_lanes", "passengerReady"),
        ("commercial_vehicle_lanes", "standard_lanes", "commercial"),
        ("commercial_vehicle_lanes", "FAST_lanes", "commercialFast"),
        ("pedestrian_lanes", "standard_lanes", "pedestrian"),
        ("pedestrian_lanes", "ready_lanes", "pedestrianReady"),
    ]
}
