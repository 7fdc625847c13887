extension Ladder {
    static let us = Ladder(
        country: "US", version: 1, publisher: "United States, Department of State",
        steps: [
            Step("level 1: exercise normal precautions", 1, "exercise normal precautions"),
            Step("level 2: exercise increased caution", 2, "exercise increased caution"),
            Step("level 3: reconsider travel", 3, "reconsider travel"),
            Step("level 4: do not travel", 4, "do not travel"),
        ], silent: ["", "other"], hosts: ["travel.state.gov"])
}
