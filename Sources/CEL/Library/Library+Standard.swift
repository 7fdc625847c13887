extension Library {
    /// Every library that the language comes with.
    public static let standard: [Library] = [
        core, strings, math, lists, sets, encoders, network, regex,
    ]
}
