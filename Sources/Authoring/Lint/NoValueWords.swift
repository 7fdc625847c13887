/// What people write where there is no value, and what is read as a word.
enum NoValueWords {
    /// What YAML leaves a word; it reads `null` and `~` as no value.
    static let plain: Set<String> = ["N/A", "n/a", "n.a", "TBD", "???", "?", "-"]

    /// What a cell of a table leaves a word: there only an empty cell has no value. `NA` is Namibia.
    static let cells: Set<String> = plain.union([
        "null", "Null", "NULL", "nil", "~", "--", "–", "—", "N.A.", "n.a.", "tbd", "??",
    ])
}
