extension Library {
    /// Every library that the language comes with.
    public static let standard: [Library] = [core]
}
