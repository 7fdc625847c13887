extension Ladder {
    /// The levels of parts are lower than those of whole countries, and the advice says that parts are meant.
    static let gb = Ladder(
        country: "GB", version: 1, publisher: "United Kingdom, Foreign Office",
        steps: [
            Step("avoid_all_travel_to_whole_country", 4, "all travel is advised against"),
            Step("avoid_all_but_essential_travel_to_whole_country", 3, "all but essential travel is advised against"),
            Step("avoid_all_travel_to_parts", 3, "all travel to parts is advised against", isRegional: true),
            Step(
                "avoid_all_but_essential_travel_to_parts", 2, "all but essential travel to parts is advised against",
                isRegional: true),
        ], silent: [], hosts: ["www.gov.uk"])
}
