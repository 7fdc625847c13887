extension Ladder {
    static let ca = Ladder(
        country: "CA", version: 1, publisher: "Canada, Global Affairs",
        steps: [
            ("take normal security precautions", 1), ("exercise a high degree of caution", 2),
            ("avoid non-essential travel", 3), ("avoid all travel", 4),
        ].flatMap { word, level in
            [
                Step(word, level, word),
                Step("\(word) (with regional advisories)", level, word, isRegional: true),
            ]
        }, silent: [""], hosts: ["travel.gc.ca"])
}
