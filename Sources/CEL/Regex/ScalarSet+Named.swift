/// The classes with a name in RE2's syntax: Perl's, POSIX's and Unicode's.
extension ScalarSet {
    static let newline = ScalarSet("\n")
    static let digits = ScalarSet(characters: "0-9")
    static let word = ScalarSet(characters: "0-9A-Z_a-z")
    /// Perl's white space, which leaves out the vertical tab.
    static let space = ScalarSet(characters: "\t\n\u{C}\r ")

    /// The names between `[:` and `:]`, with their members in ASCII.
    static let posixClasses: [String: ScalarSet] = [
        "alnum": ScalarSet(characters: "0-9A-Za-z"),
        "alpha": ScalarSet(characters: "A-Za-z"),
        "ascii": ScalarSet(characters: "\0-\u{7F}"),
        "blank": ScalarSet(characters: "\t "),
        "cntrl": ScalarSet(characters: "\0-\u{1F}\u{7F}"),
        "digit": digits,
        "graph": ScalarSet(characters: "!-~"),
        "lower": ScalarSet(characters: "a-z"),
        "print": ScalarSet(characters: " -~"),
        "punct": ScalarSet(characters: "!-/:-@[-`{-~"),
        "space": ScalarSet(characters: "\t-\r "),
        "upper": ScalarSet(characters: "A-Z"),
        "word": word,
        "xdigit": ScalarSet(characters: "0-9A-Fa-f"),
    ]

    /// The members of `\p{name}`: a general category of one or two letters, a script, or `Any`; nil if nothing is called so.
    static func unicodeClass(named name: String) -> ScalarSet? {
        if name == "Any" { return .all }
        if let set = UnicodeClasses.categories[name] { return set }
        guard let ranges = UnicodeClasses.scripts[name] else { return nil }
        return ScalarSet(ranges).intersection(UnicodeClasses.assigned)
    }
}
